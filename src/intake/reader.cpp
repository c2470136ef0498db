#include "domain/tr.h"

namespace intake {
SLIPWAY_TR(intake::Reader)
}

#include "intake/documentfile.h"
#include "intake/mermaid.h"
#include "intake/reader.h"
#include "intake/reading.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>

namespace intake {

namespace {

using namespace Qt::StringLiterals;
using domain::Document;

domain::DocumentSource sourceOf(const QString &text, const QString &file, const QString &title)
{
    const QByteArray bytes = text.toUtf8();
    return {file, title, bytes.size(),
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), text};
}

QString titleOf(const Markdown &markdown)
{
    if (!markdown.title.isEmpty())
        return markdown.title;
    for (const Block &block : markdown.blocks)
        if (block.kind == Block::Kind::Heading)
            return block.text;
    return {};
}

// A file whose first words are those of a graph, after front matter, directives and comments.
bool isBareGraph(const QString &text)
{
    static const QRegularExpression start(
        u"\\A\\x{feff}?\\s*(?:---\\n(?:(?!---)[^\\n]*\\n){0,50}---\\s*\\n)?\\s*(?:%%[^\\n]*\\n\\s*){0,50}"
        "(?:graph|flowchart|flowchart-elk)(?:[ \\t]+(?:LR|RL|TB|TD|BT|[<>^v])|[ \\t]*(?:\\n|;|\\z))"_s);
    return start.match(text.left(20'000)).hasMatch();
}

template <class T, class Id> void appendUnique(QList<T> &to, const QList<T> &from, Id id)
{
    Ids ids;
    for (T &item : to)
        ids.fresh(id(item));
    for (T item : from) {
        id(item) = ids.fresh(id(item));
        to.append(item);
    }
}

void addEnvironments(Document &to, const QList<domain::Environment> &from)
{
    for (const domain::Environment &environment : from) {
        const bool known = std::any_of(to.environments.begin(), to.environments.end(),
                                       [&](const domain::Environment &e) { return e.id == environment.id; });
        if (!known)
            to.environments.append(environment);
    }
}

void addPipeline(Document &to, const Document &from)
{
    if (from.pipeline.stages.isEmpty())
        return;
    // A drawn graph counts more than steps that were only offered.
    const bool drawn = !from.direction.isEmpty();
    if (to.pipeline.stages.isEmpty() || (drawn && to.direction.isEmpty())) {
        to.pipeline = from.pipeline;
        to.direction = from.direction;
        to.groups = from.groups;
    } else if (drawn) {
        to.notUnderstood.append({from.pipeline.stages.first().line, tr("A second pipeline"),
                                 tr("A project has one pipeline: the one of the first document is used."),
                                 from.sources.isEmpty() ? QString() : from.sources.first().file});
    }
}

void addProbes(Document &to, const QList<domain::ProbeSpec> &from)
{
    QList<domain::ProbeSpec> fresh;
    for (const domain::ProbeSpec &probe : from) {
        const auto same = std::find_if(to.probes.begin(), to.probes.end(),
                                       [&](const domain::ProbeSpec &p) { return p.url == probe.url; });
        if (same == to.probes.end())
            fresh.append(probe);
        else if (same->expect.isEmpty())
            same->expect = probe.expect;
    }
    appendUnique(to.probes, fresh, [](domain::ProbeSpec &p) -> QString & { return p.id; });
}

} // namespace

Document readMarkdown(const QString &text, const QString &file)
{
    Reading reading;
    reading.markdown = readBlocks(text);
    reading.file = file;
    reading.document.sources.append(sourceOf(text, file, titleOf(reading.markdown)));
    readIssues(reading);
    readGraphs(reading);
    readChecklists(reading);
    readThresholds(reading);
    readPictures(reading);
    readCommands(reading);
    readWorkflows(reading);
    offerSteps(reading);
    listTheRest(reading);
    bind(reading.document);
    return reading.document;
}

domain::Result<Document> readDocument(const QString &path)
{
    const auto bytes = readDocumentFile(path);
    if (!bytes)
        return bytes.error();
    const QString text = QString::fromUtf8(*bytes);
    if (!isBareGraph(text) && !path.endsWith(".mmd"_L1) && !path.endsWith(".mermaid"_L1))
        return readMarkdown(text, path);
    if (auto chart = readFlowchart(text); !chart) {
        domain::Error error = chart.error();
        error.where.file = path;
        return error;
    }
    Reading reading;
    reading.file = path;
    reading.document.sources.append(sourceOf(text, path, QFileInfo(path).completeBaseName()));
    usePipeline(reading, text, 1);
    bind(reading.document);
    return reading.document;
}

Document merged(const QList<Document> &documents)
{
    Document out;
    for (const Document &document : documents) {
        addPipeline(out, document);
        addEnvironments(out, document.environments);
        addProbes(out, document.probes);
        appendUnique(out.checklists, document.checklists, [](domain::Checklist &c) -> QString & { return c.id; });
        appendUnique(out.thresholds, document.thresholds, [](domain::ThresholdRule &r) -> QString & { return r.id; });
        appendUnique(out.issues, document.issues, [](domain::KnownIssue &k) -> QString & { return k.id; });
        appendUnique(out.commands, document.commands,
                     [](domain::DocumentCommand &c) -> QString & { return c.command.id; });
        out.sources += document.sources;
        out.kept += document.kept;
        out.notUnderstood += document.notUnderstood;
        if (out.mergeBranch.isEmpty() && !document.mergeBranch.isEmpty()) {
            out.mergeBranch = document.mergeBranch;
            out.mainBranch = document.mainBranch;
            out.pushAfterMerge = document.pushAfterMerge;
        }
        if (out.healthLimitMs == 0)
            out.healthLimitMs = document.healthLimitMs;
        out.automaticRollback = out.automaticRollback || document.automaticRollback;
    }
    bind(out);
    return out;
}

} // namespace intake
