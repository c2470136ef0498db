#include "graphs.h"

#include "layout/place.h"
#include "support/testsupport.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace layout;

namespace {

// The drawing as text: a column per layer, a row per distinct height, nodes by their letter.
QString picture(const Placement &placement, const QString &names)
{
    std::set<int> columns;
    std::set<int> rows;
    for (const Rect &r : placement.nodes) {
        columns.insert(r.x + r.width / 2);
        rows.insert(r.y + r.height / 2);
    }
    QStringList lines(qsizetype(rows.size()), QString(qsizetype(columns.size()), u'.'));
    for (int n = 0; n < int(placement.nodes.size()); ++n) {
        const Rect &r = placement.nodes[n];
        const auto column = std::distance(columns.begin(), columns.find(r.x + r.width / 2));
        const auto row = std::distance(rows.begin(), rows.find(r.y + r.height / 2));
        lines[row][column] = names[n];
    }
    return lines.join(u'/');
}

QString text(const Rect &r)
{
    return u"%1,%2 %3×%4"_s.arg(r.x).arg(r.y).arg(r.width).arg(r.height);
}

Rect piece(Point a, Point b)
{
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

bool contains(const Rect &outer, const Rect &inner)
{
    return outer.x <= inner.x && outer.y <= inner.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

// The first promise that does not hold, as a sentence; empty when all do.
QString fault(const Graph &graph, const Placement &placement)
{
    const int count = int(graph.nodes.size());
    const Rect page{0, 0, placement.width, placement.height};
    for (int a = 0; a < count; ++a) {
        if (!contains(page, placement.nodes[a]))
            return u"node %1 (%2) is off the page"_s.arg(a).arg(text(placement.nodes[a]));
        for (int b = a + 1; b < count; ++b) {
            if (placement.nodes[a].intersects(placement.nodes[b]))
                return u"nodes %1 and %2 overlap"_s.arg(a).arg(b);
        }
    }
    struct Piece
    {
        int edge;
        Rect rect;
    };
    std::map<int, std::vector<Piece>> level;
    std::map<int, std::vector<Piece>> upright;
    for (int e = 0; e < int(graph.edges.size()); ++e) {
        const std::vector<Point> &line = placement.edges[e];
        if (line.size() < 2)
            return u"edge %1 is not drawn"_s.arg(e);
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const Rect r = piece(line[i], line[i + 1]);
            if (r.width > 0 && r.height > 0)
                return u"edge %1 is slanted"_s.arg(e);
            if (!contains(page, r))
                return u"edge %1 leaves the page"_s.arg(e);
            for (int n = 0; n < count; ++n) {
                const Rect &node = placement.nodes[n];
                const Rect inside{node.x + 1, node.y + 1, node.width - 2, node.height - 2};
                const Rect thick{r.x, r.y, std::max(1, r.width), std::max(1, r.height)};
                if (inside.intersects(thick))
                    return u"edge %1 runs through node %2"_s.arg(e).arg(n);
            }
            (r.height == 0 ? level[r.y] : upright[r.x]).push_back({e, r});
        }
    }
    const auto overlap = [](const std::map<int, std::vector<Piece>> &pieces, bool isLevel) -> QString {
        for (const auto &[at, list] : pieces) {
            for (std::size_t a = 0; a < list.size(); ++a) {
                for (std::size_t b = a + 1; b < list.size(); ++b) {
                    const Rect &x = list[a].rect;
                    const Rect &y = list[b].rect;
                    const bool meet =
                        isLevel ? x.x < y.right() && y.x < x.right() : x.y < y.bottom() && y.y < x.bottom();
                    if (meet && list[a].edge != list[b].edge)
                        return u"edges %1 and %2 lie on each other"_s.arg(list[a].edge).arg(list[b].edge);
                }
            }
        }
        return {};
    };
    if (const QString found = overlap(level, true); !found.isEmpty())
        return found;
    if (const QString found = overlap(upright, false); !found.isEmpty())
        return found;
    for (int a = 0; a < int(placement.labels.size()); ++a) {
        if (placement.labels[a].isEmpty())
            continue;
        for (int n = 0; n < count; ++n) {
            if (placement.labels[a].intersects(placement.nodes[n]))
                return u"the label of edge %1 covers node %2"_s.arg(a).arg(n);
        }
        for (int b = a + 1; b < int(placement.labels.size()); ++b) {
            if (placement.labels[a].intersects(placement.labels[b]))
                return u"the labels of edges %1 and %2 overlap"_s.arg(a).arg(b);
        }
    }
    for (std::size_t a = 0; a < placement.bands.size(); ++a) {
        const BandRect &band = placement.bands[a];
        for (std::size_t b = a + 1; b < placement.bands.size(); ++b) {
            if (band.rect.intersects(placement.bands[b].rect))
                return u"bands %1 and %2 overlap"_s.arg(band.band).arg(placement.bands[b].band);
        }
        for (int n = 0; n < count; ++n) {
            if (graph.nodes[n].band != band.band && band.rect.intersects(placement.nodes[n]))
                return u"node %1 stands on the ground of band %2"_s.arg(n).arg(band.band);
        }
    }
    for (int n = 0; n < count; ++n) {
        const bool held = graph.nodes[n].band < 0 ||
                          std::any_of(placement.bands.begin(), placement.bands.end(), [&](const BandRect &b) {
                              return b.band == graph.nodes[n].band && contains(b.rect, placement.nodes[n]);
                          });
        if (!held)
            return u"node %1 is not on the ground of its band"_s.arg(n);
    }
    return {};
}

// A validation, B merge, C build, D staging, E smoke?, F production, H monitor, G rollback.
Graph deployment(QString *names)
{
    Graph graph = graphs::parse(u"A>B B>C C>D D>E E>F:Pass E>G:Fail F>H"_s, names);
    for (const QChar name : {u'D', u'E'})
        graph.nodes[names->indexOf(name)].band = 0;
    for (const QChar name : {u'F', u'G', u'H'})
        graph.nodes[names->indexOf(name)].band = 1;
    graph.nodes[names->indexOf(u'E')].corners = true;
    return graph;
}

} // namespace

class TestPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void nodesStandInRowsAndColumns_data();
    void nodesStandInRowsAndColumns();
    void theMainWayIsStraightAndTheBranchLeavesByTheCorner();
    void theHeavierEdgeGoesStraightOn();
    void theFlowTurnsWithTheDirection_data();
    void theFlowTurnsWithTheDirection();
    void bandsThatFollowEachOtherDoNotShareLayers();
    void aBandThatIsInterruptedHasTwoGrounds();
    void parallelBandsLieInLanes();
    void labelsStandOnTheirEdge();
    void aCycleIsDrawnWithOneEdgeBackwards();
    void anEdgeToItselfGoesRoundTheCorner();
    void edgesToNowhereAreLeftOut();
    void nothingGivesAnEmptyPage();
    void randomGraphsKeepAllPromises();
    void randomBandsKeepAllPromises();
    void theSameGraphGivesTheSameDrawing();
};

