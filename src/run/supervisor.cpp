#include "run/supervisor.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPointer>
#include <QProcess>
#include <QThreadPool>

namespace run {

using namespace domain;

namespace {

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

} // namespace

Supervisor::Supervisor(const QString &runsFolder, const QString &runnerProgram, QObject *parent)
    : QObject(parent), m_runsFolder(runsFolder), m_runner(runnerProgram)
{
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, &Supervisor::look);
    // Watching can fail (limits, network file systems); looking again twice a second cannot.
    m_poll.setInterval(500);
    connect(&m_poll, &QTimer::timeout, this, &Supervisor::lookAtAll);
}

QString Supervisor::attemptFolder(const QString &runsFolder, const QString &run, const QString &step, int attempt)
{
    return AttemptFolder(runsFolder, run, step, attempt).path();
}

void Supervisor::start(const QString &run, const QString &step, int attempt, const ScriptSpec &spec)
{
    Watched watched{run, step, attempt, AttemptFolder(m_runsFolder, run, step, attempt), {}};
    if (m_watched.contains(watched.folder.path()))
        return;
    switch (watched.folder.state()) {
    case AttemptFolder::State::New:
        return launch(watched, spec);
    case AttemptFolder::State::Running:
    case AttemptFolder::State::Ended:
    case AttemptFolder::State::Lost:
        watch(watched);
        break;
    }
}

void Supervisor::launch(const Watched &watched, const ScriptSpec &spec)
{
    const auto notStarted = [&](const QString &message) {
        report(watched, {.end = ScriptEnd::NotStarted, .message = message});
    };
    if (const Outcome prepared = watched.folder.prepare(spec); !prepared)
        return notStarted(prepared.error().message);
    watch(watched);
    QProcess runner;
    runner.setProgram(m_runner);
    runner.setArguments({watched.folder.path()});
    runner.setStandardInputFile(QProcess::nullDevice());
    runner.setStandardOutputFile(QProcess::nullDevice());
    runner.setStandardErrorFile(QProcess::nullDevice());
    runner.setWorkingDirectory(watched.folder.path());
    if (!runner.startDetached() && watched.folder.forbid()) {
        m_watched.erase(watched.folder.path());
        notStarted(tr("could not start: %1: %2").arg(m_runner, runner.errorString()));
    }
}

void Supervisor::stop(const QString &run, const QString &step, int attempt)
{
    const Watched watched{run, step, attempt, AttemptFolder(m_runsFolder, run, step, attempt), {}};
    if (watched.folder.state() == AttemptFolder::State::New && watched.folder.forbid()) {
        m_watched.erase(watched.folder.path());
        return report(watched, {.end = ScriptEnd::Cancelled, .message = tr("stopped before it began")});
    }
    watched.folder.askToStop();
    if (!m_watched.contains(watched.folder.path()))
        watch(watched);
}

void Supervisor::watch(const Watched &watched)
{
    m_watched.insert_or_assign(watched.folder.path(), watched);
    m_files.addPath(watched.folder.path());
    m_poll.start();
    QTimer::singleShot(0, this, [this, folder = watched.folder.path()] { look(folder); });
}

void Supervisor::lookAtAll()
{
    QStringList folders;
    for (const auto &[folder, watched] : m_watched)
        folders.append(folder);
    for (const QString &folder : folders)
        look(folder);
    if (m_watched.empty())
        m_poll.stop();
}

void Supervisor::look(const QString &folder)
{
    const auto it = m_watched.find(folder);
    if (it == m_watched.end())
        return;
    Watched &seen = it->second;
    if (const auto line = seen.tail.read(seen.folder.log()))
        Q_EMIT progress(seen.run, seen.step, line->percent, line->text);
    const AttemptFolder::State state = seen.folder.state();
    if (state == AttemptFolder::State::Running) {
        seen.idleLooks = 0;
        return;
    }
    // A runner that is just being born holds no lock yet, and one that has just ended may be seen between lock and
    // file: only what looks the same several times in a row is believed.
    constexpr int newLooks = 20;
    constexpr int lostLooks = 2;
    ++seen.idleLooks;
    if (state == AttemptFolder::State::New && (seen.idleLooks < newLooks || !seen.folder.forbid()))
        return;
    if (state == AttemptFolder::State::Lost && seen.idleLooks < lostLooks)
        return;
    const Watched watched = seen;
    m_watched.erase(it);
    m_files.removePath(folder);
    if (state == AttemptFolder::State::New)
        return report(watched, {.end = ScriptEnd::NotStarted, .message = tr("could not start: the runner %1 did not begin").arg(m_runner)});
    report(watched, watched.folder.result());
}

// The log is hashed elsewhere: it may be large.
void Supervisor::report(const Watched &watched, ScriptResult result)
{
    QThreadPool::globalInstance()->start([guard = QPointer(this), watched, result]() mutable {
        result.logSha256 = sha256Of(watched.folder.log());
        if (guard)
            QMetaObject::invokeMethod(guard, [guard, watched, result] {
                if (guard)
                    Q_EMIT guard->ended(watched.run, watched.step, watched.attempt, result);
            });
    });
}

} // namespace run
