#include "layout/place.h"

#include "layout/bands.h"
#include "layout/coordinates.h"
#include "layout/layering.h"
#include "layout/ordering.h"
#include "layout/routing.h"

#include <algorithm>
#include <limits>

namespace layout {
namespace {

class Drawing
{
public:
    Drawing(Graph graph, const Spacing &spacing) : m_graph(std::move(graph)), m_spacing(spacing)
    {
        m_horizontal = m_graph.direction == Direction::LeftToRight || m_graph.direction == Direction::RightToLeft;
        m_mirrored = m_graph.direction == Direction::RightToLeft || m_graph.direction == Direction::BottomToTop;
    }

    Placement run();

private:
    void addNodes(const Layering &layering);
    void addEdges(const Layering &layering);
    std::vector<int> leastGaps() const;
    std::vector<Rect> bandGrounds(const Routes &routes) const;
    void alignGrounds(std::vector<Rect> &grounds, const std::vector<Rect> &nodes) const;
    std::vector<Point> loop(const Rect &node) const;
    Point turned(Point p) const;
    Rect turned(const Rect &r) const;
    void moveToMargin(Placement &placement) const;

    Graph m_graph;
    Spacing m_spacing;
    bool m_horizontal = true;
    bool m_mirrored = false;
    Network m_net;
    std::vector<BandPiece> m_pieces;
    std::vector<int> m_mainWayNext; // per node of the network
    std::vector<int> m_across;
};

void Drawing::addNodes(const Layering &layering)
{
    m_net.realCount = int(m_graph.nodes.size());
    m_net.layerCount = layering.layerCount;
    for (int n = 0; n < m_net.realCount; ++n) {
        const Node &node = m_graph.nodes[n];
        m_net.addNode(layering.layer[n], NodeKind::Real, -1, m_horizontal ? node.width : node.height,
                      m_horizontal ? node.height : node.width);
    }
    m_pieces = cutIntoPieces(m_graph, m_net);
}

void Drawing::addEdges(const Layering &layering)
{
    m_net.paths.resize(m_graph.edges.size());
    m_net.reversed = layering.reversed;
    m_mainWayNext.assign(m_graph.nodes.size(), -1);
    const auto covers = [this](int group, int layer) {
        return group >= 0 && m_pieces[group].firstLayer <= layer && layer <= m_pieces[group].lastLayer;
    };
    for (int e = 0; e < int(m_graph.edges.size()); ++e) {
        const Edge &edge = m_graph.edges[e];
        if (!isDrawnBetweenNodes(m_graph, edge))
            continue;
        const bool reversed = layering.reversed[e];
        const int upper = reversed ? edge.to : edge.from;
        const int lower = reversed ? edge.from : edge.to;
        const int first = m_net.layer[upper];
        const int last = m_net.layer[lower];
        std::vector<int> &path = m_net.paths[e];
        path.push_back(upper);
        for (int l = first + 1; l < last; ++l) {
            const int group = covers(m_net.group[upper], l)   ? m_net.group[upper]
                              : covers(m_net.group[lower], l) ? m_net.group[lower]
                                                              : -1;
            const bool labelled = l == (reversed ? last : first + 1);
            const int extent = labelled ? (m_horizontal ? edge.labelHeight : edge.labelWidth) : 0;
            path.push_back(m_net.addNode(l, NodeKind::Joint, group, 0, extent));
            m_mainWayNext.push_back(-1);
        }
        path.push_back(lower);
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            const bool inner = i > 0 && i + 2 < path.size();
            const Straightness straightness = layering.mainWay[e] ? Straightness::Main
                                              : inner             ? Straightness::Long
                                                                  : Straightness::Free;
            m_net.segments.push_back({path[i], path[i + 1], straightness});
            if (layering.mainWay[e])
                m_mainWayNext[path[i]] = path[i + 1];
        }
    }
}

// A band's ground reaches into the gaps on both sides; a name above the nodes needs room where the flow runs down.
std::vector<int> Drawing::leastGaps() const
{
    std::vector<int> behind(std::size_t(m_net.layerCount) + 1, 0);
    std::vector<int> ahead(std::size_t(m_net.layerCount) + 1, 0);
    const int header = m_horizontal ? 0 : m_spacing.bandHeader;
    for (const BandPiece &p : m_pieces) {
        ahead[p.firstLayer] = m_spacing.bandPadding + (m_mirrored ? 0 : header);
        behind[p.lastLayer + 1] = m_spacing.bandPadding + (m_mirrored ? header : 0);
    }
    for (std::size_t l = 0; l < behind.size(); ++l)
        behind[l] += ahead[l] + m_spacing.edge;
    return behind;
}

std::vector<Rect> Drawing::bandGrounds(const Routes &routes) const
{
    std::vector<LayerSpan> content(m_pieces.size(), {std::numeric_limits<int>::max(), std::numeric_limits<int>::min()});
    for (int n = 0; n < m_net.size(); ++n) {
        if (m_net.group[n] < 0 || m_net.kind[n] >= NodeKind::BandStart)
            continue;
        LayerSpan &c = content[m_net.group[n]];
        c.begin = std::min(c.begin, m_across[n] - m_net.across[n] / 2);
        c.end = std::max(c.end, m_across[n] + m_net.across[n] / 2);
    }
    const int padding = m_spacing.bandPadding;
    const int header = m_spacing.bandHeader;
    std::vector<Rect> grounds;
    for (std::size_t p = 0; p < m_pieces.size(); ++p) {
        int begin = routes.layers[m_pieces[p].firstLayer].begin - padding;
        int end = routes.layers[m_pieces[p].lastLayer].end + padding;
        if (!m_horizontal && m_mirrored)
            end += header;
        else if (!m_horizontal)
            begin -= header;
        const int top = content[p].begin - padding - (m_horizontal ? header : 0);
        grounds.push_back({begin, top, end - begin, content[p].end + padding - top});
    }
    return grounds;
}

// Grounds reach equally far to both sides where nothing foreign is in the way, and read as columns then.
void Drawing::alignGrounds(std::vector<Rect> &grounds, const std::vector<Rect> &nodes) const
{
    if (grounds.empty())
        return;
    int top = grounds.front().y;
    int bottom = grounds.front().bottom();
    for (const Rect &g : grounds) {
        top = std::min(top, g.y);
        bottom = std::max(bottom, g.bottom());
    }
    const auto free = [&](std::size_t piece, const Rect &r) {
        for (std::size_t p = 0; p < grounds.size(); ++p) {
            if (p != piece && grounds[p].intersects(r))
                return false;
        }
        for (int n = 0; n < m_net.realCount; ++n) {
            if (m_net.group[n] != int(piece) && nodes[n].intersects(r))
                return false;
        }
        return true;
    };
    for (std::size_t p = 0; p < grounds.size(); ++p) {
        const Rect column{grounds[p].x, top, grounds[p].width, bottom - top};
        if (free(p, column))
            grounds[p] = column;
    }
}

// An edge from a node to itself: round its lower corner, in flow coordinates.
std::vector<Point> Drawing::loop(const Rect &node) const
{
    const int reach = m_spacing.edge / 2;
    const int middle = node.x + node.width / 2;
    return {{node.right(), node.bottom() - std::min(reach, node.height / 2)},
            {node.right() + reach, node.bottom() - std::min(reach, node.height / 2)},
            {node.right() + reach, node.bottom() + reach},
            {middle, node.bottom() + reach},
            {middle, node.bottom()}};
}

Point Drawing::turned(Point p) const
{
    const int along = m_mirrored ? -p.x : p.x;
    return m_horizontal ? Point{along, p.y} : Point{p.y, along};
}

Rect Drawing::turned(const Rect &r) const
{
    const int along = m_mirrored ? -r.right() : r.x;
    return m_horizontal ? Rect{along, r.y, r.width, r.height} : Rect{r.y, along, r.height, r.width};
}

void Drawing::moveToMargin(Placement &placement) const
{
    constexpr int Far = std::numeric_limits<int>::max();
    int left = Far;
    int top = Far;
    int right = -Far;
    int bottom = -Far;
    const auto take = [&](const Rect &r) {
        left = std::min(left, r.x);
        top = std::min(top, r.y);
        right = std::max(right, r.right());
        bottom = std::max(bottom, r.bottom());
    };
    std::for_each(placement.nodes.begin(), placement.nodes.end(), take);
    for (const BandRect &b : placement.bands)
        take(b.rect);
    for (const Rect &l : placement.labels) {
        if (!l.isEmpty())
            take(l);
    }
    for (const std::vector<Point> &line : placement.edges) {
        for (const Point &p : line)
            take({p.x, p.y, 0, 0});
    }
    if (left == Far)
        return;
    const Point by{m_spacing.margin - left, m_spacing.margin - top};
    const auto move = [by](Rect &r) {
        r.x += by.x;
        r.y += by.y;
    };
    std::for_each(placement.nodes.begin(), placement.nodes.end(), move);
    for (BandRect &b : placement.bands)
        move(b.rect);
    for (Rect &l : placement.labels) {
        if (!l.isEmpty())
            move(l);
    }
    for (std::vector<Point> &line : placement.edges) {
        for (Point &p : line)
            p = {p.x + by.x, p.y + by.y};
    }
    placement.width = right - left + 2 * m_spacing.margin;
    placement.height = bottom - top + 2 * m_spacing.margin;
}

Placement Drawing::run()
{
    const Layering layering = assignLayers(m_graph);
    addNodes(layering);
    addEdges(layering);
    const int outside = m_spacing.edge;
    addBorders(m_net, m_pieces, m_spacing.bandPadding + (m_horizontal ? m_spacing.bandHeader : 0) + outside,
               m_spacing.bandPadding + outside);
    m_mainWayNext.resize(m_net.size(), -1);
    m_net.index();

    Placement placement;
    placement.crossings = orderLayers(m_net, m_mainWayNext);
    m_across = placeAcross(m_net, m_spacing);
    Routes routes = routeEdges(m_graph, m_net, m_across, m_spacing, leastGaps());

    std::vector<Rect> nodes;
    for (int n = 0; n < m_net.realCount; ++n) {
        const LayerSpan &span = routes.layers[m_net.layer[n]];
        nodes.push_back({span.begin + (span.end - span.begin) / 2 - m_net.along[n] / 2,
                         m_across[n] - m_net.across[n] / 2, m_net.along[n], m_net.across[n]});
        placement.nodes.push_back(turned(nodes.back()));
    }
    for (int e = 0; e < int(m_graph.edges.size()); ++e) {
        const Edge &edge = m_graph.edges[e];
        if (edge.from == edge.to && edge.from >= 0 && edge.from < m_net.realCount)
            routes.edges[e] = loop(nodes[edge.from]);
        for (Point &p : routes.edges[e])
            p = turned(p);
        placement.edges.push_back(std::move(routes.edges[e]));
        placement.labels.push_back(routes.labels[e].isEmpty() ? Rect{} : turned(routes.labels[e]));
    }
    std::vector<Rect> grounds = bandGrounds(routes);
    alignGrounds(grounds, nodes);
    for (std::size_t p = 0; p < m_pieces.size(); ++p)
        placement.bands.push_back({m_pieces[p].band, turned(grounds[p])});
    moveToMargin(placement);
    return placement;
}

} // namespace

Placement place(const Graph &graph, const Spacing &spacing)
{
    Graph drawable = graph;
    for (Node &n : drawable.nodes) {
        n.width = std::max(0, n.width);
        n.height = std::max(0, n.height);
    }
    for (Edge &e : drawable.edges) {
        e.labelWidth = std::max(0, e.labelWidth);
        e.labelHeight = std::max(0, e.labelHeight);
    }
    return Drawing(std::move(drawable), spacing).run();
}

} // namespace layout
