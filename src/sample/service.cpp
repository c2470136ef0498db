#include "sample/service.h"

#include "sample/exitcode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace sample {
namespace {

constexpr int startMs = 10000;
constexpr int stopMs = 3000;
constexpr int steadyMs = 10000; // running this long makes earlier crashes forgotten
constexpr int longestPauseMs = 30000;
constexpr qint64 maxLogBytes = 1024 * 1024;

} // namespace

Service::Service(const QString &folder, const QString &dataFolder, QObject *parent)
    : QObject(parent), m_folder(folder), m_dataFolder(dataFolder), m_since(QDateTime::currentDateTimeUtc())
{
    m_patience.setSingleShot(true);
    m_backOff.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_backOff, &QTimer::timeout, this, &Service::launch);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        if (m_state == State::Starting && m_process.readAllStandardOutput().contains("ready"))
            startedUp();
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
        ended(how == QProcess::CrashExit ? tr("was killed by a signal") : tr("ended with exit code %1").arg(code),
              code);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // the only error without finished()
            ended(tr("could not be started: %1").arg(m_process.errorString()), -1);
    });
    // A machine that is killed takes its services along.
    m_process.setChildProcessModifier([parent = getpid()] {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent)
            _exit(1);
    });
}

Service::~Service()
{
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.kill();
    m_process.waitForFinished(stopMs);
}

QString Service::name() const
{
    return QDir(m_folder).dirName();
}

bool Service::hasRelease() const
{
    return QFileInfo::exists(m_folder + QStringLiteral("/current/app.conf"));
}

QString Service::read(const QString &file) const
{
    QFile f(m_folder + QLatin1Char('/') + file);
    return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()).trimmed() : QString();
}

bool Service::portIsFree(quint16 port)
{
    auto hold = std::make_unique<QTcpServer>();
    if (!hold->listen(QHostAddress::LocalHost, port))
        return false;
    connect(hold.get(), &QTcpServer::newConnection, hold.get(), [server = hold.get()] {
        while (QTcpSocket *caller = server->nextPendingConnection())
            caller->deleteLater(); // hangs up: nothing runs here now
    });
    m_hold = std::move(hold);
    return true;
}

QString Service::holdPort()
{
    if (m_hold)
        return {};
    const auto kept = quint16(read(QStringLiteral("port")).toUInt());
    bool found = kept != 0 && portIsFree(kept);
    m_port = kept;
    // Below the range from which the kernel takes ports for outgoing connections.
    for (int tries = 0; !found && tries < 200; ++tries) {
        m_port = quint16(QRandomGenerator::global()->bounded(20000, 32768));
        found = portIsFree(m_port);
    }
    if (!found)
        return tr("No free port was found for %1.").arg(name());
    if (m_port == kept)
        return {};
    if (kept != 0)
        qInfo("%s", qUtf8Printable(tr("Port %1 of %2 is used by another program; %2 listens on %3 from now on.")
                                       .arg(kept)
                                       .arg(name())
                                       .arg(m_port)));
    QSaveFile file(m_folder + QStringLiteral("/port"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(m_port) + '\n') < 0 || !file.commit())
        return tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString());
    return {};
}

void Service::start(Answer answer)
{
    m_wanted = true;
    if (m_state == State::Running)
        return answer({});
    m_answers.append(std::move(answer));
    if (m_state == State::Stopped || m_state == State::BackingOff)
        launch();
}

void Service::restart(Answer answer)
{
    m_wanted = true;
    m_crashes = 0;
    m_answers.append(std::move(answer));
    if (m_process.state() == QProcess::NotRunning)
        launch();
    else
        terminate();
}

void Service::stop(Answer answer)
{
    m_wanted = false;
    m_backOff.stop();
    m_answers.append(std::move(answer));
    if (m_process.state() != QProcess::NotRunning)
        return terminate();
    m_state = State::Stopped;
    settle({});
}

void Service::terminate()
{
    m_state = State::Stopping;
    m_process.terminate();
    m_patience.start(stopMs);
}

