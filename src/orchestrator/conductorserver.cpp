#include "orchestrator/conductorserver.h"

#include "orchestrator/conductor.h"

#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>

#include <sys/socket.h>
#include <unistd.h>

namespace orchestrator {

namespace {

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

bool sameUser(const QLocalSocket *socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == getuid();
}

} // namespace

ConductorServer::ConductorServer(Conductor *conductor, QObject *parent)
    : QObject(parent), m_conductor(conductor), m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server->nextPendingConnection())
            welcome(socket);
    });
    connect(conductor, &Conductor::changed, this, [this](const QStringList &subjects, qint64 seq) {
        tellAll({{QStringLiteral("note"), QStringLiteral("changed")},
                 {QStringLiteral("subjects"), QJsonArray::fromStringList(subjects)},
                 {QStringLiteral("seq"), seq}});
    });
    connect(conductor, &Conductor::progressed, this,
            [this](const QString &run, const QString &step, int percent, const QString &text) {
                tellAll({{QStringLiteral("note"), QStringLiteral("progressed")},
                         {QStringLiteral("run"), run},
                         {QStringLiteral("step"), step},
                         {QStringLiteral("percent"), percent},
                         {QStringLiteral("text"), text}});
            });
    connect(conductor, &Conductor::storeTrouble, this, [this](const QString &sentence) {
        tellAll({{QStringLiteral("note"), QStringLiteral("storeTrouble")}, {QStringLiteral("text"), sentence}});
    });
}

domain::Outcome ConductorServer::listen(const QString &socketPath)
{
    QLocalServer::removeServer(socketPath); // we hold the store's lock: whoever left it there is gone
    if (!m_server->listen(socketPath))
        return domain::failed(tr("The socket %1 cannot be opened: %2.").arg(socketPath, m_server->errorString()),
                              tr("Other windows and slipwayctl cannot join this one until it can."));
    return domain::done();
}

void ConductorServer::welcome(QLocalSocket *socket)
{
    if (!sameUser(socket)) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    m_sockets.append(socket);
    connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
        m_sockets.removeOne(socket);
        socket->deleteLater();
    });
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    read(socket);
}

void ConductorServer::read(QLocalSocket *socket)
{
    while (socket->canReadLine()) {
        const QJsonObject message = QJsonDocument::fromJson(socket->readLine()).object();
        const QJsonValue id = message.value(QStringLiteral("id"));
        const auto reply = [guard = QPointer(socket), id](const domain::Result<QJsonObject> &result) {
            if (!guard)
                return;
            guard->write(line(result.ok() ? QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("reply"), *result}}
                                          : QJsonObject{{QStringLiteral("id"), id},
                                                        {QStringLiteral("error"), errorJson(result.error())}}));
        };
        const auto request = requestFromJson(message.value(QStringLiteral("request")).toObject());
        if (request.ok())
            m_conductor->handle(*request, message.value(QStringLiteral("actor")).toString(), reply);
        else
            reply(domain::usage(tr("The request was not understood: %1.").arg(request.error().message)));
    }
    if (socket->bytesAvailable() > longestRequest)
        socket->abort();
}

void ConductorServer::tellAll(const QJsonObject &note)
{
    for (QLocalSocket *socket : std::as_const(m_sockets))
        socket->write(line(note));
}

} // namespace orchestrator
