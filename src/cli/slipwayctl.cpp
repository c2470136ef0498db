#include "cli/call.h"
#include "cli/dispatch.h"
#include "orchestrator/translations.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace {

int interruptPipe[2];
bool interrupted = false;

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(interruptPipe[1], &byte, 1);
}

} // namespace

bool cli::wasInterrupted()
{
    return interrupted;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("slipwayctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    orchestrator::loadTranslations(app);
    if (pipe(interruptPipe) == 0) {
        struct sigaction once = {};
        once.sa_handler = onSignal;
        once.sa_flags = SA_RESTART | SA_RESETHAND; // asked twice, we end at once, whatever we are busy with
        sigaction(SIGINT, &once, nullptr);
        sigaction(SIGTERM, &once, nullptr);
    }
    // Running scripts go on without us; only the following ends.
    QSocketNotifier notifier(interruptPipe[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &app, [&] {
        interrupted = true;
        QCoreApplication::exit(cli::exitcode::interrupted);
    });
    const int status = cli::dispatch(QCoreApplication::arguments().mid(1));
    return interrupted ? cli::exitcode::interrupted : status;
}
