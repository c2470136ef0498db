#include "models/fuzzymatch.h"
#include "models/healthbook.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace models;

class tst_Finding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void theBetterFitComesFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("expected"); // best first; what does not fit is left out
        QTest::newRow("beginnings of words") << QStringLiteral("ps") << QStringList{QStringLiteral("Promote Shop")};
        QTest::newRow("words in any order")
            << QStringLiteral("stag shop") << QStringList{QStringLiteral("Promote Shop to Staging")};
        QTest::newRow("case does not matter") << QStringLiteral("OVERVIEW") << QStringList{QStringLiteral("Overview")};
        QTest::newRow("nothing") << QStringLiteral("xyz") << QStringList();
    }
    void theBetterFitComesFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, expected);
        const QStringList texts{QStringLiteral("Overview"), QStringLiteral("Open sample"),
                                QStringLiteral("Promote Shop"), QStringLiteral("Promote Shop to Staging")};
        QList<std::pair<int, QString>> hits;
        for (const QString &text : texts)
            if (const auto score = fuzzyScore(typed, text))
                hits.append({*score, text});
        std::stable_sort(hits.begin(), hits.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        if (expected.isEmpty()) {
            QVERIFY(hits.isEmpty());
            return;
        }
        QVERIFY(!hits.isEmpty());
        QCOMPARE(hits.first().second, expected.first());
    }

    void nothingTypedFitsEverything() { QVERIFY(fuzzyScore(QStringView(), u"anything").has_value()); }

    void healthKeepsSinceWhenItIsSo()
    {
        HealthBook book;
        const domain::ProbeResult good{.verdict = domain::ProbeVerdict::Healthy, .reason = QStringLiteral("200")};
        const domain::ProbeResult bad{.verdict = domain::ProbeVerdict::TimedOut, .reason = QStringLiteral("no answer")};
        const QString p = QStringLiteral("p");
        const QString e = QStringLiteral("e");
        QVERIFY(book.take(p, e, {good}, 1000));
        QVERIFY(!book.take(p, e, {good}, 2000));
        QVERIFY(book.take(p, e, {good, bad}, 3000));
        QVERIFY(!book.take(p, e, {bad, bad}, 4000));
        QCOMPARE(book.reading(p, e)->sinceMs, 3000);
        QCOMPARE(book.reading(p, e)->reason, QStringLiteral("no answer"));
        QVERIFY(book.take(p, e, {}, 5000));
        QVERIFY(!book.reading(p, e));
    }
};

QTEST_GUILESS_MAIN(tst_Finding)
#include "tst_finding.moc"