void Service::launch()
{
    m_backOff.stop();
    m_since = QDateTime::currentDateTimeUtc();
    if (!hasRelease()) {
        m_state = State::Stopped;
        return settle(tr("Nothing is deployed to %1 yet: %2/current is missing.").arg(name(), m_folder));
    }
    if (const QString fault = holdPort(); !fault.isEmpty()) {
        m_state = State::Stopped;
        return settle(fault);
    }
    m_hold.reset();
    m_state = State::Starting;
    const QString log = m_folder + QStringLiteral("/service.log");
    if (QFileInfo(log).size() > maxLogBytes)
        QFile::remove(log);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(log, QIODevice::Append);
    m_process.setWorkingDirectory(m_folder);
    m_patience.start(startMs);
    // The release itself, not the link: a later switch of the link must not reach a process that runs.
    m_process.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("serve"), QStringLiteral("--root"),
                     QFileInfo(m_folder + QStringLiteral("/current")).canonicalFilePath(), QStringLiteral("--port"),
                     QString::number(m_port), QStringLiteral("--data"),
                     QStringLiteral("%1/%2.db").arg(m_dataFolder, read(QStringLiteral("environment")))});
}

void Service::startedUp()
{
    m_patience.stop();
    m_state = State::Running;
    m_portsLost = 0;
    m_since = QDateTime::currentDateTimeUtc();
    settle({});
}

void Service::ended(const QString &how, int exitCode)
{
    m_patience.stop();
    const State before = m_state;
    const bool steady = before == State::Running && m_since.msecsTo(QDateTime::currentDateTimeUtc()) > steadyMs;
    m_since = QDateTime::currentDateTimeUtc();
    if (before == State::Stopping && m_wanted)
        return launch();
    if (const QString fault = holdPort(); !fault.isEmpty())
        qWarning("%s", qUtf8Printable(fault));
    if (before == State::Stopping) {
        m_state = State::Stopped;
        return settle({});
    }
    if (before == State::Starting && exitCode == int(ExitCode::PortTaken) && ++m_portsLost < 5)
        return launch(); // taken in the moment between letting go and binding

    m_lastEnd = how;
    m_crashes = steady ? 1 : m_crashes + 1;
    m_state = State::BackingOff;
    m_backOff.start(std::min(longestPauseMs, 500 << std::min(m_crashes - 1, 10)));
    qInfo("%s",
          qUtf8Printable(
              tr("%1 %2 and is started again in %3 s.").arg(name(), how).arg(double(m_backOff.interval()) / 1000)));
    settle(tr("The service of %1 %2 before it was ready. %3/service.log says more.").arg(name(), how, m_folder));
}

void Service::settle(const QString &error)
{
    for (const Answer &answer : std::exchange(m_answers, {}))
        answer(error);
}

QJsonObject Service::status() const
{
    static const QMap<State, QString> words{{State::Stopped, QStringLiteral("stopped")},
                                            {State::Starting, QStringLiteral("starting")},
                                            {State::Running, QStringLiteral("running")},
                                            {State::Stopping, QStringLiteral("stopping")},
                                            {State::BackingOff, QStringLiteral("restarting")}};
    const QString release = QFileInfo(m_folder + QStringLiteral("/current")).symLinkTarget();
    QJsonObject status{{QStringLiteral("target"), name()},
                       {QStringLiteral("environment"), read(QStringLiteral("environment"))},
                       {QStringLiteral("state"), words.value(m_state)},
                       {QStringLiteral("port"), m_port},
                       {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1").arg(m_port)},
                       {QStringLiteral("since"), m_since.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("crashes"), m_crashes}};
    if (!release.isEmpty())
        status.insert(QStringLiteral("version"), QFileInfo(release).fileName());
    if (m_process.processId() != 0)
        status.insert(QStringLiteral("pid"), m_process.processId());
    if (!m_lastEnd.isEmpty())
        status.insert(QStringLiteral("lastEnd"), m_lastEnd);
    return status;
}

} // namespace sample
