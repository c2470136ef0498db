// Documents in, what was understood out, each part with its line: Markdown runbooks and bare Mermaid graphs. Reading
// never creates or runs anything. Only readDocument() touches the disk; all of it may run on any thread.
#pragma once

#include "domain/document.h"

namespace intake {

domain::Result<domain::Document> readDocument(const QString &path);

// Never fails: what was not understood is listed with its line and the reason.
domain::Document readMarkdown(const QString &text, const QString &file);

// Several documents as one; the first drawn pipeline is the pipeline, what was not understood keeps its file.
domain::Document merged(const QList<domain::Document> &documents);

} // namespace intake
