// Pictures of the graph view in its telling states, for people to look at: shots_graph FOLDER.
#include "graphfixture.h"

#include "gui/theme/theme.h"
#include "support/guitestsupport.h"

#include <QDir>

namespace {

fixture::Graph inDirection(fixture::Graph graph)
{
    for (gui::GraphNode &n : graph.nodes)
        n.name = QStringLiteral("מרחלה ") + n.id;
    return graph;
}

fixture::Graph long40()
{
    fixture::Graph g;
    const QString names[] = {QStringLiteral("Datenbankmigrationsvorbereitung"), QStringLiteral("Build"),
                             QStringLiteral("Unit tests"), QStringLiteral("Deploy"), QStringLiteral("Healthy?")};
    for (int i = 0; i < 40; ++i) {
        gui::GraphNode n;
        n.id = QString::number(i);
        n.name = names[i % 5];
        n.kindIcon = QStringLiteral("kind-deploy");
        n.decision = i % 5 == 4;
        n.band = i < 5 ? -1 : (i - 5) / 7;
        n.status = i < 12    ? domain::StepStatus::Succeeded
                   : i == 12 ? domain::StepStatus::Waiting
                             : domain::StepStatus::Planned;
        g.nodes.append(n);
        if (i > 0)
            g.edges.append({QString::number(i % 6 == 5 ? std::max(0, i - 4) : i - 1), n.id,
                            i % 5 == 0 ? QStringLiteral("Pass") : QString(),
                            i <= 12 ? gui::GraphEdgeState::Taken : gui::GraphEdgeState::Pending, i % 6 == 5});
        if (i % 7 == 6)
            g.edges.append({QString::number(i - 3), n.id, QStringLiteral("Fail"), gui::GraphEdgeState::Pending, true});
    }
    for (int b = 0; b < 5; ++b)
        g.bands.append({QStringLiteral("Environment %1").arg(b + 1), b == 4});
    return g;
}

void shot(const QString &folder, const QString &name, const fixture::Graph &graph, QSize size, double scale,
          Qt::LayoutDirection direction = Qt::LeftToRight, double zoom = 0)
{
    gui::GraphView view;
    view.setLayoutDirection(direction);
    view.setGraph(graph.nodes, graph.edges, graph.bands);
    view.resize(size.isEmpty() ? view.sizeHint() : size);
    if (!testsupport::showActive(view))
        qFatal("the window does not show");
    view.select(graph.nodes[3].id);
    if (zoom > 0)
        view.setZoom(zoom);
    QImage image(view.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    view.render(&image);
    image.save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace

int main(int argc, char **argv)
{
    testsupport::prepareGui();
    QApplication app(argc, argv);
    testsupport::dressGui(app);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("shots");
    QDir().mkpath(folder);
    for (const bool dark : {false, true}) {
        gui::applyTheme(app, dark ? gui::Appearance::Dark : gui::Appearance::Light);
        const QString theme = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        shot(folder, QStringLiteral("graph-running") + theme, fixture::deployment(), {}, 1);
        shot(folder, QStringLiteral("graph-failed") + theme, fixture::failedDeployment(), {}, 1);
        shot(folder, QStringLiteral("graph-running-2x") + theme, fixture::deployment(), {1000, 360}, 2, Qt::LeftToRight,
             1);
        shot(folder, QStringLiteral("graph-rtl") + theme, inDirection(fixture::deployment()), {1280, 360}, 1,
             Qt::RightToLeft);
        shot(folder, QStringLiteral("graph-forty") + theme, long40(), {1920, 1080}, 1);
        shot(folder, QStringLiteral("graph-forty-fit") + theme, long40(), {}, 1);
        shot(folder, QStringLiteral("graph-5000") + theme, fixture::large(5000), {1280, 800}, 1);
    }
}