void TestPlace::nodesStandInRowsAndColumns_data()
{
    QTest::addColumn<QString>("edges");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one node") << u"A"_s << u"A"_s;
    QTest::newRow("a chain is one straight row") << u"A>B B>C C>D"_s << u"ABCD"_s;
    QTest::newRow("a branch hangs below the longer way") << u"A>B B>C C>D B>X"_s << u"ABCD/..X."_s;
    QTest::newRow("document order decides among equals") << u"A>B A>C A>D"_s << u"AB/.C/.D"_s;
    QTest::newRow("a long edge passes beside what it skips") << u"A>B B>C C>D A>D"_s << u"ABCD"_s;
    QTest::newRow("a way round") << u"A>B B>C A>X X>C C>D"_s << u"ABCD/.X.."_s;
    QTest::newRow("a source stands just before what it feeds") << u"A>B B>C C>D X>D"_s << u"ABCD/..X."_s;
    QTest::newRow("two graphs lie below each other") << u"A>B X>Y"_s << u"AB/XY"_s;
}

void TestPlace::nodesStandInRowsAndColumns()
{
    QFETCH(QString, edges);
    QString names;
    const Graph graph = graphs::parse(edges, &names);
    const Placement placement = place(graph);
    QCOMPARE(fault(graph, placement), QString());
    QTEST(picture(placement, names), "expected");
}

