#include "graphs.h"

#include "layout/ordering.h"
#include "support/testsupport.h"

#include <QTest>

using namespace layout;

namespace {

// Two layers of the given sizes with edges between them, in the order of their numbers.
Network twoLayers(int upper, int lower, const std::vector<std::pair<int, int>> &edges)
{
    Network net;
    net.layerCount = 2;
    net.order.resize(2);
    for (int i = 0; i < upper + lower; ++i)
        net.order[i < upper ? 0 : 1].push_back(net.addNode(i < upper ? 0 : 1, NodeKind::Real, -1, 10, 10));
    net.realCount = net.size();
    for (const auto &[from, to] : edges)
        net.segments.push_back({from, upper + to});
    net.index();
    return net;
}

int crossingsPairByPair(const Network &net)
{
    int sum = 0;
    for (std::size_t a = 0; a < net.segments.size(); ++a) {
        for (std::size_t b = a + 1; b < net.segments.size(); ++b) {
            const int from = net.segments[a].upper - net.segments[b].upper;
            const int to = net.segments[a].lower - net.segments[b].lower;
            sum += (from < 0 && to > 0) || (from > 0 && to < 0);
        }
    }
    return sum;
}

} // namespace

class TestOrdering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void theFastCountEqualsThePairwiseOne()
    {
        for (int seed = 0; seed < 50; ++seed) {
            graphs::Random random(std::uint64_t(seed) + 1);
            std::vector<std::pair<int, int>> edges;
            for (int i = 0; i < 60; ++i)
                edges.emplace_back(random.below(20), random.below(25));
            const Network net = twoLayers(20, 25, edges);
            QCOMPARE(countCrossings(net), crossingsPairByPair(net));
        }
    }

    void aTangleIsUndone()
    {
        Network net = twoLayers(3, 3, {{0, 2}, {1, 1}, {2, 0}});
        QCOMPARE(countCrossings(net), 3);
        QCOMPARE(orderLayers(net, std::vector<int>(6, -1)), 0);
        QCOMPARE(countCrossings(net), 0);
    }

    void whatCannotBeUndoneIsLeast()
    {
        Network net = twoLayers(3, 3, {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}});
        QCOMPARE(orderLayers(net, std::vector<int>(6, -1)), 9); // K3,3 in two layers
    }
};

QTEST_GUILESS_MAIN(TestOrdering)
#include "tst_ordering.moc"
