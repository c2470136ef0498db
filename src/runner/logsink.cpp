#include "runner/logsink.h"

#include "runner/files.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace runner {
namespace {

constexpr uint64_t headLimit = 128ull << 20;
constexpr uint64_t tailLimit = 128ull << 20;
constexpr uint64_t linesPerRecord = 64;

int openNew(const std::string &path, int how)
{
    return open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC | O_TRUNC | how, 0600);
}

} // namespace

LogSink::LogSink(const std::string &folder) : m_tailPath(folder + "/log.tail")
{
    m_log = openNew(folder + "/log", O_APPEND);
    m_index = openNew(folder + "/log.idx", O_APPEND);
}

LogSink::~LogSink()
{
    for (const int file : {m_log, m_index, m_tail})
        if (file >= 0)
            close(file);
}

void LogSink::write(const char *bytes, size_t size)
{
    const uint64_t room = m_bytes < headLimit ? headLimit - m_bytes : 0;
    const size_t head = static_cast<size_t>(std::min<uint64_t>(size, room));
    if (head > 0)
        append(bytes, head);
    if (head < size)
        keepTail(bytes + head, size - head);
}

void LogSink::append(const char *bytes, size_t size)
{
    if (m_gap > 0 && !markGap())
        return lose(size);
    const size_t written = writeAll(m_log, bytes, size);
    index(bytes, written);
    m_bytes += written;
    lose(size - written);
}

void LogSink::lose(uint64_t bytes)
{
    m_dropped += bytes;
    m_gap += bytes;
}

bool LogSink::markGap()
{
    char note[96];
    const int size =
        snprintf(note, sizeof note, "\n[%llu bytes are left out here]\n", static_cast<unsigned long long>(m_gap));
    const size_t whole = static_cast<size_t>(size);
    if (writeAll(m_log, note, whole) != whole) {
        [[maybe_unused]] const int taken = ftruncate(m_log, static_cast<off_t>(m_bytes)); // half a note helps nobody
        return false;
    }
    index(note, whole);
    m_bytes += whole;
    m_gap = 0;
    return true;
}

void LogSink::index(const char *bytes, size_t size)
{
    const char *end = bytes + size;
    if (m_bytes == 0 && size > 0) {
        const uint64_t record[3] = {0, 0, static_cast<uint64_t>(clockMs(CLOCK_REALTIME))};
        writeAll(m_index, reinterpret_cast<const char *>(record), sizeof record);
    }
    for (const char *p = bytes; (p = static_cast<const char *>(memchr(p, '\n', static_cast<size_t>(end - p))));) {
        ++p;
        if (++m_lines % linesPerRecord == 0) {
            const uint64_t record[3] = {m_lines, m_bytes + static_cast<uint64_t>(p - bytes),
                                        static_cast<uint64_t>(clockMs(CLOCK_REALTIME))};
            writeAll(m_index, reinterpret_cast<const char *>(record), sizeof record);
        }
        if (p == end)
            break;
    }
}

// A ring in a file of its own: memory stays flat whatever the script prints. Its room is taken at once, so that a disk
// that fills up later cannot leave old bytes between new ones.
void LogSink::openTail()
{
    m_tail = openNew(m_tailPath, 0);
    if (m_tail < 0 || posix_fallocate(m_tail, 0, static_cast<off_t>(tailLimit)) == 0)
        return;
    close(m_tail);
    unlink(m_tailPath.c_str());
    m_tail = -1;
}

void LogSink::keepTail(const char *bytes, size_t size)
{
    if (m_tail < 0 && !m_tailOver) {
        openTail();
        m_tailOver = m_tail < 0;
    }
    if (m_tailOver)
        return lose(size);
    while (size > 0) {
        const uint64_t at = m_tailed % tailLimit;
        const size_t part = static_cast<size_t>(std::min<uint64_t>(size, tailLimit - at));
        if (pwrite(m_tail, bytes, part, static_cast<off_t>(at)) != static_cast<ssize_t>(part))
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
    lose(lost);
    char buffer[65536];
    uint64_t from = lost > 0 ? m_tailed % tailLimit : 0;
    for (uint64_t left = kept; left > 0;) {
        const size_t part = static_cast<size_t>(std::min<uint64_t>({left, sizeof buffer, tailLimit - from}));
        const ssize_t n = pread(m_tail, buffer, part, static_cast<off_t>(from));
        if (n <= 0) {
            lose(left);
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
    if (m_gap > 0)
        markGap();
    if (m_log >= 0)
        fdatasync(m_log);
    if (m_index >= 0)
        fdatasync(m_index);
}

} // namespace runner