void TestPlace::theMainWayIsStraightAndTheBranchLeavesByTheCorner()
{
    QString names;
    const Graph graph = deployment(&names);
    const Placement placement = place(graph);
    QCOMPARE(fault(graph, placement), QString());
    QCOMPARE(picture(placement, names), u"ABCDEFH/.....G."_s);
    for (int e = 0; e < int(graph.edges.size()); ++e) {
        const bool toRollback = graph.edges[e].to == names.indexOf(u'G');
        QCOMPARE(placement.edges[e].size(), std::size_t(toRollback ? 3 : 2));
    }
    const Rect question = placement.nodes[std::size_t(names.indexOf(u'E'))];
    QCOMPARE(placement.edges[5].front(), (Point{question.x + question.width / 2, question.bottom()}));
}

void TestPlace::theHeavierEdgeGoesStraightOn()
{
    QString names;
    Graph graph = graphs::parse(u"A>B B>X B>C X>Y Y>Z"_s, &names);
    graph.edges[2].weight = 2;
    QCOMPARE(picture(place(graph), names), u"ABC../..XYZ"_s);
}

void TestPlace::theFlowTurnsWithTheDirection_data()
{
    QTest::addColumn<int>("direction");
    QTest::addColumn<QString>("expected");
    QTest::newRow("to the right") << int(Direction::LeftToRight) << u"ABCD/..X."_s;
    QTest::newRow("to the left") << int(Direction::RightToLeft) << u"DCBA/.X.."_s;
    QTest::newRow("down") << int(Direction::TopToBottom) << u"A./B./CX/D."_s;
    QTest::newRow("up") << int(Direction::BottomToTop) << u"D./CX/B./A."_s;
}

void TestPlace::theFlowTurnsWithTheDirection()
{
    QFETCH(int, direction);
    QString names;
    Graph graph = graphs::parse(u"A>B B>C C>D B>X:Fail"_s, &names);
    graph.nodes[2].band = graph.nodes[3].band = 0;
    graph.direction = Direction(direction);
    const Placement placement = place(graph);
    QCOMPARE(fault(graph, placement), QString());
    QTEST(picture(placement, names), "expected");
}

void TestPlace::bandsThatFollowEachOtherDoNotShareLayers()
{
    QString names;
    Graph graph = graphs::parse(u"A>B B>C A>X X>Y X>Z"_s, &names);
    for (const QChar name : {u'A', u'B', u'C'})
        graph.nodes[names.indexOf(name)].band = 0;
    for (const QChar name : {u'X', u'Y', u'Z'})
        graph.nodes[names.indexOf(name)].band = 1;
    const Placement placement = place(graph);
    QCOMPARE(fault(graph, placement), QString());
    QCOMPARE(placement.bands.size(), std::size_t(2));
    QVERIFY(placement.bands[0].rect.right() < placement.bands[1].rect.x);
}

void TestPlace::aBandThatIsInterruptedHasTwoGrounds()
{
    QString names;
    Graph graph = graphs::parse(u"A>B B>C"_s, &names);
    graph.nodes[0].band = graph.nodes[2].band = 4;
    const Placement placement = place(graph);
    QCOMPARE(fault(graph, placement), QString());
    QCOMPARE(picture(placement, names), u"ABC"_s);
    QCOMPARE(placement.bands.size(), std::size_t(2));
    QCOMPARE(placement.bands[0].band, 4);
    QCOMPARE(placement.bands[1].band, 4);
}

void TestPlace::parallelBandsLieInLanes()
{
    QString names;
    Graph graph = graphs::parse(u"A>B A>X B>C X>Y B>D X>Z"_s, &names);
    for (const QChar name : {u'B', u'C', u'D'})
        graph.nodes[names.indexOf(name)].band = 0;
    for (const QChar name : {u'X', u'Y', u'Z'})
        graph.nodes[names.indexOf(name)].band = 1;
    const Placement placement = place(graph);
    QCOMPARE(fault(graph, placement), QString());
    QCOMPARE(placement.bands.size(), std::size_t(2));
    QVERIFY(placement.bands[0].rect.bottom() < placement.bands[1].rect.y);
}

