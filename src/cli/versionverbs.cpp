#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Versions)
}

#include "cli/call.h"
#include "cli/json.h"
#include "orchestrator/changelog.h"

#include <QEventLoop>
#include <QJsonArray>

namespace cli {

using namespace domain;

namespace {

Result<Project> projectOf(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return storeError({});
    return library->project(call.option(QStringLiteral("project")));
}

QStringList liveIn(Call &call, const QString &project, const QString &version)
{
    QStringList out;
    if (const auto live = call.library()->live(project))
        for (const LiveVersion &l : *live)
            if (l.version == version)
                out.append(l.environment);
    return out;
}

int versionAdd(Call &call)
{
    if (!call.desk())
        return call.status();
    const auto project = projectOf(call);
    if (!project)
        return call.fail(project.error());
    const Version version{.name = call.word(0),
                          .ref = call.option(QStringLiteral("ref")),
                          .notes = call.option(QStringLiteral("notes")),
                          .increment = call.option(QStringLiteral("increment"))};
    const auto added = call.ask(orchestrator::AddVersion{project->id, version});
    return added ? call.print(*added, tr("%1 %2 added.").arg(project->name, version.name)) : call.fail(added.error());
}

int versionList(Call &call)
{
    const auto project = projectOf(call);
    if (!project)
        return call.status() ? call.status() : call.fail(project.error());
    const auto versions = call.library()->versions(project->id);
    if (!versions)
        return call.fail(versions.error());
    QJsonArray array;
    QStringList lines;
    for (const Version &v : *versions) {
        const QStringList where = liveIn(call, project->id, v.name);
        array.append(versionJson(project->id, v, where));
        lines.append(QStringLiteral("%1  %2  %3  %4")
                         .arg(v.name.leftJustified(10), v.built() ? tr("built") : tr("not built"), v.ref,
                              where.join(QStringLiteral(", ")))
                         .trimmed());
    }
    return call.print(Call::object("versions", {{QStringLiteral("versions"), array}}),
                      lines.isEmpty() ? tr("No versions.") : lines.join(QLatin1Char('\n')));
}

int versionShow(Call &call)
{
    const auto project = projectOf(call);
    if (!project)
        return call.status() ? call.status() : call.fail(project.error());
    const auto version = call.library()->version(project->id, call.word(0));
    if (!version)
        return call.fail(version.error());
    const QStringList where = liveIn(call, project->id, version->name);
    QStringList lines{version->name, tr("from %1, commit %2")
                                         .arg(version->ref, version->commit.isEmpty() ? tr("not built yet")
                                                                                      : version->commit.left(12))};
    if (version->built())
        lines.append(tr("artifact %1\nSHA-256 %2").arg(version->artifact, version->artifactSha256));
    if (!where.isEmpty())
        lines.append(tr("live in %1").arg(where.join(QStringLiteral(", "))));
    return call.print(versionJson(project->id, *version, where), lines.join(QLatin1Char('\n')));
}

Result<QList<orchestrator::Changelog::Commit>> commitsBetween(const Project &project, const Version &from,
                                                              const Version &to)
{
    std::optional<Result<QList<orchestrator::Changelog::Commit>>> answer;
    orchestrator::Changelog changelog;
    QEventLoop loop;
    changelog.between(project, from, to, &loop, [&](const auto &commits) {
        answer = commits;
        loop.quit();
    });
    loop.exec();
    return *answer;
}

int versionCompare(Call &call)
{
    const auto project = projectOf(call);
    if (!project)
        return call.status() ? call.status() : call.fail(project.error());
    const auto a = call.library()->version(project->id, call.word(0));
    if (!a)
        return call.fail(a.error());
    const auto b = call.library()->version(project->id, call.word(1));
    if (!b)
        return call.fail(b.error());
    const QJsonObject left = versionJson(project->id, *a, liveIn(call, project->id, a->name));
    const QJsonObject right = versionJson(project->id, *b, liveIn(call, project->id, b->name));
    QJsonObject differences;
    QStringList lines;
    for (const QString &key : {QStringLiteral("name"), QStringLiteral("ref"), QStringLiteral("commit"),
                               QStringLiteral("artifactSha256"), QStringLiteral("notes"), QStringLiteral("liveIn")})
        if (left.value(key) != right.value(key)) {
            differences.insert(key, QJsonArray{left.value(key), right.value(key)});
            const auto text = [](const QJsonValue &v) {
                if (!v.isArray())
                    return v.toString(QStringLiteral("–"));
                QStringList words;
                for (const QJsonValue &word : v.toArray())
                    words.append(word.toString());
                return words.join(QStringLiteral(", "));
            };
            lines.append(QStringLiteral("%1  %2 → %3")
                             .arg(key.leftJustified(14), text(left.value(key)), text(right.value(key))));
        }
    QJsonObject comparison{
        {QStringLiteral("from"), left}, {QStringLiteral("to"), right}, {QStringLiteral("differences"), differences}};
    if (const auto commits = commitsBetween(*project, *a, *b)) {
        QJsonArray array;
        for (const orchestrator::Changelog::Commit &c : *commits) {
            array.append(QJsonObject{{QStringLiteral("hash"), c.hash},
                                     {QStringLiteral("author"), c.author},
                                     {QStringLiteral("subject"), c.subject},
                                     {QStringLiteral("at"), isoTime(c.dateMs)}});
            lines.append(QStringLiteral("%1  %2 (%3)").arg(c.hash.left(10).leftJustified(14), c.subject, c.author));
        }
        comparison.insert(QStringLiteral("commits"), array);
    } else { // what the store knows can be compared all the same
        comparison.insert(QStringLiteral("commitsUnknown"), commits.error().message);
        lines.append(commits.error().message);
    }
    return call.print(Call::object("versionComparison", comparison),
                      lines.isEmpty() ? tr("No difference.") : lines.join(QLatin1Char('\n')));
}

} // namespace

QList<Verb> versionVerbs()
{
    const QString version = QStringLiteral("version");
    const Option of{QStringLiteral("project"), QStringLiteral("P"), tr("the project")};
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {version,
         S("add"),
         S("VERSION"),
         tr("Adds a version, to be built from a branch, tag or commit."),
         S("slipwayctl version add 1.3.0 --project storefront --ref feature/0001-user-auth"),
         {of,
          {S("ref"), S("REF"), tr("branch, tag or commit it is built from")},
          {S("notes"), S("TEXT"), tr("release notes")},
          {S("increment"), S("ID"), tr("increment it belongs to")}},
         versionAdd},
        {version,
         S("list"),
         {},
         tr("Lists a project's versions."),
         S("slipwayctl version list --project storefront"),
         {of},
         versionList},
        {version,
         S("show"),
         S("VERSION"),
         tr("Shows a version and where it is live."),
         S("slipwayctl version show 1.3.0 --project storefront"),
         {of},
         versionShow},
        {version,
         S("compare"),
         S("A B"),
         tr("Compares two versions."),
         S("slipwayctl version compare 1.2.2 1.3.0 --project storefront"),
         {of},
         versionCompare},
    };
}

} // namespace cli
