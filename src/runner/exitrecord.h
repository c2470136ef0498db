// How an attempt ended, and its form as exit.json. Slipway makes sentences of it; nothing here is for people.
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

namespace runner {

struct ExitRecord
{
    const char *end = "unknown"; // exited, signalled, timedOut, cancelled, notStarted
    int code = 0;
    int signal = 0;
    int error = 0;           // errno when it could not be started
    std::string path;        // what could not be started or entered
    std::string interpreter; // the missing one that the first line of `path` names
    int64_t timeoutMs = 0;   // the limit that was passed
    int64_t startedMs = 0;
    int64_t endedMs = 0;
    uint64_t bytes = 0;            // in the log
    uint64_t dropped = 0;          // of the output, not in the log
    std::vector<pid_t> leftBehind; // outlived the script and were ended
};

std::string toJson(const ExitRecord &record);

} // namespace runner
