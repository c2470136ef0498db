// The state of one run: the fold of its events. Shown by every front end; changed only by engine::advance().
#pragma once

#include "domain/event.h"

namespace domain {

enum class RunPhase {
    Running,
    Waiting,
    Paused,
    Failing,
    RollingBack,
    Aborting,
    Succeeded,
    Failed,
    RolledBack,
    Aborted
};
template <> struct EnumNames<RunPhase>
{
    static constexpr std::pair<RunPhase, const char *> names[] = {
        {RunPhase::Running, "running"},         {RunPhase::Waiting, "waiting"},
        {RunPhase::Paused, "paused"},           {RunPhase::Failing, "failing"},
        {RunPhase::RollingBack, "rollingBack"}, {RunPhase::Aborting, "aborting"},
        {RunPhase::Succeeded, "succeeded"},     {RunPhase::Failed, "failed"},
        {RunPhase::RolledBack, "rolledBack"},   {RunPhase::Aborted, "aborted"}};
};

inline bool ended(RunPhase p)
{
    return p == RunPhase::Succeeded || p == RunPhase::Failed || p == RunPhase::RolledBack || p == RunPhase::Aborted;
}

// Of a step or a stage. NotTaken: the branch was not chosen. Waiting: for a person.
enum class StepStatus { Planned, Waiting, Running, Succeeded, Failed, Skipped, Cancelled, Unknown, NotTaken };
template <> struct EnumNames<StepStatus>
{
    static constexpr std::pair<StepStatus, const char *> names[] = {
        {StepStatus::Planned, "planned"},     {StepStatus::Waiting, "waiting"}, {StepStatus::Running, "running"},
        {StepStatus::Succeeded, "succeeded"}, {StepStatus::Failed, "failed"},   {StepStatus::Skipped, "skipped"},
        {StepStatus::Cancelled, "cancelled"}, {StepStatus::Unknown, "unknown"}, {StepStatus::NotTaken, "notTaken"}};
};

struct Attempt
{
    int number = 1;
    qint64 startedMs = 0;
    qint64 endedMs = 0; // 0 = still going
    StepStatus status = StepStatus::Running;
    QString message;
    QMap<QString, QString> outputs;
    QList<ProbeResult> samples;
    std::optional<ScriptResult> script;
};

struct Decision // one approval given
{
    QString by;
    bool approved = false;
    QString comment;
    qint64 atMs = 0;
};

struct StepState
{
    StepStatus status = StepStatus::Planned;
    QList<Attempt> attempts;
    bool stopping = false;
    bool skipping = false;          // is being stopped because a person skips it
    QMap<QString, ItemState> items; // checklist
    QList<Decision> decisions;      // approval
    QString message;                // why it was skipped, how it was decided
};

struct StageState
{
    StepStatus status = StepStatus::Planned;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
};

enum class QuestionKind { StepFailed, StepUnknown, RollbackFailed };
template <> struct EnumNames<QuestionKind>
{
    static constexpr std::pair<QuestionKind, const char *> names[] = {{QuestionKind::StepFailed, "stepFailed"},
                                                                      {QuestionKind::StepUnknown, "stepUnknown"},
                                                                      {QuestionKind::RollbackFailed, "rollbackFailed"}};
};

// A person is asked; the run does nothing else until it is answered (abort and roll back always work).
struct Question
{
    QuestionKind kind = QuestionKind::StepFailed;
    QString step;
    QString message;
    qint64 askedMs = 0;
};

struct RollbackGoal
{
    QString environment;
    Version to;
    bool force = false;
    QString reason;
    QString by;           // "slipway" when automatic
    bool stopping = true; // what ran before has not ended yet; nothing is undone before that
};

struct RunState
{
    QString id;
    RunPlan plan; // version is filled in as it is built
    RunPhase phase = RunPhase::Running;
    QString requestedBy;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    QMap<QString, StageState> stages;
    QMap<QString, StepState> steps; // undo steps too, once a rollback has begun
    QMap<QString, bool> edges;      // "from>to" -> taken or not, once decided
    bool pausing = false;           // nothing new starts
    bool aborting = false;
    std::optional<Question> question;
    std::optional<RollbackGoal> rollback;
    QList<Step> undo;  // of the rollback under way
    QString endReason; // one sentence, when it did not simply succeed

    bool isEmpty() const { return id.isEmpty(); }
    const Step *step(const QString &stepId) const; // of the plan or of the rollback under way
};

} // namespace domain
