#include "intake/mermaid.h"
#include "support/testsupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using domain::Flowchart;

namespace {

Flowchart read(const QString &text)
{
    const auto chart = intake::readFlowchart(text);
    if (!chart)
        qWarning("%s", qPrintable(chart.error().message));
    return chart ? *chart : Flowchart{};
}

QString vertices(const Flowchart &chart)
{
    QStringList out;
    for (const auto &v : chart.vertices)
        out.append(u"%1/%2/%3"_s.arg(v.id, v.shape, v.text));
    return out.join(u" | "_s);
}

QString edges(const Flowchart &chart)
{
    QStringList out;
    for (const auto &e : chart.edges)
        out.append(u"%1>%2/%3/%4/%5/%6"_s.arg(e.from, e.to, e.stroke, e.arrow).arg(e.length).arg(e.text));
    return out.join(u" | "_s);
}

} // namespace

class tst_Mermaid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void everyBracketIsAShape_data();
    void everyBracketIsAShape();
    void everyLinkIsUnderstood_data();
    void everyLinkIsUnderstood();
    void chainsAndGroupsConnectEveryPair();
    void labelsKeepTheirWords_data();
    void labelsKeepTheirWords();
    void whatOnlyStylesIsReadOver();
    void subgraphsNestAndNameTheirNodes();
    void linesAreCountedFromTheFirst();
    void brokenGraphsNameTheLine_data();
    void brokenGraphsNameTheLine();
    void hugeGraphsAreQuick_data();
    void hugeGraphsAreQuick();
    void samplesReadAsMermaidReadsThem_data();
    void samplesReadAsMermaidReadsThem();
};

void tst_Mermaid::everyBracketIsAShape_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("shape");
    const std::pair<const char *, const char *> rows[] = {{"A[x]", "square"},
                                                          {"A(x)", "round"},
                                                          {"A([x])", "stadium"},
                                                          {"A[[x]]", "subroutine"},
                                                          {"A[(x)]", "cylinder"},
                                                          {"A((x))", "circle"},
                                                          {"A(((x)))", "doublecircle"},
                                                          {"A>x]", "odd"},
                                                          {"A{x}", "diamond"},
                                                          {"A{{x}}", "hexagon"},
                                                          {"A[/x/]", "lean_right"},
                                                          {"A[\\x\\]", "lean_left"},
                                                          {"A[/x\\]", "trapezoid"},
                                                          {"A[\\x/]", "inv_trapezoid"},
                                                          {"A(-x-)", "ellipse"},
                                                          {"A@{ shape: doc, label: \"x\" }", "doc"},
                                                          {"A@{\n  shape: lin-cyl\n  label: x\n}", "lin-cyl"}};
    for (const auto &[box, shape] : rows)
        QTest::newRow(box) << QString::fromLatin1(box) << QString::fromLatin1(shape);
}

void tst_Mermaid::everyBracketIsAShape()
{
    QFETCH(QString, box);
    QFETCH(QString, shape);
    QCOMPARE(vertices(read(u"flowchart LR\n  "_s + box)), u"A/%1/x"_s.arg(shape));
}

void tst_Mermaid::everyLinkIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("edge");
    const std::pair<const char *, const char *> rows[] = {
        {"A-->B", "A>B/normal/arrow_point/1/"},
        {"A --- B", "A>B/normal/arrow_open/1/"},
        {"A ----> B", "A>B/normal/arrow_point/3/"},
        {"A ==> B", "A>B/thick/arrow_point/1/"},
        {"A ==== B", "A>B/thick/arrow_open/2/"},
        {"A -.-> B", "A>B/dotted/arrow_point/1/"},
        {"A -..- B", "A>B/dotted/arrow_open/2/"},
        {"A ~~~ B", "A>B/invisible/arrow_open/1/"},
        {"A --o B", "A>B/normal/arrow_circle/1/"},
        {"A --x B", "A>B/normal/arrow_cross/1/"},
        {"A <--> B", "A>B/normal/double_arrow_point/1/"},
        {"A o--o B", "A>B/normal/double_arrow_circle/1/"},
        {"A x==x B", "A>B/thick/double_arrow_cross/1/"},
        {"A -->|yes, it is| B", "A>B/normal/arrow_point/1/yes, it is"},
        {"A -- yes --> B", "A>B/normal/arrow_point/1/yes"},
        {"A -- \"a -- b\" --- B", "A>B/normal/arrow_open/1/a -- b"},
        {"A == yes ==> B", "A>B/thick/arrow_point/1/yes"},
        {"A -. yes .-> B", "A>B/dotted/arrow_point/1/yes"},
        {"A <-- both --> B", "A>B/normal/double_arrow_point/1/both"},
        {"A e1@--> B", "A>B/normal/arrow_point/1/"},
        {"A\n--> B", "A>B/normal/arrow_point/1/"}};
    for (const auto &[text, edge] : rows)
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(edge);
}

