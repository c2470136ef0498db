#include "layout/tracks.h"

#include <algorithm>
#include <cstdint>

namespace layout {
namespace {

constexpr int Overlap = 1000; // worse than any number of crossings

bool within(int place, const Turn &t)
{
    return std::min(t.from, t.to) <= place && place <= std::max(t.from, t.to);
}

int crossings(const Turn &first, const Turn &second)
{
    return int(within(second.from, first)) + int(within(first.to, second));
}

// What speaks against `first` turning before `second` does.
int penaltyOf(const Turn &first, const Turn &second)
{
    const int overlap = second.from == first.to ? Overlap : 0;
    return overlap + std::max(0, crossings(first, second) - crossings(second, first));
}

} // namespace

Tracks assignTracks(const std::vector<Turn> &turns)
{
    const int count = int(turns.size());
    // Only turns that meet matter to each other: walk them by their upper end.
    std::vector<int> byStart(count);
    for (int i = 0; i < count; ++i)
        byStart[i] = i;
    const auto low = [&](int i) { return std::min(turns[i].from, turns[i].to); };
    const auto high = [&](int i) { return std::max(turns[i].from, turns[i].to); };
    std::sort(byStart.begin(), byStart.end(),
              [&](int a, int b) { return std::pair(low(a), a) < std::pair(low(b), b); });
    std::vector<std::vector<int>> meets(count);
    for (int i = 0; i < count; ++i) {
        for (int k = i + 1; k < count && low(byStart[k]) <= high(byStart[i]); ++k) {
            meets[byStart[i]].push_back(byStart[k]);
            meets[byStart[k]].push_back(byStart[i]);
        }
    }
    // Penalty of placing a turn while others it meets still wait.
    std::vector<int> penalty(count, 0);
    for (int i = 0; i < count; ++i) {
        for (const int o : meets[i])
            penalty[i] += penaltyOf(turns[i], turns[o]);
    }
    Tracks result;
    result.track.assign(count, -1);
    for (int placed = 0; placed < count; ++placed) {
        int best = -1;
        for (int i = 0; i < count; ++i) {
            if (result.track[i] < 0 && (best < 0 || penalty[i] < penalty[best]))
                best = i;
        }
        if (penalty[best] >= Overlap && result.stuck < 0)
            result.stuck = best;
        int track = 0;
        for (const int o : meets[best]) {
            track = std::max(track, result.track[o] + 1);
            if (result.track[o] < 0)
                penalty[o] -= penaltyOf(turns[o], turns[best]);
        }
        result.track[best] = track;
        result.count = std::max(result.count, track + 1);
    }
    return result;
}

} // namespace layout
