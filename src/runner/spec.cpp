#include "runner/spec.h"

#include "runner/files.h"

#include <cstdlib>

namespace runner {

std::optional<Spec> readSpec(const std::string &path)
{
    const std::string text = readFile(path);
    std::vector<std::string> parts;
    for (size_t at = 0; at < text.size();) {
        const size_t end = text.find('\0', at);
        if (end == std::string::npos)
            return std::nullopt;
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    Spec spec;
    for (size_t i = 0; i + 1 < parts.size(); i += 2) {
        const std::string &key = parts[i];
        const std::string &value = parts[i + 1];
        if (key == "program")
            spec.program = value;
        else if (key == "argument")
            spec.arguments.push_back(value);
        else if (key == "environment")
            spec.environment.push_back(value);
        else if (key == "directory")
            spec.directory = value;
        else if (key == "timeoutMs")
            spec.timeoutMs = atoll(value.c_str());
        else if (key == "graceMs")
            spec.graceMs = atoll(value.c_str());
    }
    if (parts.size() % 2 != 0 || spec.program.empty())
        return std::nullopt;
    return spec;
}

} // namespace runner
