#include "gui/graph/graphscene.h"

#include "gui/theme/status.h"
#include "gui/theme/theme.h"
#include "layout/place.h"

#include <QFontMetrics>

#include <cmath>

namespace gui {

namespace {

constexpr int arrowLength = 7;
constexpr int arrowHalf = 4;

int even(int length)
{
    return length + length % 2;
}

struct Sizes
{
    QSize card;
    QSize diamond;
};

// All cards are equally large, so that they stand in rows; wide enough for most of the texts, within reason.
Sizes sizesFor(const QList<GraphNode> &nodes, const QFont &font)
{
    const QFontMetrics body(font);
    const QFontMetrics small(smallFont(font));
    const int most = 24 * body.averageCharWidth();
    const int frame = 2 * 12 + grid::smallIcon + grid::inside;
    int card = 168 - frame;
    int question = 0;
    for (const GraphNode &n : nodes) {
        const QString status = n.statusWord.isEmpty() ? look(n.status).word : n.statusWord;
        const int second = small.horizontalAdvance(status) + small.horizontalAdvance(n.duration) + grid::between;
        int &widest = n.decision ? question : card;
        widest = std::max(
            {widest, std::min(most, body.horizontalAdvance(n.name) + 2), n.decision ? 0 : std::min(most, second)});
    }
    const QSize cards(even(card + frame), even(std::max(56, body.height() + small.height() + 22)));
    const int wide = std::max(cards.width(), int(std::ceil(question / GraphScene::questionShare)));
    return {cards, {even(wide), even(cards.height() * 13 / 8)}};
}

QRect toQt(const layout::Rect &r)
{
    return {r.x, r.y, r.width, r.height};
}

// How far inside its bounding rectangle the side of a diamond is, at a place along that side.
int inset(const QRect &diamond, const QPoint &at, bool level)
{
    const QPoint off = at - QPoint(diamond.x() + diamond.width() / 2, diamond.y() + diamond.height() / 2);
    return level ? std::abs(off.y()) * diamond.width() / diamond.height()
                 : std::abs(off.x()) * diamond.height() / diamond.width();
}

// Draws out the end of a line to the diamond it belongs to.
void reachDiamond(QPoint &end, const QPoint &before, const QRect &diamond)
{
    const bool level = end.y() == before.y();
    const int by = inset(diamond, end, level);
    if (level)
        end.rx() += end.x() > before.x() ? by : -by;
    else
        end.ry() += end.y() > before.y() ? by : -by;
}

QPointF towards(const QPointF &from, const QPointF &to, qreal distance)
{
    const QLineF line(from, to);
    return line.length() > 0 ? line.pointAt(distance / line.length()) : from;
}

QPainterPath rounded(const QPolygonF &line)
{
    constexpr qreal radius = 8;
    QPainterPath path(line.first());
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        const qreal before = QLineF(line[i - 1], line[i]).length() / (i == 1 ? 1 : 2);
        const qreal after = QLineF(line[i], line[i + 1]).length() / (i + 2 == line.size() ? 1 : 2);
        const qreal r = std::min({radius, before, after});
        path.lineTo(towards(line[i], line[i - 1], r));
        path.quadTo(line[i], towards(line[i], line[i + 1], r));
    }
    path.lineTo(line.last());
    return path;
}

} // namespace

