#include "windowfixture.h"

#include "gui/dialogs/promotedialog.h"
#include "gui/dialogs/rollbackdialog.h"
#include "gui/overview/environmentcell.h"
#include "gui/overview/projectboard.h"
#include "gui/overview/promotearrow.h"
#include "gui/pages/overviewpage.h"

using namespace gui;

class tst_Overview : public QObject
{
    Q_OBJECT

    static QString cell(WindowFixture &f, const char *environment)
    {
        const auto *found = f.find<EnvironmentCell>(qPrintable(QStringLiteral("cell_") + QLatin1String(environment)));
        return found ? found->accessibleName() : QString();
    }
    static QAbstractButton *button(QWidget *dialog)
    {
        return dialog->findChild<QAbstractButton *>(QStringLiteral("startButton"));
    }

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void cellsSayWhatIsWhereAndWhetherItIsWell()
    {
        WindowFixture f;
        QVERIFY(testsupport::showActive(*f.window));
        QTRY_VERIFY_WITH_TIMEOUT(cell(f, "staging").startsWith(QStringLiteral("staging, 1.0, Healthy, ")), 15000);
        QVERIFY(cell(f, "staging").endsWith(QStringLiteral(" · alice")));
        QVERIFY(cell(f, "production").startsWith(QStringLiteral("production (Production), 1.0, ")));
        testsupport::shoot(*f.window, QStringLiteral("overview"));
    }

    void anUnhealthyEnvironmentIsSeen()
    {
        WindowFixture f;
        f.shop.put("live-staging", "0.9\n"); // its probe answers another version than the recorded one
        QVERIFY(testsupport::showActive(*f.window));
        QTRY_VERIFY_WITH_TIMEOUT(cell(f, "staging").contains(QStringLiteral("Unhealthy for ")), 15000);
    }

    void anArrowIsAButtonOnlyWhereItWouldBringSomething()
    {
        WindowFixture f;
        QVERIFY(testsupport::showActive(*f.window));
        auto *first = f.find<PromoteArrow>("promote_staging");
        auto *second = f.find<PromoteArrow>("promote_production");
        QVERIFY(first->isEnabled());
        QCOMPARE(first->accessibleName(), QStringLiteral("Promote 1.1 to staging…"));
        QVERIFY(!second->isEnabled());
        QCOMPARE(second->accessibleName(), QStringLiteral("Nothing new to bring to production"));
    }

