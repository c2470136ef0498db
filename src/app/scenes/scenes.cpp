#include "app/scenes/pasts.h"
#include "app/screenshots.h"
#include "gui/mainwindow.h"
#include "gui/pages/importpage.h"
#include "gui/pages/settingspage.h"

#include <QApplication>
#include <QDialog>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

namespace app {

using namespace domain;

namespace {

QWidget *overview(gui::MainWindow &window, Scenery &)
{
    window.showPage(s("overview"));
    Scenery::settle(600); // until the pulse has come round
    return &window;
}

QDialog *dialogOf(gui::MainWindow &window)
{
    for (auto *dialog : window.findChildren<QDialog *>())
        if (dialog->isVisible())
            return dialog;
    qFatal("No dialog has opened.");
}

QWidget *listed(gui::MainWindow &window, const char *page, const QList<int> &rows)
{
    window.showPage(s(page));
    auto *table = window.page(s(page))->findChild<QTableView *>();
    Scenery::settle(300); // a page reads in the background
    for (const int row : rows) {
        const QModelIndex at = table->model()->index(row, 0);
        table->selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
        table->selectionModel()->select(at, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    return &window;
}

// The document, with the piece of that number of the first kind chosen; -1 = none.
QWidget *opened(gui::MainWindow &window, Scenery &scenery, const char *name, int piece)
{
    window.showPage(s("import"));
    auto *page = qobject_cast<gui::ImportPage *>(window.page(s("import")));
    page->openFiles({document(scenery, s(name))});
    auto *pieces = page->findChild<QTreeView *>();
    scenery.until([&] { return pieces->model()->rowCount() > 0; });
    if (piece >= 0)
        pieces->setCurrentIndex(pieces->model()->index(piece, 0, pieces->model()->index(0, 0)));
    return &window;
}

QWidget *settings(gui::MainWindow &window, const char *section)
{
    window.showPage(s("settings"));
    qobject_cast<gui::SettingsPage *>(window.page(s("settings")))->showSection(s(section));
    return &window;
}

QWidget *promoting(gui::MainWindow &window, const char *environment)
{
    window.promote(s("storefront"), s("1.3.0"), s(environment));
    return dialogOf(window);
}

QWidget *rollingBack(gui::MainWindow &window)
{
    window.rollBack(s("storefront"), s("production"));
    return dialogOf(window);
}

QWidget *palette(gui::MainWindow &window)
{
    window.findChild<QAction *>(s("actionPalette"))->trigger();
    return dialogOf(window);
}

QWidget *runAt(gui::MainWindow &window, Scenery &scenery, const char *project)
{
    window.showRun(runOf(scenery, s(project)));
    return &window;
}

QWidget *story(gui::MainWindow &window, Scenery &scenery)
{
    scenery.ask(orchestrator::Decide{runOf(scenery, s("storefront")), {}, false, s("Not on a Friday")});
    runAt(window, scenery, "storefront");
    window.findChild<QTabWidget *>(s("runTabs"))->setCurrentIndex(1);
    return &window;
}

QWidget *mirrored(gui::MainWindow &window, Scenery &scenery)
{
    window.setLayoutDirection(Qt::RightToLeft);
    return runAt(window, scenery, "storefront");
}

} // namespace

QList<Scene> scenes()
{
    using Window = gui::MainWindow;
    const auto nothing = [](Scenery &) {};
    const auto run = [](const char *project) {
        return [project](Window &window, Scenery &scenery) { return runAt(window, scenery, project); };
    };
    const auto list = [](const char *page, const QList<int> &rows) {
        return [page, rows](Window &window, Scenery &) { return listed(window, page, rows); };
    };
    const auto import = [](const char *name, int piece) {
        return [name, piece](Window &window, Scenery &scenery) { return opened(window, scenery, name, piece); };
    };
    const auto page = [](const char *id) {
        return [id](Window &window, Scenery &) {
            window.showPage(s(id));
            return static_cast<QWidget *>(&window);
        };
    };
    const auto promote = [](const char *environment) {
        return [environment](Window &window, Scenery &) { return promoting(window, environment); };
    };
    QList<Scene> out{
        {s("overview_empty"), nothing, overview},
        {s("overview_busy"), busy, overview},
        {s("overview_failing"), failing, overview},
        {s("overview_many"), many, overview},
        {s("overview_german"), busy, overview, QLocale(QLocale::German)},
        {s("promote_production"), storefront, promote("production")},
        {s("promote_blocked"), busy, promote("staging")},
        {s("rollback"), storefront, [](Window &window, Scenery &) { return rollingBack(window); }},
        {s("palette"), busy, [](Window &window, Scenery &) { return palette(window); }},
        {s("newproject"), nothing,
         [](Window &window, Scenery &) {
             window.newProject();
             return static_cast<QWidget *>(dialogOf(window));
         }},
        {s("runs_empty"), nothing, page("runs")},
        {s("runs_checklist"), busy, run("storefront")},
        {s("runs_german"), busy, run("storefront"), QLocale(QLocale::German)},
        {s("runs_running"), busy, run("payments")},
        {s("runs_failing"), failing, run("payments")},
        {s("runs_unknown"), uncertain, run("payments")},
        {s("runs_approval"), asked, run("storefront")},
        {s("runs_story"), asked, story},
        {s("runs_mirrored"), asked, mirrored},
        {s("runs_long"), manySteps, run("donaudampfschifffahrtsgesellschaftsabrechnungsverwaltung")},
        {s("versions"), storefront, list("versions", {1})},
        {s("versions_compared"), storefront, list("versions", {0, 2})},
        {s("versions_many"), many, list("versions", {0})},
        {s("versions_empty"), nothing, page("versions")},
        {s("history"), eventful, list("history", {1})},
        {s("history_empty"), nothing, page("history")},
        {s("import_empty"), nothing, page("import")},
        {s("import_runbook"), nothing, import("bookshop.md", 2)},
        {s("import_little"), nothing, import("notes.md", -1)},
    };
    for (const char *section : {"general", "environments", "probes", "scripts", "checklists", "thresholds", "issues",
                                "pipeline", "kept", "application"})
        out.append({s("settings_") + s(section), imported,
                    [section](Window &window, Scenery &) { return settings(window, section); }});
    return out;
}

} // namespace app
