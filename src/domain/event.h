// Everything that happens. The journal remembers events; nothing else changes state. Times are UTC milliseconds and
// enter only here. Each body has a kind name (its row in the journal) and a JSON form made of its fields.
#pragma once

#include "domain/plan.h"

namespace domain {

struct ProjectSaved
{
    static constexpr const char *kind = "projectSaved";
    Project project;
};
struct ProjectRemoved
{
    static constexpr const char *kind = "projectRemoved";
    QString project;
};
struct VersionAdded
{
    static constexpr const char *kind = "versionAdded";
    QString project;
    Version version;
};
struct LiveRecorded // "this is what runs there", of a deployment that Slipway did not make
{
    static constexpr const char *kind = "liveRecorded";
    QString project;
    QString environment;
    QString version;
    QString previous; // the way back, empty = none
    QString reason;
};
struct RunRequested
{
    static constexpr const char *kind = "runRequested";
    QString run;
    RunPlan plan;
};

enum class StepVerdict { Succeeded, Failed, Cancelled, Unknown };
template <> struct EnumNames<StepVerdict>
{
    static constexpr std::pair<StepVerdict, const char *> names[] = {{StepVerdict::Succeeded, "succeeded"},
                                                                     {StepVerdict::Failed, "failed"},
                                                                     {StepVerdict::Cancelled, "cancelled"},
                                                                     {StepVerdict::Unknown, "unknown"}};
};

// A hand reports what became of a step it was given. Delivered at least once, applied once (by attempt).
struct StepEnded
{
    static constexpr const char *kind = "stepEnded";
    QString run;
    QString step;
    int attempt = 1;
    StepVerdict verdict = StepVerdict::Unknown;
    QString message; // one sentence
    QMap<QString, QString> outputs;
    QList<ProbeResult> samples; // the last ones, as proof
    std::optional<ScriptResult> script;
};
struct ItemConfirmed
{
    static constexpr const char *kind = "itemConfirmed";
    QString run;
    QString step;
    QString item;
    QString note;
    QString evidence;
};
struct ItemCleared
{
    static constexpr const char *kind = "itemCleared";
    QString run;
    QString step;
    QString item;
    QString note;
};
struct ApprovalDecided
{
    static constexpr const char *kind = "approvalDecided";
    QString run;
    QString step;
    bool approved = false;
    QString comment;
};
struct ManualDone // a person did what a manual stage asks for, or says it failed
{
    static constexpr const char *kind = "manualDone";
    QString run;
    QString step;
    bool succeeded = true;
    QString note;
};
struct PauseRequested
{
    static constexpr const char *kind = "pauseRequested";
    QString run;
    QString reason;
};
struct ResumeRequested
{
    static constexpr const char *kind = "resumeRequested";
    QString run;
};
struct AbortRequested
{
    static constexpr const char *kind = "abortRequested";
    QString run;
    QString reason;
};
struct RetryRequested
{
    static constexpr const char *kind = "retryRequested";
    QString run;
    QString step;
};
struct SkipRequested
{
    static constexpr const char *kind = "skipRequested";
    QString run;
    QString step;
    QString reason;
};
struct OutcomeDeclared // the answer to "what became of it?"
{
    static constexpr const char *kind = "outcomeDeclared";
    QString run;
    QString step;
    bool succeeded = false;
    QString reason;
};
struct RollbackRequested
{
    static constexpr const char *kind = "rollbackRequested";
    QString run;
    Version to; // no name = the version that was live before
    bool force = false;
    QString reason;
};

using EventBody = std::variant<ProjectSaved, ProjectRemoved, VersionAdded, LiveRecorded, RunRequested, StepEnded,
                               ItemConfirmed, ItemCleared, ApprovalDecided, ManualDone, PauseRequested, ResumeRequested,
                               AbortRequested, RetryRequested, SkipRequested, OutcomeDeclared, RollbackRequested>;

struct Event
{
    qint64 atMs = 0;
    QString actor; // a person's name, or "slipway" for what a hand reports
    EventBody body;
};

QString kindOf(const EventBody &body);
QString subjectOf(const EventBody &body); // "run/<id>" or "project/<id>"
QJsonObject toJson(const EventBody &body);
Result<EventBody> eventFromJson(const QString &kind, const QJsonObject &object);

} // namespace domain
