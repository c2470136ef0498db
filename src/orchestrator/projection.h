// The derived tables as functions of a run's state: what one event changes in them. Pure, so that a rebuild from the
// journal gives the same tables. A version counts as live as soon as every deploy script of its stage has succeeded:
// that is what users reach, whether the health gate likes it or not.
#pragma once

#include "domain/records.h"

namespace orchestrator {

// `before` and `after` are the run's states around the event; both empty for events that concern no run.
domain::Derived derive(const domain::RunState &before, const domain::RunState &after, const domain::Event &event);

} // namespace orchestrator
