#include "world.h"

#include "support/testsupport.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

World::World(const QString &runner) : m_runner(runner.isEmpty() ? testsupport::binary(u"slipway-runner"_s) : runner)
{
    restart();
}

World::~World()
{
    for (const int attempt : m_begun)
        if (runs(attempt))
            touch(folder(attempt) + "/cancel"_L1);
    for (const int attempt : m_begun)
        if (!QTest::qWaitFor([&] { return !runs(attempt); }, 10000))
            qWarning("attempt %d did not end", attempt);
}

void World::restart()
{
    m_supervisor = std::make_unique<run::Supervisor>(path(u"runs"_s), m_runner);
    QObject::connect(m_supervisor.get(), &run::Supervisor::ended,
                     [this](const QString &run, const QString &step, int attempt, const domain::ScriptResult &result) {
                         ended.append({run, step, attempt, result});
                     });
    QObject::connect(m_supervisor.get(), &run::Supervisor::progress,
                     [this](const QString &, const QString &, int percent, const QString &text) {
                         progress.append(u"%1 %2"_s.arg(percent).arg(text));
                     });
}

domain::ScriptSpec World::script(const QStringList &arguments, qint64 graceMs)
{
    return {.program = testsupport::binary(u"test-script"_s), .arguments = arguments, .graceMs = graceMs};
}

void World::start(const domain::ScriptSpec &spec, int attempt)
{
    m_begun.insert(attempt);
    m_supervisor->start(u"run-1"_s, u"deploy"_s, attempt, spec);
}

void World::stop(int attempt)
{
    m_supervisor->stop(u"run-1"_s, u"deploy"_s, attempt);
}

domain::ScriptResult World::resultOf(const domain::ScriptSpec &spec)
{
    start(spec);
    if (!QTest::qWaitFor([this] { return !ended.isEmpty(); }, 30000))
        qWarning("no end within 30 s");
    return ended.isEmpty() ? domain::ScriptResult{} : ended.takeFirst().result;
}

QString World::folder(int attempt) const
{
    return run::Supervisor::attemptFolder(path(u"runs"_s), u"run-1"_s, u"deploy"_s, attempt);
}

qint64 World::runnerPid(int attempt) const
{
    return read(folder(attempt) + "/started"_L1).split('\n').first().toLongLong();
}

bool World::isThere(const QString &lock) const
{
    const int file = open(QFile::encodeName(lock).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool held = flock(file, LOCK_EX | LOCK_NB) != 0;
    close(file);
    return held;
}

void World::touch(const QString &path) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

QByteArray World::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
