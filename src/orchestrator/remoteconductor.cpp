#include "orchestrator/remoteconductor.h"

#include "orchestrator/conductorserver.h"

#include <QJsonDocument>

namespace orchestrator {

RemoteConductor::RemoteConductor(QObject *parent) : QObject(parent)
{
    connect(&m_socket, &QLocalSocket::readyRead, this, &RemoteConductor::read);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] {
        const auto open = std::exchange(m_open, {});
        for (const Reply &reply : open)
            reply(domain::failed(tr("Slipway, which was asked, ended before it answered."),
                                 tr("Look at the run before you ask again: it may have been done.")));
        Q_EMIT gone();
    });
}

RemoteConductor::~RemoteConductor()
{
    m_socket.disconnect(this); // it says "disconnected" as it goes, when nothing here is left to hear it
}

bool RemoteConductor::connectTo(const QString &socketPath)
{
    m_socket.connectToServer(socketPath);
    return m_socket.waitForConnected(1000);
}

void RemoteConductor::send(const Request &request, const QString &actor, const Reply &reply)
{
    const int id = m_next++;
    const QJsonObject message{
        {QStringLiteral("id"), id}, {QStringLiteral("actor"), actor}, {QStringLiteral("request"), toJson(request)}};
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    if (line.size() > longestRequest)
        return reply(domain::refused(tr("This is too large to be passed on to the Slipway that is open."),
                                     tr("Close it and ask again; nothing was changed.")));
    m_open.insert(id, reply);
    m_socket.write(line);
}

void RemoteConductor::read()
{
    while (m_socket.canReadLine()) {
        const QJsonObject line = QJsonDocument::fromJson(m_socket.readLine()).object();
        const QString note = line.value(QStringLiteral("note")).toString();
        if (note.isEmpty()) {
            const Reply reply = m_open.take(line.value(QStringLiteral("id")).toInt());
            if (!reply)
                continue;
            if (line.contains(QStringLiteral("error")))
                reply(errorFromJson(line.value(QStringLiteral("error")).toObject()));
            else
                reply(line.value(QStringLiteral("reply")).toObject());
        } else if (note == QLatin1String("changed")) {
            QStringList subjects;
            for (const QJsonValue &subject : line.value(QStringLiteral("subjects")).toArray())
                subjects.append(subject.toString());
            Q_EMIT changed(subjects);
        } else if (note == QLatin1String("progressed")) {
            Q_EMIT progressed(
                line.value(QStringLiteral("run")).toString(), line.value(QStringLiteral("step")).toString(),
                line.value(QStringLiteral("percent")).toInt(), line.value(QStringLiteral("text")).toString());
        } else if (note == QLatin1String("storeTrouble")) {
            Q_EMIT storeTrouble(line.value(QStringLiteral("text")).toString());
        }
    }
}

} // namespace orchestrator
