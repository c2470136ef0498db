// Between two layers: which edge turns first. Edges whose upright pieces would meet get different tracks, in the order
// that crosses least; no two edges ever lie on each other.
#pragma once

#include <vector>

namespace layout {

struct Turn // an edge that comes in at one place and goes on at another
{
    int from = 0;
    int to = 0;
};

struct Tracks
{
    std::vector<int> track; // per turn, 0 = nearest to the upper layer
    int count = 0;
    int stuck = -1; // a turn whose ends must be moved before any order works; -1 = none
};

Tracks assignTracks(const std::vector<Turn> &turns);

} // namespace layout
