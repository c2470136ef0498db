#include "layout/ordering.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <utility>

namespace layout {
namespace {

using Order = std::vector<std::vector<int>>;

// Neighbours by node in one layer direction, as plain node numbers.
struct Adjacency
{
    std::vector<int> begin;
    std::vector<int> nodes;

    std::span<const int> of(int n) const { return {nodes.data() + begin[n], std::size_t(begin[n + 1] - begin[n])}; }
};

Adjacency adjacency(const std::vector<int> &begin, const std::vector<int> &segments, const Network &network,
                    int Segment::*other)
{
    Adjacency result{begin, {}};
    result.nodes.reserve(segments.size());
    for (const int s : segments)
        result.nodes.push_back(network.segments[s].*other);
    return result;
}

class CrossingCounter
{
public:
    // Edges between one layer and the next, walked in the order of the upper one: each crosses those before it that
    // end further on.
    int between(const std::vector<int> &upper, std::size_t lowerSize, const Adjacency &down,
                const std::vector<int> &position)
    {
        m_tree.assign(lowerSize + 1, 0);
        int seen = 0;
        int crossings = 0;
        for (const int n : upper) {
            const auto lower = down.of(n);
            for (const int to : lower)
                crossings += seen - upTo(position[to]);
            for (const int to : lower)
                add(position[to]);
            seen += int(lower.size());
        }
        return crossings;
    }

private:
    int upTo(int place) const
    {
        int sum = 0;
        for (int i = place + 1; i > 0; i -= i & -i)
            sum += m_tree[i];
        return sum;
    }
    void add(int place)
    {
        for (int i = place + 1; i < int(m_tree.size()); i += i & -i)
            ++m_tree[i];
    }
    std::vector<int> m_tree; // Fenwick
};

class Sorter
{
public:
    explicit Sorter(Network &network, const std::vector<int> &mainWayNext)
        : m_network(network), m_mainWayNext(mainWayNext),
          m_down(adjacency(network.downBegin, network.downSegments, network, &Segment::lower)),
          m_up(adjacency(network.upBegin, network.upSegments, network, &Segment::upper)), m_position(network.size(), 0),
          m_key(network.size(), 0), m_upPlaces(m_up.nodes.size()), m_downPlaces(m_down.nodes.size())
    {
        m_banded = std::any_of(network.group.begin(), network.group.end(), [](int g) { return g >= 0; });
    }

    int run();

private:
    void startFrom(bool sources, bool mainWayFirst);
    void settle(bool swapEqual);
    void improve();
    void sortLayer(int l, const Adjacency &towards, bool turnTies);
    void notePlaces(const Adjacency &neighbours, int n, std::vector<int> &places) const;
    bool mayNotSwap(int a, int b) const;
    bool transpose(int l, bool swapEqual);
    void keepBandsTogether(std::vector<int> &layer);
    void chooseLanes();
    void applyPositions();
    int total();
    void remember();

