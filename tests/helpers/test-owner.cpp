// test-owner RUNS RUNNER LEDGER SCRIPT RUN: runs five steps one after the other, as Slipway does: each is started anew
// after a restart, and only its recorded end leads to the next. Exit status 0 when all five ended well.
#include "run/supervisor.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList given = app.arguments();
    run::Supervisor supervisor(given[1], given[2]);
    const auto start = [&](int step) {
        const QString name = given[5] + QLatin1Char('.') + QString::number(step);
        supervisor.start(given[5], name, 1,
                         {.program = given[4], .arguments = {QStringLiteral("step"), given[3], name}});
    };
    int step = 1;
    QObject::connect(&supervisor, &run::Supervisor::ended, &app,
                     [&](const QString &, const QString &, int, const domain::ScriptResult &result) {
                         if (!result.succeeded())
                             app.exit(1);
                         else if (step == 5)
                             app.exit(0);
                         else
                             start(++step);
                     });
    start(step);
    return app.exec();
}
