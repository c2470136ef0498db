#pragma once

#include "gui/graph/graphitems.h"

#include <QFont>
#include <QHash>
#include <QList>
#include <QPainterPath>
#include <QPolygonF>
#include <QRect>
#include <QStaticText>

#include <optional>

namespace gui {

// The graph with its places, in scene coordinates (logical pixels at 100 %). Knows nothing of zoom and colours.
class GraphScene
{
public:
    struct PlacedNode
    {
        GraphNode node;
        QRect rect;
        // Laid out once per text, by the painter.
        mutable std::optional<QStaticText> name;
        mutable QStaticText status;
        mutable QStaticText duration;
    };
    struct PlacedEdge
    {
        GraphEdge edge;
        int from = -1;
        int to = -1;
        QPolygon line;
        QPainterPath path; // with rounded corners, ends where the arrow begins
        QPolygonF arrow;
        QRect label;
        QRect bounds;
    };
    struct PlacedBand
    {
        GraphBand band;
        QRect rect;
    };

    static constexpr double questionShare = 0.72; // of a diamond's width, for the line in its middle

    GraphScene() = default;
    GraphScene(const QList<GraphNode> &nodes, const QList<GraphEdge> &edges, const QList<GraphBand> &bands,
               const QFont &font, Qt::LayoutDirection direction);

    const QList<PlacedNode> &nodes() const { return m_nodes; }
    const QList<PlacedEdge> &edges() const { return m_edges; }
    const QList<PlacedBand> &bands() const { return m_bands; }
    QSize size() const { return m_size; }
    const QFont &font() const { return m_font; }
    Qt::LayoutDirection direction() const { return m_direction; }

    int indexOf(const QString &id) const { return m_index.value(id, -1); }
    int nodeAt(QPoint point) const;
    // The node an arrow key leads to from here: along an edge, or to the next one above or below. -1 = none.
    int neighbour(int node, Qt::Key arrow) const;

    void setNode(int index, const GraphNode &node);
    void setEdgeState(int index, GraphEdgeState state) { m_edges[index].edge.state = state; }

private:
    void shapeEdge(PlacedEdge &edge);

    QList<PlacedNode> m_nodes;
    QList<PlacedEdge> m_edges;
    QList<PlacedBand> m_bands;
    QHash<QString, int> m_index;
    QSize m_size;
    QFont m_font;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace gui
