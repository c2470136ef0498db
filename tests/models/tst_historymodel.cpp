#include "models/historymodel.h"
#include "store/store.h"
#include "support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

using namespace domain;
using models::HistoryModel;

class tst_HistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        testsupport::failOnUnexpectedWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto store = store::Store::open(m_folder->filePath(QStringLiteral("store.db")));
        QVERIFY(store.ok());
        m_store = *std::move(store);
    }

    void rowsArrivePageByPage();
    void whatIsNewStandsOnTopAndTheRestStays();
    void anotherQuestionLeavesNothingOfTheFirst();
    void filtersAreTheStores();
    void deploymentsSayWhatWasBefore();
    void aStoreThatIsGoneIsSaid();

private:
    void run(int number, RunPhase phase = RunPhase::Succeeded, const QString &sentence = QStringLiteral("Done."))
    {
        Derived derived;
        derived.run = RunRecord{.id = QStringLiteral("%1-shop").arg(number, 7, 10, QLatin1Char('0')),
                                .project = QStringLiteral("shop"),
                                .version = QStringLiteral("1.%1.0").arg(number),
                                .environment = QStringLiteral("staging"),
                                .phase = phase,
                                .requestedBy = QStringLiteral("alice"),
                                .startedMs = number * 1000,
                                .endedMs = ended(phase) ? number * 1000 + 500 : 0,
                                .sentence = sentence};
        QVERIFY(m_store->append({1, QStringLiteral("alice"), PauseRequested{derived.run->id, {}}}, derived).ok());
    }
    orchestrator::Paths paths() const
    {
        return orchestrator::Paths::of(m_folder->filePath(QStringLiteral("store.db")));
    }
    static QString ids(const HistoryModel &model, int count)
    {
        QStringList out;
        for (int i = 0; i < std::min(count, model.rowCount()); ++i)
            out << model.row(i).id.left(7);
        return out.join(QLatin1Char(' '));
    }
    static void load(HistoryModel &model, const models::HistoryQuery &query = {})
    {
        QSignalSpy arrived(&model, &HistoryModel::arrived);
        model.setQuery(query);
        QTRY_COMPARE(arrived.count(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store;
};

void tst_HistoryModel::rowsArrivePageByPage()
{
    for (int i = 1; i <= 450; ++i)
        run(i);
    HistoryModel model(paths());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    load(model);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(ids(model, 2), QStringLiteral("0000450 0000449"));
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // one page at a time
    QTRY_COMPARE(model.rowCount(), 400);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 450);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.row(449).id, QStringLiteral("0000001-shop"));
}

void tst_HistoryModel::whatIsNewStandsOnTopAndTheRestStays()
{
    for (int i = 1; i <= 3; ++i)
        run(i, i == 3 ? RunPhase::Running : RunPhase::Succeeded);
    HistoryModel model(paths());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    load(model);
    const QPersistentModelIndex selected = model.index(1, 0);
    run(3, RunPhase::Failed, QStringLiteral("Stopped."));
    run(4);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(ids(model, 4), QStringLiteral("0000004 0000003 0000002 0000001"));
    QCOMPARE(selected.row(), 2);
    QCOMPARE(model.index(1, HistoryModel::Result).data().toString(), QStringLiteral("failed"));
    QCOMPARE(model.index(1, HistoryModel::Sentence).data().toString(), QStringLiteral("Stopped."));
}

void tst_HistoryModel::anotherQuestionLeavesNothingOfTheFirst()
{
    for (int i = 1; i <= 450; ++i)
        run(i, i % 2 ? RunPhase::Succeeded : RunPhase::Failed);
    HistoryModel model(paths());
    load(model);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 400);
    QSignalSpy arrived(&model, &HistoryModel::arrived);
    model.setQuery({.text = QStringLiteral("nowhere")}); // superseded before it could answer
    model.setQuery({.phase = RunPhase::Failed});
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(model.rowCount(), 200);
    for (const models::HistoryRow &row : model.rows())
        QCOMPARE(*row.phase, RunPhase::Failed);
}

void tst_HistoryModel::filtersAreTheStores()
{
    run(1, RunPhase::Aborted);
    run(2, RunPhase::Running);
    run(3, RunPhase::Succeeded, QStringLiteral("Version 1.3.0 is in Staging."));
    HistoryModel model(paths());
    load(model, {.openOnly = true});
    QCOMPARE(ids(model, 9), QStringLiteral("0000002"));
    load(model, {.phase = RunPhase::Aborted});
    QCOMPARE(ids(model, 9), QStringLiteral("0000001"));
    load(model, {.text = QStringLiteral("VERSION 1.3")});
    QCOMPARE(ids(model, 9), QStringLiteral("0000003"));
    load(model, {.mode = RunMode::Rollback});
    QCOMPARE(model.rowCount(), 0);
    load(model, {.project = QStringLiteral("other")});
    QCOMPARE(model.rowCount(), 0);
}

void tst_HistoryModel::deploymentsSayWhatWasBefore()
{
    Derived derived;
    derived.deployments = {{.project = QStringLiteral("shop"),
                            .environment = QStringLiteral("production"),
                            .version = QStringLiteral("1.3.0"),
                            .previous = QStringLiteral("1.2.9"),
                            .mode = RunMode::Rollback,
                            .result = StepStatus::Failed,
                            .run = QStringLiteral("0000001-shop"),
                            .by = QStringLiteral("bob"),
                            .startedMs = 1000,
                            .endedMs = 3000}};
    QVERIFY(
        m_store->append({1, QStringLiteral("bob"), PauseRequested{QStringLiteral("0000001-shop"), {}}}, derived).ok());
    HistoryModel model(paths());
    load(model,
         {.deployments = true, .mode = RunMode::Rollback, .result = StepStatus::Failed, .text = QStringLiteral("BOB")});
    QCOMPARE(model.rowCount(), 1);
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.index(0, column).data().toString();
    QCOMPARE(
        cells.join(QStringLiteral(" | ")),
        QStringLiteral(
            "1970-01-01T00:00:01Z | shop | 1.3.0 | production | Rollback | failed | bob | 2000 | Before it: 1.2.9."));
    load(model, {.deployments = true, .result = StepStatus::Succeeded});
    QCOMPARE(model.rowCount(), 0);
}

void tst_HistoryModel::aStoreThatIsGoneIsSaid()
{
    HistoryModel model(orchestrator::Paths::of(m_folder->filePath(QStringLiteral("absent/store.db"))));
    QSignalSpy failed(&model, &HistoryModel::failed);
    model.setQuery({});
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!model.isBusy());
}

QTEST_GUILESS_MAIN(tst_HistoryModel)
#include "tst_historymodel.moc"
