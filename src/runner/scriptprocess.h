// Starts the script itself: own session, stdin empty, stdout and stderr in one pipe, nothing else open, default
// signals. A start that fails is told apart from a script that ends with 126 or 127.
#pragma once

#include "runner/spec.h"

#include <sys/types.h>

namespace runner {

struct ScriptProcess
{
    pid_t pid = -1;
    int output = -1; // read end, non-blocking
    int error = 0;   // errno; then the rest says what could not be started or entered
    std::string path;
    std::string interpreter;
};

ScriptProcess startScript(const Spec &spec);

} // namespace runner
