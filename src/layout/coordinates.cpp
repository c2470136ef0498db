#include "layout/coordinates.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace layout {
namespace {

constexpr int Far = std::numeric_limits<int>::max() / 4;

int separation(const Network &net, const Spacing &spacing, int a, int b)
{
    const bool bothReal = net.kind[a] == NodeKind::Real && net.kind[b] == NodeKind::Real;
    const bool bordered = net.kind[a] >= NodeKind::BandStart || net.kind[b] >= NodeKind::BandStart;
    const int gap = bordered ? 0 : bothReal ? spacing.node : spacing.edge;
    return (net.across[a] + 1) / 2 + (net.across[b] + 1) / 2 + gap;
}

// Segments that may not be straight, since one that matters more crosses them or starts or ends where they do.
std::vector<std::uint8_t> yieldingSegments(const Network &net, const std::vector<int> &position)
{
    std::vector<std::uint8_t> yields(net.segments.size(), 0);
    std::vector<std::vector<int>> byLayer(net.layerCount);
    for (int s = 0; s < int(net.segments.size()); ++s)
        byLayer[net.layer[net.segments[s].upper]].push_back(s);
    std::vector<int> furthest;
    std::vector<int> nearest;
    std::vector<std::uint8_t> lowerTaken;
    std::vector<std::uint8_t> upperTaken;
    for (int l = 0; l + 1 < net.layerCount; ++l) {
        const int count = int(net.order[l].size());
        for (const Straightness level : {Straightness::Border, Straightness::Main, Straightness::Long}) {
            furthest.assign(std::size_t(count) + 1, -1); // [i]: of the segments that start before place i
            nearest.assign(std::size_t(count) + 1, Far); // [i]: of those that start at place i or after
            upperTaken.assign(count, 0);
            lowerTaken.assign(net.order[l + 1].size(), 0);
            bool any = false;
            for (const int s : byLayer[l]) {
                if (net.segments[s].straightness != level || yields[s])
                    continue;
                const int from = position[net.segments[s].upper];
                const int to = position[net.segments[s].lower];
                furthest[from + 1] = std::max(furthest[from + 1], to);
                nearest[from] = std::min(nearest[from], to);
                upperTaken[from] = lowerTaken[to] = 1;
                any = true;
            }
            if (!any)
                continue;
            for (int i = 1; i <= count; ++i)
                furthest[i] = std::max(furthest[i], furthest[i - 1]);
            for (int i = count - 1; i >= 0; --i)
                nearest[i] = std::min(nearest[i], nearest[i + 1]);
            for (const int s : byLayer[l]) {
                if (net.segments[s].straightness >= level)
                    continue;
                const int from = position[net.segments[s].upper];
                const int to = position[net.segments[s].lower];
                if (furthest[from] > to || nearest[from + 1] < to || upperTaken[from] || lowerTaken[to])
                    yields[s] = 1;
            }
        }
    }
    return yields;
}

// One of the four layouts: layers from the first or the last, nodes pressed to the start or the end.
class Alignment
{
public:
    Alignment(const Network &net, const Spacing &spacing, const std::vector<int> &position,
              const std::vector<std::uint8_t> &yields, bool fromFirst, bool toStart)
        : m_net(net), m_spacing(spacing), m_position(position), m_yields(yields), m_fromFirst(fromFirst),
          m_toStart(toStart), m_root(net.size()), m_next(net.size())
    {
        std::iota(m_root.begin(), m_root.end(), 0);
        std::iota(m_next.begin(), m_next.end(), 0);
        align();
        compact();
    }

    std::vector<int> places() const
    {
        std::vector<int> result(m_net.size());
        for (int n = 0; n < m_net.size(); ++n)
            result[n] = m_toStart ? m_place[m_root[n]] : -m_place[m_root[n]];
        return result;
    }

private:
    int at(int n) const { return m_toStart ? m_position[n] : -m_position[n]; }

    void align()
    {
        const std::vector<int> &begin = m_fromFirst ? m_net.upBegin : m_net.downBegin;
        const std::vector<int> &list = m_fromFirst ? m_net.upSegments : m_net.downSegments;
        const auto other = m_fromFirst ? &Segment::upper : &Segment::lower;
        std::vector<int> segments;
        for (int i = 1; i < m_net.layerCount; ++i) {
            std::vector<int> layer = m_net.order[m_fromFirst ? i : m_net.layerCount - 1 - i];
            if (!m_toStart)
                std::reverse(layer.begin(), layer.end());
            int last = -Far;
            for (const int n : layer) {
                segments.clear();
                for (int k = begin[n]; k < begin[n + 1]; ++k) {
                    if (m_net.segments[list[k]].straightness >= Straightness::Main && !m_yields[list[k]]) {
                        segments.assign(1, list[k]);
                        break;
                    }
                    segments.push_back(list[k]);
                }
                if (segments.empty())
                    continue;
                std::sort(segments.begin(), segments.end(),
                          [&](int x, int y) { return at(m_net.segments[x].*other) < at(m_net.segments[y].*other); });
                const std::size_t low = (segments.size() - 1) / 2;
                const std::size_t high = segments.size() / 2;
                for (std::size_t m = low; m <= high && m_next[n] == n; ++m) {
                    const int to = m_net.segments[segments[m]].*other;
                    if (m_yields[segments[m]] || at(to) <= last)
                        continue;
                    m_next[to] = n;
                    m_root[n] = m_root[to];
                    m_next[n] = m_root[n];
                    last = at(to);
                }
            }
        }
    }

