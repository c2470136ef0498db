// Small things with files and clocks that several parts of the runner need. Blocking; errors as false or empty.
#pragma once

#include <cstdint>
#include <string>
#include <time.h>

namespace runner {

int64_t clockMs(clockid_t clock);
std::string readFile(const std::string &path);
std::string bootId();
void syncFolder(const std::string &folder);
// Complete and durable, or not there: written aside, synced, renamed.
bool replaceFile(const std::string &folder, const std::string &name, const std::string &text);
size_t writeAll(int file, const char *bytes, size_t size); // bytes written; fewer only when it failed

} // namespace runner
