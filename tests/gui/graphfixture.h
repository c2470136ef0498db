// The pipeline that the tests and the pictures of the graph view show, in the middle of a deployment.
#pragma once

#include "gui/graph/graphview.h"

namespace fixture {

struct Graph
{
    QList<gui::GraphNode> nodes;
    QList<gui::GraphEdge> edges;
    QList<gui::GraphBand> bands;
};

inline Graph deployment()
{
    using enum domain::StepStatus;
    constexpr auto Taken = gui::GraphEdgeState::Taken;
    constexpr auto Pending = gui::GraphEdgeState::Pending;
    const auto text = [](const char *s) { return QString::fromUtf8(s); };
    const auto node = [&](const char *id, const char *name, const char *icon, domain::StepStatus status,
                          const char *duration) {
        gui::GraphNode n;
        n.id = text(id);
        n.name = text(name);
        n.kindIcon = text(icon);
        n.status = status;
        n.duration = text(duration);
        return n;
    };
    Graph g;
    g.nodes = {node("A", "Validation", "kind-checklist", Succeeded, "4 min"),
               node("B", "Merge to main", "kind-merge", Succeeded, "12 s"),
               node("C", "Build", "kind-build", Succeeded, "3 min 12 s"),
               node("D", "Deploy to staging", "kind-deploy", Running, "48 s"),
               node("E", "Smoke tests pass?", "kind-decision", Planned, ""),
               node("F", "Deploy to production", "kind-deploy", Planned, ""),
               node("G", "Roll back", "kind-rollback", Planned, ""),
               node("H", "Monitor", "kind-monitor", Planned, "")};
    g.nodes[3].progress = 0.4;
    g.nodes[4].decision = true;
    g.nodes[5].production = true;
    for (const int staging : {3, 4})
        g.nodes[staging].band = 0;
    for (const int production : {5, 6, 7})
        g.nodes[production].band = 1;
    const auto edge = [&](const char *from, const char *to, gui::GraphEdgeState state, const char *label, bool branch) {
        return gui::GraphEdge{text(from), text(to), text(label), state, branch};
    };
    g.edges = {edge("A", "B", Taken, "", false),       edge("B", "C", Taken, "", false),
               edge("C", "D", Taken, "", false),       edge("D", "E", Pending, "", false),
               edge("E", "F", Pending, "Pass", false), edge("E", "G", Pending, "Fail", true),
               edge("F", "H", Pending, "", false)};
    g.bands = {{text("Staging"), false}, {text("Production"), true}};
    return g;
}

// The same after the tests failed: production was not reached, the way back is under way.
inline Graph failedDeployment()
{
    using enum domain::StepStatus;
    Graph g = deployment();
    const domain::StepStatus now[] = {Succeeded, Succeeded, Succeeded, Succeeded, Failed, NotTaken, Running, NotTaken};
    for (int i = 0; i < 8; ++i)
        g.nodes[i].status = now[i];
    g.nodes[4].statusWord = QStringLiteral("Failed");
    g.nodes[6].progress = 0.7;
    g.nodes[6].duration = QStringLiteral("9 s");
    for (gui::GraphEdge &e : g.edges)
        e.state = gui::GraphEdgeState::Taken;
    g.edges[4].state = g.edges[6].state = gui::GraphEdgeState::NotTaken;
    return g;
}

// Many stages in a broad, nearly planar order.
inline Graph large(int count)
{
    Graph g;
    constexpr int rows = 50;
    for (int i = 0; i < count; ++i) {
        gui::GraphNode n;
        n.id = QString::number(i);
        n.name = QStringLiteral("Stage %1").arg(i);
        n.kindIcon = QStringLiteral("kind-command");
        n.status = domain::StepStatus(i % 5);
        n.duration = QStringLiteral("%1 s").arg(i % 60);
        g.nodes.append(n);
        if (i < rows)
            continue;
        g.edges.append({QString::number(i - rows), n.id, {}, gui::GraphEdgeState(i % 3), false});
        if (i % 4 == 0)
            g.edges.append({QString::number(i - rows + (i % rows < rows - 1 ? 1 : -1)),
                            n.id,
                            {},
                            gui::GraphEdgeState::Pending,
                            true});
    }
    return g;
}

} // namespace fixture
