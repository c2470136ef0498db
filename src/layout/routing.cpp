#include "layout/routing.h"

#include "layout/tracks.h"

#include <algorithm>
#include <array>

namespace layout {
namespace {

bool flowsHorizontally(Direction d)
{
    return d == Direction::LeftToRight || d == Direction::RightToLeft;
}

// One edge on its way from one layer to the next.
struct Hop
{
    int edge = 0;
    int upper = 0;
    int lower = 0;
    int from = 0; // places across the flow
    int to = 0;
    int corner = 0; // -1 leaves the upper node by its upper corner, 1 by its lower one
    bool labelled = false;
    int track = -1;
};

class Router
{
public:
    Router(const Graph &graph, const Network &network, std::vector<int> across, const Spacing &spacing)
        : m_graph(graph), m_net(network), m_across(std::move(across)), m_spacing(spacing),
          m_hops(std::max(0, network.layerCount - 1))
    {
        for (int e = 0; e < int(m_net.paths.size()); ++e) {
            const std::vector<int> &path = m_net.paths[e];
            for (int i = 0; i + 1 < int(path.size()); ++i) {
                Hop hop{e, path[i], path[i + 1], m_across[path[i]], m_across[path[i + 1]]};
                hop.labelled = labelAlong(e) > 0 && i == (m_net.reversed[e] ? int(path.size()) - 2 : 0);
                m_hops[m_net.layer[path[i]]].push_back(hop);
            }
        }
        for (std::vector<Hop> &hops : m_hops) {
            spreadPorts(hops, &Hop::upper, &Hop::from, &Hop::lower);
            spreadPorts(hops, &Hop::lower, &Hop::to, &Hop::upper);
            useCorners(hops);
        }
    }

    Routes run(const std::vector<int> &leastGap);

private:
    int labelAlong(int e) const
    {
        const Edge &edge = m_graph.edges[e];
        return flowsHorizontally(m_graph.direction) ? edge.labelWidth : edge.labelHeight;
    }
    int labelAcross(int e) const
    {
        const Edge &edge = m_graph.edges[e];
        return flowsHorizontally(m_graph.direction) ? edge.labelHeight : edge.labelWidth;
    }
    bool isReal(int n) const { return m_net.kind[n] == NodeKind::Real; }
    void spreadPorts(std::vector<Hop> &hops, int Hop::*node, int Hop::*place, int Hop::*other);
    void useCorners(std::vector<Hop> &hops);
    bool cornerIsFree(const Hop &hop, int side) const;
    int takeTracks(std::vector<Hop> &hops);
    void moveAside(std::vector<Hop> &hops, Hop &hop);
    std::vector<Point> line(int e, const std::vector<const Hop *> &hops, const Routes &routes) const;

