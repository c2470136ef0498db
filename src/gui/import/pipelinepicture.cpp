#include "gui/import/pipelinepicture.h"

#include "gui/graph/graphview.h"
#include "gui/theme/status.h"

namespace gui {

void showPipeline(GraphView &view, const domain::Document &document)
{
    QList<GraphBand> bands;
    QHash<QString, int> bandOf;
    for (const domain::Environment &environment : document.environments) {
        bandOf.insert(environment.id, int(bands.size()));
        bands.append({environment.name, environment.kind == domain::EnvironmentKind::Production});
    }
    QList<GraphNode> nodes;
    for (const domain::Stage &stage : document.pipeline.stages) {
        GraphNode node;
        node.id = stage.id;
        node.name = stage.name;
        node.kindIcon = iconName(stage.kind);
        node.statusWord = word(stage.kind);
        node.band = bandOf.value(stage.environment, -1);
        node.decision = stage.kind == domain::StageKind::Decision;
        node.production = node.band >= 0 && bands.at(node.band).production;
        node.toolTip = stage.name;
        nodes.append(node);
    }
    QList<GraphEdge> edges;
    for (const domain::Edge &edge : document.pipeline.edges)
        edges.append(
            {edge.from, edge.to, edge.label, GraphEdgeState::Pending, edge.outcome == domain::EdgeOutcome::Failure});
    view.setGraph(nodes, edges, bands);
}

} // namespace gui
