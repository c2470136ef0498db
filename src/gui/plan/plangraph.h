#pragma once

#include "domain/plan.h"
#include "gui/graph/graphitems.h"

namespace gui {

struct PlanGraph
{
    QList<GraphNode> nodes;
    QList<GraphEdge> edges;
    QList<GraphBand> bands; // the environments that are touched, in promotion order
};

// The plan as a picture: everything still to come, but for what is done already.
PlanGraph planGraph(const domain::RunPlan &plan);

} // namespace gui
