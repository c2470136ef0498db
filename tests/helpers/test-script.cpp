// test-script VERB [ARGS]: one bad habit of scripts per verb. Those that wait do so until a file appears (or for ever),
// never for a time. Every process that shall be found again locks the file it is given: a free lock proves it is gone.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

void say(const std::string &text)
{
    if (write(1, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        _exit(120);
}

[[noreturn]] void hang()
{
    while (true)
        pause();
}

void waitFor(const char *path)
{
    while (access(path, F_OK) != 0)
        usleep(2000);
}

void ledger(const char *path, const std::string &line)
{
    const int file = open(path, O_CREAT | O_WRONLY | O_APPEND, 0600);
    if (file < 0 || write(file, line.data(), line.size()) < 0)
        _exit(121);
    close(file);
}

// Shows the test that this process is there. The descriptor is kept open on purpose.
void holdLock(const char *path)
{
    const int file = open(path, O_CREAT | O_RDWR, 0600);
    if (file < 0 || flock(file, LOCK_SH) != 0)
        _exit(122);
}

void ignoreSignals()
{
    for (const int s : {SIGINT, SIGTERM, SIGHUP})
        signal(s, SIG_IGN);
}

// A daemon as the book says: fork, setsid, fork; stdout stays open.
void daemonise(const char *lock)
{
    int ready[2];
    if (pipe(ready) != 0)
        _exit(123);
    if (fork() == 0) {
        setsid();
        if (fork() != 0)
            _exit(0);
        holdLock(lock);
        close(ready[0]);
        close(ready[1]);
        hang();
    }
    close(ready[1]);
    char nothing = 0;
    while (read(ready[0], &nothing, 1) > 0) {
    }
    wait(nullptr);
}

// One endless line, or numbered lines of 64 bytes.
void flood(long long bytes, bool lines)
{
    std::string block(65536, 'x');
    long long number = 0;
    while (bytes > 0) {
        if (lines)
            for (size_t i = 0; i < block.size(); i += 64)
                snprintf(block.data() + i, 64, "%063lld", number++), block[i + 63] = '\n';
        const size_t part = static_cast<size_t>(bytes < 65536 ? bytes : 65536);
        say(block.substr(0, part));
        bytes -= static_cast<long long>(part);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 125;
    const std::string verb = argv[1];
    const char *first = argc > 2 ? argv[2] : "";
    const char *second = argc > 3 ? argv[3] : "";

    if (verb == "exit") { // exit STATUS
        return atoi(first);
    } else if (verb == "signal") { // signal NUMBER: dies of it
        const rlimit noCore{0, 0};
        setrlimit(RLIMIT_CORE, &noCore);
        signal(atoi(first), SIG_DFL); // sanitizers take some for themselves
        raise(atoi(first));
        hang();
    } else if (verb == "ledger") { // ledger FILE GO: writes begin, waits for GO, writes end
        ledger(first, "begin\n");
        say("one\n");
        waitFor(second);
        say("two\n");
        ledger(first, "end\n");
    } else if (verb == "step") { // step LEDGER NAME: takes a moment, notes its begin and end
        ledger(first, std::string("begin ") + second + "\n");
        usleep(60000);
        ledger(first, std::string("end ") + second + "\n");
    } else if (verb == "hang") { // hang LOCK
        holdLock(first);
        say("here\n");
        hang();
    } else if (verb == "stubborn") { // stubborn LOCK: ignores all but SIGKILL, and so do a child and a daemon
        ignoreSignals();
        holdLock(first);
        daemonise(first);
        if (fork() == 0)
            hang();
        say("here\n");
        hang();
    } else if (verb == "polite") { // polite LEDGER: notes the SIGINT and ends well
        static const char *path = first;
        signal(SIGINT, [](int) {
            ledger(path, "interrupted\n");
            _exit(0);
        });
        say("here\n");
        hang();
    } else if (verb == "many") { // many LOCK NUMBER: that many children, half of them in sessions of their own
        holdLock(first);
        for (int i = 0; i < atoi(second); ++i)
            if (fork() == 0) {
                if (i % 2)
                    setsid();
                ignoreSignals();
                hang();
            }
        say("here\n");
        hang();
    } else if (verb == "stopped") { // stopped LOCK: a child that is suspended
        holdLock(first);
        if (fork() == 0) {
            raise(SIGSTOP);
            hang();
        }
        say("here\n");
        hang();
    } else if (verb == "daemon") { // daemon LOCK: leaves a daemon behind that keeps stdout open, and ends well
        daemonise(first);
        say("done\n");
    } else if (verb == "flood") { // flood BYTES [lines]
        flood(atoll(first), *second != 0);
    } else if (verb == "floodforever") {
        flood(1LL << 60, true);
    } else if (verb == "bytes") { // what no text is: NUL, invalid UTF-8, and a character cut over two writes
        say(std::string("a\0b\xff\xfe\xe2\x82", 7));
        fsync(1);
        say("\xac\n");
        say("\x1b[31mred\x1b[0m\r\n");
    } else if (verb == "both") { // stdout and stderr, in turns
        for (int i = 0; i < 3; ++i) {
            say("out\n");
            if (write(2, "err\n", 4) != 4)
                return 1;
        }
    } else if (verb == "stdin") { // prints how much there was to read
        int bytes = 0;
        for (char c; read(0, &c, 1) > 0;)
            ++bytes;
        say(std::to_string(bytes) + "\n");
    } else if (verb == "world") { // environment, working directory, umask and open descriptors
        extern char **environ;
        for (char **v = environ; *v; ++v)
            say(std::string(*v) + "\n");
        char directory[4096];
        if (getcwd(directory, sizeof directory))
            say(std::string("cwd:") + directory + "\n");
        char mask[16];
        snprintf(mask, sizeof mask, "umask:%03o\n", static_cast<unsigned>(umask(0)));
        say(mask);
        for (int d = 3; d < 1024; ++d)
            if (fcntl(d, F_GETFD) >= 0)
                say("open:" + std::to_string(d) + "\n");
    } else if (verb == "arguments") { // each in a line of its own, with its length
        for (int i = 2; i < argc; ++i)
            say(std::to_string(strlen(argv[i])) + ":" + argv[i] + "\n");
    } else if (verb == "output") { // output TEXT: what goes to $SLIPWAY_OUTPUT
        std::ofstream(getenv("SLIPWAY_OUTPUT")) << first;
    } else if (verb == "progress") { // progress GO: 40, then 80 and the end when GO is there
        say("::progress 40::Unpacking\nother\n");
        waitFor(first);
        say("::progress 80::Nearly\n::progress nonsense\n");
    } else {
        return 124;
    }
    return 0;
}
