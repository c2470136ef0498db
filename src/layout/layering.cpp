#include "layout/layering.h"

#include "layout/bands.h"

#include <algorithm>
#include <limits>

namespace layout {
namespace {

struct Constraint
{
    int from = 0;
    int to = 0;
    int length = 1;
    int weight = 1;
};

// Constraints by node, both ways, as index lists into one array.
struct Neighbours
{
    std::vector<int> outBegin, out, inBegin, in;

    Neighbours(int count, const std::vector<Constraint> &constraints)
    {
        gather(count, constraints, &Constraint::from, outBegin, out);
        gather(count, constraints, &Constraint::to, inBegin, in);
    }

private:
    static void gather(int count, const std::vector<Constraint> &constraints, int Constraint::*end,
                       std::vector<int> &begin, std::vector<int> &list)
    {
        begin.assign(std::size_t(count) + 1, 0);
        for (const Constraint &c : constraints)
            ++begin[c.*end + 1];
        for (int i = 0; i < count; ++i)
            begin[i + 1] += begin[i];
        list.resize(constraints.size());
        std::vector<int> next(begin.begin(), begin.end() - 1);
        for (int i = 0; i < int(constraints.size()); ++i)
            list[next[constraints[i].*end]++] = i;
    }
};

// An edge back to a node that is still being visited closes a cycle; it is turned round.
void breakCycles(const Graph &graph, std::vector<std::uint8_t> &reversed)
{
    const int count = int(graph.nodes.size());
    std::vector<Constraint> edges;
    std::vector<int> number;
    for (int e = 0; e < int(graph.edges.size()); ++e) {
        if (!isDrawnBetweenNodes(graph, graph.edges[e]))
            continue;
        edges.push_back({graph.edges[e].from, graph.edges[e].to});
        number.push_back(e);
    }
    const Neighbours neighbours(count, edges);
    enum : std::uint8_t { New, Open, Closed };
    std::vector<std::uint8_t> state(count, New);
    std::vector<std::pair<int, int>> stack; // node, next place in its list
    for (int start = 0; start < count; ++start) {
        if (state[start] != New)
            continue;
        state[start] = Open;
        stack.emplace_back(start, neighbours.outBegin[start]);
        while (!stack.empty()) {
            auto &[node, next] = stack.back();
            if (next == neighbours.outBegin[node + 1]) {
                state[node] = Closed;
                stack.pop_back();
                continue;
            }
            const int edge = neighbours.out[next++];
            const int to = edges[edge].to;
            if (state[to] == Open) {
                reversed[number[edge]] = 1;
            } else if (state[to] == New) {
                state[to] = Open;
                stack.emplace_back(to, neighbours.outBegin[to]);
            }
        }
    }
}

std::vector<int> topologicalOrder(int count, const std::vector<Constraint> &constraints, const Neighbours &neighbours)
{
    std::vector<int> open(count, 0);
    for (const Constraint &c : constraints)
        ++open[c.to];
    std::vector<int> order;
    order.reserve(count);
    for (int n = 0; n < count; ++n) {
        if (open[n] == 0)
            order.push_back(n);
    }
    for (int i = 0; i < int(order.size()); ++i) {
        for (int k = neighbours.outBegin[order[i]]; k < neighbours.outBegin[order[i] + 1]; ++k) {
            if (--open[constraints[neighbours.out[k]].to] == 0)
                order.push_back(constraints[neighbours.out[k]].to);
        }
    }
    return order;
}

// Longest path first, then each node slides towards the side where it has more edges: shorter edges, fewer joints.
class LayerAssignment
{
public:
    LayerAssignment(int nodeCount, const std::vector<Constraint> &constraints)
        : m_constraints(constraints), m_neighbours(nodeCount, constraints),
          m_order(topologicalOrder(nodeCount, constraints, m_neighbours)), m_layer(nodeCount, 0)
    {
        for (const int n : m_order)
            m_layer[n] = lowest(n);
        constexpr int Passes = 12;
        for (int pass = 0; pass < Passes && slide(); ++pass) {
        }
    }

    const std::vector<int> &layers() const { return m_layer; }
    const std::vector<int> &order() const { return m_order; }

private:
    int lowest(int n) const
    {
        int low = 0;
        for (int k = m_neighbours.inBegin[n]; k < m_neighbours.inBegin[n + 1]; ++k) {
            const Constraint &c = m_constraints[m_neighbours.in[k]];
            low = std::max(low, m_layer[c.from] + c.length);
        }
        return low;
    }

    bool slide()
    {
        bool moved = false;
        const auto visit = [&](int n) {
            int pull = 0;
            int high = std::numeric_limits<int>::max();
            for (int k = m_neighbours.outBegin[n]; k < m_neighbours.outBegin[n + 1]; ++k) {
                const Constraint &c = m_constraints[m_neighbours.out[k]];
                high = std::min(high, m_layer[c.to] - c.length);
                pull += c.weight;
            }
            for (int k = m_neighbours.inBegin[n]; k < m_neighbours.inBegin[n + 1]; ++k)
                pull -= m_constraints[m_neighbours.in[k]].weight;
            const int target = pull > 0 ? high : pull < 0 ? lowest(n) : m_layer[n];
            if (target != m_layer[n]) {
                m_layer[n] = target;
                moved = true;
            }
        };
        std::for_each(m_order.rbegin(), m_order.rend(), visit);
        std::for_each(m_order.begin(), m_order.end(), visit);
        return moved;
    }

