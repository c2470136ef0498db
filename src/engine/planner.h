// From a project, a version and a goal to a complete plan: what would be done, drawable before anything starts.
// Pure and total: whatever stands in the way is a blocker in the plan, never an error. Step ids are
// "<stage>.<what>[-<target>]", unique in the plan and stable over retries.
#pragma once

#include "domain/records.h"

namespace engine {

struct PlanRequest
{
    domain::Project project;
    domain::Version version; // rollback: the one to go back to
    QString environment;     // the goal
    domain::RunMode mode = domain::RunMode::Deploy;
    bool force = false; // emergency rollback: checks are left out
    QString reason;
    QMap<QString, domain::Version> live; // environment -> version live there now (no name = none)
    QMap<QString, QString> wayBack;      // environment -> the version that is its way back now
    QMap<QString, QString> verified;     // environment -> run: this very version is live there and that run passed
    QMap<QString, domain::HeldEnvironment> held; // environments of this project held by an open run
    QString artifactsFolder;                     // where built artifacts are kept, absolute
    QString workFolder;                          // where versions are built, absolute
};

domain::RunPlan plan(const PlanRequest &request);

} // namespace engine
