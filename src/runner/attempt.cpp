#include "runner/attempt.h"

#include "runner/descendants.h"
#include "runner/exitrecord.h"
#include "runner/files.h"
#include "runner/logsink.h"
#include "runner/scriptprocess.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

namespace runner {
namespace {

enum class Stop { None, Cancelled, TimedOut };

class Attempt
{
public:
    Attempt(std::string folder, Spec spec, int children)
        : m_folder(std::move(folder)), m_spec(std::move(spec)), m_log(m_folder), m_children(children)
    {
    }

    void run()
    {
        m_record.startedMs = clockMs(CLOCK_REALTIME);
        m_begunMs = clockMs(CLOCK_BOOTTIME);
        const ScriptProcess script = startScript(m_spec);
        if (script.error == 0) {
            m_child = script.pid;
            m_output = script.output;
            watch();
            judge();
        } else {
            m_record.end = "notStarted";
            m_record.error = script.error;
            m_record.path = script.path;
            m_record.interpreter = script.interpreter;
        }
        m_log.finish();
        writeEnd();
    }

private:
    // Until the script has ended, its last descendant is gone and all they wrote is in the log.
    void watch()
    {
        while (reap()) {
            steer();
            pollfd news[] = {{m_children, POLLIN, 0}, {m_output, POLLIN, 0}};
            poll(news, m_output >= 0 ? 2 : 1, m_killing ? 20 : 200);
            signalfd_siginfo ignored;
            while (read(m_children, &ignored, sizeof ignored) > 0) {
            }
            pump();
        }
        // Nobody is left to write: what is in the pipe now is all there is. The bound is for a stranger who was handed
        // it.
        pump();
        if (m_output >= 0)
            close(m_output);
    }

    // False when no child is left. A subreaper inherits every orphan below it, so then nobody is left at all.
    bool reap()
    {
        while (true) {
            int status = 0;
            const pid_t pid = waitpid(-1, &status, WNOHANG);
            if (pid <= 0)
                return pid == 0;
            if (pid == m_child) {
                m_ended = true;
                m_status = status;
            }
        }
    }

    // Climbs the ladder: patience or SIGINT, then SIGTERM, then SIGKILL until none is left, each rung a grace high.
    void steer()
    {
        const int64_t now = clockMs(CLOCK_BOOTTIME);
        if (now - m_steeredMs < 10) // a flood of output wakes us far more often than there is anything to decide
            return;
        m_steeredMs = now;
        const bool cancelled = m_stop == Stop::None && access((m_folder + "/cancel").c_str(), F_OK) == 0;
        if (m_ladderMs == 0) {
            if (!m_ended && cancelled)
                m_stop = Stop::Cancelled;
            else if (!m_ended && m_spec.timeoutMs > 0 && now - m_begunMs >= m_spec.timeoutMs)
                m_stop = Stop::TimedOut;
            if (!m_ended && m_stop == Stop::None)
                return;
            m_ladderMs = now;
        }
        int64_t rung = m_spec.graceMs > 0 ? (now - m_ladderMs) / m_spec.graceMs : 2;
        if (rung == 0 && m_stop == Stop::None) {
            // What a script leaves behind may end by itself, unless somebody asks for the end.
            if (!cancelled)
                return;
            m_ladderMs = now - m_spec.graceMs;
            rung = 1;
        }
        m_killing = rung >= 2;
        end(rung == 0 ? SIGINT : rung == 1 ? SIGTERM : SIGKILL);
    }

    // Each process gets each signal once; SIGKILL again and again, since new ones may be born meanwhile.
    void end(int signal)
    {
        for (const Process &process : descendants()) {
            const auto same = [&](const Signalled &s) { return s.process == process && s.signal == signal; };
            if (signal != SIGKILL && std::any_of(m_signalled.begin(), m_signalled.end(), same))
                continue;
            m_signalled.push_back({process, signal});
            sendSignal(process, signal);
            std::vector<pid_t> &left = m_record.leftBehind;
            if (m_stop == Stop::None && std::find(left.begin(), left.end(), process.pid) == left.end())
                left.push_back(process.pid);
        }
    }

    // A bounded part: whoever writes faster than the disk must not keep us from seeing the clock.
    void pump()
    {
        static char buffer[65536];
        for (int parts = 0; m_output >= 0 && parts < 32; ++parts) {
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

    void judge()
    {
        if (m_stop == Stop::Cancelled) {
            m_record.end = "cancelled";
        } else if (m_stop == Stop::TimedOut) {
            m_record.end = "timedOut";
            m_record.timeoutMs = m_spec.timeoutMs;
        } else if (WIFEXITED(m_status)) {
            m_record.end = "exited";
            m_record.code = WEXITSTATUS(m_status);
        } else {
            m_record.end = "signalled";
            m_record.signal = WTERMSIG(m_status);
        }
    }

    void writeEnd()
    {
        m_record.endedMs = clockMs(CLOCK_REALTIME);
        m_record.bytes = m_log.bytes();
        m_record.dropped = m_log.dropped();
        // On a full disk it is tried again for as long as it takes: nobody else knows the end. Without its folder
        // there is nobody to tell.
        while (!replaceFile(m_folder, "exit.json", toJson(m_record)) && access(m_folder.c_str(), F_OK) == 0)
            usleep(1000000);
    }

    struct Signalled
    {
        Process process;
        int signal = 0;
    };

    std::string m_folder;
    Spec m_spec;
    LogSink m_log;
    int m_children = -1; // readable when a child has ended
    ExitRecord m_record;
    pid_t m_child = -1;
    int m_output = -1;
    int m_status = 0;
    bool m_ended = false; // the script itself; its descendants may still be there
    bool m_killing = false;
    Stop m_stop = Stop::None;
    int64_t m_begunMs = 0;
    int64_t m_steeredMs = 0;
    int64_t m_ladderMs = 0; // since when; 0 = nobody is to be ended
    std::vector<Signalled> m_signalled;
};

// Slipway looks whether the lock is held by trying it; that lasts microseconds and must not cost the attempt its
// runner.
bool takeLock(int lock)
{
    for (int tries = 0; tries < 100; ++tries) {
        if (flock(lock, LOCK_EX | LOCK_NB) == 0)
            return true;
        usleep(2000);
    }
    return false;
}

} // namespace

int runAttempt(const std::string &folder)
{
    const int lock = open((folder + "/lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (lock < 0)
        return 94;
    if (!takeLock(lock))
        return 92;
    const std::optional<Spec> spec = readSpec(folder + "/spec");
    if (!spec)
        return 94;
    // The gate: whoever creates this file, and nobody else ever, may run the attempt.
    const int started = open((folder + "/started").c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (started < 0)
        return 93;
    const std::string who =
        std::to_string(getpid()) + "\n" + bootId() + "\n" + std::to_string(clockMs(CLOCK_BOOTTIME)) + "\n";
    writeAll(started, who.data(), who.size());
    fsync(started);
    close(started);
    syncFolder(folder);

    prctl(PR_SET_CHILD_SUBREAPER, 1);
    for (const int s :
         {SIGHUP, SIGPIPE, SIGINT, SIGTERM, SIGQUIT, SIGXFSZ}) // ended through the cancel file, never by accident
        signal(s, SIG_IGN);
    signal(SIGCHLD, SIG_DFL); // where it is ignored, children vanish without a status
    sigset_t children;
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    sigprocmask(SIG_SETMASK, &children, nullptr);
    Attempt(folder, *spec, signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK)).run();
    return 0;
}

} // namespace runner
