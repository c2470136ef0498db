#include "sample/host.h"

#include "sample/control.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sample {
namespace {

constexpr int folderWatchMs = 2000;
constexpr qint64 maxLine = 4096;

struct Place
{
    const char *environment;
    const char *target;
};
constexpr Place places[] = {
    {"development", "dev-1"}, {"staging", "staging-1"}, {"production", "production-1"}, {"production", "production-2"}};

bool write(const QString &name, const QByteArray &text)
{
    QSaveFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

void reply(QLocalSocket *caller, QJsonObject object, const QString &error)
{
    object.insert(QStringLiteral("ok"), error.isEmpty());
    if (!error.isEmpty())
        object.insert(QStringLiteral("message"), error);
    caller->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    caller->disconnectFromServer();
}

} // namespace

Host::Host(const QString &root, QObject *parent) : QObject(parent), m_root(root)
{
    connect(&m_server, &QLocalServer::newConnection, this, &Host::accept);
    connect(&m_folderWatch, &QTimer::timeout, this, [this] {
        if (!QFileInfo::exists(socketOf(m_root)))
            shutDown();
    });
}

Host::~Host()
{
    qDeleteAll(m_services);
    if (m_lock >= 0)
        close(m_lock);
}

QString Host::start()
{
    QString fault = lock();
    if (fault.isEmpty())
        fault = makeServices();
    if (fault.isEmpty())
        fault = listen();
    if (!fault.isEmpty())
        return fault;
    for (Service *s : m_services)
        if (s->hasRelease())
            s->start([](const QString &error) {
                if (!error.isEmpty())
                    qWarning("%s", qUtf8Printable(error));
            });
    m_folderWatch.start(folderWatchMs);
    m_visitors.visit(m_services);
    return {};
}

QString Host::lock()
{
    const QString file = lockOf(m_root);
    m_lock = open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0)
        return tr("%1 cannot be made: %2.").arg(file, QString::fromLocal8Bit(strerror(errno)));
    if (flock(m_lock, LOCK_EX | LOCK_NB) == 0)
        return {};
    m_alreadyRunning = errno == EWOULDBLOCK;
    const QString fault = m_alreadyRunning
                              ? tr("The sample machine in %1 is running already.").arg(m_root)
                              : tr("%1 cannot be locked: %2.").arg(file, QString::fromLocal8Bit(strerror(errno)));
    close(std::exchange(m_lock, -1));
    return fault;
}

QString Host::makeServices()
{
    const QDir root(m_root);
    const QString data = root.filePath(QStringLiteral("data"));
    for (const Place &place : places) {
        const QString folder = root.filePath(QStringLiteral("targets/") + QLatin1String(place.target));
        if (!root.mkpath(folder + QStringLiteral("/releases")) || !root.mkpath(data) ||
            !write(folder + QStringLiteral("/environment"), QByteArray(place.environment) + '\n'))
            return tr("The folder %1 cannot be prepared.").arg(folder);
        auto service = std::make_unique<Service>(folder, data);
        if (const QString fault = service->holdPort(); !fault.isEmpty())
            return fault;
        m_services.append(service.release());
    }
    return {};
}

QString Host::listen()
{
    const QString socket = socketOf(m_root);
    QLocalServer::removeServer(socket); // left by a machine that was killed: we hold its lock now
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(socket))
        return tr("The machine cannot be steered through %1: %2. A shorter path may help.")
            .arg(socket, m_server.errorString());
    if (!write(m_root + QStringLiteral("/host.pid"), QByteArray::number(getpid()) + '\n'))
        return tr("%1/host.pid cannot be written.").arg(m_root);
    return {};
}

void Host::accept()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
            if (caller->canReadLine())
                obey(caller, caller->readLine(maxLine));
            else if (caller->bytesAvailable() > maxLine)
                caller->abort();
        });
    }
}

void Host::obey(QLocalSocket *caller, const QByteArray &line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    const QString verb = request.value(QLatin1String("verb")).toString();
    const QString target = request.value(QLatin1String("target")).toString();
    if (verb == QLatin1String("shutdown")) {
        m_farewell.append(caller);
        return shutDown();
    }
    Service *const wanted = service(target);
    if (!target.isEmpty() && !wanted)
        return reply(caller, {}, tr("There is no target “%1”.").arg(target));
    if (verb == QLatin1String("status"))
        return reply(caller, wanted ? QJsonObject{{QStringLiteral("targets"), QJsonArray{wanted->status()}}} : status(),
                     {});
    if (!wanted)
        return reply(caller, {}, tr("“%1” needs a target.").arg(verb));
    if (m_leftToStop >= 0)
        return reply(caller, {}, tr("The sample machine is shutting down."));

    auto answer = [verb, wanted, guard = QPointer(caller)](const QString &error) {
        qInfo("%s", qUtf8Printable(error.isEmpty() ? tr("%1 %2: done.").arg(verb, wanted->name()) : error));
        if (guard)
            reply(guard, {{QStringLiteral("targets"), QJsonArray{wanted->status()}}}, error);
    };
    if (verb == QLatin1String("start"))
        wanted->start(answer);
    else if (verb == QLatin1String("restart"))
        wanted->restart(answer);
    else if (verb == QLatin1String("stop"))
        wanted->stop(answer);
    else
        reply(caller, {}, tr("“%1” is not a command of the sample machine.").arg(verb));
}

void Host::shutDown()
{
    if (m_leftToStop >= 0)
        return;
    m_folderWatch.stop();
    m_visitors.stop();
    m_leftToStop = m_services.size();
    for (Service *s : m_services)
        s->stop([this](const QString &) {
            if (--m_leftToStop > 0)
                return;
            QFile::remove(m_root + QStringLiteral("/host.pid"));
            m_server.close();
            for (QLocalSocket *caller : std::as_const(m_farewell)) {
                reply(caller, {}, {});
                caller->flush();
            }
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        });
}

Service *Host::service(const QString &name) const
{
    const auto it = std::find_if(m_services.begin(), m_services.end(), [&](Service *s) { return s->name() == name; });
    return it == m_services.end() ? nullptr : *it;
}

QJsonObject Host::status() const
{
    QJsonArray targets;
    for (const Service *s : m_services)
        targets.append(s->status());
    return {{QStringLiteral("targets"), targets}, {QStringLiteral("pid"), qint64(getpid())}};
}

} // namespace sample
