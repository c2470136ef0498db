// The steps that bring an environment back to another version and prove it. One source for the undo steps of a plan,
// for a rollback in the middle of a run and for a run that is nothing but a rollback.
#pragma once

#include "domain/plan.h"

namespace engine {

struct UndoRequest
{
    const domain::RunPlan &plan; // project, version
    QString stage;
    QString environment;
    QString from; // the version that is left behind, empty = not known
    domain::Version to;
    bool chosen = false; // not simply the previous version
    bool force = false;  // emergency: the proof at the end is advisory
};

// The command that does it: emergency, to a chosen version, or the ordinary one; null when there is none.
const domain::Command *rollbackCommand(const domain::Project &project, const domain::Environment &environment,
                                       bool chosen, bool force);

// One script per target, then the proof. Ids "<stage>.rollback-<target>" and "<stage>.proof"; waves count from 0.
// Empty when the environment has no rollback command.
QList<domain::Step> undoSteps(const UndoRequest &request);

// Is the version still there? A person says so when nothing was kept of it.
domain::Step proveStep(const QString &stage, const domain::Environment &environment, const domain::Version &version);

// The probes of an environment with absolute addresses: a relative one is asked of every target.
QList<domain::ProbeSpec> absoluteProbes(const domain::Environment &environment);

// The step that waits for the health of `version`.
domain::Step healthGate(const QString &id, const QString &stage, const domain::Environment &environment,
                        const QString &version);

} // namespace engine