GraphScene::GraphScene(const QList<GraphNode> &nodes, const QList<GraphEdge> &edges, const QList<GraphBand> &bands,
                       const QFont &font, Qt::LayoutDirection direction)
    : m_font(font), m_direction(direction)
{
    const QFontMetrics small(smallFont(font));
    const Sizes sizes = sizesFor(nodes, font);

    layout::Graph graph;
    graph.direction = direction == Qt::RightToLeft ? layout::Direction::RightToLeft : layout::Direction::LeftToRight;
    for (const GraphNode &n : nodes) {
        const QSize size = n.decision ? sizes.diamond : sizes.card;
        const int band = n.band >= 0 && n.band < bands.size() ? n.band : -1;
        m_index.insert(n.id, int(m_nodes.size()));
        m_nodes.append({n, {}, {}, {}, {}});
        graph.nodes.push_back({size.width(), size.height(), band, n.decision});
    }
    for (const GraphEdge &e : edges) {
        PlacedEdge placed{e, indexOf(e.from), indexOf(e.to), {}, {}, {}, {}, {}};
        const int width = e.label.isEmpty() ? 0 : small.horizontalAdvance(e.label) + 12;
        graph.edges.push_back(
            {placed.from, placed.to, width, e.label.isEmpty() ? 0 : small.height() + 4, e.branch ? 1 : 2});
        m_edges.append(placed);
    }

    layout::Spacing spacing;
    spacing.node = grid::around;
    spacing.layer = 2 * grid::around;
    spacing.bandPadding = grid::between;
    spacing.bandHeader = small.height() + grid::inside;
    spacing.margin = grid::around;
    const layout::Placement placement = layout::place(graph, spacing);

    m_size = {placement.width, placement.height};
    for (qsizetype n = 0; n < m_nodes.size(); ++n)
        m_nodes[n].rect = toQt(placement.nodes[std::size_t(n)]);
    for (qsizetype e = 0; e < m_edges.size(); ++e) {
        for (const layout::Point &p : placement.edges[std::size_t(e)])
            m_edges[e].line << QPoint(p.x, p.y);
        m_edges[e].label = toQt(placement.labels[std::size_t(e)]);
        if (m_edges[e].line.size() > 1)
            shapeEdge(m_edges[e]);
    }
    for (const layout::BandRect &b : placement.bands)
        m_bands.append({bands[b.band], toQt(b.rect)});
}

void GraphScene::shapeEdge(PlacedEdge &edge)
{
    QPolygon &line = edge.line;
    if (m_nodes[edge.from].node.decision)
        reachDiamond(line.first(), line[1], m_nodes[edge.from].rect);
    if (m_nodes[edge.to].node.decision)
        reachDiamond(line.last(), line[line.size() - 2], m_nodes[edge.to].rect);

    QPolygonF drawn(line);
    const QPointF tip = drawn.last();
    const QPointF foot = towards(tip, drawn[drawn.size() - 2], arrowLength);
    const QPointF side = QPointF(tip.y() - foot.y(), foot.x() - tip.x()) * arrowHalf / arrowLength;
    edge.arrow = {tip, foot + side, foot - side};
    drawn.last() = foot;
    edge.path = rounded(drawn);
    edge.bounds = line.boundingRect().united(edge.label).adjusted(-arrowHalf, -arrowHalf, arrowHalf, arrowHalf);
}

int GraphScene::nodeAt(QPoint point) const
{
    for (int n = 0; n < int(m_nodes.size()); ++n) {
        const QRect &r = m_nodes[n].rect;
        if (r.contains(point) &&
            (!m_nodes[n].node.decision || inset(r, point, true) <= std::min(point.x() - r.x(), r.right() - point.x())))
            return n;
    }
    return -1;
}

int GraphScene::neighbour(int node, Qt::Key arrow) const
{
    const QPoint here = m_nodes[node].rect.center();
    const bool level = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const int sign = arrow == Qt::Key_Left || arrow == Qt::Key_Up ? -1 : 1;
    int best = -1;
    int bestDistance = 0;
    const auto offer = [&](int n, int distance) {
        if (n >= 0 && n != node && (best < 0 || distance < bestDistance)) {
            best = n;
            bestDistance = distance;
        }
    };
    if (level) {
        for (const PlacedEdge &e : m_edges) {
            const int other = e.from == node ? e.to : e.to == node ? e.from : -1;
            if (other < 0)
                continue;
            const QPoint off = m_nodes[other].rect.center() - here;
            const int untaken = e.edge.state == GraphEdgeState::NotTaken ? m_size.height() : 0;
            if (off.x() * sign > 0)
                offer(other, std::abs(off.y()) + untaken);
        }
        return best;
    }
    for (int n = 0; n < int(m_nodes.size()); ++n) {
        const QPoint off = m_nodes[n].rect.center() - here;
        if (off.y() * sign > 0)
            offer(n, std::abs(off.y()) + 4 * std::abs(off.x())); // rather the same column than near
    }
    return best;
}

void GraphScene::setNode(int index, const GraphNode &node)
{
    PlacedNode &placed = m_nodes[index];
    placed.node = node;
    placed.name.reset();
}

} // namespace gui
