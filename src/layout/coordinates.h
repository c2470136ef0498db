// Where each node stands across the flow (Brandes and Köpf, with the 2020 erratum's care for blocks): long edges, the
// main way and the borders of bands come out straight. Returns the middle of each node.
#pragma once

#include "layout/network.h"

namespace layout {

std::vector<int> placeAcross(const Network &network, const Spacing &spacing);

} // namespace layout
