#include "runner/attempt.h"

#include "runner/descendants.h"
#include "runner/logsink.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace runner {
namespace {

int64_t clockMs(clockid_t clock)
{
    timespec t{};
    clock_gettime(clock, &t);
    return static_cast<int64_t>(t.tv_sec) * 1000 + t.tv_nsec / 1000000;
}

std::string readFile(const std::string &path)
{
    std::string text;
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return text;
    char buffer[65536];
    for (ssize_t n; (n = read(file, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<size_t>(n));
    close(file);
    return text;
}

void syncFolder(const std::string &folder)
{
    const int dir = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir >= 0) {
        fsync(dir);
        close(dir);
    }
}

std::string bootId()
{
    std::string id = readFile("/proc/sys/kernel/random/boot_id");
    while (!id.empty() && id.back() == '\n')
        id.pop_back();
    return id;
}

bool readSpec(const std::string &folder, Spec &spec)
{
    const std::string text = readFile(folder + "/spec");
    std::vector<std::string> parts;
    for (size_t at = 0; at < text.size();) {
        const size_t end = text.find('\0', at);
        if (end == std::string::npos)
            return false;
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    for (size_t i = 0; i + 1 < parts.size(); i += 2) {
        const std::string &key = parts[i];
        const std::string &value = parts[i + 1];
        if (key == "program")
            spec.program = value;
        else if (key == "argument")
            spec.arguments.push_back(value);
        else if (key == "environment")
            spec.environment.push_back(value);
        else if (key == "directory")
            spec.directory = value;
        else if (key == "timeoutMs")
            spec.timeoutMs = atoll(value.c_str());
        else if (key == "graceMs")
            spec.graceMs = atoll(value.c_str());
    }
    return !spec.program.empty();
}

std::string jsonText(const std::string &text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
            out += escape;
        } else {
            out += c;
        }
    }
    return out + '"';
}

enum class Stop { None, Cancelled, TimedOut };

class Attempt
{
public:
    explicit Attempt(std::string folder) : m_folder(std::move(folder)), m_log(m_folder) {}

    int run(const Spec &spec)
    {
        m_spec = spec;
        m_startedMs = clockMs(CLOCK_REALTIME);
        m_begunMs = clockMs(CLOCK_BOOTTIME);
        const int failure = spawn();
        if (failure != 0) {
            writeEnd("notStarted", 0, 0, "could not start: " + m_failedAt + ": " + strerror(failure));
            return 0;
        }
        watch();
        m_log.finish();
        if (m_stop != Stop::None)
            writeEnd(m_stop == Stop::Cancelled ? "cancelled" : "timedOut", 0, 0, {});
        else if (WIFEXITED(m_status))
            writeEnd("exited", WEXITSTATUS(m_status), 0, {});
        else
            writeEnd("signalled", 0, WTERMSIG(m_status), {});
        return 0;
    }

private:
    // Runs between fork and exec: nothing but system calls. Reports errno and the failing part through `report`.
    [[noreturn]] void becomeScript(int output, int report, char *const argv[], char *const envp[])
    {
        const auto fail = [report](char part) {
            const int error = errno;
            char message[1 + sizeof error];
            message[0] = part;
            memcpy(message + 1, &error, sizeof error);
            [[maybe_unused]] const ssize_t n = write(report, message, sizeof message);
            _exit(127);
        };
        setsid();
        for (int s = 1; s < NSIG; ++s)
            signal(s, SIG_DFL);
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        umask(077);
        const int null = open("/dev/null", O_RDONLY);
        dup2(null, 0);
        dup2(output, 1);
        dup2(output, 2);
        if (chdir(m_spec.directory.c_str()) != 0)
            fail('d');
        const int victim = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); // let it be killed before its watcher
        if (victim >= 0) {
            [[maybe_unused]] const ssize_t n = write(victim, "300", 3);
            close(victim);
        }
        execvpe(m_spec.program.c_str(), argv, envp);
        fail('p');
        _exit(127);
    }

    int spawn()
    {
        int output[2];
        int report[2];
        if (pipe2(output, O_CLOEXEC) != 0 || pipe2(report, O_CLOEXEC) != 0)
            return errno;
        std::vector<char *> argv{m_spec.program.data()};
        for (std::string &argument : m_spec.arguments)
            argv.push_back(argument.data());
        argv.push_back(nullptr);
        std::vector<char *> envp;
        for (std::string &variable : m_spec.environment) {
            envp.push_back(variable.data());
            if (variable.rfind("PATH=", 0) == 0)
                setenv("PATH", variable.c_str() + 5, 1); // execvpe looks in the caller's PATH
        }
        envp.push_back(nullptr);
        m_child = fork();
        if (m_child < 0)
            return errno;
        if (m_child == 0)
            becomeScript(output[1], report[1], argv.data(), envp.data());
        close(output[1]);
        close(report[1]);
        char message[1 + sizeof(int)];
        const ssize_t n = read(report[0], message, sizeof message);
        close(report[0]);
        if (n == static_cast<ssize_t>(sizeof message)) {
            int error = 0;
            memcpy(&error, message + 1, sizeof error);
            m_failedAt = message[0] == 'd' ? m_spec.directory : m_spec.program;
            close(output[0]);
            waitpid(m_child, nullptr, 0);
            return error;
        }
        m_output = output[0];
        fcntl(m_output, F_SETFL, O_NONBLOCK);
        return 0;
    }

