// The log of one attempt: bytes exactly as they came, with a sparse index beside it (24-byte little-endian records
// {line, offset, UTC ms}, one per 64 lines). Keeps the first and the last 128 MB; what is between is counted as
// dropped. A full disk never blocks the script: bytes are then dropped and counted too. Where bytes are missing, a line
// in the log says how many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace runner {

class LogSink
{
public:
    explicit LogSink(const std::string &folder);
    ~LogSink();
    LogSink(const LogSink &) = delete;
    LogSink &operator=(const LogSink &) = delete;

    void write(const char *bytes, size_t size);
    void finish(); // appends the kept tail, makes everything durable

    uint64_t bytes() const { return m_bytes; }     // in the file
    uint64_t dropped() const { return m_dropped; } // that are nowhere

private:
    void append(const char *bytes, size_t size);
    void index(const char *bytes, size_t size);
    void keepTail(const char *bytes, size_t size);
    void openTail();
    void lose(uint64_t bytes);
    bool markGap();
    void joinTail();

    std::string m_tailPath;
    int m_log = -1;
    int m_index = -1;
    int m_tail = -1;
    uint64_t m_bytes = 0;
    uint64_t m_lines = 0;
    uint64_t m_tailed = 0;   // bytes that went to the tail, in all
    bool m_tailOver = false; // there is no room for one
    uint64_t m_dropped = 0;
    uint64_t m_gap = 0; // dropped since the last byte in the log
};

} // namespace runner
