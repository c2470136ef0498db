// Collects the facts a plan is made of from the store and lets the engine plan. Reads only; any thread that owns the
// reader. Fails only when project or version do not exist: what stands in the way of the run is in plan.blockers.
#pragma once

#include "domain/plan.h"
#include "orchestrator/paths.h"

namespace store {
class Reader;
}

namespace orchestrator {

struct PlanQuery
{
    QString project;
    QString version; // rollback: where to; empty = the version that was live before
    QString environment;
    domain::RunMode mode = domain::RunMode::Deploy; // Deploy becomes Redeploy when the version is live there already
    bool force = false;
    QString reason;
};

domain::Result<domain::RunPlan> planRun(store::Reader &reader, const Paths &paths, const PlanQuery &query);

} // namespace orchestrator
