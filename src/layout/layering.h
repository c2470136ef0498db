// Which layer each node stands in. Cycles are broken by turning an edge round; bands that follow one another get
// layers that follow one another.
#pragma once

#include "layout/graph.h"

#include <cstdint>

namespace layout {

struct Layering
{
    std::vector<int> layer;
    std::vector<std::uint8_t> reversed; // per edge
    std::vector<std::uint8_t> mainWay;  // per edge: drawn straight on, at most one into and one out of a node
    int layerCount = 0;
};

bool isDrawnBetweenNodes(const Graph &graph, const Edge &edge); // both ends exist and differ
Layering assignLayers(const Graph &graph);

} // namespace layout
