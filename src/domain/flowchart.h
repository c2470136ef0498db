// A Mermaid flowchart as written: vertices in order of first mention, edges in order of writing.
// Shape and edge words are Mermaid's own (rect, round, diamond …; normal, thick, dotted; arrow_point, arrow_open …).
#pragma once

#include "domain/fields.h"

namespace domain {

struct Flowchart
{
    struct Vertex
    {
        QString id;
        QString text;
        QString shape; // Mermaid's type word; "default" when no shape was written
        int line = 0;
    };
    struct Edge
    {
        QString from;
        QString to;
        QString text;
        QString stroke; // normal, thick, dotted, invisible
        QString arrow;  // arrow_point, arrow_open, arrow_circle, arrow_cross, double_arrow_…
        int length = 1;
        int line = 0;
    };
    struct Subgraph
    {
        QString id;
        QString title;
        QStringList nodes;
        QString direction;
        int line = 0;
    };
    QString direction;
    QList<Vertex> vertices;
    QList<Edge> edges;
    QList<Subgraph> subgraphs;
};

} // namespace domain
