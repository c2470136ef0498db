// From a project's Command to a ScriptSpec: placeholders, working directory and the script contract's environment
// as far as it is known when planning (advance() adds run, step, attempt, artifact and outputs when a step starts).
#pragma once

#include "domain/plan.h"

namespace engine {

struct ScriptContext
{
    const domain::Project &project;
    const domain::Environment *environment = nullptr;
    const domain::Target *target = nullptr;
    QString version;  // shall be live when the script ends
    QString previous; // live when it begins, empty = none
    domain::RunMode mode = domain::RunMode::Deploy;
    bool force = false;
    QString directory; // absolute; where the command's own working directory starts from
};

domain::ScriptSpec scriptSpec(const domain::Command &command, const ScriptContext &context);

// The operating system's limit for one argument or variable; longer ones would fail with E2BIG when started.
constexpr qsizetype longestValue = 131072;
// What is longer, in words: "The variable NAME" with its size in bytes.
QList<std::pair<QString, qsizetype>> tooLong(const domain::ScriptSpec &spec);

} // namespace engine
