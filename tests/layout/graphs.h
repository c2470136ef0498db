// Graphs for the tests and the benchmark of the layout, and what must hold for every drawing of them.
#pragma once

#include "layout/graph.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace graphs {

// "A>B B>C:Fail": nodes are named by one letter each, in the order they first appear; all of one size.
inline layout::Graph parse(const QString &text, QString *names = nullptr)
{
    layout::Graph graph;
    QString known;
    const auto number = [&](QChar name) {
        if (!known.contains(name)) {
            known += name;
            graph.nodes.push_back({168, 56});
        }
        return int(known.indexOf(name));
    };
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const int from = number(word.at(0));
        if (word.size() < 3)
            continue;
        layout::Edge edge{from, number(word.at(2))};
        if (word.size() > 3) {
            edge.labelWidth = int(word.size() - 4) * 8;
            edge.labelHeight = 16;
        }
        graph.edges.push_back(edge);
    }
    if (names)
        *names = known;
    return graph;
}

class Random // the same numbers everywhere
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed * 2862933555777941757ULL + 3037000493ULL) {}
    int below(int bound)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return int((m_state >> 33) % std::uint64_t(bound));
    }

private:
    std::uint64_t m_state;
};

// A pipeline-like graph: nodes in layers, each fed by a near node of the layer before, plus some edges further on.
inline layout::Graph layered(int count, int seed)
{
    Random random(std::uint64_t(seed) + 1);
    layout::Graph graph;
    int perLayer = 1;
    while (perLayer * perLayer < count)
        ++perLayer;
    perLayer = std::max(2, perLayer * 2 / 3);
    graph.nodes.assign(std::size_t(count), {168, 56});
    for (int n = perLayer; n < count; ++n) {
        const int place = n % perLayer;
        const int near = std::clamp(place + random.below(5) - 2, 0, perLayer - 1);
        graph.edges.push_back({(n / perLayer - 1) * perLayer + near, n});
        if (random.below(100) < 25) {
            const int back = 1 + random.below(3);
            const int layer = std::max(0, n / perLayer - back);
            const int from = layer * perLayer + std::clamp(place + random.below(9) - 4, 0, perLayer - 1);
            if (from != graph.edges.back().from)
                graph.edges.push_back({from, n});
        }
    }
    return graph;
}

} // namespace graphs
