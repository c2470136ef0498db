#include "runner/files.h"

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace runner {

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

std::string bootId()
{
    std::string id = readFile("/proc/sys/kernel/random/boot_id");
    while (!id.empty() && id.back() == '\n')
        id.pop_back();
    return id;
}

void syncFolder(const std::string &folder)
{
    const int dir = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (dir >= 0) {
        fsync(dir);
        close(dir);
    }
}

bool replaceFile(const std::string &folder, const std::string &name, const std::string &text)
{
    const std::string path = folder + '/' + name;
    const std::string aside = path + ".tmp";
    const int file = open(aside.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    const bool written = writeAll(file, text.data(), text.size()) == text.size() && fsync(file) == 0;
    close(file);
    if (!written || rename(aside.c_str(), path.c_str()) != 0)
        return false;
    syncFolder(folder);
    return true;
}

size_t writeAll(int file, const char *bytes, size_t size)
{
    size_t written = 0;
    while (written < size) {
        const ssize_t n = ::write(file, bytes + written, size - written);
        if (n <= 0)
            break;
        written += static_cast<size_t>(n);
    }
    return written;
}

} // namespace runner
