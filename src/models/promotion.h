// What a person must know before a run starts: from where to where, what it brings, how long it usually takes, and the
// plan itself with what stands in its way. Values, read from the library.
#pragma once

#include "orchestrator/library.h"

namespace models {

struct Promotion
{
    domain::RunPlan plan;
    QString from;                  // live there now; empty = nothing
    QList<domain::Version> brings; // the goal first, then built versions that are skipped over, newest first
    qint64 usualMs = 0;            // median of earlier runs; 0 = not known
    int usualFrom = 0;             // of how many
    QString heldBy;                // the open run that changes the environment
};

domain::Result<Promotion> promotion(orchestrator::Library &library, const orchestrator::PlanQuery &query);

} // namespace models
