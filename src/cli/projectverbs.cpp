#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Projects)
}

#include "cli/call.h"
#include "cli/json.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace cli {

using namespace domain;

namespace {

int list(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    const auto views = library->overview();
    if (!views)
        return call.fail(views.error());
    QJsonArray array;
    QStringList lines;
    for (const auto &view : *views) {
        array.append(projectJson(view));
        QStringList cells;
        for (const auto &cell : view.environments)
            cells.append(QStringLiteral("%1 %2").arg(cell.environment.name, cell.live && !cell.live->version.isEmpty()
                                                                                ? cell.live->version
                                                                                : QStringLiteral("–")));
        lines.append(QStringLiteral("%1  %2").arg(view.project.id, cells.join(QStringLiteral("  ▶  "))));
    }
    return call.print(Call::object("projects", {{QStringLiteral("projects"), array}}),
                      lines.isEmpty() ? tr("No projects yet.") : lines.join(QLatin1Char('\n')));
}

int show(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    const auto project = library->project(call.word(0));
    if (!project)
        return call.fail(project.error());
    const auto views = library->overview();
    if (!views)
        return call.fail(views.error());
    for (const auto &view : *views) {
        if (view.project.id != project->id)
            continue;
        QJsonObject json = projectJson(view);
        json.insert(QStringLiteral("definition"), toJson(view.project));
        QStringList lines{
            QStringLiteral("%1 (%2)  %3").arg(view.project.name, view.project.id, view.project.directory)};
        for (const auto &cell : view.environments)
            lines.append(
                cell.live && !cell.live->version.isEmpty()
                    ? tr("%1: %2 since %3 (%4)%5")
                          .arg(cell.environment.name, cell.live->version, humanTime(cell.live->sinceMs), cell.live->by,
                               cell.live->previous.isEmpty() ? QString() : tr(", way back %1").arg(cell.live->previous))
                    : tr("%1: nothing was deployed yet").arg(cell.environment.name));
        return call.print(json, lines.join(QLatin1Char('\n')));
    }
    return call.fail(notFound(tr("There is no project “%1”.").arg(call.word(0))));
}

int exportProject(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    const auto project = library->project(call.word(0));
    if (!project)
        return call.fail(project.error());
    const QByteArray text = QJsonDocument(toJson(*project)).toJson();
    if (call.json())
        return call.print(toJson(*project), {});
    return call.print({}, QString::fromUtf8(text));
}

constexpr qint64 largestProjectFile = 64 * 1024 * 1024;

int apply(Call &call)
{
    QFile file(call.word(0));
    const QFileInfo info(file);
    if (info.exists() && !info.isFile()) // opening a pipe may wait for ever, and a device may never end
        return call.fail(refused(tr("%1 is a folder, a pipe or a device, not a project file.").arg(call.word(0)),
                                 tr("slipwayctl project export shows the form.")));
    if (!file.open(QIODevice::ReadOnly))
        return call.fail(notFound(tr("The project file %1 cannot be read: %2.").arg(call.word(0), file.errorString())));
    if (info.size() > largestProjectFile)
        return call.fail(refused(tr("%1 is too large for a project file; it may have 64 MB.").arg(call.word(0)),
                                 tr("slipwayctl project export shows the form.")));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject()) {
        Error error = usage(tr("%1 is not a project file: %2.").arg(call.word(0), fault.errorString()),
                            tr("slipwayctl project export shows the form."));
        error.where.file = call.word(0);
        return call.fail(error);
    }
    const auto project = fromJson<Project>(document.object());
    if (!project)
        return call.fail(usage(tr("%1: %2.").arg(call.word(0), project.error().message)));
    if (!call.desk())
        return call.status();
    const auto saved = call.ask(orchestrator::SaveProject{*project, false});
    return saved ? call.print(*saved, tr("%1 saved.").arg(project->name)) : call.fail(saved.error());
}

int remove(Call &call)
{
    if (!call.desk())
        return call.status();
    const auto project = call.desk()->library().project(call.word(0));
    if (!project)
        return call.fail(project.error());
    const auto removed = call.ask(orchestrator::RemoveProject{project->id});
    return removed ? call.print(*removed, tr("%1 removed; its history stays in the journal.").arg(project->name))
                   : call.fail(removed.error());
}

// Loads the project named by --project, lets `edit` change it, saves it.
template <class Edit> int change(Call &call, Edit edit)
{
    if (!call.desk())
        return call.status();
    auto project = call.desk()->library().project(call.option(QStringLiteral("project")));
    if (!project)
        return call.fail(project.error());
    if (const Outcome edited = edit(*project); !edited)
        return call.fail(edited.error());
    const auto saved = call.ask(orchestrator::SaveProject{*project, false});
    return saved ? call.print(*saved, tr("%1 saved.").arg(project->name)) : call.fail(saved.error());
}

