// What to run, as Slipway wrote it into the attempt's folder: "key\0value\0" pairs with the keys program, argument,
// environment ("NAME=value"), directory, timeoutMs and graceMs. No quoting, no parser, nothing to inject into.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace runner {

struct Spec
{
    std::string program;
    std::vector<std::string> arguments;
    std::vector<std::string> environment;
    std::string directory;
    int64_t timeoutMs = 0;
    int64_t graceMs = 5000;
};

std::optional<Spec> readSpec(const std::string &path); // none when it is missing or cut off

} // namespace runner
