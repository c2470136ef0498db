#include "domain/tr.h"

namespace intake {
SLIPWAY_TR(intake::Pipelines)
}

#include "intake/mermaid.h"
#include "intake/reading.h"

#include <QRegularExpression>

namespace intake {

using namespace domain;

namespace {

using namespace Qt::StringLiterals;
using domain::Flowchart;
using domain::Stage;
using domain::StageKind;

constexpr qsizetype mostStages = 300;

bool isDiamond(const Flowchart::Vertex &vertex)
{
    static const QStringList names{u"diamond"_s, u"diam"_s, u"decision"_s, u"question"_s};
    return names.contains(vertex.shape);
}

bool decides(const Flowchart &chart)
{
    return std::any_of(chart.vertices.begin(), chart.vertices.end(), isDiamond);
}

bool isFlowchart(const QString &graph)
{
    static const QRegularExpression header(u"^\\s*(?:graph|flowchart|flowchart-elk)\\b"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression other(
        u"^\\s*(?:sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|gitGraph|mindmap|timeline|C4)"_s,
        QRegularExpression::MultilineOption);
    return graph.contains(header) || !graph.contains(other);
}

// A place is taken from the stage's own words, or from the stage it follows: smoke tests after a deploy to staging look
// at staging.
void place(domain::Pipeline &pipeline)
{
    for (const QString &id : pipeline.order()) {
        const auto stage =
            std::find_if(pipeline.stages.begin(), pipeline.stages.end(), [&](const Stage &s) { return s.id == id; });
        const bool follows = stage->kind == StageKind::Decision || stage->kind == StageKind::Rollback ||
                             stage->kind == StageKind::Monitor;
        if (!follows && stage->kind != StageKind::Deploy)
            continue;
        stage->environment = environmentIn(stage->name);
        if (!follows || !stage->environment.isEmpty())
            continue;
        for (const domain::Edge &edge : pipeline.edgesTo(id))
            if (const Stage *before = pipeline.stage(edge.from); before && stage->environment.isEmpty())
                stage->environment = before->environment;
    }
}

Pipeline pipelineOf(Reading &reading, const Flowchart &chart)
{
    domain::Pipeline pipeline;
    QSet<QString> groups;
    for (const Flowchart::Subgraph &group : chart.subgraphs)
        groups.insert(group.id);
    for (const Flowchart::Vertex &vertex : chart.vertices) {
        if (groups.contains(vertex.id))
            continue;
        Stage stage;
        stage.id = vertex.id;
        stage.name = excerpt(plainLabel(vertex.text), 100);
        if (stage.name.isEmpty())
            stage.name = vertex.id;
        stage.kind = stageKind(stage.name, isDiamond(vertex));
        stage.line = vertex.line;
        if (stage.kind == StageKind::Wait && (stage.durationMs = durationIn(stage.name)) == 0)
            stage.kind = StageKind::Manual;
        pipeline.stages.append(stage);
    }
    for (const Flowchart::Edge &edge : chart.edges) {
        if (edge.stroke == "invisible"_L1)
            continue;
        if (groups.contains(edge.from) || groups.contains(edge.to)) {
            reading.notUnderstood(edge.line, edge.from + u" → "_s + edge.to,
                                  tr("A link to or from a group is not a link between stages."));
            continue;
        }
        const QString label = plainLabel(edge.text);
        pipeline.edges.append({edge.from, edge.to, label, outcomeOf(label)});
    }
    return pipeline;
}

// What cannot be done without a place is asked of a person instead.
void settleUnplaced(Reading &reading, domain::Pipeline &pipeline)
{
    for (Stage &stage : pipeline.stages) {
        const bool needsPlace = stage.kind == StageKind::Deploy || stage.kind == StageKind::Decision ||
                                stage.kind == StageKind::Monitor || stage.kind == StageKind::Rollback;
        if (!needsPlace || !stage.environment.isEmpty())
            continue;
        if (stage.kind != StageKind::Decision)
            reading.notUnderstood(stage.line, stage.name,
                                  tr("It is not said in which environment: a person is asked at this stage."));
        stage.kind = StageKind::Manual;
    }
}

void useChart(Reading &reading, const Flowchart &chart, int firstLine, const QString &graph)
{
    if (chart.vertices.size() > mostStages) {
        reading.notUnderstood(firstLine, graph, tr("A pipeline may have %1 stages.").arg(mostStages));
        return;
    }
    domain::Pipeline pipeline = pipelineOf(reading, chart);
    if (const domain::Outcome sound = pipeline.check(); !sound) {
        reading.notUnderstood(firstLine, graph, sound.error().message);
        return;
    }
    place(pipeline);
    settleUnplaced(reading, pipeline);
    domain::Document &document = reading.document;
    document.pipeline = pipeline;
    document.direction = chart.direction;
    for (const Flowchart::Subgraph &group : chart.subgraphs)
        document.groups.append({group.id, group.title, group.nodes});
}

struct Step
{
    QString name;
    int line = 0;
};

// "### 2. Create tag", "## Step 3: Verify": three of them side by side are a procedure.
QList<Step> numberedHeadings(const Reading &reading)
{
    static const QRegularExpression numbered(u"^(?:(?:step|stage|phase)\\s*\\d+\\s*[:.–—-]?|\\d+[.)])\\s+(.+)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QList<Step> best, current;
    const auto settle = [&] {
        if (current.size() > best.size())
            best = current;
        current.clear();
    };
    int level = 0;
    for (const Block &block : reading.markdown.blocks) {
        if (block.kind != Block::Kind::Heading)
            continue;
        const auto match = numbered.match(block.text);
        if (block.level < level || (match.hasMatch() && block.level != level))
            settle();
        if (!match.hasMatch())
            continue;
        level = block.level;
        current.append({match.captured(1), block.line});
    }
    settle();
    return best;
}

QList<Step> longestList(Reading &reading)
{
    QMap<int, QList<qsizetype>> lists;
    for (qsizetype i = 0; i < reading.size(); ++i) {
        const Block &block = reading.block(i);
        if (block.kind != Block::Kind::Item || !block.ordered || block.level != 0 || block.task ||
            reading.taken.contains(i))
            continue;
        lists[block.list].append(i);
    }
    QList<qsizetype> best;
    for (const QList<qsizetype> &list : std::as_const(lists))
        if (list.size() > best.size())
            best = list;
    QList<Step> out;
    if (best.size() < 3 || best.size() > mostStages)
        return out;
    for (const qsizetype i : best) {
        out.append({reading.block(i).text, reading.block(i).line});
        reading.taken.insert(i);
    }
    return out;
}

} // namespace

void usePipeline(Reading &reading, const QString &graph, int firstLine)
{
    reading.graphDrawn = true;
    const auto chart = readFlowchart(graph, firstLine);
    if (chart)
        useChart(reading, *chart, firstLine, graph);
    else
        reading.notUnderstood(chart.error().where.line, graph, chart.error().message);
}

void readGraphs(Reading &reading)
{
    qsizetype best = -1;
    Flowchart bestChart;
    for (qsizetype i = 0; i < reading.size(); ++i) {
        const Block &block = reading.block(i);
        if (block.kind != Block::Kind::Code || block.language != "mermaid"_L1)
            continue;
        reading.taken.insert(i);
        if (!isFlowchart(block.text)) {
            reading.keep(u"picture"_s, reading.title(i), block.text, block.line + 1);
            continue;
        }
        reading.graphDrawn = true;
        const auto chart = readFlowchart(block.text, block.line + 1);
        if (!chart) {
            reading.notUnderstood(chart.error().where.line, block.text, chart.error().message);
            continue;
        }
        const bool better = best < 0 || (decides(*chart) && !decides(bestChart)) ||
                            (decides(*chart) == decides(bestChart) && !decides(*chart) &&
                             chart->vertices.size() > bestChart.vertices.size());
        const qsizetype other = better ? best : i;
        if (better) {
            best = i;
            bestChart = *chart;
        }
        if (other >= 0)
            reading.keep(u"picture"_s, reading.title(other), reading.block(other).text, reading.block(other).line + 1);
    }
    if (best >= 0)
        useChart(reading, bestChart, reading.block(best).line + 1, reading.block(best).text);
}

void offerSteps(Reading &reading)
{
    domain::Pipeline &pipeline = reading.document.pipeline;
    if (reading.graphDrawn || !pipeline.stages.isEmpty())
        return;
    QList<Step> steps = numberedHeadings(reading);
    if (steps.size() < 3)
        steps = longestList(reading);
    if (steps.size() > mostStages)
        return;
    for (const Step &step : steps) {
        Stage stage;
        stage.id = u"step-%1"_s.arg(pipeline.stages.size() + 1);
        stage.name = excerpt(step.name, 100);
        stage.line = step.line;
        if (!pipeline.stages.isEmpty())
            pipeline.edges.append({pipeline.stages.last().id, stage.id, QString(), domain::EdgeOutcome::Success});
        pipeline.stages.append(stage);
    }
}

} // namespace intake