Result<Environment *> environmentOf(Project &project, const QString &id)
{
    for (Environment &e : project.environments)
        if (e.id == id || e.name.compare(id, Qt::CaseInsensitive) == 0)
            return &e;
    return notFound(tr("%1 has no environment “%2”.").arg(project.name, id));
}

std::optional<qint64> duration(const QString &text)
{
    for (const auto &[suffix, factor] :
         {std::pair{QLatin1String("ms"), 1}, std::pair{QLatin1String("s"), 1000},
          std::pair{QLatin1String("min"), 60000}, std::pair{QLatin1String("h"), 3600000}})
        if (text.endsWith(suffix)) {
            bool ok = false;
            const double number = text.left(text.size() - suffix.size()).trimmed().toDouble(&ok);
            if (ok && number >= 0)
                return static_cast<qint64>(number * factor);
        }
    return std::nullopt;
}

Outcome applyEnvironmentOptions(Call &call, Environment &e)
{
    for (const auto &[option, field] :
         {std::pair{"bake", &Environment::bakeMs}, std::pair{"health-limit", &Environment::healthLimitMs},
          std::pair{"probe-interval", &Environment::probeIntervalMs}})
        if (call.has(QLatin1String(option))) {
            const auto ms = duration(call.option(QLatin1String(option)));
            if (!ms)
                return usage(tr("--%1 needs a duration such as 90s or 2min.").arg(QLatin1String(option)));
            e.*field = *ms;
        }
    if (call.has(QStringLiteral("approvals")))
        e.approvalsRequired = call.option(QStringLiteral("approvals")).toInt();
    if (call.has(QStringLiteral("name")))
        e.name = call.option(QStringLiteral("name"));
    if (call.has(QStringLiteral("type"))) {
        const auto kind = valueOf<EnvironmentKind>(call.option(QStringLiteral("type")));
        if (!kind)
            return usage(tr("--type is one of development, staging, production, other."));
        e.kind = *kind;
    }
    for (const auto &[option, field] :
         {std::pair{"deploy", &EnvironmentScripts::deploy}, std::pair{"rollback", &EnvironmentScripts::rollback},
          std::pair{"smoke", &EnvironmentScripts::smoke}, std::pair{"migrate", &EnvironmentScripts::migrate}})
        if (call.has(QLatin1String(option)))
            e.scripts.*field = call.option(QLatin1String(option));
    return done();
}

int environmentList(Call &call)
{
    call.words = {call.option(QStringLiteral("project"))};
    return show(call);
}

int environmentAdd(Call &call)
{
    return change(call, [&](Project &project) -> Outcome {
        Environment e{.id = idFromName(call.word(0)), .name = call.word(0)};
        project.environments.append(e);
        return applyEnvironmentOptions(call, project.environments.last());
    });
}

int environmentSet(Call &call)
{
    return change(call, [&](Project &project) -> Outcome {
        const auto e = environmentOf(project, call.word(0));
        return e ? applyEnvironmentOptions(call, **e) : Outcome(e.error());
    });
}

int environmentRemove(Call &call)
{
    return change(call, [&](Project &project) -> Outcome {
        const auto e = environmentOf(project, call.word(0));
        if (!e)
            return e.error();
        project.environments.removeIf([id = (*e)->id](const Environment &x) { return x.id == id; });
        return done();
    });
}

// "This is what runs there": for deployments that Slipway did not make.
int environmentRecord(Call &call)
{
    if (!call.desk())
        return call.status();
    const auto project = call.desk()->library().project(call.option(QStringLiteral("project")));
    if (!project)
        return call.fail(project.error());
    const auto recorded = call.ask(orchestrator::RecordLive{project->id, call.word(0), call.word(1),
                                                            call.option(QStringLiteral("previous")),
                                                            call.option(QStringLiteral("reason"))});
    return recorded ? call.print(*recorded, tr("%1 runs %2.").arg(call.word(0), call.word(1)))
                    : call.fail(recorded.error());
}

int targetAdd(Call &call)
{
    return change(call, [&](Project &project) -> Outcome {
        const auto e = environmentOf(project, call.option(QStringLiteral("environment")));
        if (!e)
            return e.error();
        (*e)->targets.append(
            {.id = idFromName(call.word(0)), .name = call.word(0), .url = call.option(QStringLiteral("url"))});
        return done();
    });
}

int targetRemove(Call &call)
{
    return change(call, [&](Project &project) -> Outcome {
        const auto e = environmentOf(project, call.option(QStringLiteral("environment")));
        if (!e)
            return e.error();
        if ((*e)->targets.removeIf([&](const Target &t) { return t.id == call.word(0) || t.name == call.word(0); }) ==
            0)
            return notFound(tr("%1 has no target “%2”.").arg((*e)->name, call.word(0)));
        return done();
    });
}

