#include "domain/tr.h"

namespace orchestrator {
SLIPWAY_TR(orchestrator::Documents)
}

#include "intake/documentfile.h"
#include "intake/mapping.h"
#include "intake/mermaid.h"
#include "intake/reader.h"
#include "intake/runbook.h"
#include "orchestrator/documents.h"

#include <QJsonArray>

namespace orchestrator {

using namespace domain;

namespace {

// The contract of the command line: absent means unknown.
void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

void putLine(QJsonObject &object, int line)
{
    if (line > 0)
        object.insert(QStringLiteral("line"), line);
}

template <class T, class Write> QJsonArray list(const QList<T> &items, Write write)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(write(item));
    return array;
}

QJsonObject itemJson(const ChecklistItem &item)
{
    QJsonObject o{{QStringLiteral("id"), item.id},
                  {QStringLiteral("text"), item.text},
                  {QStringLiteral("done"), item.done},
                  {QStringLiteral("checkedBy"), nameOf(item.binding)},
                  {QStringLiteral("children"), list(item.children, itemJson)}};
    putLine(o, item.line);
    return o;
}

QJsonObject stageJson(const Stage &stage)
{
    QJsonObject o{{QStringLiteral("id"), stage.id},
                  {QStringLiteral("name"), stage.name},
                  {QStringLiteral("type"), nameOf(stage.kind)}};
    put(o, "environment", stage.environment);
    put(o, "checklist", stage.checklist);
    put(o, "command", stage.command);
    putLine(o, stage.line);
    return o;
}

QJsonObject edgeJson(const Edge &edge)
{
    QJsonObject o{{QStringLiteral("from"), edge.from},
                  {QStringLiteral("to"), edge.to},
                  {QStringLiteral("outcome"), nameOf(edge.outcome)}};
    put(o, "label", edge.label);
    return o;
}

QJsonObject thresholdJson(const ThresholdRule &rule)
{
    QJsonObject o{{QStringLiteral("metric"), rule.metric},
                  {QStringLiteral("comparison"), nameOf(rule.comparison)},
                  {QStringLiteral("value"), rule.value}};
    put(o, "unit", rule.unit);
    put(o, "severity", rule.severity);
    if (rule.forMs > 0)
        o.insert(QStringLiteral("forMs"), rule.forMs);
    putLine(o, rule.line);
    return o;
}

QJsonObject commandJson(const DocumentCommand &command)
{
    QJsonObject o{{QStringLiteral("text"), command.text}};
    put(o, "language", command.language);
    put(o, "role", command.role);
    put(o, "stage", command.stage);
    put(o, "environment", command.environment);
    putLine(o, command.line);
    return o;
}

QJsonObject probeJson(const ProbeSpec &probe)
{
    QJsonArray expect;
    for (const Expectation &e : probe.expect)
        expect.append(e.text());
    QJsonObject o{{QStringLiteral("url"), probe.url},
                  {QStringLiteral("expect"), expect},
                  {QStringLiteral("status"), probe.expectedStatus}};
    putLine(o, probe.line);
    return o;
}

QJsonObject issueJson(const KnownIssue &issue)
{
    QJsonObject o{{QStringLiteral("title"), issue.title},
                  {QStringLiteral("fixes"), QJsonArray::fromStringList(issue.fixes)}};
    put(o, "symptom", issue.symptom);
    putLine(o, issue.line);
    return o;
}

QJsonObject keptJson(const KeptPart &part)
{
    QJsonObject o{{QStringLiteral("title"), part.title}, {QStringLiteral("text"), part.text}};
    putLine(o, part.line);
    return o;
}

QJsonArray keptOf(const Document &document, const char *kind)
{
    QJsonArray array;
    for (const KeptPart &part : document.kept)
        if (part.kind == QLatin1String(kind))
            array.append(keptJson(part));
    return array;
}

// Of a Markdown file, its first flowchart; of anything else, all of it.
struct GraphText
{
    QString text;
    int firstLine = 1;
};

Result<GraphText> graphIn(const QString &file)
{
    const auto bytes = intake::readDocumentFile(file);
    if (!bytes)
        return bytes.error();
    const QString text = QString::fromUtf8(*bytes);
    if (!file.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) &&
        !file.endsWith(QLatin1String(".markdown"), Qt::CaseInsensitive))
        return GraphText{text, 1};
    for (const auto &code : intake::readRunbook(text).code)
        if (code.language.compare(QLatin1String("mermaid"), Qt::CaseInsensitive) == 0)
            return GraphText{code.text, code.line + 1};
    return notFound(tr("%1 holds no Mermaid graph.").arg(file), tr("A graph stands between ```mermaid and ```."));
}

