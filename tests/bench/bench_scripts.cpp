// What it costs that a script survives Slipway: --times no-op scripts (default 200) one after another through the
// Supervisor and slipway-runner, beside the same through posix_spawn alone, and 100 MB of output through the runner.
#include "run/supervisor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <spawn.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;

namespace {

double spawned()
{
    QElapsedTimer timer;
    timer.start();
    pid_t pid = 0;
    char program[] = "/bin/true";
    char *const argv[] = {program, nullptr};
    if (posix_spawn(&pid, program, nullptr, nullptr, argv, environ) == 0)
        waitpid(pid, nullptr, 0);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double supervised(run::Supervisor &supervisor, int attempt, const domain::ScriptSpec &spec)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QObject::connect(&supervisor, &run::Supervisor::ended, &loop, &QEventLoop::quit);
    supervisor.start(u"bench"_s, u"script"_s, attempt, spec);
    loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const QString &name, QList<double> ms)
{
    std::sort(ms.begin(), ms.end());
    QTextStream(stdout) << u"%1 median %2 ms, 95 % %3 ms\n"_s.arg(name, -24)
                               .arg(ms[ms.size() / 2], 0, 'f', 2)
                               .arg(ms[ms.size() * 95 / 100], 0, 'f', 2);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const qsizetype given = app.arguments().indexOf(u"--times"_s);
    const int times = given > 0 ? std::max(1, app.arguments().value(given + 1).toInt()) : 200;
    QTemporaryDir dir;
    run::Supervisor supervisor(dir.path(), QCoreApplication::applicationDirPath() + "/slipway-runner"_L1);
    QList<double> alone;
    QList<double> watched;
    for (int i = 0; i < times; ++i) {
        alone.append(spawned());
        watched.append(supervised(supervisor, i, {.program = u"/bin/true"_s}));
    }
    print(u"posix_spawn"_s, alone);
    print(u"Supervisor and runner"_s, watched);
    const double flood =
        supervised(supervisor, times, {.program = u"head"_s, .arguments = {u"-c"_s, u"100M"_s, u"/dev/zero"_s}});
    QTextStream(stdout) << u"100 MB of output         %1 ms\n"_s.arg(flood, 0, 'f', 0);
    return 0;
}
