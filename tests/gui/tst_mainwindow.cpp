#include "windowfixture.h"

#include "gui/dialogs/newprojectdialog.h"
#include "gui/dialogs/promotedialog.h"
#include "gui/headerbar.h"
#include "gui/overview/projectboard.h"
#include "gui/pages/overviewpage.h"
#include "gui/palette.h"

using namespace gui;

class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void anEmptyStoreOffersTheWaysIn()
    {
        WindowFixture f(false);
        QVERIFY(testsupport::showActive(*f.window));
        QVERIFY(f.find<QWidget>("emptyPage")->isVisible());
        QVERIFY(f.find<QPushButton>("actionOpenSampleButton")->isEnabled());
        QVERIFY(!f.find<QAction>("actionPromote")->isEnabled());
        QVERIFY(!f.find<QComboBox>("projectComboBox")->isVisible());
    }

    void aNewProjectIsInTheStoreAndInTheWindow()
    {
        WindowFixture f(false);
        QVERIFY(testsupport::showActive(*f.window));
        f.trigger("actionNewProject");
        auto *dialog = f.dialog<NewProjectDialog>();
        QVERIFY(dialog);
        auto *create = dialog->findChild<QPushButton *>(QStringLiteral("createButton"));
        QVERIFY(!create->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit")), QStringLiteral("Web Shop"));
        QVERIFY(create->isEnabled());
        QTest::mouseClick(create, Qt::LeftButton);
        QTRY_VERIFY(f.desk->library().project(QStringLiteral("web-shop")).ok());
        QTRY_COMPARE(f.find<HeaderBar>("headerBar")->project(), QStringLiteral("web-shop"));
        QTRY_VERIFY(f.find<QAction>("actionPromote")->isEnabled());
        QCOMPARE(f.window->currentPage(), QStringLiteral("settings"));
        f.trigger("actionGo_overview");
        QTRY_VERIFY(f.find<ProjectBoard>("board_web-shop"));
    }

    void aNameThatIsTakenIsRefusedInTheDialog()
    {
        WindowFixture f;
        QVERIFY(testsupport::showActive(*f.window));
        f.trigger("actionNewProject");
        auto *dialog = f.dialog<NewProjectDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("nameLineEdit")), QStringLiteral("Shop"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("createButton")), Qt::LeftButton);
        auto *bar = dialog->findChild<MessageBar *>(QStringLiteral("messageBar"));
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->sentence().contains(QStringLiteral("shop")));
        QVERIFY(dialog->isVisible());
        dialog->reject();
    }

    void thePaletteFindsByAFewLettersAndActs()
    {
        WindowFixture f;
        QVERIFY(testsupport::showActive(*f.window));
        QTest::keyClick(f.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = f.dialog<Palette>();
        QVERIFY(palette);
        auto *edit = palette->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("prom stag"));
        QCOMPARE(palette->shown().value(0), QStringLiteral("Promote Shop 1.1 to staging…"));
        QTest::keyClick(edit, Qt::Key_Return);
        auto *promote = f.dialog<PromoteDialog>();
        QVERIFY(promote);
        promote->reject();
    }

    void escapeClosesThePaletteAndNothingFitsIsSaid()
    {
        WindowFixture f;
        QVERIFY(testsupport::showActive(*f.window));
        f.trigger("actionPalette");
        auto *palette = f.dialog<Palette>();
        QVERIFY(palette);
        auto *edit = palette->findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("zzqx"));
        QCOMPARE(palette->shown(), QStringList{QStringLiteral("Nothing fits “zzqx”")});
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(palette->isVisible());
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY(f.window->findChildren<Palette *>().isEmpty());
    }

    void thePaletteHasEveryActionThatCanBeTaken()
    {
        WindowFixture f;
        QVERIFY(testsupport::showActive(*f.window));
        f.trigger("actionPalette");
        auto *palette = f.dialog<Palette>();
        QVERIFY(palette);
        const QStringList shown = palette->shown();
        for (const auto *menu : f.window->menuBar()->actions())
            for (const auto *action : menu->menu()->actions()) {
                const QString text = action->text().remove(QLatin1Char('&'));
                const bool offered = action->isEnabled() && action->isVisible() && !action->isSeparator() &&
                                     action->objectName() != QLatin1String("actionPalette");
                QVERIFY2(!offered || shown.contains(text), qPrintable(text));
            }
        palette->close();
    }

    void documentsDroppedAnywhereAreOpened()
    {
        WindowFixture f(false);
        QFile file(f.folder.filePath(QStringLiteral("runbook.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# Deployment\n\n## Prerequisites\n\n- [ ] Code reviewed\n");
        file.close();
        QVERIFY(testsupport::showActive(*f.window));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        const QPoint at = f.window->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(f.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(f.window.get(), &drop);
        QCOMPARE(f.window->currentPage(), QStringLiteral("import"));
    }

    void everyPageOfTheRailIsReached()
    {
        WindowFixture f;
        QVERIFY(testsupport::showActive(*f.window));
        for (const QString &id : f.window->pageIds()) {
            auto *place = f.find<QAbstractButton>(qPrintable(QStringLiteral("rail_") + id));
            if (!place)
                continue; // the import page is reached by opening something
            QTest::mouseClick(place, Qt::LeftButton);
            QCOMPARE(f.window->currentPage(), id);
            QVERIFY(f.window->page(id)->isVisible());
            testsupport::shoot(*f.window, id);
        }
    }

    void theHeadersProjectNarrowsThePage()
    {
        WindowFixture f;
        QVERIFY(f.ask(orchestrator::SaveProject{{.id = QStringLiteral("other"), .name = QStringLiteral("Other")}, true})
                    .ok());
        QVERIFY(testsupport::showActive(*f.window));
        auto *page = static_cast<OverviewPage *>(f.window->page(QStringLiteral("overview")));
        QTRY_COMPARE(page->boards().size(), 2);
        auto *projects = f.find<QComboBox>("projectComboBox");
        QTest::keyClick(projects, Qt::Key_End); // "Shop" is the last of All, Other, Shop
        QTRY_COMPARE(page->boards().size(), 1);
        QCOMPARE(page->boards().first()->row().project, QStringLiteral("shop"));
        QTest::keyClick(projects, Qt::Key_Home);
        QTRY_COMPARE(page->boards().size(), 2);
    }

    void closingWhileScriptsRunSaysOnceThatTheyGoOn()
    {
        WindowFixture f;
        f.shop.put("hold", "");
        QVERIFY(testsupport::showActive(*f.window));
        const auto run =
            f.ask(orchestrator::StartRun{QStringLiteral("shop"), QStringLiteral("1.1"), QStringLiteral("staging")});
        QVERIFY2(run.ok(), qPrintable(run.ok() ? QString() : run.error().message));
        const QString id = run->value(QStringLiteral("id")).toString();
        QVERIFY(f.ask(orchestrator::Confirm{id, QStringLiteral("reviewed")}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!f.shop.ledger().isEmpty(), 15000); // the deploy script has begun
        f.prompts.answer = false;
        QVERIFY(!f.window->close());
        QCOMPARE(f.prompts.asked, QStringList{QStringLiteral("Close Slipway")});
        QVERIFY(f.window->isVisible());
        QVERIFY(f.window->close());
        QCOMPARE(f.prompts.asked.size(), 1);
        f.shop.remove("hold");
        QTRY_COMPARE_WITH_TIMEOUT(f.phase(id), QStringLiteral("succeeded"), 15000);
        QTRY_VERIFY(f.desk->idle());
    }

    void everyActionHasATextAndNoTwoMnemonicsOfAMenuAreEqual()
    {
        WindowFixture f;
        const auto mnemonics = [](const QList<QAction *> &actions) {
            QStringList out;
            for (const QAction *action : actions)
                if (const auto at = action->text().indexOf(QLatin1Char('&')); at >= 0)
                    out.append(action->text().mid(at + 1, 1).toLower());
            return out;
        };
        QList<QList<QAction *>> menus{f.window->menuBar()->actions()};
        for (const QAction *menu : f.window->menuBar()->actions())
            menus.append(menu->menu()->actions());
        for (const auto &menu : std::as_const(menus)) {
            for (const QAction *action : menu)
                QVERIFY(action->isSeparator() || !action->text().isEmpty());
            QStringList letters = mnemonics(menu);
            QCOMPARE(letters.removeDuplicates(), 0);
        }
    }
};

SLIPWAY_GUI_TEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"
