#include "layout/bands.h"

#include <algorithm>
#include <map>
#include <set>

namespace layout {

std::vector<std::pair<int, int>> consecutiveBands(const Graph &graph, const std::vector<std::pair<int, int>> &arcs)
{
    const int count = int(graph.nodes.size());
    std::set<int> bands;
    for (const Node &n : graph.nodes) {
        if (n.band >= 0)
            bands.insert(n.band);
    }
    if (bands.size() < 2)
        return {};

    std::vector<std::vector<int>> next(count);
    for (const auto &[from, to] : arcs)
        next[from].push_back(to);
    std::map<int, std::vector<int>> members;
    for (int n = 0; n < count; ++n) {
        if (graph.nodes[n].band >= 0)
            members[graph.nodes[n].band].push_back(n);
    }

    // Reached from anywhere in a band, where entering a band means being everywhere in it.
    std::map<int, std::set<int>> reached;
    for (const int band : bands) {
        std::vector<std::uint8_t> seen(count, 0);
        std::vector<int> work = members[band];
        for (const int n : work)
            seen[n] = 1;
        std::set<int> &found = reached[band];
        while (!work.empty()) {
            const int n = work.back();
            work.pop_back();
            for (const int to : next[n]) {
                const int other = graph.nodes[to].band;
                if (other >= 0 && found.insert(other).second) {
                    for (const int m : members[other]) {
                        if (!seen[m]) {
                            seen[m] = 1;
                            work.push_back(m);
                        }
                    }
                }
                if (!seen[to]) {
                    seen[to] = 1;
                    work.push_back(to);
                }
            }
        }
    }
    const auto follows = [&reached](int before, int after) {
        return before != after && reached[before].contains(after) && !reached[after].contains(before);
    };
    std::vector<std::pair<int, int>> direct;
    for (const int before : bands) {
        for (const int after : reached[before]) {
            const bool between = std::any_of(reached[before].begin(), reached[before].end(), [&](int middle) {
                return follows(before, middle) && follows(middle, after);
            });
            if (follows(before, after) && !between)
                direct.emplace_back(before, after);
        }
    }
    return direct;
}

std::vector<BandPiece> cutIntoPieces(const Graph &graph, Network &network)
{
    std::map<int, std::set<int>> layers;
    for (int n = 0; n < network.realCount; ++n) {
        if (graph.nodes[n].band >= 0)
            layers[graph.nodes[n].band].insert(network.layer[n]);
    }
    std::vector<BandPiece> pieces;
    std::map<std::pair<int, int>, int> pieceAt; // band, layer
    for (const auto &[band, occupied] : layers) {
        for (const int l : occupied) {
            if (pieces.empty() || pieces.back().band != band || pieces.back().lastLayer != l - 1)
                pieces.push_back({band, l, l});
            pieces.back().lastLayer = l;
            pieceAt[{band, l}] = int(pieces.size()) - 1;
        }
    }
    for (int n = 0; n < network.realCount; ++n) {
        if (graph.nodes[n].band >= 0)
            network.group[n] = pieceAt[{graph.nodes[n].band, network.layer[n]}];
    }
    return pieces;
}

void addBorders(Network &network, const std::vector<BandPiece> &pieces, int startExtent, int endExtent)
{
    for (int p = 0; p < int(pieces.size()); ++p) {
        int start = -1;
        int end = -1;
        for (int l = pieces[p].firstLayer; l <= pieces[p].lastLayer; ++l) {
            const int nextStart = network.addNode(l, NodeKind::BandStart, p, 0, startExtent);
            const int nextEnd = network.addNode(l, NodeKind::BandEnd, p, 0, endExtent);
            if (start >= 0) {
                network.segments.push_back({start, nextStart, Straightness::Border});
                network.segments.push_back({end, nextEnd, Straightness::Border});
            }
            start = nextStart;
            end = nextEnd;
        }
    }
}

} // namespace layout
