// The graph between the phases: every edge is cut into segments from one layer to the next, held together by
// joints. The flow runs along (layer by layer), the order runs across.
#pragma once

#include "layout/graph.h"

#include <cstdint>

namespace layout {

enum class NodeKind : std::uint8_t { Real, Joint, BandStart, BandEnd };

// What must be straight rather than what: borders of bands, the main way, edges over several layers, the rest.
enum class Straightness : std::uint8_t { Free, Long, Main, Border };

struct Segment
{
    int upper = 0;
    int lower = 0;
    Straightness straightness = Straightness::Free;
};

struct Network
{
    int realCount = 0;
    int layerCount = 0;
    std::vector<int> layer;
    std::vector<int> along; // extents
    std::vector<int> across;
    std::vector<int> group; // piece of a band, -1 = none
    std::vector<NodeKind> kind;
    std::vector<Segment> segments;
    std::vector<std::vector<int>> paths; // per edge: its nodes from layer to layer; empty for loops and bad edges
    std::vector<std::uint8_t> reversed;  // per edge
    std::vector<std::vector<int>> order; // per layer: nodes

    // Segment numbers by node: those that go down are downSegments[downBegin[n]] … downSegments[downBegin[n + 1]].
    std::vector<int> downBegin, downSegments;
    std::vector<int> upBegin, upSegments;

    int size() const { return int(layer.size()); }
    int addNode(int atLayer, NodeKind ofKind, int ofGroup, int alongExtent, int acrossExtent);
    void index(); // once all nodes and segments are there
};

} // namespace layout
