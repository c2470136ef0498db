#include "app/screenshots.h"
#include "gui/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QTabWidget>

namespace app {

using namespace domain;

namespace {

const QStringList path{QStringLiteral("Development"), QStringLiteral("Staging"), QStringLiteral("Production")};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

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

void live(Scenery &scenery, double minutesAgo, const Project &project, const QString &environment,
          const QString &version, const QString &previous, const QString &by)
{
    scenery.happened(minutesAgo, by, LiveRecorded{project.id, environment, version, previous, s("ran there before")});
}

void storefront(Scenery &scenery)
{
    const Project shop = scenery.project(s("Storefront"), path);
    scenery.happened(20000, s("alice"), ProjectSaved{shop});
    const std::pair<const char *, const char *> versions[] = {{"1.2.1", "Faster start page"},
                                                              {"1.2.2", "Fixes rounding of prices in the basket"},
                                                              {"1.2.3", "Newsletter can be cancelled with one click"},
                                                              {"1.3.0", "Sign-in for customers; brings a migration"}};
    for (const auto &[name, notes] : versions)
        scenery.happened(19000, s("carol"), VersionAdded{shop.id, scenery.version(s(name), s(notes))});
    live(scenery, 120, shop, s("development"), s("1.3.0"), s("1.2.3"), s("alice"));
    live(scenery, 40, shop, s("staging"), s("1.2.3"), s("1.2.2"), s("bob"));
    live(scenery, 8700, shop, s("production"), s("1.2.2"), s("1.2.1"), s("bob"));
}

void payments(Scenery &scenery, const QString &script, bool wellInStaging)
{
    Project pay = scenery.project(s("Payments"), path, script);
    pay.environments[1].probes[0].url = scenery.health(wellInStaging);
    scenery.happened(20000, s("dave"), ProjectSaved{pay});
    for (const char *name : {"4.0.8", "4.0.9", "4.1.0"})
        scenery.happened(19000, s("dave"), VersionAdded{pay.id, scenery.version(s(name), s("Maintenance"))});
    live(scenery, 300, pay, s("development"), s("4.1.0"), s("4.0.9"), s("dave"));
    live(scenery, 2900, pay, s("staging"), s("4.0.9"), s("4.0.8"), s("dave"));
    live(scenery, 9900, pay, s("production"), s("4.0.8"), QString(), s("dave"));
}

QString runOf(Scenery &scenery, const char *project) // the newest
{
    const auto runs = scenery.desk().library().runs({.project = s(project), .limit = 1});
    return runs && !runs->isEmpty() ? runs->first().id : QString();
}

QString phaseOf(Scenery &scenery, const char *project)
{
    const auto view = scenery.desk().library().run(runOf(scenery, project));
    return view ? nameOf(view->record.phase) : QString();
}

// Storefront waits for its checklist, Payments is being deployed to.
void busy(Scenery &scenery)
{
    storefront(scenery);
    payments(scenery, s("while [ -d '%1' ]; do sleep 0.2; done").arg(scenery.folder()),
             true); // until the scene is over
    scenery.ask(orchestrator::StartRun{s("storefront"), s("1.3.0"), s("staging")});
    scenery.ask(orchestrator::StartRun{s("payments"), s("4.1.0"), s("staging")});
    scenery.until([&] { return phaseOf(scenery, "storefront") == s("waiting"); });
}

void failing(Scenery &scenery)
{
    storefront(scenery);
    payments(scenery, s("echo 'cannot reach db-3'; exit 3"), false);
    scenery.ask(orchestrator::StartRun{s("payments"), s("4.1.0"), s("development")});
    scenery.until([&] { return phaseOf(scenery, "payments") == s("failing"); });
}

void many(Scenery &scenery)
{
    QStringList regions;
    for (int i = 1; i <= 39; ++i)
        regions.append(s("Kundenabnahmeumgebung Rechenzentrum %1").arg(i));
    regions.append(s("Produktionsumgebung Frankfurt am Main"));
    const Project wide = scenery.project(s("Donaudampfschifffahrtsgesellschaftsabrechnungsverwaltung"), regions);
    scenery.happened(900, s("alice"), ProjectSaved{wide});
    for (const char *name : {"2026.11.23-rc.4+build.20261123.feature-sehr-langer-zweigname", "2026.11.22"})
        scenery.happened(890, s("alice"), VersionAdded{wide.id, scenery.version(s(name))});
    for (int i = 0; i < 30; ++i)
        live(scenery, 800 - i * 20, wide, wide.environments[i].id,
             i < 4 ? s("2026.11.23-rc.4+build.20261123.feature-sehr-langer-zweigname") : s("2026.11.22"), QString(),
             s("maximilian.mustermann-oberhofer"));
    for (const char *name : {"Rechnungsstellung", "Lagerverwaltung", "Kundenportal", "Auskunft", "Verzeichnis"}) {
        const Project project = scenery.project(s(name), path);
        scenery.happened(700, s("bob"), ProjectSaved{project});
        scenery.happened(690, s("bob"), VersionAdded{project.id, scenery.version(s("1.0.0"))});
        live(scenery, 600, project, s("development"), s("1.0.0"), QString(), s("bob"));
    }
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
    window.showRun(runOf(scenery, project));
    return &window;
}

void confirmAll(Scenery &scenery, const QString &run)
{
    const auto view = scenery.desk().library().run(run);
    for (auto it = view->state.steps.begin(); it != view->state.steps.end(); ++it)
        if (it->status == StepStatus::Waiting)
            for (const QString &item : it->items.keys())
                scenery.ask(
                    orchestrator::Confirm{.run = run, .item = item, .note = s("Looked at it twice"), .step = it.key()});
}

// Storefront stands before production, after two stages with a checklist each.
void asked(Scenery &scenery)
{
    storefront(scenery);
    const QString run =
        scenery.ask(orchestrator::StartRun{s("storefront"), s("1.3.0"), s("production")})[s("id")].toString();
    const auto waits = [&](const char *step) {
        const auto view = scenery.desk().library().run(run);
        return view && view->state.steps.value(s(step)).status == StepStatus::Waiting;
    };
    for (const char *list : {"deploy-development.checklist", "deploy-staging.checklist"}) {
        scenery.until([&] { return waits(list); });
        confirmAll(scenery, run);
    }
    scenery.until([&] { return waits("deploy-production.approval"); });
}

QWidget *story(gui::MainWindow &window, Scenery &scenery)
{
    scenery.ask(orchestrator::Decide{runOf(scenery, "storefront"), {}, false, s("Not on a Friday")});
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
    const auto nothing = [](Scenery &) {};
    const auto run = [](const char *project) {
        return [project](gui::MainWindow &window, Scenery &scenery) { return runAt(window, scenery, project); };
    };
    return {
        {s("runs_empty"), nothing,
         [](gui::MainWindow &window, Scenery &) {
             window.showPage(s("runs"));
             return static_cast<QWidget *>(&window);
         }},
        {s("runs_checklist"), busy, run("storefront")},
        {s("runs_running"), busy, run("payments")},
        {s("runs_failing"), failing, run("payments")},
        {s("runs_approval"), asked, run("storefront")},
        {s("runs_story"), asked, story},
        {s("runs_mirrored"), asked, mirrored},
        {s("overview_empty"), nothing, overview},
        {s("overview_busy"), busy, overview},
        {s("overview_failing"), failing, overview},
        {s("overview_many"), many, overview},
        {s("promote_production"), storefront,
         [](gui::MainWindow &window, Scenery &) { return promoting(window, "production"); }},
        {s("promote_blocked"), busy, [](gui::MainWindow &window, Scenery &) { return promoting(window, "staging"); }},
        {s("rollback"), storefront, [](gui::MainWindow &window, Scenery &) { return rollingBack(window); }},
        {s("palette"), busy, [](gui::MainWindow &window, Scenery &) { return palette(window); }},
    };
}

} // namespace app
