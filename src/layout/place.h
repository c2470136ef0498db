// The layered drawing of a graph (Sugiyama's method): the same graph always gives the same drawing, a cycle is drawn
// with one edge running backwards. 5000 nodes take some ten milliseconds; call it off the GUI thread above that.
#pragma once

#include "layout/graph.h"

namespace layout {

Placement place(const Graph &graph, const Spacing &spacing = {});

} // namespace layout
