#include "app/scenes/pasts.h"

#include "orchestrator/documents.h"

#include <QFile>

namespace app {

using namespace domain;

namespace {

const QStringList path{QStringLiteral("Development"), QStringLiteral("Staging"), QStringLiteral("Production")};

constexpr auto longName = "Donaudampfschifffahrtsgesellschaftsabrechnungsverwaltung";

void live(Scenery &scenery, double minutesAgo, const Project &project, const QString &environment,
          const QString &version, const QString &previous, const QString &by)
{
    scenery.happened(minutesAgo, by, LiveRecorded{project.id, environment, version, previous, s("ran there before")});
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

QString phaseOf(Scenery &scenery, const QString &project)
{
    const auto view = scenery.desk().library().run(runOf(scenery, project));
    return view ? nameOf(view->record.phase) : QString();
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

} // namespace

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString runOf(Scenery &scenery, const QString &project)
{
    const auto runs = scenery.desk().library().runs({.project = project, .limit = 1});
    return runs && !runs->isEmpty() ? runs->first().id : QString();
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

void busy(Scenery &scenery)
{
    storefront(scenery);
    payments(scenery, s("while [ -d '%1' ]; do sleep 0.2; done").arg(scenery.folder()),
             true); // until the scene is over
    scenery.ask(orchestrator::StartRun{s("storefront"), s("1.3.0"), s("staging")});
    scenery.ask(orchestrator::StartRun{s("payments"), s("4.1.0"), s("staging")});
    scenery.until([&] { return phaseOf(scenery, s("storefront")) == s("waiting"); });
}

void failing(Scenery &scenery)
{
    storefront(scenery);
    payments(scenery, s("echo 'cannot reach db-3'; exit 3"), false);
    scenery.ask(orchestrator::StartRun{s("payments"), s("4.1.0"), s("development")});
    scenery.until([&] { return phaseOf(scenery, s("payments")) == s("failing"); });
}

void many(Scenery &scenery)
{
    QStringList regions;
    for (int i = 1; i <= 39; ++i)
        regions.append(s("Kundenabnahmeumgebung Rechenzentrum %1").arg(i));
    regions.append(s("Produktionsumgebung Frankfurt am Main"));
    const Project wide = scenery.project(s(longName), regions);
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

void manySteps(Scenery &scenery)
{
    many(scenery);
    const Project wide = *scenery.desk().library().project(idFromName(s(longName)));
    scenery.ask(orchestrator::StartRun{wide.id, s("2026.11.22"), wide.environments[25].id});
    scenery.until([&] { return phaseOf(scenery, wide.id) == s("waiting"); });
}

void uncertain(Scenery &scenery)
{
    storefront(scenery);
    // Whoever watches over the script is gone, as after a power cut: nobody knows how it ended.
    payments(scenery, s("echo 'switching traffic to green'; kill -9 $PPID"), true);
    scenery.ask(orchestrator::StartRun{s("payments"), s("4.1.0"), s("development")});
    scenery.until([&] { return phaseOf(scenery, s("payments")) == s("failing"); });
}

void eventful(Scenery &scenery)
{
    storefront(scenery);
    payments(scenery, s("echo deployed"), true);
    scenery.ask(orchestrator::StartRun{s("payments"), s("4.1.0"), s("development")});
    scenery.until([&] { return phaseOf(scenery, s("payments")) == s("waiting"); });
    confirmAll(scenery, runOf(scenery, s("payments")));
    scenery.until([&] { return phaseOf(scenery, s("payments")) == s("succeeded"); });
    scenery.ask(orchestrator::StartRun{s("storefront"), s("1.2.3"), s("staging")});
    scenery.ask(orchestrator::Steer{.run = runOf(scenery, s("storefront")),
                                    .action = ActionKind::Abort,
                                    .reason = s("The wrong version was chosen")});
    scenery.until([&] { return phaseOf(scenery, s("storefront")) == s("aborted"); });
    scenery.ask(orchestrator::StartRun{s("storefront"), s("1.3.0"), s("staging")});
    scenery.until([&] { return phaseOf(scenery, s("storefront")) == s("waiting"); });
}

QString document(Scenery &scenery, const QString &name)
{
    const QString file = scenery.folder() + QLatin1Char('/') + name;
    QFile::copy(s(":/scenes/") + name, file);
    return file;
}

void imported(Scenery &scenery)
{
    const auto understood = orchestrator::openDocuments({document(scenery, s("bookshop.md"))});
    Project shop = orchestrator::projectFrom(*understood, s("Bookshop"), scenery.folder());
    for (Environment &environment : shop.environments)
        environment.probes = {{.id = s("health"), .name = s("Health"), .url = scenery.health(true)},
                              {.id = s("search"), .name = s("Search answers"), .url = scenery.health(true)}};
    scenery.happened(20000, s("alice"), ProjectSaved{shop});
}

} // namespace app