    Network &m_network;
    const std::vector<int> &m_mainWayNext;
    Adjacency m_down;
    Adjacency m_up;
    std::vector<int> m_position;
    std::vector<double> m_key;
    std::vector<int> m_upPlaces; // of the neighbours of each node, sorted; up to date for the layer at work
    std::vector<int> m_downPlaces;
    std::vector<std::uint8_t> m_pending;
    CrossingCounter m_counter;
    bool m_banded = false;
    std::map<int, double> m_lane; // piece -> its place among overlapping pieces
    Order m_order;
    Order m_best;
    int m_bestCrossings = -1;
};

void Sorter::applyPositions()
{
    for (const std::vector<int> &layer : m_order) {
        for (int i = 0; i < int(layer.size()); ++i)
            m_position[layer[i]] = i;
    }
}

int Sorter::total()
{
    int sum = 0;
    for (std::size_t l = 0; l + 1 < m_order.size(); ++l)
        sum += m_counter.between(m_order[l], m_order[l + 1].size(), m_down, m_position);
    return sum;
}

void Sorter::remember()
{
    const int crossings = total();
    if (m_bestCrossings < 0 || crossings < m_bestCrossings) {
        m_bestCrossings = crossings;
        m_best = m_order;
    }
}

// Depth first, so that whole branches come to lie beside each other.
void Sorter::startFrom(bool sources, bool mainWayFirst)
{
    m_order.assign(m_network.layerCount, {});
    std::vector<std::uint8_t> seen(m_network.size(), 0);
    const Adjacency &ahead = sources ? m_down : m_up;
    const Adjacency &behind = sources ? m_up : m_down;
    std::vector<int> stack;
    const auto walk = [&](int start) {
        stack.push_back(start);
        while (!stack.empty()) {
            const int n = stack.back();
            stack.pop_back();
            if (seen[n])
                continue;
            seen[n] = 1;
            m_order[m_network.layer[n]].push_back(n);
            const auto next = ahead.of(n);
            const int preferred = mainWayFirst && sources ? m_mainWayNext[n] : -1;
            for (auto to = next.rbegin(); to != next.rend(); ++to) {
                if (*to != preferred && !seen[*to])
                    stack.push_back(*to);
            }
            if (preferred >= 0 && !seen[preferred])
                stack.push_back(preferred);
        }
    };
    for (int n = 0; n < m_network.size(); ++n) {
        if (behind.of(n).empty())
            walk(n);
    }
    applyPositions();
}

void Sorter::chooseLanes()
{
    std::map<int, std::pair<double, int>> sums;
    for (int n = 0; n < m_network.size(); ++n) {
        if (m_network.group[n] < 0 || m_network.kind[n] != NodeKind::Real)
            continue;
        auto &[sum, members] = sums[m_network.group[n]];
        sum += (m_position[n] + 1.0) / double(m_order[m_network.layer[n]].size() + 1);
        ++members;
    }
    m_lane.clear();
    for (const auto &[piece, sum] : sums)
        m_lane[piece] = sum.first / sum.second;
}

void Sorter::keepBandsTogether(std::vector<int> &layer)
{
    struct Block
    {
        double key = 0;
        int group = -1;
        std::vector<int> nodes;
    };
    std::vector<Block> blocks;
    std::map<int, std::size_t> blockOf;
    for (int i = 0; i < int(layer.size()); ++i) {
        const int group = m_network.group[layer[i]];
        const auto known = group >= 0 ? blockOf.find(group) : blockOf.end();
        if (known != blockOf.end()) {
            blocks[known->second].nodes.push_back(layer[i]);
            continue;
        }
        if (group >= 0)
            blockOf[group] = blocks.size();
        blocks.push_back({0, group, {layer[i]}});
    }
    std::map<int, int> index;
    for (int i = 0; i < int(layer.size()); ++i)
        index[layer[i]] = i;
    for (Block &b : blocks) {
        double sum = 0;
        int real = 0;
        for (const int n : b.nodes) {
            if (m_network.kind[n] == NodeKind::Real || m_network.kind[n] == NodeKind::Joint) {
                sum += index[n];
                ++real;
            }
        }
        b.key = real ? sum / real : index[b.nodes.front()];
        std::stable_sort(b.nodes.begin(), b.nodes.end(), [this](int x, int y) {
            const auto rank = [this](int n) {
                return m_network.kind[n] == NodeKind::BandStart ? 0 : m_network.kind[n] == NodeKind::BandEnd ? 2 : 1;
            };
            return rank(x) < rank(y);
        });
    }
    std::stable_sort(blocks.begin(), blocks.end(), [](const Block &x, const Block &y) { return x.key < y.key; });
    std::vector<std::size_t> banded;
    std::vector<Block> lanes;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].group >= 0) {
            banded.push_back(i);
            lanes.push_back(std::move(blocks[i]));
        }
    }
    std::sort(lanes.begin(), lanes.end(), [this](const Block &x, const Block &y) {
        return std::pair(m_lane[x.group], x.group) < std::pair(m_lane[y.group], y.group);
    });
    for (std::size_t i = 0; i < banded.size(); ++i)
        blocks[banded[i]] = std::move(lanes[i]);
    layer.clear();
    for (const Block &b : blocks)
        layer.insert(layer.end(), b.nodes.begin(), b.nodes.end());
}

// By the mean place of the neighbours; a node without neighbours on that side keeps its place.
void Sorter::sortLayer(int l, const Adjacency &towards, bool turnTies)
{
    std::vector<int> &layer = m_order[l];
    std::vector<int> sorted;
    sorted.reserve(layer.size());
    for (const int n : layer) {
        const auto neighbours = towards.of(n);
        if (neighbours.empty())
            continue;
        double sum = 0;
        for (const int o : neighbours)
            sum += m_position[o];
        m_key[n] = sum / double(neighbours.size());
        sorted.push_back(n);
    }
    if (turnTies)
        std::reverse(sorted.begin(), sorted.end());
    std::stable_sort(sorted.begin(), sorted.end(), [this](int x, int y) { return m_key[x] < m_key[y]; });
    auto next = sorted.begin();
    for (int &n : layer) {
        if (!towards.of(n).empty())
            n = *next++;
    }
    if (m_banded)
        keepBandsTogether(layer);
    for (int i = 0; i < int(layer.size()); ++i)
        m_position[layer[i]] = i;
}

// Crossings of the edges of two adjacent nodes, given the sorted places of their neighbours: (a before b) less
// (b before a).
int gainOfSwap(std::span<const int> a, std::span<const int> b)
{
    if (a.size() == 1 && b.size() == 1)
        return int(b[0] < a[0]) - int(a[0] < b[0]);
    int gain = 0;
    std::size_t less = 0;      // neighbours of b before the present one of a
    std::size_t lessEqual = 0; // … or at it
    for (const int x : a) {
        while (less < b.size() && b[less] < x)
            ++less;
        while (lessEqual < b.size() && b[lessEqual] <= x)
            ++lessEqual;
        gain += int(less) - int(b.size() - lessEqual);
    }
    return gain;
}