    void theArrowOpensTheDialogAndItsButtonStartsTheRun()
    {
        WindowFixture f;
        QVERIFY(testsupport::showActive(*f.window));
        QTest::mouseClick(f.find<QWidget>("promote_staging"), Qt::LeftButton);
        auto *dialog = f.dialog<PromoteDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Promote Shop to staging"));
        QCOMPARE(dialog->findChild<QComboBox *>()->currentData().toString(), QStringLiteral("1.1"));
        QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().startsWith(QStringLiteral("1.1 – A page")));
        QTRY_VERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("A page (Shop)")));
        // What is live there already brings nothing.
        auto *versions = dialog->findChild<QComboBox *>();
        versions->setCurrentIndex(versions->findData(QStringLiteral("1.0")));
        QVERIFY(!dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("A page (Shop)")));
        versions->setCurrentIndex(versions->findData(QStringLiteral("1.1")));
        QVERIFY(button(dialog)->isEnabled());
        QVERIFY(!static_cast<QPushButton *>(button(dialog))->isDefault());
        testsupport::shoot(*dialog, QStringLiteral("promote"));
        QTest::mouseClick(button(dialog), Qt::LeftButton);
        const auto runs = [&f] { return f.desk->library().runs({}); };
        QTRY_COMPARE(runs()->size(), 1);
        QCOMPARE(runs()->first().version, QStringLiteral("1.1"));
        QCOMPARE(runs()->first().requestedBy, QStringLiteral("alice"));
        f.window->showPage(QStringLiteral("overview"));
        QTRY_VERIFY(cell(f, "staging").contains(QStringLiteral("Waiting · 1.1")));
        QTRY_VERIFY(!f.find<QWidget>("promote_staging")->isEnabled());
        QTRY_COMPARE(f.find<QToolButton>("waitingToolButton")->text(), QStringLiteral("Waiting for you: 1"));
    }

    void whatStandsInTheWayIsSaidAndHoldsTheButton()
    {
        WindowFixture f;
        QVERIFY(f.ask(orchestrator::StartRun{QStringLiteral("shop"), QStringLiteral("1.1"), QStringLiteral("staging")})
                    .ok());
        QVERIFY(testsupport::showActive(*f.window));
        f.window->promote(QStringLiteral("shop"), QStringLiteral("1.1"), QStringLiteral("staging"));
        auto *dialog = f.dialog<PromoteDialog>();
        QVERIFY(dialog);
        QVERIFY(!button(dialog)->isEnabled());
        const auto bars = dialog->findChildren<MessageBar *>();
        QVERIFY(std::any_of(bars.begin(), bars.end(), [](const MessageBar *bar) {
            return bar->severity() == Severity::Error && bar->sentence().contains(QStringLiteral("is held by alice"));
        }));
        dialog->reject();
    }

    void anEmergencyNeedsAReason()
    {
        WindowFixture f;
        f.shop.put("artifact-0.9", "0.9\n");
        QVERIFY(f.ask(orchestrator::AddVersion{
                          QStringLiteral("shop"),
                          {.name = QStringLiteral("0.9"), .artifact = f.shop.path(QStringLiteral("artifact-0.9"))}})
                    .ok());
        QVERIFY(f.ask(orchestrator::RecordLive{QStringLiteral("shop"),
                                               QStringLiteral("production"),
                                               QStringLiteral("1.0"),
                                               QStringLiteral("0.9"),
                                               {}})
                    .ok());
        QVERIFY(testsupport::showActive(*f.window));
        auto *back = f.find<QPushButton>("back_production");
        QTRY_COMPARE(back->text(), QStringLiteral("0.9 ready"));
        QTest::mouseClick(back, Qt::LeftButton);
        auto *dialog = f.dialog<RollbackDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY(button(dialog)->isEnabled());
        QVERIFY(!static_cast<QPushButton *>(button(dialog))->isDefault());
        auto *emergency = dialog->findChild<QCheckBox *>();
        QTest::mouseClick(emergency, Qt::LeftButton, {}, QPoint(10, emergency->height() / 2));
        QVERIFY(emergency->isChecked());
        QVERIFY(!button(dialog)->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("reasonLineEdit")),
                         QStringLiteral("Shop is down"));
        QVERIFY(button(dialog)->isEnabled());
        QTest::mouseClick(button(dialog), Qt::LeftButton);
        QTRY_COMPARE(f.desk->library().runs({})->size(), 1);
        QCOMPARE(f.desk->library().runs({})->first().mode, domain::RunMode::Rollback);
        QTRY_VERIFY_WITH_TIMEOUT(f.desk->library().runs({.openOnly = true})->isEmpty(), 15000);
    }

    void fortyEnvironmentsScrollInsideTheirCard()
    {
        WindowFixture f(false);
        domain::Project wide{.id = QStringLiteral("wide"), .name = QString(120, QLatin1Char('w'))};
        for (int i = 0; i < 40; ++i)
            wide.environments.append({.id = QStringLiteral("e%1").arg(i), .name = QString(60, QLatin1Char('m'))});
        QVERIFY(f.ask(orchestrator::SaveProject{wide, true}).ok());
        f.window->resize(1024, 640);
        QVERIFY(testsupport::showActive(*f.window));
        QTRY_VERIFY(f.find<ProjectBoard>("board_wide"));
        auto *board = f.find<ProjectBoard>("board_wide");
        QTRY_VERIFY(board->width() > 300);
        QVERIFY(board->width() < f.window->width());
        QVERIFY(board->findChild<QScrollArea *>()->horizontalScrollBar()->maximum() > 0);
        QCOMPARE(f.window->width(), 1024);
    }
};

SLIPWAY_GUI_TEST_MAIN(tst_Overview)
#include "tst_overview.moc"
