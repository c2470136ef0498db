#include "run/supervisor.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFutureWatcher>
#include <QProcess>
#include <QPromise>
#include <QThreadPool>

namespace run {

using namespace domain;

namespace {

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
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
    const Watched watched{run, step, attempt, AttemptFolder(m_runsFolder, run, step, attempt)};
    if (m_watched.contains(watched.folder.path()))
        return;
    if (watched.folder.state() == AttemptFolder::State::New)
        launch(watched, spec);
    else
        watch(watched);
}

void Supervisor::launch(const Watched &watched, const ScriptSpec &spec)
{
    if (const Outcome prepared = watched.folder.prepare(spec); !prepared) {
        if (!forbid(watched, ScriptEnd::NotStarted, prepared.error().message))
            watch(watched);
        return;
    }
    watch(watched);
    QProcess runner;
    runner.setProgram(m_runner);
    runner.setArguments({watched.folder.path()});
    runner.setStandardInputFile(QProcess::nullDevice());
    runner.setStandardOutputFile(QProcess::nullDevice());
    runner.setStandardErrorFile(QProcess::nullDevice());
    runner.setWorkingDirectory(watched.folder.path());
    if (!runner.startDetached())
        forbid(watched, ScriptEnd::NotStarted, tr("could not start: %1 %2").arg(runner.errorString(), m_runner));
}

void Supervisor::stop(const QString &run, const QString &step, int attempt)
{
    const Watched watched{run, step, attempt, AttemptFolder(m_runsFolder, run, step, attempt)};
    if (watched.folder.state() == AttemptFolder::State::New &&
        forbid(watched, ScriptEnd::Cancelled, tr("stopped before it began")))
        return;
    if (!m_watched.contains(watched.folder.path()))
        watch(watched);
    m_watched.at(watched.folder.path()).stopping = true;
    look(watched.folder.path());
}

// Ends what has not begun; false when it has, and then it goes its way.
bool Supervisor::forbid(const Watched &watched, ScriptEnd end, const QString &why)
{
    if (!watched.folder.forbid(end, why))
        return false;
    m_watched.erase(watched.folder.path());
    report(watched, {.end = end, .message = why});
    return true;
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
    switch (seen.folder.state()) {
    case AttemptFolder::State::New: // its runner is being born, or never will be
        if (seen.begun)
            break; // somebody took its folder away: what it did is not known
        if (seen.begin.hasExpired())
            forbid(Watched(seen), ScriptEnd::NotStarted,
                   tr("could not start: the runner %1 did not begin").arg(m_runner));
        return;
    case AttemptFolder::State::Running:
        seen.begun = true;
        if (seen.stopping)
            seen.folder.askToStop(); // again at each look: on a full disk it may fail for a while
        return;
    case AttemptFolder::State::Ended:
    case AttemptFolder::State::Lost:
        break;
    }
    const Watched watched = seen;
    m_watched.erase(it);
    m_files.removePath(folder);
    report(watched, watched.folder.result());
}

// The log is hashed elsewhere: it may be large.
void Supervisor::report(const Watched &watched, ScriptResult result)
{
    auto *hashing = new QFutureWatcher<QString>(this);
    connect(hashing, &QFutureWatcher<QString>::finished, this, [this, hashing, watched, result]() mutable {
        result.logSha256 = hashing->result();
        hashing->deleteLater();
        Q_EMIT ended(watched.run, watched.step, watched.attempt, result);
    });
    auto promise = std::make_shared<QPromise<QString>>();
    hashing->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, log = watched.folder.log()] {
        promise->start();
        promise->addResult(sha256Of(log));
        promise->finish();
    });
}

} // namespace run
