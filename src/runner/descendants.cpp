#include "runner/descendants.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/syscall.h>
#include <unistd.h>
#include <unordered_map>

namespace runner {
namespace {

struct Stat
{
    char state = 0;
    int parent = 0;
    unsigned long long born = 0;
};

// /proc/<pid>/stat; the name in it may hold anything, so the rest is looked for behind the last ')'.
std::optional<Stat> statOf(pid_t pid)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/stat", static_cast<int>(pid));
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return std::nullopt;
    char text[1024];
    const ssize_t size = read(file, text, sizeof text - 1);
    close(file);
    if (size <= 0)
        return std::nullopt;
    text[size] = 0;
    const char *end = strrchr(text, ')');
    Stat stat;
    constexpr const char *format = " %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu";
    if (!end || sscanf(end + 1, format, &stat.state, &stat.parent, &stat.born) != 3)
        return std::nullopt;
    return stat;
}

} // namespace

std::vector<Process> descendants()
{
    std::unordered_multimap<pid_t, Process> children;
    DIR *proc = opendir("/proc");
    if (!proc)
        return {};
    while (const dirent *entry = readdir(proc)) {
        const pid_t pid = static_cast<pid_t>(atoi(entry->d_name));
        const std::optional<Stat> stat = pid > 0 ? statOf(pid) : std::nullopt;
        if (stat && stat->state != 'Z')
            children.emplace(stat->parent, Process{pid, stat->born});
    }
    closedir(proc);
    std::vector<Process> found;
    std::vector<pid_t> open{getpid()};
    while (!open.empty()) {
        const pid_t parent = open.back();
        open.pop_back();
        const auto [begin, end] = children.equal_range(parent);
        for (auto it = begin; it != end; ++it) {
            found.push_back(it->second);
            open.push_back(it->second.pid);
        }
    }
    return found;
}

void sendSignal(const Process &process, int signal)
{
    // The number may belong to somebody else by now; a descriptor that was checked once cannot.
    const int handle = static_cast<int>(syscall(SYS_pidfd_open, process.pid, 0));
    const std::optional<Stat> stat = statOf(process.pid);
    if (process.pid > 1 && stat && stat->born == process.born) {
        if (handle >= 0) {
            syscall(SYS_pidfd_send_signal, handle, signal, nullptr, 0);
            syscall(SYS_pidfd_send_signal, handle, SIGCONT, nullptr,
                    0); // a stopped process sees no SIGTERM until it goes on
        } else {        // a kernel before 5.3, or none left
            kill(process.pid, signal);
            kill(process.pid, SIGCONT);
        }
    }
    if (handle >= 0)
        close(handle);
}

} // namespace runner