QJsonObject taskJson(const intake::Runbook::Task &task)
{
    return {{QStringLiteral("text"), task.text},
            {QStringLiteral("done"), task.done},
            {QStringLiteral("line"), task.line},
            {QStringLiteral("section"), task.section},
            {QStringLiteral("children"), list(task.children, taskJson)}};
}

QJsonObject tableJson(const intake::Runbook::Table &table)
{
    return {{QStringLiteral("header"), QJsonArray::fromStringList(table.header)},
            {QStringLiteral("rows"),
             list(table.rows, [](const QStringList &row) { return QJsonArray::fromStringList(row); })},
            {QStringLiteral("line"), table.line},
            {QStringLiteral("section"), table.section}};
}

QJsonArray otherKept(const Document &document)
{
    QJsonArray array;
    for (const KeptPart &part : document.kept) {
        if (part.kind == QLatin1String("strategy") || part.kind == QLatin1String("workflow") ||
            part.kind == QLatin1String("migration") || part.kind == QLatin1String("flag"))
            continue;
        QJsonObject o = keptJson(part);
        o.insert(QStringLiteral("type"), part.kind);
        array.append(o);
    }
    return array;
}

} // namespace

Result<Document> openDocuments(const QStringList &files)
{
    QList<Document> all;
    for (const QString &file : files) {
        auto document = intake::readDocument(file);
        if (!document)
            return document.error();
        all.append(*std::move(document));
    }
    if (all.isEmpty())
        return usage(tr("No document was named."));
    return all.size() == 1 ? all.first() : intake::merged(all);
}

Project projectFrom(const Document &document, const QString &name, const QString &directory)
{
    return intake::projectFrom(document, name, directory);
}

QJsonObject documentJson(const Document &document)
{
    const auto sourceJson = [](const DocumentSource &s) {
        QJsonObject o{
            {QStringLiteral("file"), s.file}, {QStringLiteral("bytes"), s.bytes}, {QStringLiteral("sha256"), s.sha256}};
        put(o, "title", s.title);
        return o;
    };
    const auto groupJson = [](const StageGroup &g) {
        return QJsonObject{{QStringLiteral("id"), g.id},
                           {QStringLiteral("title"), g.title},
                           {QStringLiteral("stages"), QJsonArray::fromStringList(g.stages)}};
    };
    const auto checklistJson = [](const Checklist &c) {
        QJsonObject o{{QStringLiteral("id"), c.id},
                      {QStringLiteral("title"), c.title},
                      {QStringLiteral("moment"), nameOf(c.moment)},
                      {QStringLiteral("items"), list(c.items, itemJson)}};
        putLine(o, c.line);
        return o;
    };
    const auto notUnderstoodJson = [](const NotUnderstood &n) {
        QJsonObject o{{QStringLiteral("text"), n.text}, {QStringLiteral("why"), n.why}};
        put(o, "file", n.file);
        putLine(o, n.line);
        return o;
    };
    QJsonObject pipeline{{QStringLiteral("stages"), list(document.pipeline.stages, stageJson)},
                         {QStringLiteral("edges"), list(document.pipeline.edges, edgeJson)},
                         {QStringLiteral("groups"), list(document.groups, groupJson)}};
    put(pipeline, "direction", document.direction);

    QJsonObject o{{QStringLiteral("kind"), QStringLiteral("document")},
                  {QStringLiteral("schema"), 1},
                  {QStringLiteral("source"), list(document.sources, sourceJson)},
                  {QStringLiteral("pipeline"), pipeline},
                  {QStringLiteral("checklists"), list(document.checklists, checklistJson)},
                  {QStringLiteral("thresholds"), list(document.thresholds, thresholdJson)},
                  {QStringLiteral("commands"), list(document.commands, commandJson)},
                  {QStringLiteral("probes"), list(document.probes, probeJson)},
                  {QStringLiteral("flags"), keptOf(document, "flag")},
                  {QStringLiteral("migrations"), keptOf(document, "migration")},
                  {QStringLiteral("strategies"), keptOf(document, "strategy")},
                  {QStringLiteral("workflows"), keptOf(document, "workflow")},
                  {QStringLiteral("kept"), otherKept(document)},
                  {QStringLiteral("issues"), list(document.issues, issueJson)},
                  {QStringLiteral("notUnderstood"), list(document.notUnderstood, notUnderstoodJson)}};
    QJsonObject rollback{{QStringLiteral("automatic"), document.automaticRollback}};
    if (document.healthLimitMs > 0)
        rollback.insert(QStringLiteral("healthLimitMs"), document.healthLimitMs);
    o.insert(QStringLiteral("rollback"), rollback);
    return o;
}

