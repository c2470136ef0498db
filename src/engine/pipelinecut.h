// The part of a pipeline that leads to a goal environment. Pure; requires Pipeline::check().
#pragma once

#include "domain/project.h"

namespace engine {

// Decisions, monitors and rollbacks that name no environment belong to the one deployed last before them.
domain::Pipeline withEnvironments(domain::Pipeline pipeline);

// All that comes before the goal's deployments, and what belongs to the environments deployed on that way: their
// decisions, monitors, rollback branches. Empty when the pipeline does not deploy to the goal.
domain::Pipeline cutTo(const domain::Pipeline &pipeline, const QString &environment);

// A stage and everything that comes before it.
QSet<QString> withAncestors(const domain::Pipeline &pipeline, const QString &stage);

} // namespace engine
