#include "runner/logsink.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

namespace runner {
namespace {

constexpr uint64_t headLimit = 128ull << 20;
constexpr uint64_t tailLimit = 128ull << 20;
constexpr uint64_t linesPerRecord = 64;

int openNew(const std::string &path)
{
    return open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_TRUNC, 0600);
}

uint64_t nowMs()
{
    timespec t{};
    clock_gettime(CLOCK_REALTIME, &t);
    return static_cast<uint64_t>(t.tv_sec) * 1000 + static_cast<uint64_t>(t.tv_nsec) / 1000000;
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

} // namespace

LogSink::LogSink(const std::string &folder) : m_tailPath(folder + "/log.tail")
{
    m_log = openNew(folder + "/log");
    m_index = openNew(folder + "/log.idx");
}

LogSink::~LogSink()
{
    for (const int file : {m_log, m_index, m_tail})
        if (file >= 0)
            close(file);
}

void LogSink::write(const char *bytes, size_t size)
{
    const size_t head = m_bytes < headLimit ? static_cast<size_t>(std::min<uint64_t>(size, headLimit - m_bytes)) : 0;
    if (head > 0 && m_tailed == 0)
        append(bytes, head);
    const size_t rest = m_tailed == 0 ? head : 0;
    if (rest < size)
        keepTail(bytes + rest, size - rest);
}

void LogSink::append(const char *bytes, size_t size)
{
    const size_t written = writeAll(m_log, bytes, size);
    index(bytes, written);
    m_bytes += written;
    m_dropped += size - written;
}

void LogSink::index(const char *bytes, size_t size)
{
    const char *end = bytes + size;
    if (m_bytes == 0 && size > 0) {
        const uint64_t record[3] = {0, 0, nowMs()};
        writeAll(m_index, reinterpret_cast<const char *>(record), sizeof record);
    }
    for (const char *p = bytes; (p = static_cast<const char *>(memchr(p, '\n', static_cast<size_t>(end - p))));) {
        ++p;
        if (++m_lines % linesPerRecord == 0) {
            const uint64_t record[3] = {m_lines, m_bytes + static_cast<uint64_t>(p - bytes), nowMs()};
            writeAll(m_index, reinterpret_cast<const char *>(record), sizeof record);
        }
        if (p == end)
            break;
    }
}

// A ring in a file of its own: memory stays flat whatever the script prints.
void LogSink::keepTail(const char *bytes, size_t size)
{
    if (m_tail < 0)
        m_tail = openNew(m_tailPath);
    while (size > 0) {
        const uint64_t at = m_tailed % tailLimit;
        const size_t part = static_cast<size_t>(std::min<uint64_t>(size, tailLimit - at));
        if (m_tail < 0 || pwrite(m_tail, bytes, part, static_cast<off_t>(at)) != static_cast<ssize_t>(part))
            m_dropped += part;
        m_tailed += part;
        bytes += part;
        size -= part;
    }
}

void LogSink::joinTail()
{
    const uint64_t kept = std::min(m_tailed, tailLimit);
    const uint64_t lost = m_tailed - kept;
    if (lost > 0) {
        char note[96];
        const int size = snprintf(note, sizeof note, "\n[%llu bytes are left out here]\n", static_cast<unsigned long long>(lost));
        append(note, static_cast<size_t>(size));
        m_dropped += lost;
    }
    char buffer[65536];
    uint64_t from = lost > 0 ? m_tailed % tailLimit : 0;
    for (uint64_t left = kept; left > 0;) {
        const size_t part = static_cast<size_t>(std::min<uint64_t>({left, sizeof buffer, tailLimit - from}));
        const ssize_t n = pread(m_tail, buffer, part, static_cast<off_t>(from));
        if (n <= 0) {
            m_dropped += left;
            break;
        }
        append(buffer, static_cast<size_t>(n));
        left -= static_cast<uint64_t>(n);
        from = (from + static_cast<uint64_t>(n)) % tailLimit;
    }
    unlink(m_tailPath.c_str());
}

void LogSink::finish()
{
    if (m_tail >= 0)
        joinTail();
    if (m_log >= 0)
        fdatasync(m_log);
    if (m_index >= 0)
        fdatasync(m_index);
}

} // namespace runner
