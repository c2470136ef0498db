#include "runner/descendants.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <unordered_map>

namespace runner {
namespace {

// The parent in /proc/<pid>/stat; the name before it may hold anything, so it is looked for behind the last ')'.
pid_t parentOf(pid_t pid, char &state)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/stat", static_cast<int>(pid));
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return -1;
    char text[512];
    const ssize_t size = read(file, text, sizeof text - 1);
    close(file);
    if (size <= 0)
        return -1;
    text[size] = 0;
    const char *end = strrchr(text, ')');
    int parent = -1;
    return end && sscanf(end + 1, " %c %d", &state, &parent) == 2 ? parent : -1;
}

} // namespace

std::vector<pid_t> descendants()
{
    std::unordered_multimap<pid_t, pid_t> children;
    DIR *proc = opendir("/proc");
    if (!proc)
        return {};
    while (const dirent *entry = readdir(proc)) {
        const pid_t pid = static_cast<pid_t>(atoi(entry->d_name));
        char state = 0;
        const pid_t parent = pid > 0 ? parentOf(pid, state) : -1;
        if (parent > 0 && state != 'Z') // a zombie is dead; only its parent is late
            children.emplace(parent, pid);
    }
    closedir(proc);
    std::vector<pid_t> found;
    std::vector<pid_t> open{getpid()};
    while (!open.empty()) {
        const pid_t parent = open.back();
        open.pop_back();
        const auto [begin, end] = children.equal_range(parent);
        for (auto it = begin; it != end; ++it) {
            found.push_back(it->second);
            open.push_back(it->second);
        }
    }
    return found;
}

void signalAll(const std::vector<pid_t> &processes, int signal)
{
    for (const pid_t pid : processes) {
        if (pid <= 1)
            continue;
        kill(pid, signal);
        kill(pid, SIGCONT); // a stopped process does not see SIGTERM until it goes on
    }
}

} // namespace runner
