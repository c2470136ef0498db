// What a run's state says, in the words its rules need. Pure questions; nothing changes here.
#pragma once

#include "domain/runstate.h"

namespace engine {

bool byPerson(domain::StepKind kind); // waits for a person; everything else is done by a hand
bool finished(domain::StepStatus status);

const domain::StagePlan *stageOf(const domain::RunState &state, const QString &step);
QString placeOf(const domain::RunState &state, const domain::Step &step); // environment's name, else the stage's

// All steps with a state, in plan order, undo steps of a rollback under way last.
QList<const domain::Step *> knownSteps(const domain::RunState &state);
QList<const domain::Step *> stepsWith(const domain::RunState &state, domain::StepStatus status);
bool handsBusy(const domain::RunState &state);

domain::StepStatus statusOf(const domain::RunState &state, const QString &step);
qint64 sinceMs(const domain::RunState &state, const QString &step); // of its last attempt

bool hasFailureBranch(const domain::RunState &state, const QString &stage);
const domain::Step *rejectedApproval(const domain::RunState &state);

int approvalsGiven(const domain::StepState &step);
// Required items that are not confirmed yet.
int openItems(const domain::RunState &state, const domain::Step &step);

// A person may skip it: the step of a question, a watch or wait under way, an open manual step or checklist.
bool skippable(const domain::RunState &state, const QString &step);

// Deploy steps of this run that were begun, newest first.
QList<const domain::Step *> begunDeployments(const domain::RunState &state);
// What a rollback would bring back; without `to` the version that was live before. A sentence when it cannot.
domain::Result<domain::RollbackGoal> rollbackGoal(const domain::RunState &state, const QString &environment,
                                                  const domain::Version &to, bool force);

} // namespace engine