Result<Flowchart> openFlowchart(const QString &file)
{
    const auto graph = graphIn(file);
    if (!graph)
        return graph.error();
    auto chart = intake::readFlowchart(graph->text, graph->firstLine);
    if (chart)
        return chart;
    Error error = chart.error();
    error.where.file = file;
    return error;
}

QJsonObject flowchartJson(const Flowchart &chart)
{
    const auto vertexJson = [](const Flowchart::Vertex &v) {
        return QJsonObject{
            {QStringLiteral("id"), v.id}, {QStringLiteral("text"), v.text}, {QStringLiteral("shape"), v.shape}};
    };
    const auto edgeJson = [](const Flowchart::Edge &e) {
        QJsonObject o{{QStringLiteral("from"), e.from},
                      {QStringLiteral("to"), e.to},
                      {QStringLiteral("stroke"), e.stroke},
                      {QStringLiteral("arrow"), e.arrow},
                      {QStringLiteral("length"), e.length}};
        put(o, "text", e.text);
        return o;
    };
    const auto subgraphJson = [](const Flowchart::Subgraph &g) {
        return QJsonObject{{QStringLiteral("id"), g.id},
                           {QStringLiteral("title"), g.title},
                           {QStringLiteral("nodes"), QJsonArray::fromStringList(g.nodes)}};
    };
    return {{QStringLiteral("kind"), QStringLiteral("graph")},
            {QStringLiteral("schema"), 1},
            {QStringLiteral("direction"), chart.direction},
            {QStringLiteral("vertices"), list(chart.vertices, vertexJson)},
            {QStringLiteral("edges"), list(chart.edges, edgeJson)},
            {QStringLiteral("subgraphs"), list(chart.subgraphs, subgraphJson)}};
}

Result<QJsonObject> runbookJson(const QString &file)
{
    const auto bytes = intake::readDocumentFile(file);
    if (!bytes)
        return bytes.error();
    const intake::Runbook book = intake::readRunbook(QString::fromUtf8(*bytes));
    const auto headingJson = [](const intake::Runbook::Heading &h) {
        return QJsonObject{
            {QStringLiteral("text"), h.text}, {QStringLiteral("level"), h.level}, {QStringLiteral("line"), h.line}};
    };
    const auto codeJson = [](const intake::Runbook::Code &c) {
        return QJsonObject{{QStringLiteral("language"), c.language},
                           {QStringLiteral("line"), c.line},
                           {QStringLiteral("section"), c.section},
                           {QStringLiteral("text"), c.text}};
    };
    const auto stepJson = [](const intake::Runbook::Step &s) {
        return QJsonObject{{QStringLiteral("number"), s.number},
                           {QStringLiteral("text"), s.text},
                           {QStringLiteral("line"), s.line},
                           {QStringLiteral("section"), s.section}};
    };
    return QJsonObject{{QStringLiteral("kind"), QStringLiteral("runbook")},
                       {QStringLiteral("schema"), 1},
                       {QStringLiteral("file"), file},
                       {QStringLiteral("headings"), list(book.headings, headingJson)},
                       {QStringLiteral("tasks"), list(book.tasks, taskJson)},
                       {QStringLiteral("tables"), list(book.tables, tableJson)},
                       {QStringLiteral("code"), list(book.code, codeJson)},
                       {QStringLiteral("steps"), list(book.steps, stepJson)}};
}

} // namespace orchestrator