    const Graph &m_graph;
    const Network &m_net;
    std::vector<int> m_across;
    Spacing m_spacing;
    std::vector<std::vector<Hop>> m_hops; // by upper layer
    std::vector<int> m_firstTrack;        // by upper layer
};

// The edge to a node straight ahead keeps the middle of the side; the others leave beside it in the order of their
// ends, so that they do not cross on the way.
void Router::spreadPorts(std::vector<Hop> &hops, int Hop::*node, int Hop::*place, int Hop::*other)
{
    std::vector<int> sorted(hops.size());
    for (int i = 0; i < int(hops.size()); ++i)
        sorted[i] = i;
    const auto key = [&](int i) {
        const Hop &h = hops[i];
        return std::array{h.*node, m_across[h.*other], h.*other, h.edge};
    };
    std::sort(sorted.begin(), sorted.end(), [&](int a, int b) { return key(a) < key(b); });
    for (std::size_t begin = 0; begin < sorted.size();) {
        const int n = hops[sorted[begin]].*node;
        std::size_t end = begin;
        while (end < sorted.size() && hops[sorted[end]].*node == n)
            ++end;
        const int count = int(end - begin);
        if (isReal(n) && count > 1) {
            int middle = -1; // twice the index that gets the middle of the side
            int step = m_spacing.edge;
            for (int i = 0; i < count; ++i) {
                const Hop &h = hops[sorted[begin + i]];
                if (middle < 0 && m_across[h.*other] == m_across[n])
                    middle = 2 * i;
                if (h.labelled && node == &Hop::lower)
                    step = std::max(step, labelAcross(h.edge) + 2);
            }
            if (middle < 0)
                middle = count - 1;
            const int furthest = std::max(middle, 2 * (count - 1) - middle);
            const int room = std::max(0, m_net.across[n] - 16);
            for (int i = 0; i < count; ++i) {
                const int steps = 2 * i - middle; // in half steps
                hops[sorted[begin + i]].*place +=
                    step * furthest <= room ? steps * step / 2 : steps * room / (2 * furthest);
            }
        }
        begin = end;
    }
}

bool Router::cornerIsFree(const Hop &hop, int side) const
{
    const std::vector<int> &layer = m_net.order[m_net.layer[hop.upper]];
    const int half = m_net.across[hop.upper] / 2;
    if ((hop.to - m_across[hop.upper]) * side < half + m_spacing.edge)
        return false;
    int i = int(std::find(layer.begin(), layer.end(), hop.upper) - layer.begin()) + side;
    while (i >= 0 && i < int(layer.size()) && m_net.kind[layer[i]] >= NodeKind::BandStart)
        i += side;
    if (i < 0 || i >= int(layer.size()))
        return true;
    const int edge = m_across[layer[i]] - side * (m_net.across[layer[i]] / 2);
    return (edge - hop.to) * side >= m_spacing.edge;
}

// A branch of a diamond leaves by the corner that faces its target, where the way there is free.
void Router::useCorners(std::vector<Hop> &hops)
{
    for (const int side : {-1, 1}) {
        std::vector<int> furthest(m_net.realCount, -1);
        for (int i = 0; i < int(hops.size()); ++i) {
            const Hop &h = hops[i];
            if (!isReal(h.upper) || !m_graph.nodes[h.upper].corners || m_net.reversed[h.edge] || !cornerIsFree(h, side))
                continue;
            int &f = furthest[h.upper];
            if (f < 0 || (h.to - hops[f].to) * side > 0)
                f = i;
        }
        for (const int i : furthest) {
            if (i >= 0)
                hops[i].corner = side;
        }
    }
    // What is left at the side of a diamond with corners in use goes back to its tip.
    std::vector<int> left(m_net.realCount, 0);
    for (const Hop &h : hops) {
        if (isReal(h.upper) && !h.corner)
            ++left[h.upper];
    }
    for (Hop &h : hops) {
        if (isReal(h.upper) && m_graph.nodes[h.upper].corners && !h.corner && left[h.upper] == 1)
            h.from = m_across[h.upper];
    }
}

// Two edges that swap places exactly would lie on each other in any order: one of them steps aside a little.
void Router::moveAside(std::vector<Hop> &hops, Hop &hop)
{
    const bool moveFrom = isReal(hop.upper);
    int &place = moveFrom ? hop.from : hop.to;
    for (const int by : {3, -3, 5, -5, 4, -4, 2, -2, 1, -1}) {
        const int candidate = place + by;
        const bool taken = std::any_of(hops.begin(), hops.end(), [&](const Hop &h) {
            return &h != &hop && (h.from == candidate || h.to == candidate);
        });
        if (taken)
            continue;
        const int old = place;
        place = candidate;
        if (moveFrom || isReal(hop.lower))
            return;
        // The edge keeps its new place as far as it went straight on.
        int joint = hop.lower;
        while (joint >= m_net.realCount && m_across[joint] == old) {
            m_across[joint] = candidate;
            for (Hop &next : m_hops[m_net.layer[joint]]) {
                if (next.upper != joint)
                    continue;
                next.from = candidate;
                if (!isReal(next.lower) && next.to == old)
                    next.to = candidate;
                joint = next.lower;
                break;
            }
        }
        return;
    }
}

int Router::takeTracks(std::vector<Hop> &hops)
{
    constexpr int Attempts = 20;
    for (int attempt = 0;; ++attempt) {
        std::vector<Turn> turns;
        std::vector<int> index;
        for (int i = 0; i < int(hops.size()); ++i) {
            if (hops[i].from == hops[i].to || hops[i].corner)
                continue;
            turns.push_back({hops[i].from, hops[i].to});
            index.push_back(i);
        }
        const Tracks tracks = assignTracks(turns);
        if (tracks.stuck >= 0 && attempt < Attempts) {
            moveAside(hops, hops[index[tracks.stuck]]);
            continue;
        }
        for (int i = 0; i < int(index.size()); ++i)
            hops[index[i]].track = tracks.track[i];
        return tracks.count;
    }
}

std::vector<Point> Router::line(int e, const std::vector<const Hop *> &hops, const Routes &routes) const
{
    std::vector<Point> points;
    const auto add = [&points](Point p) {
        if (!points.empty() && points.back() == p)
            return;
        const std::size_t n = points.size();
        if (n > 1 &&
            ((points[n - 1].x == p.x && points[n - 2].x == p.x) || (points[n - 1].y == p.y && points[n - 2].y == p.y)))
            points.back() = p;
        else
            points.push_back(p);
    };
    const auto middle = [&](int n) {
        const LayerSpan &span = routes.layers[m_net.layer[n]];
        return span.begin + (span.end - span.begin) / 2;
    };
    for (const Hop *hop : hops) {
        const int layer = m_net.layer[hop->upper];
        if (hop->corner) {
            add({middle(hop->upper), m_across[hop->upper] + hop->corner * (m_net.across[hop->upper] / 2)});
            add({middle(hop->upper), hop->to});
            continue;
        }
        if (hop == hops.front())
            add({middle(hop->upper) + m_net.along[hop->upper] / 2, hop->from});
        if (hop->track >= 0) {
            const int x = m_firstTrack[layer] + hop->track * m_spacing.edge;
            add({x, hop->from});
            add({x, hop->to});
        }
    }
    add({middle(hops.back()->lower) - m_net.along[hops.back()->lower] / 2, hops.back()->to});
    if (m_net.reversed[e])
        std::reverse(points.begin(), points.end());
    return points;
}

Routes Router::run(const std::vector<int> &leastGap)
{
    Routes routes;
    routes.edges.resize(m_graph.edges.size());
    routes.labels.resize(m_graph.edges.size());
    routes.layers.resize(m_net.layerCount);
    m_firstTrack.resize(m_hops.size());
    std::vector<int> thickness(m_net.layerCount, 0);
    for (int n = 0; n < m_net.realCount; ++n)
        thickness[m_net.layer[n]] = std::max(thickness[m_net.layer[n]], m_net.along[n]);

    std::vector<std::vector<const Hop *>> byEdge(m_graph.edges.size());
    const int margin = m_spacing.layer / 3;
    int x = 0;
    for (int l = 0; l < m_net.layerCount; ++l) {
        routes.layers[l] = {x, x + thickness[l]};
        x += thickness[l];
        if (l + 1 == m_net.layerCount)
            break;
        std::vector<Hop> &hops = m_hops[l];
        const int tracks = takeTracks(hops);
        int label = 0;
        for (const Hop &h : hops)
            label = std::max(label, h.labelled ? labelAlong(h.edge) : 0);
        const int turning = tracks > 0 ? (tracks - 1) * m_spacing.edge : 0;
        const int labelRoom = label > 0 ? label + (tracks > 0 ? m_spacing.edge : 0) : 0;
        const int gap = std::max({m_spacing.layer, leastGap[l + 1], turning + labelRoom + 2 * margin});
        m_firstTrack[l] = x + (gap - turning - labelRoom) / 2;
        const int labelBegin = m_firstTrack[l] + turning + labelRoom - label;
        for (const Hop &h : hops) {
            byEdge[h.edge].push_back(&h);
            if (h.labelled) {
                const int high = labelAcross(h.edge);
                routes.labels[h.edge] = {labelBegin, h.to - high / 2, labelAlong(h.edge), high};
            }
        }
        x += gap;
    }
    for (int e = 0; e < int(byEdge.size()); ++e) {
        if (!byEdge[e].empty())
            routes.edges[e] = line(e, byEdge[e], routes);
    }
    return routes;
}

} // namespace

Routes routeEdges(const Graph &graph, const Network &network, std::vector<int> across, const Spacing &spacing,
                  const std::vector<int> &leastGap)
{
    return Router(graph, network, std::move(across), spacing).run(leastGap);
}

} // namespace layout
