// Opening documents: reads files (never blocking on what is not a file), merges them, and makes a project of what was
// kept. Pure apart from reading the files; safe on any worker thread.
#pragma once

#include "domain/document.h"
#include "domain/flowchart.h"

#include <QJsonObject>

namespace orchestrator {

domain::Result<domain::Document> openDocuments(const QStringList &files);
domain::Project projectFrom(const domain::Document &document, const QString &name, const QString &directory);

// What `slipwayctl import --dry-run --json` prints and the import page shows.
QJsonObject documentJson(const domain::Document &document);

domain::Result<domain::Flowchart> openFlowchart(const QString &file); // .mmd, or the first flowchart of a Markdown file
QJsonObject flowchartJson(const domain::Flowchart &chart);
domain::Result<QJsonObject> runbookJson(const QString &file);

} // namespace orchestrator