void Sorter::notePlaces(const Adjacency &neighbours, int n, std::vector<int> &places) const
{
    int *place = places.data() + neighbours.begin[n];
    int *const first = place;
    for (const int o : neighbours.of(n))
        *place++ = m_position[o];
    if (place - first > 1)
        std::sort(first, place);
}

bool Sorter::mayNotSwap(int a, int b) const
{
    return m_banded && (m_network.kind[a] >= NodeKind::BandStart || m_network.kind[b] >= NodeKind::BandStart ||
                        m_network.group[a] != m_network.group[b]);
}

bool Sorter::transpose(int l, bool swapEqual)
{
    std::vector<int> &layer = m_order[l];
    const int pairs = int(layer.size()) - 1;
    if (pairs < 1)
        return false;
    for (const int n : layer) {
        notePlaces(m_up, n, m_upPlaces);
        notePlaces(m_down, n, m_downPlaces);
    }
    const auto placesOf = [](const Adjacency &neighbours, const std::vector<int> &places, int n) {
        return std::span(places.data() + neighbours.begin[n],
                         std::size_t(neighbours.begin[n + 1] - neighbours.begin[n]));
    };
    m_pending.assign(std::size_t(pairs) + 2, 1); // pair i is [i + 1]: whether one of its nodes is new there
    bool any = false;
    bool changed = true;
    constexpr int Passes = 6;
    for (int pass = 0; pass < Passes && changed; ++pass) {
        changed = false;
        for (int i = 0; i < pairs; ++i) {
            if (!std::exchange(m_pending[i + 1], 0))
                continue;
            const int a = layer[i];
            const int b = layer[i + 1];
            if (mayNotSwap(a, b))
                continue;
            const int gain = gainOfSwap(placesOf(m_up, m_upPlaces, a), placesOf(m_up, m_upPlaces, b)) +
                             gainOfSwap(placesOf(m_down, m_downPlaces, a), placesOf(m_down, m_downPlaces, b));
            if (gain > 0 || (gain == 0 && swapEqual && pass == 0)) {
                std::swap(layer[i], layer[i + 1]);
                m_pending[i] = m_pending[i + 2] = 1;
                changed = any = true;
            }
        }
    }
    if (any) {
        for (int i = 0; i < int(layer.size()); ++i)
            m_position[layer[i]] = i;
    }
    return any;
}

// Neighbours are swapped all over the graph until no swap helps; a layer is looked at again only when it or one
// beside it has changed.
void Sorter::settle(bool swapEqual)
{
    const int layers = int(m_order.size());
    std::vector<std::uint8_t> changed(std::size_t(layers) + 2, 1); // with one more at either end
    constexpr int Passes = 20;
    for (int pass = 0; pass < Passes; ++pass) {
        bool any = false;
        std::vector<std::uint8_t> now(changed.size(), 0);
        for (int l = 0; l < layers; ++l) {
            if (!changed[l] && !changed[l + 1] && !changed[l + 2] && !now[l])
                continue;
            if (transpose(l, swapEqual && pass == 0))
                now[l + 1] = any = true;
        }
        if (!any)
            return;
        changed = std::move(now);
    }
}

void Sorter::improve()
{
    constexpr int Rounds = 40;
    constexpr int Patience = 8; // rounds without a better order
    const int layers = int(m_order.size());
    int stale = 0;
    for (int round = 0; round < Rounds && stale < Patience && m_bestCrossings != 0; ++round) {
        const int before = m_bestCrossings;
        const bool turn = round % 4 >= 2; // another of the equally good orders may be the way to a better one
        for (int i = 1; i < layers; ++i) {
            const int l = round % 2 == 0 ? i : layers - 1 - i;
            sortLayer(l, round % 2 == 0 ? m_up : m_down, turn);
            transpose(l, turn);
        }
        settle(turn);
        remember();
        stale = m_bestCrossings < before ? 0 : stale + 1;
    }
}

int Sorter::run()
{
    struct Start
    {
        bool sources;
        bool mainWayFirst;
    };
    constexpr Start Starts[] = {{true, true}, {false, false}};
    for (const Start &start : Starts) {
        if (m_bestCrossings == 0)
            break;
        startFrom(start.sources, start.mainWayFirst);
        if (m_banded) {
            chooseLanes();
            for (std::vector<int> &layer : m_order)
                keepBandsTogether(layer);
            applyPositions();
        }
        remember();
        improve();
    }
    m_network.order = m_best;
    return std::max(0, m_bestCrossings);
}

} // namespace

int countCrossings(const Network &network)
{
    std::vector<int> position(network.size());
    for (const std::vector<int> &layer : network.order) {
        for (int i = 0; i < int(layer.size()); ++i)
            position[layer[i]] = i;
    }
    const Adjacency down = adjacency(network.downBegin, network.downSegments, network, &Segment::lower);
    CrossingCounter counter;
    int sum = 0;
    for (std::size_t l = 0; l + 1 < network.order.size(); ++l)
        sum += counter.between(network.order[l], network.order[l + 1].size(), down, position);
    return sum;
}

int orderLayers(Network &network, const std::vector<int> &mainWayNext)
{
    return Sorter(network, mainWayNext).run();
}

} // namespace layout
