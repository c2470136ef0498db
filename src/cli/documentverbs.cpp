#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Documents)
}

#include "cli/call.h"
#include "layout/place.h"
#include "orchestrator/documents.h"
#include "orchestrator/look.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>

namespace cli {

using namespace domain;

namespace {

QString summary(const Document &d)
{
    QStringList lines;
    lines.append(tr("Pipeline: %1 stages, %2 edges").arg(d.pipeline.stages.size()).arg(d.pipeline.edges.size()));
    for (const Stage &s : d.pipeline.stages)
        lines.append(QStringLiteral("  %1  %2 (%3%4)")
                         .arg(s.id, s.name, nameOf(s.kind),
                              s.environment.isEmpty() ? QString() : QStringLiteral(", ") + s.environment));
    for (const Checklist &c : d.checklists)
        lines.append(tr("Checklist “%1”: %2 items, line %3").arg(c.title).arg(c.items.size()).arg(c.line));
    for (const ThresholdRule &t : d.thresholds)
        lines.append(tr("Threshold: %1 %2 %3%4, line %5")
                         .arg(t.metric, nameOf(t.comparison), QString::number(t.value), t.unit)
                         .arg(t.line));
    for (const DocumentCommand &c : d.commands)
        lines.append(tr("Command, line %1: %2%3")
                         .arg(c.line)
                         .arg(c.text.section(QLatin1Char('\n'), 0, 0),
                              c.role.isEmpty() ? QString() : QStringLiteral("  [") + c.role + QLatin1Char(']')));
    for (const ProbeSpec &p : d.probes)
        lines.append(tr("Probe, line %1: %2").arg(p.line).arg(p.url));
    for (const KnownIssue &k : d.issues)
        lines.append(tr("Known issue “%1”: %2 fixes, line %3").arg(k.title).arg(k.fixes.size()).arg(k.line));
    for (const KeptPart &k : d.kept)
        lines.append(tr("Kept for later (%1), line %2: %3").arg(k.kind).arg(k.line).arg(k.title));
    for (const NotUnderstood &n : d.notUnderstood)
        lines.append(tr("Not understood, line %1: %2 (%3)")
                         .arg(n.line)
                         .arg(n.text.section(QLatin1Char('\n'), 0, 0).left(60), n.why));
    return lines.join(QLatin1Char('\n'));
}

int importFiles(Call &call)
{
    if (call.words.isEmpty())
        return call.fail(
            usage(tr("No file was named."), QStringLiteral("slipwayctl import FILE… [--project NAME] [--dry-run]")));
    const auto document = orchestrator::openDocuments(call.words);
    if (!document)
        return call.fail(document.error());
    const QJsonObject json = orchestrator::documentJson(*document);
    if (call.has(QStringLiteral("dry-run")))
        return call.print(json, summary(*document));

    QString name = call.option(QStringLiteral("project"));
    if (name.isEmpty())
        name = document->sources.first().title.isEmpty() ? QFileInfo(call.words.first()).completeBaseName()
                                                         : document->sources.first().title;
    const QString directory = call.option(QStringLiteral("directory"));
    const Project project = orchestrator::projectFrom(
        *document, name, directory.isEmpty() ? QDir::currentPath() : QFileInfo(directory).absoluteFilePath());
    if (!call.desk())
        return call.status();
    const auto saved = call.ask(orchestrator::SaveProject{project, true});
    if (!saved)
        return call.fail(saved.error());
    QJsonObject out = json;
    out.insert(QStringLiteral("project"), project.id);
    return call.print(out, summary(*document) + QLatin1Char('\n') +
                               tr("Project %1 created (%2).").arg(project.name, project.id));
}

QJsonArray boxJson(const layout::Rect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

// In units of a vertex that is 168 × 56, as the window draws it.
QJsonObject layoutJson(const Flowchart &chart)
{
    layout::Graph graph;
    const QMap<QString, layout::Direction> directions{{QStringLiteral("RL"), layout::Direction::RightToLeft},
                                                      {QStringLiteral("TB"), layout::Direction::TopToBottom},
                                                      {QStringLiteral("TD"), layout::Direction::TopToBottom},
                                                      {QStringLiteral("BT"), layout::Direction::BottomToTop}};
    graph.direction = directions.value(chart.direction, layout::Direction::LeftToRight);
    QMap<QString, int> index;
    for (const auto &vertex : chart.vertices) {
        index.insert(vertex.id, static_cast<int>(graph.nodes.size()));
        graph.nodes.push_back({.width = 168, .height = 56});
    }
    for (const auto &edge : chart.edges)
        graph.edges.push_back({.from = index.value(edge.from, -1), .to = index.value(edge.to, -1)});
    const layout::Placement placement = layout::place(graph);
    QJsonObject vertices;
    for (const auto &vertex : chart.vertices)
        vertices.insert(vertex.id, boxJson(placement.nodes[static_cast<size_t>(index.value(vertex.id))]));
    QJsonArray edges;
    for (const auto &line : placement.edges) {
        QJsonArray points;
        for (const layout::Point &point : line)
            points.append(QJsonArray{point.x, point.y});
        edges.append(points);
    }
    return {{QStringLiteral("width"), placement.width},
            {QStringLiteral("height"), placement.height},
            {QStringLiteral("crossings"), placement.crossings},
            {QStringLiteral("vertices"), vertices},
            {QStringLiteral("edges"), edges}};
}

int graph(Call &call)
{
    const auto chart = orchestrator::openFlowchart(call.word(0));
    if (!chart)
        return call.fail(chart.error());
    QJsonObject json = orchestrator::flowchartJson(*chart);
    if (call.has(QStringLiteral("layout")))
        json.insert(QStringLiteral("layout"), layoutJson(*chart));
    QStringList lines{tr("%1 vertices, %2 edges, direction %3")
                          .arg(chart->vertices.size())
                          .arg(chart->edges.size())
                          .arg(chart->direction)};
    for (const auto &e : chart->edges)
        lines.append(
            QStringLiteral("  %1 → %2%3")
                .arg(e.from, e.to, e.text.isEmpty() ? QString() : QStringLiteral("  [") + e.text + QLatin1Char(']')));
    return call.print(json, lines.join(QLatin1Char('\n')));
}

int runbook(Call &call)
{
    const auto parts = orchestrator::runbookJson(call.word(0));
    if (!parts)
        return call.fail(parts.error());
    QStringList lines;
    const QJsonArray headings = parts->value(QStringLiteral("headings")).toArray();
    for (const auto &h : headings)
        lines.append(QStringLiteral("%1%2").arg(QString((h[QStringLiteral("level")].toInt() - 1) * 2, QLatin1Char(' ')),
                                                h[QStringLiteral("text")].toString()));
    lines.append(tr("%1 tasks, %2 tables, %3 code blocks, %4 numbered steps")
                     .arg(parts->value(QStringLiteral("tasks")).toArray().size())
                     .arg(parts->value(QStringLiteral("tables")).toArray().size())
                     .arg(parts->value(QStringLiteral("code")).toArray().size())
                     .arg(parts->value(QStringLiteral("steps")).toArray().size()));
    return call.print(*parts, lines.join(QLatin1Char('\n')));
}

int probe(Call &call)
{
    if (call.words.size() != 1)
        return call.fail(
            usage(tr("One URL is needed."), QStringLiteral("slipwayctl probe URL [--expect 'status == healthy']")));
    ProbeSpec spec{.id = QStringLiteral("look"), .name = call.word(0), .url = call.word(0)};
    if (call.has(QStringLiteral("expect")))
        for (const QString &text : call.option(QStringLiteral("expect")).split(QLatin1Char('\x1f'))) {
            const auto expectation = Expectation::parse(text);
            if (!expectation)
                return call.fail(expectation.error());
            spec.expect.append(*expectation);
        }
    if (call.has(QStringLiteral("status")))
        spec.expectedStatus = call.option(QStringLiteral("status")).toInt();
    QEventLoop loop;
    ProbeResult result;
    orchestrator::lookAt(spec, call.option(QStringLiteral("version")), &loop, [&](const ProbeResult &r) {
        result = r;
        loop.quit();
    });
    loop.exec();
    QJsonObject json = toJson(result);
    if (result.httpStatus == 0)
        json.remove(QStringLiteral("httpStatus"));
    json.insert(QStringLiteral("url"), spec.url);
    return call.print(Call::object("probe", json),
                      QStringLiteral("%1: %2 (%3 ms)").arg(nameOf(result.verdict), result.reason).arg(result.latencyMs),
                      result.healthy() ? exitcode::done : exitcode::failed);
}

} // namespace

QList<Verb> documentVerbs()
{
    return {
        {QStringLiteral("import"),
         {},
         QStringLiteral("FILE…"),
         tr("Reads documents (Markdown runbooks, Mermaid graphs; several are merged) and makes a project of them."),
         QStringLiteral("slipwayctl import deployment-workflow.md --project Storefront --dry-run"),
         {{QStringLiteral("project"), QStringLiteral("NAME"), tr("the project's name (default: the document's title)")},
          {QStringLiteral("directory"), QStringLiteral("DIR"),
           tr("the project's git working copy (default: the current folder)")},
          {QStringLiteral("dry-run"), {}, tr("only show what was understood; create nothing")}},
         importFiles},
        {QStringLiteral("graph"),
         {},
         QStringLiteral("FILE"),
         tr("Reads a Mermaid flowchart."),
         QStringLiteral("slipwayctl graph pipeline.mmd --json"),
         {{QStringLiteral("layout"), {}, tr("with the place of every vertex and edge")}},
         graph},
        {QStringLiteral("runbook"),
         QStringLiteral("show"),
         QStringLiteral("FILE"),
         tr("Shows the parts of a Markdown document, untouched."),
         QStringLiteral("slipwayctl runbook show RELEASING.md"),
         {},
         runbook},
        {QStringLiteral("probe"),
         {},
         QStringLiteral("URL"),
         tr("Asks a health endpoint once."),
         QStringLiteral("slipwayctl probe http://127.0.0.1:8080/health --expect 'status == healthy'"),
         {{QStringLiteral("expect"), QStringLiteral("RULE"),
           tr("what the JSON answer must say; may be given several times")},
          {QStringLiteral("status"), QStringLiteral("CODE"), tr("the expected HTTP status (default 200)")},
          {QStringLiteral("version"), QStringLiteral("V"), tr("what {version} stands for in a rule")}},
         probe},
    };
}

} // namespace cli
