// slipway-sample: the sample service, and the little machine it runs on.
#include "sample/arguments.h"
#include "sample/control.h"
#include "sample/detach.h"
#include "sample/exitcode.h"
#include "sample/host.h"
#include "sample/storefront.h"
#include "sample/unpack.h"

#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdio>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace sample;

namespace {

constexpr const char *help = R"(slipway-sample: the service that the sample project of Slipway deploys

  slipway-sample host --root DIR [--detach]      run the sample machine in DIR: one service per target
  slipway-sample ctl --root DIR VERB [TARGET]    start, stop, restart or status of a target; status; shutdown
                 [--json]                        example: slipway-sample ctl --root /tmp/shop restart staging-1
  slipway-sample serve --root DIR --port N       run one service from the unpacked release in DIR, on 127.0.0.1
                 [--data FILE]                   with the SQLite file of its environment
  slipway-sample unpack --to DIR                 write the sample project's files to DIR

Exit: 0 done, 1 failed, 2 wrong usage, 3 the port is taken, 4 no machine runs there
)";

int complain(const QString &sentence, ExitCode code)
{
    std::fprintf(stderr, "slipway-sample: %s\n", qUtf8Printable(sentence));
    return int(code);
}

int usage(const QString &sentence)
{
    std::fprintf(stderr, "slipway-sample: %s\nTry: slipway-sample --help\n", qUtf8Printable(sentence));
    return int(ExitCode::Usage);
}

// SIGTERM and SIGINT become an event: a signal handler may do nothing but write to a pipe.
int signalPipe[2] = {-1, -1};

void onTermination(QObject *context, const std::function<void()> &act)
{
    if (pipe(signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [notifier, act] {
        notifier->setEnabled(false);
        act();
    });
    struct sigaction action = {};
    action.sa_handler = [](int) { [[maybe_unused]] const auto written = write(signalPipe[1], "!", 1); };
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

int serve(const Arguments &arguments)
{
    const uint port = arguments.option("port").toUInt();
    if (arguments.option("root").isEmpty() || port == 0 || port > 65535)
        return usage(QStringLiteral("serve needs --root DIR and --port N."));
    auto release = readRelease(arguments.option("root"));
    if (const QString *fault = std::get_if<QString>(&release))
        return complain(*fault, ExitCode::Failed);

    Storefront shop(std::get<Release>(std::move(release)), arguments.option("data"));
    HttpServer *server = nullptr;
    HttpServer http([&](const Request &request) { return shop.answer(request, server->openConnections()); });
    server = &http;
    if (!http.listen(quint16(port)))
        return complain(QStringLiteral("127.0.0.1:%1: %2.").arg(port).arg(http.errorString()), ExitCode::PortTaken);
    std::printf("ready\n"); // the machine waits for this line
    std::fflush(stdout);
    onTermination(&http, [] { QCoreApplication::quit(); });
    return QCoreApplication::exec();
}

int host(const QString &root, std::optional<Detached> daemon)
{
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddThh:mm:ss.zzz} %{message}"));
    Host machine(root);
    if (const QString fault = machine.start(); !fault.isEmpty()) {
        if (!daemon)
            return complain(fault, ExitCode::Failed);
        // Asked to be up, and it is: for `host --detach` that is success.
        machine.alreadyRunning() ? daemon->ready() : daemon->failed(fault);
        return int(ExitCode::Failed);
    }
    onTermination(&machine, [&machine] { machine.shutDown(); });
    if (daemon)
        daemon->ready();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const Arguments arguments = readArguments(words);
    const QString verb = arguments.words.value(0);
    if (arguments.has("help") || verb == QLatin1String("help")) {
        std::printf("%s", help);
        return int(ExitCode::Done);
    }
    if (!arguments.fault.isEmpty())
        return usage(arguments.fault);

    const QString root = arguments.option("root").isEmpty() ? QString() : QDir(arguments.option("root")).absolutePath();
    std::optional<Detached> daemon;
    if (verb == QLatin1String("host")) {
        if (root.isEmpty())
            return usage(QStringLiteral("host needs --root DIR."));
        umask(077);
        if (!QDir().mkpath(root))
            return complain(QStringLiteral("%1 cannot be made.").arg(root), ExitCode::Failed);
        if (arguments.has("detach"))
            daemon = Detached::enter(QFile::encodeName(root + QStringLiteral("/host.log")));
    }

    const QCoreApplication app(argc, argv);
    if (verb == QLatin1String("host"))
        return host(root, daemon);
    if (verb == QLatin1String("serve"))
        return serve(arguments);
    if (verb == QLatin1String("ctl") && !root.isEmpty() && arguments.words.size() >= 2)
        return control(root, arguments.words.at(1), arguments.words.value(2), arguments.has("json"));
    if (verb == QLatin1String("unpack") && !arguments.option("to").isEmpty()) {
        const QString fault = unpackFiles(arguments.option("to"));
        return fault.isEmpty() ? int(ExitCode::Done) : complain(fault, ExitCode::Failed);
    }
    return usage(verb.isEmpty() ? QStringLiteral("What shall be done?")
                                : QStringLiteral("“%1” lacks something.").arg(verb));
}
