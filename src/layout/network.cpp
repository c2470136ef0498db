#include "layout/network.h"

namespace layout {

int Network::addNode(int atLayer, NodeKind ofKind, int ofGroup, int alongExtent, int acrossExtent)
{
    layer.push_back(atLayer);
    kind.push_back(ofKind);
    group.push_back(ofGroup);
    along.push_back(alongExtent);
    across.push_back(acrossExtent);
    return size() - 1;
}

void Network::index()
{
    const auto gather = [this](std::vector<int> &begin, std::vector<int> &list, int Segment::*end) {
        begin.assign(std::size_t(size()) + 1, 0);
        for (const Segment &s : segments)
            ++begin[s.*end + 1];
        for (int i = 0; i < size(); ++i)
            begin[i + 1] += begin[i];
        list.resize(segments.size());
        std::vector<int> next(begin.begin(), begin.end() - 1);
        for (int s = 0; s < int(segments.size()); ++s)
            list[next[segments[s].*end]++] = s;
    };
    gather(downBegin, downSegments, &Segment::upper);
    gather(upBegin, upSegments, &Segment::lower);
}

} // namespace layout
