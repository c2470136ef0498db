// The order of the nodes within each layer, with few crossings. Nodes of one piece of a band stay together between
// its borders, and overlapping pieces keep one order in all layers.
#pragma once

#include "layout/network.h"

namespace layout {

int countCrossings(const Network &network);

// Sets network.order and returns the crossings. mainWayNext: per node the one to be drawn straight on, or -1.
int orderLayers(Network &network, const std::vector<int> &mainWayNext);

} // namespace layout