    // Until the script has ended, its last descendant is gone and all they wrote is in the log.
    void watch()
    {
        bool ended = false;
        int64_t endedAt = 0;
        while (true) {
            pollfd ready{m_output, POLLIN, 0};
            poll(&ready, m_output >= 0 ? 1 : 0, ended ? 20 : 100);
            pump();
            for (int status; true;) {
                const pid_t pid = waitpid(-1, &status, WNOHANG);
                if (pid <= 0)
                    break;
                if (pid == m_child) {
                    m_status = status;
                    ended = true;
                    endedAt = clockMs(CLOCK_BOOTTIME);
                }
            }
            const int64_t now = clockMs(CLOCK_BOOTTIME);
            if (!ended && m_stop == Stop::None) {
                if (access((m_folder + "/cancel").c_str(), F_OK) == 0)
                    m_stop = Stop::Cancelled;
                else if (m_spec.timeoutMs > 0 && now - m_begunMs > m_spec.timeoutMs)
                    m_stop = Stop::TimedOut;
                m_stopMs = now;
            }
            if (ended) {
                const std::vector<pid_t> left = descendants();
                if (left.empty())
                    break;
                // What a script leaves behind has the grace to end by itself, unless the script itself was stopped.
                if (m_stop == Stop::None && now - endedAt < m_spec.graceMs)
                    continue;
                if (m_killFromMs == 0)
                    m_killFromMs = now;
                end(left, now - m_killFromMs < m_spec.graceMs && m_stop == Stop::None ? SIGTERM : SIGKILL);
            } else if (m_stop != Stop::None) {
                const int64_t waited = now - m_stopMs;
                end(descendants(), waited < m_spec.graceMs ? SIGINT : waited < 2 * m_spec.graceMs ? SIGTERM : SIGKILL);
            }
        }
        pump();
        if (m_output >= 0)
            close(m_output);
    }

    // Each process gets each signal once; SIGKILL again and again, since new ones may be born meanwhile.
    void end(const std::vector<pid_t> &processes, int signal)
    {
        std::vector<pid_t> fresh;
        for (const pid_t pid : processes)
            if (signal == SIGKILL || std::find(m_signalled.begin(), m_signalled.end(), std::pair{pid, signal}) == m_signalled.end()) {
                fresh.push_back(pid);
                m_signalled.emplace_back(pid, signal);
            }
        signalAll(fresh, signal);
        if (signal == SIGKILL)
            usleep(10000);
    }

    void pump()
    {
        char buffer[65536];
        while (m_output >= 0) {
            const ssize_t n = read(m_output, buffer, sizeof buffer);
            if (n > 0) {
                m_log.write(buffer, static_cast<size_t>(n));
            } else if (n == 0) {
                close(m_output);
                m_output = -1;
            } else {
                break;
            }
        }
    }

    // Complete or not there: written aside, made durable, renamed.
    void writeEnd(const char *end, int code, int signal, const std::string &message)
    {
        const std::string text = std::string("{\"v\":1,\"end\":\"") + end + "\",\"code\":" + std::to_string(code) +
                                 ",\"signal\":" + std::to_string(signal) + ",\"message\":" + jsonText(message) +
                                 ",\"startedMs\":" + std::to_string(m_startedMs) +
                                 ",\"endedMs\":" + std::to_string(clockMs(CLOCK_REALTIME)) + ",\"bootId\":" + jsonText(bootId()) +
                                 ",\"bytes\":" + std::to_string(m_log.bytes()) + ",\"dropped\":" + std::to_string(m_log.dropped()) + "}\n";
        const std::string aside = m_folder + "/exit.json.tmp";
        // On a full disk it is tried again: the end must not be lost, and nobody else can know it.
        for (int tries = 0; tries < 600; ++tries) {
            const int file = open(aside.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
            if (file >= 0) {
                const bool written = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(file) == 0;
                close(file);
                if (written && rename(aside.c_str(), (m_folder + "/exit.json").c_str()) == 0) {
                    syncFolder(m_folder);
                    return;
                }
            }
            usleep(1000000);
        }
    }

    std::string m_folder;
    Spec m_spec;
    LogSink m_log;
    std::string m_failedAt;
    pid_t m_child = -1;
    int m_output = -1;
    int m_status = 0;
    Stop m_stop = Stop::None;
    int64_t m_startedMs = 0;
    int64_t m_begunMs = 0;
    int64_t m_stopMs = 0;
    int64_t m_killFromMs = 0;
    std::vector<std::pair<pid_t, int>> m_signalled;
};

} // namespace

int runAttempt(const std::string &folder)
{
    const int lock = open((folder + "/lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (lock < 0)
        return 94;
    if (flock(lock, LOCK_EX | LOCK_NB) != 0)
        return 92;
    Spec spec;
    if (!readSpec(folder, spec))
        return 94;
    // The gate: whoever creates this file, and nobody else ever, may run the attempt.
    const int started = open((folder + "/started").c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (started < 0)
        return 93;
    const std::string who = std::to_string(getpid()) + "\n" + bootId() + "\n" + std::to_string(clockMs(CLOCK_BOOTTIME)) + "\n";
    [[maybe_unused]] const ssize_t n = write(started, who.data(), who.size());
    fsync(started);
    close(started);
    syncFolder(folder);

    prctl(PR_SET_CHILD_SUBREAPER, 1);
    for (const int s : {SIGHUP, SIGPIPE, SIGINT, SIGTERM, SIGQUIT}) // ended through the cancel file, never by accident
        signal(s, SIG_IGN);
    return Attempt(folder).run(spec);
}

} // namespace runner
