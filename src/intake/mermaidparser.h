// The grammar of a flowchart over MermaidLexer: one function per rule. A rule that fails has set the error.
#pragma once

#include "intake/mermaid.h"
#include "intake/mermaidlexer.h"

namespace intake {

class MermaidParser
{
public:
    MermaidParser(const QString &text, int firstLine);
    domain::Result<domain::Flowchart> parse();

private:
    using Ids = QStringList; // of the vertices a statement mentions, the way Mermaid lists them in a subgraph

    bool header();
    bool statements(int depth, Ids &ids, QString *direction);
    bool subgraph(int depth, Ids &ids);
    bool styling(bool &found);
    bool chain(Ids &ids);
    bool nodes(Ids &ids);
    bool vertex(QString &id);
    bool shape(domain::Flowchart::Vertex &vertex);
    bool label(QString &text, QLatin1String stops, std::initializer_list<QLatin1String> closings = {});
    bool data(const QString &id);
    bool link(domain::Flowchart::Edge &edge);
    bool connect(const Ids &from, const Ids &to, const domain::Flowchart::Edge &edge);
    domain::Flowchart::Vertex &vertexNamed(const QString &id, qsizetype position);
    bool fail(const QString &message);

    MermaidLexer m_lexer;
    int m_firstLine;
    domain::Flowchart m_chart;
    QHash<QString, qsizetype> m_vertices;
    QSet<QString> m_linkIds;
    QSet<QString> m_grouped; // a vertex belongs to the first subgraph that names it
    int m_subgraphCount = 0;
    std::optional<domain::Error> m_error;
};

} // namespace intake
