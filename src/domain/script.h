// Scripts and other programs: what a project names (Command), what is really started (ScriptSpec), what came of it
// (ScriptResult). A script is argv + environment + working directory, never a string for a shell; a Command may carry
// the text of a shell script, which is then written to a file and run by its interpreter.
#pragma once

#include "domain/fields.h"

namespace domain {

struct Command
{
    QString id;
    QString title;
    QString program;       // absolute, or relative to the working directory, or looked up in PATH
    QStringList arguments; // "{version}" inside an argument stands for the version that shall be live afterwards
    QMap<QString, QString> environment;
    QString text;             // script text; program is then its interpreter
    QString workingDirectory; // relative to the project's directory; empty = that directory
    qint64 timeoutMs = 0;     // 0 = none
    int line = 0;             // where it stood in the imported document, 0 = not imported
};

template <class Io> void describe(Io &io, Command &c)
{
    io("id", c.id);
    io("title", c.title);
    io("program", c.program);
    io("arguments", c.arguments);
    io("environment", c.environment);
    io("text", c.text);
    io("workingDirectory", c.workingDirectory);
    io("timeoutMs", c.timeoutMs);
    io("line", c.line);
}

// Everything is resolved: absolute working directory, complete environment (nothing is inherited but the allow-list
// of run/), no placeholders.
struct ScriptSpec
{
    QString program;
    QStringList arguments;
    QMap<QString, QString> environment;
    QString text;
    QString workingDirectory;
    qint64 timeoutMs = 0;
    qint64 graceMs = 5000; // between SIGINT, SIGTERM and SIGKILL
};

template <class Io> void describe(Io &io, ScriptSpec &s)
{
    io("program", s.program);
    io("arguments", s.arguments);
    io("environment", s.environment);
    io("text", s.text);
    io("workingDirectory", s.workingDirectory);
    io("timeoutMs", s.timeoutMs);
    io("graceMs", s.graceMs);
}

enum class ScriptEnd { Exited, Signalled, TimedOut, Cancelled, NotStarted, Unknown };
template <> struct EnumNames<ScriptEnd>
{
    static constexpr std::pair<ScriptEnd, const char *> names[] = {
        {ScriptEnd::Exited, "exited"},       {ScriptEnd::Signalled, "signalled"},   {ScriptEnd::TimedOut, "timedOut"},
        {ScriptEnd::Cancelled, "cancelled"}, {ScriptEnd::NotStarted, "notStarted"}, {ScriptEnd::Unknown, "unknown"}};
};

struct ScriptResult
{
    ScriptEnd end = ScriptEnd::Unknown;
    int code = 0;    // exit status when Exited
    int signal = 0;  // when Signalled
    QString message; // one sentence when it is not a plain exit 0
    QMap<QString, QString> outputs;
    qint64 startedMs = 0; // UTC
    qint64 endedMs = 0;
    qint64 logBytes = 0;
    QString logSha256;

    bool succeeded() const { return end == ScriptEnd::Exited && code == 0; }
};

template <class Io> void describe(Io &io, ScriptResult &r)
{
    io("end", r.end);
    io("code", r.code);
    io("signal", r.signal);
    io("message", r.message);
    io("outputs", r.outputs);
    io("startedMs", r.startedMs);
    io("endedMs", r.endedMs);
    io("logBytes", r.logBytes);
    io("logSha256", r.logSha256);
}

} // namespace domain
