#include "deskfixture.h"

#include "gui/pages/historypage.h"
#include "gui/parts/factlist.h"
#include "gui/parts/recordtable.h"
#include "support/guitestsupport.h"

using namespace gui;

class tst_HistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void cleanup() { QVERIFY(QApplication::topLevelWidgets().isEmpty()); }

    void nothingYetIsSaid();
    void aRunIsListedAndOpened();
    void aSearchBeginsWhenTypingPauses();
    void deploymentsAreListedToo();
    void theJournalIsVerifiedAndExported();

private:
    template <class T> static T *find(const QWidget &page, const char *name)
    {
        return page.findChild<T *>(QLatin1String(name));
    }
    static void pick(const HistoryPage &page, const char *box, const QString &text)
    {
        auto *combo = find<QComboBox>(page, box);
        const int at = combo->findText(text);
        QVERIFY2(at >= 0, qPrintable(text));
        combo->setFocus();
        QTest::keyClicks(combo, text);
        if (combo->currentIndex() != at) {
            combo->setCurrentIndex(at);
            Q_EMIT combo->activated(at);
        }
    }
    // A version that goes through development, for real.
    static void deploy(fixture::Desk &desk, const QString &version)
    {
        desk.addVersion(version, {});
        QCOMPARE(desk.ask(orchestrator::StartRun{QStringLiteral("storefront"), version, QStringLiteral("development")}),
                 QString());
        QTRY_VERIFY_WITH_TIMEOUT(desk.desk().library().runs({.openOnly = true})->isEmpty(), 15000);
    }
};

void tst_HistoryPage::nothingYetIsSaid()
{
    fixture::Desk desk;
    HistoryPage page(desk.context(), nullptr);
    page.resize(1100, 700);
    QVERIFY(testsupport::showActive(page));
    auto *table = find<RecordTable>(page, "historyTableView");
    QTRY_VERIFY(!table->isVisible());
    testsupport::shoot(page, QStringLiteral("history_empty"));
}

void tst_HistoryPage::aRunIsListedAndOpened()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    deploy(desk, QStringLiteral("1.3.0"));
    HistoryPage page(desk.context(), nullptr);
    page.resize(1280, 760);
    QVERIFY(testsupport::showActive(page));
    auto *table = find<RecordTable>(page, "historyTableView");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const QModelIndex at = table->model()->index(0, models::HistoryModel::Version);
    QCOMPARE(at.data().toString(), QStringLiteral("1.3.0"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(at).center());
    QVERIFY(find<FactList>(page, "runFacts")->isVisible());
    QVERIFY(find<FactList>(page, "runFacts")->text().contains(QStringLiteral("Goal: Deployment in development")));
    testsupport::shoot(page, QStringLiteral("history_run"));
    QSignalSpy wanted(&page, &Page::runWanted);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("0000001-storefront"));

    deploy(desk, QStringLiteral("1.4.0"));
    page.refresh({QStringLiteral("run/0000002-storefront")});
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->currentIndex().row(), 1); // still the same run
}

void tst_HistoryPage::aSearchBeginsWhenTypingPauses()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    deploy(desk, QStringLiteral("1.3.0"));
    deploy(desk, QStringLiteral("1.4.0"));
    HistoryPage page(desk.context(), nullptr);
    QVERIFY(testsupport::showActive(page));
    auto *table = find<RecordTable>(page, "historyTableView");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto *model = qobject_cast<models::HistoryModel *>(table->model());
    QSignalSpy arrived(model, &models::HistoryModel::arrived);
    QTest::keyClicks(find<QLineEdit>(page, "searchLineEdit"), QStringLiteral("1.4.0"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(arrived.count(), 1); // not once a key
    pick(page, "resultComboBox", QStringLiteral("Failed"));
    QTRY_VERIFY(!table->isVisible());
}

void tst_HistoryPage::deploymentsAreListedToo()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    deploy(desk, QStringLiteral("1.3.0"));
    HistoryPage page(desk.context(), nullptr);
    QVERIFY(testsupport::showActive(page));
    auto *table = find<RecordTable>(page, "historyTableView");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    pick(page, "kindComboBox", QStringLiteral("Deployments"));
    QTRY_COMPARE(table->model()->index(0, models::HistoryModel::Sentence).data().toString(),
                 QStringLiteral("The first version there."));
    QCOMPARE(table->model()->index(0, models::HistoryModel::Environment).data().toString(),
             QStringLiteral("development"));
}

void tst_HistoryPage::theJournalIsVerifiedAndExported()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    desk.addVersion(QStringLiteral("1.3.0"), {});
    HistoryPage page(desk.context(), nullptr);
    page.resize(1100, 700);
    QVERIFY(testsupport::showActive(page));
    auto *bar = find<MessageBar>(page, "messageBar");
    QTest::mouseClick(find<QPushButton>(page, "actionVerifyJournalButton"), Qt::LeftButton);
    QTRY_COMPARE(bar->severity(), Severity::Success);
    QVERIFY(
        bar->sentence().startsWith(QStringLiteral("The journal is as it was written: all 2 records fit together.")));
    testsupport::shoot(page, QStringLiteral("history_verified"));
    desk.answers.path = desk.path(QStringLiteral("journal.jsonl"));
    QTest::mouseClick(find<QPushButton>(page, "actionExportJournalButton"), Qt::LeftButton);
    QTRY_VERIFY(bar->sentence().startsWith(QStringLiteral("The journal is in ")));
    QFile file(desk.answers.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 2);
    desk.answers.path = desk.path(QStringLiteral("no/such/folder/journal.jsonl"));
    QTest::mouseClick(find<QPushButton>(page, "actionExportJournalButton"), Qt::LeftButton);
    QTRY_COMPARE(bar->severity(), Severity::Error);
}

SLIPWAY_GUI_TEST_MAIN(tst_HistoryPage)
#include "tst_historypage.moc"