    struct Arc
    {
        int from = 0;
        int to = 0;
        int length = 0;
    };

    // Blocks are pressed to the start as far as their neighbours allow, then drawn back towards the next ones.
    void compact()
    {
        std::vector<Arc> arcs;
        for (const std::vector<int> &layer : m_net.order) {
            for (std::size_t i = 0; i + 1 < layer.size(); ++i) {
                const int a = m_toStart ? layer[i] : layer[i + 1];
                const int b = m_toStart ? layer[i + 1] : layer[i];
                arcs.push_back({m_root[a], m_root[b], separation(m_net, m_spacing, a, b)});
            }
        }
        std::vector<int> begin(std::size_t(m_net.size()) + 1, 0);
        std::vector<int> open(m_net.size(), 0);
        for (const Arc &a : arcs) {
            ++begin[a.from + 1];
            ++open[a.to];
        }
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        std::vector<int> list(arcs.size());
        std::vector<int> next(begin.begin(), begin.end() - 1);
        for (int i = 0; i < int(arcs.size()); ++i)
            list[next[arcs[i].from]++] = i;

        m_place.assign(m_net.size(), 0);
        std::vector<int> order;
        order.reserve(m_net.size());
        for (int n = 0; n < m_net.size(); ++n) {
            if (m_root[n] == n && open[n] == 0)
                order.push_back(n);
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (int k = begin[order[i]]; k < begin[order[i] + 1]; ++k) {
                const Arc &arc = arcs[list[k]];
                m_place[arc.to] = std::max(m_place[arc.to], m_place[arc.from] + arc.length);
                if (--open[arc.to] == 0)
                    order.push_back(arc.to);
            }
        }
        const NodeKind loose = m_toStart ? NodeKind::BandEnd : NodeKind::BandStart; // stays close to what it encloses
        for (auto n = order.rbegin(); n != order.rend(); ++n) {
            if (m_net.kind[*n] == loose)
                continue;
            int room = Far;
            for (int k = begin[*n]; k < begin[*n + 1]; ++k)
                room = std::min(room, m_place[arcs[list[k]].to] - arcs[list[k]].length);
            if (room != Far)
                m_place[*n] = std::max(m_place[*n], room);
        }
    }

    const Network &m_net;
    const Spacing &m_spacing;
    const std::vector<int> &m_position;
    const std::vector<std::uint8_t> &m_yields;
    bool m_fromFirst;
    bool m_toStart;
    std::vector<int> m_root;
    std::vector<int> m_next;
    std::vector<int> m_place;
};

} // namespace

std::vector<int> placeAcross(const Network &network, const Spacing &spacing)
{
    if (network.size() == 0)
        return {};
    std::vector<int> position(network.size());
    for (const std::vector<int> &layer : network.order) {
        for (int i = 0; i < int(layer.size()); ++i)
            position[layer[i]] = i;
    }
    const std::vector<std::uint8_t> yields = yieldingSegments(network, position);

    std::array<std::vector<int>, 4> layouts;
    std::array<std::pair<int, int>, 4> extents;
    for (int i = 0; i < 4; ++i) {
        layouts[i] = Alignment(network, spacing, position, yields, i / 2 == 0, i % 2 == 0).places();
        int low = Far;
        int high = -Far;
        for (int n = 0; n < network.size(); ++n) {
            low = std::min(low, layouts[i][n] - network.across[n] / 2);
            high = std::max(high, layouts[i][n] + network.across[n] / 2);
        }
        extents[i] = {low, high};
    }
    const auto narrowest = std::min_element(extents.begin(), extents.end(), [](const auto &a, const auto &b) {
        return a.second - a.first < b.second - b.first;
    });
    for (int i = 0; i < 4; ++i) {
        const int shift = i % 2 == 0 ? narrowest->first - extents[i].first : narrowest->second - extents[i].second;
        for (int &p : layouts[i])
            p += shift;
    }
    std::vector<int> result(network.size());
    for (int n = 0; n < network.size(); ++n) {
        std::array<int, 4> four = {layouts[0][n], layouts[1][n], layouts[2][n], layouts[3][n]};
        std::sort(four.begin(), four.end());
        result[n] = four[1] + (four[2] - four[1]) / 2;
    }
    return result;
}

} // namespace layout
