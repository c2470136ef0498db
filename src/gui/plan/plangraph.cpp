#include "domain/tr.h"

namespace gui {
SLIPWAY_TR(gui::PlanGraph)
}

#include "gui/parts/text.h"
#include "gui/plan/plangraph.h"
#include "gui/theme/status.h"

namespace gui {

using namespace domain;

namespace {

GraphNode nodeOf(const Stage &stage, const RunPlan &plan)
{
    GraphNode node{.id = stage.id, .name = visibleText(stage.name), .kindIcon = iconName(stage.kind)};
    node.decision = stage.kind == StageKind::Decision;
    const StagePlan *planned = plan.stage(stage.id);
    if (planned && !planned->alreadyDone.isEmpty()) {
        node.status = StepStatus::Skipped;
        node.statusWord = tr("Done before");
        node.toolTip = plainTooltip(planned->alreadyDone);
    }
    const Environment *environment = plan.project.environment(stage.environment);
    node.production = environment && environment->kind == EnvironmentKind::Production;
    return node;
}

} // namespace

PlanGraph planGraph(const RunPlan &plan)
{
    PlanGraph graph;
    QStringList bands;
    for (const Environment &environment : plan.project.environments)
        for (const Stage &stage : plan.pipeline.stages)
            if (stage.environment == environment.id && !bands.contains(environment.id)) {
                bands.append(environment.id);
                graph.bands.append({visibleText(environment.name), environment.kind == EnvironmentKind::Production});
            }
    for (const Stage &stage : plan.pipeline.stages) {
        GraphNode node = nodeOf(stage, plan);
        node.band = int(bands.indexOf(stage.environment));
        graph.nodes.append(node);
    }
    for (const Edge &edge : plan.pipeline.edges)
        graph.edges.append({.from = edge.from,
                            .to = edge.to,
                            .label = visibleText(edge.label),
                            .branch = edge.outcome == EdgeOutcome::Failure});
    return graph;
}

} // namespace gui