int targetList(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    const auto project = library->project(call.option(QStringLiteral("project")));
    if (!project)
        return call.fail(project.error());
    QJsonArray array;
    QStringList lines;
    for (const Environment &e : project->environments)
        for (const Target &t : e.targets) {
            QJsonObject o = toJson(t);
            o.insert(QStringLiteral("environment"), e.id);
            array.append(o);
            lines.append(QStringLiteral("%1  %2  %3").arg(e.id, t.id, t.url));
        }
    return call.print(Call::object("targets", {{QStringLiteral("targets"), array}}),
                      lines.isEmpty() ? tr("No targets.") : lines.join(QLatin1Char('\n')));
}

} // namespace

QList<Verb> projectVerbs()
{
    const QString project = QStringLiteral("project");
    const QString environment = QStringLiteral("environment");
    const QString target = QStringLiteral("target");
    const Option of{project, QStringLiteral("P"), tr("the project")};
    const Option in{environment, QStringLiteral("E"), tr("the environment")};
    const QList<Option> environmentOptions{
        of,
        {QStringLiteral("name"), QStringLiteral("NAME"), tr("its name")},
        {QStringLiteral("type"), QStringLiteral("TYPE"), tr("development, staging, production or other")},
        {QStringLiteral("bake"), QStringLiteral("TIME"), tr("how long it is watched after a deploy, e.g. 10min")},
        {QStringLiteral("health-limit"), QStringLiteral("TIME"), tr("how long the health gate waits")},
        {QStringLiteral("probe-interval"), QStringLiteral("TIME"), tr("time between two probes")},
        {QStringLiteral("approvals"), QStringLiteral("N"), tr("how many people must approve")},
        {QStringLiteral("deploy"), QStringLiteral("COMMAND"), tr("id of the deploy command")},
        {QStringLiteral("rollback"), QStringLiteral("COMMAND"), tr("id of the rollback command")},
        {QStringLiteral("smoke"), QStringLiteral("COMMAND"), tr("id of the smoke test command")},
        {QStringLiteral("migrate"), QStringLiteral("COMMAND"), tr("id of the migration command")}};
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {project, S("list"), {}, tr("Lists the projects and what runs where."), S("slipwayctl project list"), {}, list},
        {project,
         S("show"),
         S("PROJECT"),
         tr("Shows a project and its environments."),
         S("slipwayctl project show storefront"),
         {},
         show},
        {project,
         S("export"),
         S("PROJECT"),
         tr("Writes the whole definition as JSON, ready for project apply."),
         S("slipwayctl project export storefront > storefront.json"),
         {},
         exportProject},
        {project,
         S("apply"),
         S("FILE"),
         tr("Creates or changes a project from its JSON definition."),
         S("slipwayctl project apply storefront.json"),
         {},
         apply},
        {project,
         S("remove"),
         S("PROJECT"),
         tr("Removes a project; its history stays."),
         S("slipwayctl project remove storefront"),
         {},
         remove},
        {environment,
         S("list"),
         {},
         tr("Lists a project's environments and what runs there."),
         S("slipwayctl environment list --project storefront"),
         {of},
         environmentList},
        {environment, S("add"), S("NAME"), tr("Adds an environment at the end of the promotion path."),
         S("slipwayctl environment add production --project storefront --type production"), environmentOptions,
         environmentAdd},
        {environment, S("set"), S("ENVIRONMENT"), tr("Changes an environment."),
         S("slipwayctl environment set production --project storefront --bake 10min"), environmentOptions,
         environmentSet},
        {environment,
         S("remove"),
         S("ENVIRONMENT"),
         tr("Removes an environment."),
         S("slipwayctl environment remove qa --project storefront"),
         {of},
         environmentRemove},
        {environment,
         S("record"),
         S("ENVIRONMENT VERSION"),
         tr("Says which version already runs there, of a deployment Slipway did not make."),
         S("slipwayctl environment record production 1.2.2 --project storefront --previous 1.2.1"),
         {of, {S("previous"), S("V"), tr("the way back")}, {S("reason"), S("R"), tr("why")}},
         environmentRecord},
        {target,
         S("list"),
         {},
         tr("Lists a project's targets."),
         S("slipwayctl target list --project storefront"),
         {of},
         targetList},
        {target,
         S("add"),
         S("NAME"),
         tr("Adds a target to an environment."),
         S("slipwayctl target add web-2 --project storefront --environment production --url http://10.0.0.2:8080"),
         {of, in, {S("url"), S("URL"), tr("base of relative probes")}},
         targetAdd},
        {target,
         S("remove"),
         S("TARGET"),
         tr("Removes a target."),
         S("slipwayctl target remove web-2 --project storefront --environment production"),
         {of, in},
         targetRemove},
    };
}

} // namespace cli
