#include "models/runlistmodel.h"
#include "support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace models;

class tst_RunList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void openRunsStandFirst();
    void aRunThatEndsMovesDownAndKeepsItsIndex();
    void whatDidNotChangeIsNotTold();
    void runsThatAreGoneGo();

private:
    static RunRow row(const char *id, domain::RunPhase phase, const char *sentence = "")
    {
        RunRow r;
        r.record.id = QLatin1String(id);
        r.record.phase = phase;
        r.record.version = QStringLiteral("1.0.") + r.record.id.right(1);
        r.record.sentence = QLatin1String(sentence);
        r.projectName = QStringLiteral("Shop");
        r.environmentName = QStringLiteral("staging");
        return r;
    }
    static QString seen(const RunListModel &model)
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i) {
            const QModelIndex at = model.index(i);
            out.append(at.data(RunListModel::IdRole).toString() +
                       (at.data(RunListModel::OpenRole).toBool() ? QStringLiteral("!") : QString()));
        }
        return out.join(QLatin1Char(' '));
    }
};

using domain::RunPhase;

void tst_RunList::openRunsStandFirst()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({row("r3", RunPhase::Succeeded), row("r2", RunPhase::Waiting), row("r1", RunPhase::Failed)});
    QCOMPARE(seen(model), QStringLiteral("r2! r3 r1"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Shop 1.0.2 to staging"));
}

void tst_RunList::aRunThatEndsMovesDownAndKeepsItsIndex()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({row("r3", RunPhase::Succeeded), row("r2", RunPhase::Running)});
    const QPersistentModelIndex kept = model.index(0);
    model.setRuns({row("r4", RunPhase::Running), row("r3", RunPhase::Succeeded), row("r2", RunPhase::Succeeded)});
    QCOMPARE(seen(model), QStringLiteral("r4! r3 r2"));
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data(RunListModel::IdRole).toString(), QStringLiteral("r2"));
}

void tst_RunList::whatDidNotChangeIsNotTold()
{
    RunListModel model;
    model.setRuns({row("r2", RunPhase::Running, "a"), row("r1", RunPhase::Succeeded)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    model.setRuns({row("r2", RunPhase::Running, "a"), row("r1", RunPhase::Succeeded)});
    QCOMPARE(changed.size(), 0);
    model.setRuns({row("r2", RunPhase::Running, "b"), row("r1", RunPhase::Succeeded)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 0);
    QCOMPARE(moved.size(), 0);
}

void tst_RunList::runsThatAreGoneGo()
{
    RunListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({row("r3", RunPhase::Running), row("r2", RunPhase::Running), row("r1", RunPhase::Failed)});
    model.setRuns({row("r2", RunPhase::Running)});
    QCOMPARE(seen(model), QStringLiteral("r2!"));
    model.setRuns({});
    QCOMPARE(seen(model), QString());
}

QTEST_GUILESS_MAIN(tst_RunList)
#include "tst_runlist.moc"
