// Mermaid flowcharts (grammar: mermaid-js/mermaid 11, flow.jison) as Mermaid itself understands them. Pure, any thread.
// The error names the line, counted from firstLine on, so that a graph inside a document points into that document.
#pragma once

#include "domain/flowchart.h"
#include "domain/result.h"

namespace intake {

domain::Result<domain::Flowchart> readFlowchart(const QString &text, int firstLine = 1);

// "<b>Build</b><br>all" -> "Build all": what a label says, without its markup.
QString plainLabel(const QString &label);

} // namespace intake