    const std::vector<Constraint> &m_constraints;
    Neighbours m_neighbours;
    std::vector<int> m_order;
    std::vector<int> m_layer;
};

int closeGaps(std::vector<int> &layer)
{
    const int top = layer.empty() ? -1 : *std::max_element(layer.begin(), layer.end());
    std::vector<int> renumbered(std::size_t(top) + 1, 0);
    for (const int l : layer)
        renumbered[l] = 1;
    int count = 0;
    for (int &r : renumbered)
        r = r ? count++ : 0;
    for (int &l : layer)
        l = renumbered[l];
    return count;
}

// Each node names the edge out of it, and the edge into it, that it would like straight; agreed ones are. Heavier
// edges first, then the longer way ahead (behind), then the order of the document.
std::vector<std::uint8_t> chooseMainWay(const Graph &graph, const std::vector<Constraint> &constraints,
                                        const std::vector<int> &number, const std::vector<int> &order)
{
    const Neighbours neighbours(int(order.size()), constraints);
    std::vector<int> ahead(order.size(), 0);
    std::vector<int> behind(order.size(), 0);
    for (const int n : order) {
        for (int k = neighbours.outBegin[n]; k < neighbours.outBegin[n + 1]; ++k) {
            int &reach = behind[constraints[neighbours.out[k]].to];
            reach = std::max(reach, behind[n] + 1);
        }
    }
    for (auto n = order.rbegin(); n != order.rend(); ++n) {
        for (int k = neighbours.outBegin[*n]; k < neighbours.outBegin[*n + 1]; ++k)
            ahead[*n] = std::max(ahead[*n], ahead[constraints[neighbours.out[k]].to] + 1);
    }
    const auto best = [&](const std::vector<int> &list, int begin, int end, int Constraint::*other,
                          const std::vector<int> &reach) {
        int chosen = -1;
        for (int k = begin; k < end; ++k) {
            const int c = list[k];
            if (chosen < 0 || std::pair(constraints[c].weight, reach[constraints[c].*other]) >
                                  std::pair(constraints[chosen].weight, reach[constraints[chosen].*other]))
                chosen = c;
        }
        return chosen;
    };
    std::vector<std::uint8_t> mainWay(graph.edges.size(), 0);
    std::vector<int> wantedFrom(order.size(), -1);
    for (const int n : order)
        wantedFrom[n] =
            best(neighbours.in, neighbours.inBegin[n], neighbours.inBegin[n + 1], &Constraint::from, behind);
    for (const int n : order) {
        const int out =
            best(neighbours.out, neighbours.outBegin[n], neighbours.outBegin[n + 1], &Constraint::to, ahead);
        if (out >= 0 && wantedFrom[constraints[out].to] == out)
            mainWay[number[out]] = 1;
    }
    return mainWay;
}

} // namespace

bool isDrawnBetweenNodes(const Graph &graph, const Edge &edge)
{
    const int count = int(graph.nodes.size());
    return edge.from >= 0 && edge.from < count && edge.to >= 0 && edge.to < count && edge.from != edge.to;
}

Layering assignLayers(const Graph &graph)
{
    Layering result;
    const int count = int(graph.nodes.size());
    result.reversed.assign(graph.edges.size(), 0);
    breakCycles(graph, result.reversed);

    std::vector<Constraint> constraints;
    std::vector<int> number;
    for (int e = 0; e < int(graph.edges.size()); ++e) {
        const Edge &edge = graph.edges[e];
        if (!isDrawnBetweenNodes(graph, edge))
            continue;
        const bool turned = result.reversed[e];
        constraints.push_back(
            {turned ? edge.to : edge.from, turned ? edge.from : edge.to, 1, std::max(1, edge.weight)});
        number.push_back(e);
    }
    const std::vector<int> order = topologicalOrder(count, constraints, Neighbours(count, constraints));
    result.mainWay = chooseMainWay(graph, constraints, number, order);

    // One helper node per pair of bands stands between all nodes of the one and all nodes of the other.
    std::vector<std::pair<int, int>> arcs;
    for (const Constraint &c : constraints)
        arcs.emplace_back(c.from, c.to);
    int total = count;
    for (const auto &[before, after] : consecutiveBands(graph, arcs)) {
        for (int n = 0; n < count; ++n) {
            if (graph.nodes[n].band == before)
                constraints.push_back({n, total, 1, 0});
            else if (graph.nodes[n].band == after)
                constraints.push_back({total, n, 0, 0});
        }
        ++total;
    }
    const LayerAssignment assignment(total, constraints);
    result.layer.assign(assignment.layers().begin(), assignment.layers().begin() + count);
    result.layerCount = closeGaps(result.layer);
    return result;
}

} // namespace layout