void TestPlace::labelsStandOnTheirEdge()
{
    QString names;
    const Graph graph = deployment(&names);
    const Placement placement = place(graph);
    for (int e = 0; e < int(graph.edges.size()); ++e) {
        const Rect &label = placement.labels[e];
        QCOMPARE(label.isEmpty(), graph.edges[e].labelWidth == 0);
        if (label.isEmpty())
            continue;
        const int middle = label.y + label.height / 2;
        const std::vector<Point> &line = placement.edges[e];
        QVERIFY(line.back().y == middle && line[line.size() - 2].x < label.x && label.right() < line.back().x);
    }
}

void TestPlace::aCycleIsDrawnWithOneEdgeBackwards()
{
    QString names;
    const Graph graph = graphs::parse(u"A>B B>C C>A:again"_s, &names);
    const Placement placement = place(graph);
    QCOMPARE(fault(graph, placement), QString());
    QCOMPARE(picture(placement, names), u"ABC"_s);
    QVERIFY(placement.edges[2].front().x > placement.edges[2].back().x);
}

void TestPlace::anEdgeToItselfGoesRoundTheCorner()
{
    QString names;
    const Graph graph = graphs::parse(u"A>A A>B A>C"_s, &names);
    const Placement placement = place(graph);
    QCOMPARE(fault(graph, placement), QString());
    QCOMPARE(placement.edges[0].size(), std::size_t(5));
}

void TestPlace::edgesToNowhereAreLeftOut()
{
    Graph graph = graphs::parse(u"A>B"_s);
    graph.edges.push_back({0, 7});
    graph.edges.push_back({-1, 1});
    graph.nodes[0].width = -5;
    const Placement placement = place(graph);
    QCOMPARE(placement.edges.size(), std::size_t(3));
    QVERIFY(placement.edges[1].empty());
    QVERIFY(placement.edges[2].empty());
}

void TestPlace::nothingGivesAnEmptyPage()
{
    const Placement placement = place({});
    QCOMPARE(placement.width, 0);
    QCOMPARE(placement.height, 0);
}

void TestPlace::randomGraphsKeepAllPromises()
{
    for (int seed = 0; seed < 200; ++seed) {
        graphs::Random random(std::uint64_t(seed) + 77);
        Graph graph = graphs::layered(2 + random.below(60), seed);
        graph.direction = Direction(random.below(4));
        for (Node &n : graph.nodes) {
            n.width = 120 + 2 * random.below(40);
            n.height = 60 + 2 * random.below(30);
            n.corners = random.below(4) == 0;
        }
        for (Edge &e : graph.edges) {
            const auto into = std::count_if(graph.edges.begin(), graph.edges.end(),
                                            [&](const Edge &other) { return other.to == e.to; });
            if (into < 3 && random.below(3) == 0) { // more labels than a side is high cannot stand there
                e.labelWidth = 20 + random.below(20);
                e.labelHeight = 16;
            }
        }
        const Placement placement = place(graph);
        QVERIFY2(fault(graph, placement).isEmpty(),
                 qPrintable(u"graph %1: %2"_s.arg(seed).arg(fault(graph, placement))));
    }
}

void TestPlace::randomBandsKeepAllPromises()
{
    for (int seed = 0; seed < 200; ++seed) {
        graphs::Random random(std::uint64_t(seed) + 991);
        Graph graph = graphs::layered(2 + random.below(40), seed + 5000);
        graph.direction = Direction(random.below(4));
        const int bands = 1 + random.below(5);
        const bool scattered = seed % 3 == 0;
        for (int n = 0; n < int(graph.nodes.size()); ++n) {
            const int along = n * (bands + 1) / int(graph.nodes.size());
            graph.nodes[n].band = (scattered ? random.below(bands + 1) : along) - 1;
            graph.nodes[n].corners = random.below(5) == 0;
        }
        const Placement placement = place(graph);
        QVERIFY2(fault(graph, placement).isEmpty(),
                 qPrintable(u"graph %1: %2"_s.arg(seed).arg(fault(graph, placement))));
    }
}

void TestPlace::theSameGraphGivesTheSameDrawing()
{
    const Graph graph = graphs::layered(120, 3);
    const Placement first = place(graph);
    const Placement second = place(graph);
    QVERIFY(first.nodes == second.nodes);
    QVERIFY(first.edges == second.edges);
    QVERIFY(first.labels == second.labels);
}

QTEST_GUILESS_MAIN(TestPlace)
#include "tst_place.moc"
