// Bands of nodes: which follow which, and the unbroken pieces they are drawn as.
#pragma once

#include "layout/network.h"

#include <utility>

namespace layout {

struct BandPiece
{
    int band = -1;
    int firstLayer = 0;
    int lastLayer = 0;
};

// Pairs of bands (before, after) where a way leads from one to the other and none leads back.
std::vector<std::pair<int, int>> consecutiveBands(const Graph &graph, const std::vector<std::pair<int, int>> &arcs);

// A band ends where a layer holds none of its nodes. Sets the group of the network's nodes to the piece's index.
std::vector<BandPiece> cutIntoPieces(const Graph &graph, Network &network);

// Two rows of border nodes hold the ground of each piece free of everything foreign.
void addBorders(Network &network, const std::vector<BandPiece> &pieces, int startExtent, int endExtent);

} // namespace layout
