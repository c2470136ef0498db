#include "models/logfolds.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace models;

class tst_LogFolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void aFoldedGroupKeepsItsFirstRow();
    void theTwoDirectionsAgree();
    void anOpenGroupFoldsToTheEndAndGrows();
    void aHiddenRowIsRevealed();

private:
    static QString seen(const LogFolds &folds)
    {
        QStringList out;
        for (qint64 i = 0; i < folds.visibleRows(); ++i)
            out.append(QString::number(folds.rowAt(i)));
        return out.join(QLatin1Char(' '));
    }
};

void tst_LogFolds::aFoldedGroupKeepsItsFirstRow()
{
    LogFolds folds;
    folds.setGroups({{1, 3}, {5, 6}}, 8);
    QCOMPARE(seen(folds), QStringLiteral("0 1 2 3 4 5 6 7"));
    folds.setFolded(1, true);
    QCOMPARE(seen(folds), QStringLiteral("0 1 4 5 6 7"));
    folds.setFolded(5, true);
    QCOMPARE(seen(folds), QStringLiteral("0 1 4 5 7"));
    folds.setFolded(1, false);
    QCOMPARE(seen(folds), QStringLiteral("0 1 2 3 4 5 7"));
    QVERIFY(folds.groupAt(5) && !folds.groupAt(4));
}

void tst_LogFolds::theTwoDirectionsAgree()
{
    LogFolds folds;
    QList<LogGroup> groups;
    for (int i = 0; i < 50; ++i)
        groups.append({i * 20 + 3, i * 20 + 3 + i % 17});
    folds.setGroups(groups, 1000);
    for (int i = 0; i < 50; i += 2)
        folds.setFolded(i * 20 + 3, true);
    for (qint64 v = 0; v < folds.visibleRows(); ++v) {
        QVERIFY(!folds.isHidden(folds.rowAt(v)));
        QCOMPARE(folds.visibleOf(folds.rowAt(v)), v);
    }
}

void tst_LogFolds::anOpenGroupFoldsToTheEndAndGrows()
{
    LogFolds folds;
    folds.setGroups({{2, -1}}, 5);
    folds.setFolded(2, true);
    QCOMPARE(folds.visibleRows(), 3);
    folds.setGroups({{2, -1}}, 500);
    QCOMPARE(folds.visibleRows(), 3);
    folds.setGroups({{2, 499}}, 600);
    QCOMPARE(folds.visibleRows(), 103);
}

void tst_LogFolds::aHiddenRowIsRevealed()
{
    LogFolds folds;
    folds.setGroups({{1, 3}}, 8);
    folds.setFolded(1, true);
    QVERIFY(folds.isHidden(2));
    QCOMPARE(folds.visibleOf(2), 1);
    folds.reveal(2);
    QCOMPARE(seen(folds), QStringLiteral("0 1 2 3 4 5 6 7"));
}

QTEST_GUILESS_MAIN(tst_LogFolds)
#include "tst_logfolds.moc"
