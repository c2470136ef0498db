#include "deskfixture.h"

#include "gui/pages/versionspage.h"
#include "gui/parts/factlist.h"
#include "gui/parts/recordtable.h"
#include "support/guitestsupport.h"

#include <QAbstractItemModelTester>

using namespace gui;

class tst_VersionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void cleanup() { QVERIFY(QApplication::topLevelWidgets().isEmpty()); }

    void nothingYetOffersToAddOne();
    void aVersionIsAddedThroughTheForm();
    void aBadNameIsRefusedWhereItIsTyped();
    void everyVersionSaysWhereItIsLive();
    void theModelKeepsWhatStays();
    void theDetailNamesTheArtifact();
    void twoVersionsStandSideBySide();
    void promotingNamesVersionAndEnvironment();
    void aSearchNarrowsTheList();
    void noProjectIsSaid();

private:
    template <class T> static T *find(const QWidget &page, const char *name)
    {
        return page.findChild<T *>(QLatin1String(name));
    }
    static void choose(const VersionsPage &page, int row, Qt::KeyboardModifier modifier = Qt::NoModifier)
    {
        auto *table = find<RecordTable>(page, "versionsTableView");
        const QModelIndex at = table->model()->index(row, 0);
        table->scrollTo(at);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifier, table->visualRect(at).center());
    }
};

void tst_VersionsPage::nothingYetOffersToAddOne()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    VersionsPage page(desk.context(), nullptr);
    page.resize(1100, 700);
    QVERIFY(testsupport::showActive(page));
    testsupport::shoot(page, QStringLiteral("versions_empty"));
    QVERIFY(!find<RecordTable>(page, "versionsTableView")->isVisible());
    const auto buttons = page.findChildren<QPushButton *>(QStringLiteral("actionAddVersionButton"));
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    QVERIFY(find<QLineEdit>(page, "nameLineEdit")->hasFocus());
    QTest::keyClick(find<QLineEdit>(page, "nameLineEdit"), Qt::Key_Escape);
    QVERIFY(!find<QLineEdit>(page, "nameLineEdit")->isVisible());
}

void tst_VersionsPage::aVersionIsAddedThroughTheForm()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    VersionsPage page(desk.context(), nullptr);
    page.resize(1100, 700);
    QSignalSpy said(&page, &Page::said);
    QVERIFY(testsupport::showActive(page));
    page.actions().first()->trigger();
    QTest::keyClicks(find<QLineEdit>(page, "nameLineEdit"), QStringLiteral("1.4.0"));
    QTest::keyClicks(find<QLineEdit>(page, "refLineEdit"), QStringLiteral("feature/0042"));
    QTest::keyClicks(find<QPlainTextEdit>(page, "notesPlainTextEdit"), QStringLiteral("Search"));
    testsupport::shoot(page, QStringLiteral("versions_add"));
    QTest::mouseClick(find<QPushButton>(page, "addButton"), Qt::LeftButton);
    QTRY_COMPARE(said.count(), 1);
    const auto stored = desk.desk().library().version(QStringLiteral("storefront"), QStringLiteral("1.4.0"));
    QVERIFY(stored.ok());
    QCOMPARE(stored->ref, QStringLiteral("feature/0042"));
    QCOMPARE(stored->notes, QStringLiteral("Search"));
    QCOMPARE(stored->createdBy, QStringLiteral("alice"));
    QVERIFY(find<FactList>(page, "versionFacts")->text().contains(QStringLiteral("State: Not built")));
}

void tst_VersionsPage::aBadNameIsRefusedWhereItIsTyped()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    VersionsPage page(desk.context(), nullptr);
    QVERIFY(testsupport::showActive(page));
    page.actions().first()->trigger();
    auto *bar = find<QWidget>(page, "addVersionForm")->findChild<MessageBar *>();
    QTest::keyClick(find<QLineEdit>(page, "nameLineEdit"), Qt::Key_Return);
    QVERIFY(bar->sentence().startsWith(QStringLiteral("The version has no name yet.")));
    QTest::keyClicks(find<QLineEdit>(page, "nameLineEdit"), QStringLiteral("../../etc"));
    QVERIFY(!bar->isVisible());
    QTest::keyClick(find<QLineEdit>(page, "nameLineEdit"), Qt::Key_Return);
    QVERIFY(bar->sentence().startsWith(QStringLiteral("It is not said what ../../etc is built from.")));
    QTest::keyClicks(find<QLineEdit>(page, "refLineEdit"), QStringLiteral("main"));
    QTest::keyClick(find<QLineEdit>(page, "refLineEdit"), Qt::Key_Return);
    QTRY_VERIFY(bar->sentence().startsWith(QStringLiteral("“../../etc” cannot be a version's name.")));
    QVERIFY(desk.desk().library().versions(QStringLiteral("storefront"))->isEmpty());
}