void tst_Mermaid::everyLinkIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, edge);
    QCOMPARE(edges(read(u"graph TD\n"_s + text)), edge);
}

void tst_Mermaid::chainsAndGroupsConnectEveryPair()
{
    const Flowchart chart = read(u"graph LR; A & B --> C --> D & E; C-->A"_s);
    QStringList pairs;
    for (const auto &e : chart.edges)
        pairs.append(e.from + e.to);
    QCOMPARE(pairs.join(u' '), u"AC BC CD CE CA"_s);
}

void tst_Mermaid::labelsKeepTheirWords_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes hold brackets") << u"A[\"f(x) [y] {z} | w\"]"_s << u"f(x) [y] {z} | w"_s;
    QTest::newRow("entities") << u"A[\"say #quot;hi#quot; #amp; #9829; &lt;\"]"_s << u"say \"hi\" & ♥ <"_s;
    QTest::newRow("unicode") << u"A[โปรแกรม 部署 ✅]"_s << u"โปรแกรม 部署 ✅"_s;
    QTest::newRow("markdown") << u"A[\"`**bold** of`\"]"_s << u"**bold** of"_s;
    QTest::newRow("several lines") << u"A[one\n two]"_s << u"one\n two"_s;
    QTest::newRow("html") << u"A[one<br/>two <b class=\"x\">three</b>]"_s << u"one<br>two <b class=\"x\">three</b>"_s;
    QTest::newRow("paths in slanted boxes") << u"A[/var/log/app/]"_s << u"var/log/app"_s;
}

void tst_Mermaid::labelsKeepTheirWords()
{
    QFETCH(QString, box);
    QFETCH(QString, text);
    const Flowchart chart = read(u"graph TD\n"_s + box);
    QCOMPARE(chart.vertices.size(), 1);
    QCOMPARE(chart.vertices.first().text, text);
    QCOMPARE(intake::plainLabel(u"fa:fa-car one<br>two <b class=\"x\">three</b>"_s), u"one two three"_s);
}

void tst_Mermaid::whatOnlyStylesIsReadOver()
{
    const Flowchart chart =
        read(u"---\ntitle: T\n---\n%%{init: {\"theme\": \"dark\"}}%%\n%% note\ngraph LR\n"
             "  accTitle: words\n  accDescr { more\n words }\n  A:::warm-->B\n"
             "  classDef warm fill:#f96,stroke-width:2px;\n  class A,B warm\n"
             "  linkStyle 0 stroke:#f00\n  style B fill:#fff\n  click A \"https://x.y/;z\" \"tip\"\n"_s);
    QCOMPARE(edges(chart), u"A>B/normal/arrow_point/1/"_s);
    QCOMPARE(chart.vertices.size(), 2);
}

void tst_Mermaid::subgraphsNestAndNameTheirNodes()
{
    const Flowchart chart =
        read(u"flowchart TB\nsubgraph outer [The outer]\n  direction LR\n  a-->b\n"
             "  subgraph inner\n    c\n  end\nend\nsubgraph \"two words\"\n  d\nend\nouter-->d\n"_s);
    QCOMPARE(chart.subgraphs.size(), 3);
    QCOMPARE(chart.subgraphs.at(0).id, u"inner"_s);
    QCOMPARE(chart.subgraphs.at(1).title, u"The outer"_s);
    QCOMPARE(chart.subgraphs.at(1).nodes, (QStringList{u"b"_s, u"a"_s, u"inner"_s}));
    QCOMPARE(chart.subgraphs.at(1).direction, u"LR"_s);
    QCOMPARE(chart.subgraphs.at(1).line, 2);
    QCOMPARE(chart.subgraphs.at(2).id, u"subGraph2"_s);
    QCOMPARE(chart.subgraphs.at(2).title, u"two words"_s);
}

void tst_Mermaid::linesAreCountedFromTheFirst()
{
    const auto chart = intake::readFlowchart(u"graph LR\n\n  A-->B\n%% c\n  B-->C[x]\n"_s, 16);
    QVERIFY(chart.ok());
    QCOMPARE(chart->vertices.at(1).line, 18);
    QCOMPARE(chart->vertices.at(2).line, 20);
    QCOMPARE(chart->edges.at(1).line, 20);
}

