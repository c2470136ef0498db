// The lines: where they leave and enter the nodes, where they turn between the layers, where their labels stand.
// Works in flow coordinates: x along the flow, y across it.
#pragma once

#include "layout/network.h"

namespace layout {

struct LayerSpan
{
    int begin = 0;
    int end = 0;
};

struct Routes
{
    std::vector<LayerSpan> layers;
    std::vector<std::vector<Point>> edges;
    std::vector<Rect> labels;
};

// leastGap: per layer, the room that must be in front of it whatever the lines need.
Routes routeEdges(const Graph &graph, const Network &network, std::vector<int> across, const Spacing &spacing,
                  const std::vector<int> &leastGap);

} // namespace layout