void tst_VersionsPage::everyVersionSaysWhereItIsLive()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    desk.addVersion(QStringLiteral("1.2.9"), QStringLiteral("Old"));
    desk.addVersion(QStringLiteral("1.2.10"), QStringLiteral("New\nsecond line"));
    for (const char *environment : {"staging", "production"})
        QCOMPARE(desk.ask(orchestrator::RecordLive{
                     QStringLiteral("storefront"), QLatin1String(environment), QStringLiteral("1.2.9"), {}, {}}),
                 QString());
    const auto rows = models::versionRows(desk.desk().library(), {});
    QVERIFY(rows.ok());
    models::VersionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(*rows);
    QStringList lines = fixture::text(model).split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = line.section(QStringLiteral(" | "), 0, 4);
    QCOMPARE(lines.join(QLatin1Char('\n')),
             QStringLiteral("1.2.10 | Storefront | Built |  | feature/1.2.10\n"
                            "1.2.9 | Storefront | Built | staging, production | feature/1.2.9"));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("1.2.9, built, staging, production"));
}

void tst_VersionsPage::theModelKeepsWhatStays()
{
    const auto row = [](const char *name, const char *notes = "") {
        models::VersionRow r;
        r.version.name = QLatin1String(name);
        r.version.notes = QLatin1String(notes);
        return r;
    };
    models::VersionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row("c"), row("b"), row("a")});
    const QPersistentModelIndex kept = model.index(1, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({row("d"), row("a"), row("b", "now with notes")});
    QVERIFY(kept.isValid());
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data().toString(), QStringLiteral("b"));
    QCOMPARE(changed.count(), 1);
    model.setRows({});
    QVERIFY(!kept.isValid());
}

void tst_VersionsPage::theDetailNamesTheArtifact()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    desk.addVersion(QStringLiteral("1.3.0"), QStringLiteral("Login <b>works</b> again."));
    QCOMPARE(desk.ask(orchestrator::RecordLive{
                 QStringLiteral("storefront"), QStringLiteral("production"), QStringLiteral("1.3.0"), {}, {}}),
             QString());
    VersionsPage page(desk.context(), nullptr);
    page.resize(1280, 760);
    QVERIFY(testsupport::showActive(page));
    choose(page, 0);
    const QString facts = find<FactList>(page, "versionFacts")->text();
    QVERIFY(facts.contains(QStringLiteral("Artifact: ") + desk.path(QStringLiteral("storefront-1.3.0.tar"))));
    QVERIFY(facts.contains(QStringLiteral("Size: 976.6 KiB")));
    QVERIFY(find<FactList>(page, "placeFacts")->text().contains(QStringLiteral("production: live now")));
    testsupport::shoot(page, QStringLiteral("versions_detail"));
}

void tst_VersionsPage::twoVersionsStandSideBySide()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    for (const char *name : {"1.2.1", "1.2.2", "1.3.0", "1.3.1"})
        desk.addVersion(QLatin1String(name), QStringLiteral("Brings ") + QLatin1String(name));
    VersionsPage page(desk.context(), nullptr);
    page.resize(1280, 760);
    QVERIFY(testsupport::showActive(page));
    choose(page, 0);
    choose(page, 2, Qt::ControlModifier);
    QVERIFY(find<FactList>(page, "comparisonFacts")->isVisible());
    QVERIFY(find<FactList>(page, "comparisonFacts")->text().startsWith(QStringLiteral("Version: 1.2.2 | 1.3.1")));
    QCOMPARE(find<FactList>(page, "betweenFacts")->text(), QStringLiteral("1.3.1: Brings 1.3.1\n1.3.0: Brings 1.3.0"));
    testsupport::shoot(page, QStringLiteral("versions_compare"));
}

void tst_VersionsPage::promotingNamesVersionAndEnvironment()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    desk.addVersion(QStringLiteral("1.3.0"), {});
    VersionsPage page(desk.context(), nullptr);
    QVERIFY(testsupport::showActive(page));
    QPushButton *button = find<QPushButton>(page, "promoteButton");
    QVERIFY(!button->isEnabled());
    choose(page, 0);
    QVERIFY(button->isEnabled());
    QSignalSpy wanted(&page, &Page::promoteWanted);
    QAction *last = button->menu()->actions().last();
    QCOMPARE(last->text(), QStringLiteral("To production…"));
    last->trigger();
    QCOMPARE(wanted.first(),
             (QVariantList{QStringLiteral("storefront"), QStringLiteral("1.3.0"), QStringLiteral("production")}));
}

void tst_VersionsPage::aSearchNarrowsTheList()
{
    fixture::Desk desk;
    QCOMPARE(desk.ask(orchestrator::SaveProject{fixture::storefront(), true}), QString());
    desk.addVersion(QStringLiteral("1.2.0"), QStringLiteral("Checkout"));
    desk.addVersion(QStringLiteral("1.3.0"), QStringLiteral("Search"));
    VersionsPage page(desk.context(), nullptr);
    QVERIFY(testsupport::showActive(page));
    QTest::keyClicks(find<QLineEdit>(page, "searchLineEdit"), QStringLiteral("checkOUT"));
    auto *table = find<RecordTable>(page, "versionsTableView");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("1.2.0"));
}

void tst_VersionsPage::noProjectIsSaid()
{
    fixture::Desk desk;
    VersionsPage page(desk.context(), nullptr);
    QVERIFY(testsupport::showActive(page));
    page.actions().first()->trigger();
    QVERIFY(find<MessageBar>(page, "messageBar")->sentence().startsWith(QStringLiteral("There is no project")));
}

SLIPWAY_GUI_TEST_MAIN(tst_VersionsPage)
#include "tst_versionspage.moc"
