// What the store answers when asked what is where, what waits, and what happened: one struct per derived table. They
// can always be rebuilt from the journal. Times are UTC milliseconds, 0 = not yet.
#pragma once

#include "domain/runstate.h"

namespace domain {

// "This version went to this environment, this way, with this result."
struct Deployment
{
    qint64 id = 0; // given by the store
    QString project;
    QString environment;
    QString version;
    QString previous; // live before; empty = the first ever
    RunMode mode = RunMode::Deploy;
    StepStatus result = StepStatus::Running; // Running, Succeeded, Failed, Cancelled, Unknown
    QString run;
    QString by;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
};

// Which version is live in an environment now, and since when.
struct LiveVersion
{
    QString project;
    QString environment;
    QString version;
    QString previous; // the way back; empty = none
    QString run;
    QString by;
    qint64 sinceMs = 0;
    bool certain = true; // false: a deployment there ended half-way, what is live is not known for sure
};

struct RunRecord
{
    QString id;
    QString project;
    QString version;
    QString environment;
    RunMode mode = RunMode::Deploy;
    RunPhase phase = RunPhase::Running;
    QString requestedBy;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    QString sentence; // what it does or waits for, or how it ended
};

// A gate that waits for a person.
struct WaitingGate
{
    QString run;
    QString step;
    StepKind kind = StepKind::Manual; // Checklist, Approval, Manual; a question about a failed step has its step's kind
    bool question = false;            // a failed or unknown step: retry, skip, roll back …
    QString project;
    QString version;
    QString environment;
    QString title;
    int done = 0; // checklist items confirmed, approvals given
    int total = 0;
    qint64 sinceMs = 0;
};

// An open run holds the environments it changes; nothing else may start there.
struct HeldEnvironment
{
    QString project;
    QString environment;
    QString run;
    QString by;
    qint64 sinceMs = 0;
};

struct JournalRow
{
    qint64 seq = 0;
    qint64 atMs = 0;
    QString actor;
    QString kind;
    QString subject;
    QByteArray body; // canonical JSON, exactly as hashed
    QByteArray prev; // SHA-256, 32 bytes
    QByteArray hash;
};

// What one event changes in the derived tables; written in the same transaction as its journal row. A run is
// replaced as a whole: its record, its open gates, the environments it holds.
struct Derived
{
    std::optional<Project> project;
    QString removedProject;
    std::optional<std::pair<QString, Version>> version; // project id, version
    std::optional<RunRecord> run;
    QList<WaitingGate> waiting;    // all open gates of that run
    QList<HeldEnvironment> held;   // all environments that run holds; empty once it has ended
    QList<Deployment> deployments; // new or changed ones of that run; identity = (run, environment, mode)
    QList<LiveVersion> live;       // changed rows
};

} // namespace domain