void tst_Mermaid::brokenGraphsNameTheLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << QString() << 1;
    QTest::newRow("another diagram") << u"sequenceDiagram\n A->>B: x"_s << 1;
    QTest::newRow("no such direction") << u"graph XX\n A"_s << 1;
    QTest::newRow("half a link") << u"graph LR\n A-->B\n B--"_s << 3;
    QTest::newRow("link to nowhere") << u"graph LR\n A-->B\n B-->"_s << 3;
    QTest::newRow("box not closed") << u"graph LR\n A-->B\n B[text"_s << 3;
    QTest::newRow("bracket in a box") << u"graph LR\n A[text (x)]"_s << 2;
    QTest::newRow("empty box") << u"graph LR\n A[]"_s << 2;
    QTest::newRow("subgraph not closed") << u"graph LR\n subgraph x\n A"_s << 3;
    QTest::newRow("end of nothing") << u"graph LR\n A\n end"_s << 3;
    QTest::newRow("two chains in a line") << u"graph LR\n A-->B C-->D"_s << 2;
    QTest::newRow("no such shape") << u"graph LR\n A@{ shape: cigar }"_s << 2;
    QTest::newRow("data not closed") << u"graph LR\n A@{ shape: doc"_s << 2;
    QTest::newRow("ends that differ") << u"graph LR\n A == x --> B"_s << 2;
    QTest::newRow("style of no link") << u"graph LR\n A-->B\n linkStyle 3 stroke:red"_s << 3;
    QTest::newRow("label not closed") << u"graph LR\n A-->|yes B"_s << 2;
}

void tst_Mermaid::brokenGraphsNameTheLine()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto chart = intake::readFlowchart(text);
    QVERIFY(!chart.ok());
    QVERIFY(!chart.error().message.isEmpty());
    QCOMPARE(chart.error().where.line, line);
}

void tst_Mermaid::hugeGraphsAreQuick_data()
{
    QTest::addColumn<QString>("text");
    QString chain = u"graph LR\n"_s;
    for (int i = 0; i < 19'000; ++i)
        chain += u"n%1-->n%2\n"_s.arg(i).arg(i + 1);
    QTest::newRow("chain") << chain;
    QTest::newRow("one line") << u"graph LR\n"_s + u"A-->"_s.repeated(200'000);
    QTest::newRow("every pair") << u"graph LR\nA"_s + u" & A"_s.repeated(5'000) + u" --> B"_s +
                                       u" & B"_s.repeated(5'000);
    QTest::newRow("brackets") << u"graph LR\nA"_s + u"["_s.repeated(500'000);
    QTest::newRow("subgraphs") << u"graph LR\n"_s + u"subgraph x\n"_s.repeated(90'000);
    QTest::newRow("forgotten link ends") << u"graph LR\n"_s +
                                                (u"A -- "_s + u" "_s.repeated(4'000) + u"x"_s).repeated(200);
    QTest::newRow("directives") << u"%%{"_s.repeated(300'000);
    QTest::newRow("tags") << u"graph LR\nA["_s + u"<a b='c'"_s.repeated(100'000);
}

void tst_Mermaid::hugeGraphsAreQuick()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const auto chart = intake::readFlowchart(text);
    Q_UNUSED(chart)
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

void tst_Mermaid::samplesReadAsMermaidReadsThem_data()
{
    QTest::addColumn<QJsonObject>("expected");
    QFile file(testsupport::input(u"mermaid/expected.json"_s));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        QTest::newRow("absent") << QJsonObject();
        return;
    }
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
        QTest::newRow(qPrintable(value[u"file"].toString())) << value.toObject();
}

void tst_Mermaid::samplesReadAsMermaidReadsThem()
{
    QFETCH(QJsonObject, expected);
    if (expected.isEmpty())
        QSKIP("inputs/mermaid is absent");
    QFile file(testsupport::input(u"mermaid/"_s + expected[u"file"].toString()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = intake::readFlowchart(QString::fromUtf8(file.readAll()));
    QCOMPARE(read.ok(), expected[u"ok"].toBool());
    if (!read.ok())
        return;
    QCOMPARE(read->direction, expected[u"direction"].toString());
    Flowchart wanted;
    for (const QJsonValue &v : expected[u"vertices"].toArray())
        wanted.vertices.append({v[u"id"].toString(), v[u"text"].toString(), v[u"shape"].toString()});
    for (const QJsonValue &e : expected[u"edges"].toArray())
        wanted.edges.append({e[u"from"].toString(), e[u"to"].toString(), e[u"text"].toString(), e[u"stroke"].toString(),
                             e[u"type"].toString(), e[u"len"].toInt()});
    QCOMPARE(vertices(*read), vertices(wanted));
    QCOMPARE(edges(*read), edges(wanted));
    QStringList groups, wantedGroups;
    for (const auto &g : read->subgraphs)
        groups.append(g.id + u'/' + g.title + u'/' + g.nodes.join(u','));
    for (const QJsonValue &g : expected[u"subgraphs"].toArray()) {
        QStringList nodes;
        for (const QJsonValue &node : g[u"nodes"].toArray())
            nodes.append(node.toString());
        wantedGroups.append(g[u"id"].toString() + u'/' + g[u"title"].toString() + u'/' + nodes.join(u','));
    }
    QCOMPARE(groups, wantedGroups);
}

QTEST_GUILESS_MAIN(tst_Mermaid)
#include "tst_mermaid.moc"
