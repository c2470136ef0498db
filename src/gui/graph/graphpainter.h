#pragma once

#include "gui/graph/graphscene.h"
#include "gui/theme/status.h"

#include <array>

class QPainter;

namespace gui {

struct GraphHighlight
{
    int selected = -1;
    int hovered = -1;
    bool focused = false;
};

// Draws what is visible of a scene, at any zoom: below 50 % only rectangles, lines and signs, below 30 % no signs
// either.
class GraphPainter
{
public:
    // The painter is in scene coordinates already.
    GraphPainter(QPainter &painter, const GraphScene &scene, const Tokens &tokens, double zoom);
    void paint(const QRect &visible, const GraphHighlight &highlight);

    static constexpr int overhang = 4; // what is drawn round a node's rectangle

private:
    // Colours of a state, asked for once per picture.
    struct StateLook
    {
        StatusLook look;
        QColor colour;
        QColor ground; // of a card
    };

    const StateLook &lookOf(const GraphNode &node) const { return m_looks[std::size_t(node.status)]; }
    void bands(const QRect &visible);
    void edges(const QRect &visible);
    void plainEdges(const QRect &visible);
    void plainNodes(const QRect &visible);
    void signs(const QRect &visible);
    void node(const GraphScene::PlacedNode &placed, bool hovered);
    void cardText(const GraphScene::PlacedNode &placed);
    void diamondText(const GraphScene::PlacedNode &placed);
    void prepareTexts(const GraphScene::PlacedNode &placed, int nameWidth) const;
    void ring(const GraphScene::PlacedNode &placed, bool focused);
    QColor edgeColour(const GraphScene::PlacedEdge &edge) const;
    QRectF mirrored(const QRectF &inner, const QRectF &outer) const;

    QPainter &m_painter;
    const GraphScene &m_scene;
    const Tokens &m_tokens;
    double m_zoom;
    std::array<StateLook, std::size(domain::EnumNames<domain::StepStatus>::names)> m_looks;
    QFont m_smallFont;
    QFont m_figureFont;
};

} // namespace gui
