#include "sample/detach.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sample {
namespace {

// What the daemon says through the pipe: "+" when it is up, else the sentence that says why it is not.
[[noreturn]] void endWithReport(int report)
{
    QByteArray message;
    std::array<char, 512> buffer{};
    ssize_t got = 0;
    while ((got = read(report, buffer.data(), buffer.size())) > 0)
        message.append(buffer.data(), got);
    if (message == "+")
        _exit(0);
    if (message.isEmpty())
        message = "slipway-sample: the machine ended while it started; its log says why.";
    std::fprintf(stderr, "%s\n", message.constData());
    _exit(1);
}

[[noreturn]] void giveUp(const char *what)
{
    std::perror(what);
    _exit(1);
}

} // namespace

Detached Detached::enter(const QByteArray &logFile)
{
    std::array<int, 2> pipe{};
    if (pipe2(pipe.data(), O_CLOEXEC) != 0)
        giveUp("pipe");
    const pid_t child = fork();
    if (child < 0)
        giveUp("fork");
    if (child > 0) {
        close(pipe[1]);
        waitpid(child, nullptr, 0);
        endWithReport(pipe[0]);
    }
    setsid();
    const pid_t daemon = fork(); // not a session leader any more: it can never get a terminal
    if (daemon != 0)
        _exit(daemon < 0 ? 1 : 0);

    umask(077);
    const int null = open("/dev/null", O_RDONLY);
    const int log = open(logFile.constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (null < 0 || log < 0)
        giveUp(logFile.constData());
    dup2(null, STDIN_FILENO);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    const int report = fcntl(pipe[1], F_DUPFD_CLOEXEC, 3);
    // Whatever the caller left open (a test's pipes, a lock) must not live as long as the machine.
    if (report > 3)
        close_range(3, unsigned(report) - 1, 0);
    close_range(unsigned(report) + 1, ~0U, 0);
    return Detached(report);
}

void Detached::ready()
{
    tell("+");
}

void Detached::failed(const QString &sentence)
{
    tell(sentence.toUtf8());
}

void Detached::tell(const QByteArray &message)
{
    if (write(m_report, message.constData(), size_t(message.size())) < 0)
        std::perror("slipway-sample: the caller could not be told");
    close(m_report);
}

} // namespace sample
