#include "runner/exitrecord.h"

#include "runner/files.h"

#include <cstdio>

namespace runner {
namespace {

std::string quoted(const std::string &text)
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

} // namespace

std::string toJson(const ExitRecord &r)
{
    std::string pids;
    for (const pid_t pid : r.leftBehind)
        pids += (pids.empty() ? "" : ",") + std::to_string(pid);
    return "{\"v\":1,\"end\":" + quoted(r.end) + ",\"code\":" + std::to_string(r.code) +
           ",\"signal\":" + std::to_string(r.signal) + ",\"errno\":" + std::to_string(r.error) +
           ",\"path\":" + quoted(r.path) + ",\"interpreter\":" + quoted(r.interpreter) +
           ",\"timeoutMs\":" + std::to_string(r.timeoutMs) + ",\"startedMs\":" + std::to_string(r.startedMs) +
           ",\"endedMs\":" + std::to_string(r.endedMs) + ",\"bootId\":" + quoted(bootId()) +
           ",\"bytes\":" + std::to_string(r.bytes) + ",\"dropped\":" + std::to_string(r.dropped) + ",\"leftBehind\":[" +
           pids + "]}\n";
}

} // namespace runner
