#include "intake/mapping.h"

#include "intake/words.h"

#include <QUrl>

namespace intake {
namespace {

using namespace Qt::StringLiterals;
using domain::Document;
using domain::Environment;
using domain::Project;
using domain::StageKind;

// Sub-items follow the item they belong to: a run asks one after the other.
void flatten(const QList<domain::ChecklistItem> &from, QList<domain::ChecklistItem> &to)
{
    for (domain::ChecklistItem item : from) {
        const auto children = std::exchange(item.children, {});
        item.done = false; // a run starts with everything open
        to.append(item);
        flatten(children, to);
    }
}

// Which environment an address belongs to: the one it names, otherwise production, otherwise the last on the way.
QString homeOf(const domain::ProbeSpec &probe, const QList<Environment> &environments)
{
    const QString named = environmentIn(QUrl(probe.url).host());
    QString home = environments.isEmpty() ? QString() : environments.last().id;
    for (const Environment &environment : environments)
        if (environment.id == named)
            return named;
        else if (environment.kind == domain::EnvironmentKind::Production)
            home = environment.id;
    return home;
}

// Elsewhere the same question is asked of that environment's own targets.
domain::ProbeSpec relative(domain::ProbeSpec probe)
{
    const QUrl url(probe.url);
    probe.url = url.path().isEmpty() ? u"/"_s : url.path(QUrl::FullyEncoded);
    if (url.hasQuery())
        probe.url += u'?' + url.query(QUrl::FullyEncoded);
    return probe;
}

void placeProbes(const Document &document, QList<Environment> &environments)
{
    for (const domain::ProbeSpec &probe : document.probes) {
        const QString home = homeOf(probe, environments);
        for (Environment &environment : environments) {
            domain::ProbeSpec placed = environment.id == home ? probe : relative(probe);
            const bool asked = std::any_of(environment.probes.begin(), environment.probes.end(), [&](const auto &p) {
                return p.url == placed.url || QUrl(p.url).path() == QUrl(placed.url).path();
            });
            if (!asked)
                environment.probes.append(placed);
        }
    }
}

// A stage that has nothing to run or to ask waits for a person instead of passing unnoticed.
void settleStages(Project &project)
{
    for (domain::Stage &stage : project.pipeline.stages)
        if ((stage.kind == StageKind::Checklist && stage.checklist.isEmpty()) ||
            (stage.kind == StageKind::Build && stage.command.isEmpty()) ||
            (stage.kind == StageKind::Command && stage.command.isEmpty()))
            stage.kind = StageKind::Manual;
}

} // namespace

Project projectFrom(const Document &document, const QString &name, const QString &directory)
{
    Project project;
    project.name = name.trimmed();
    if (project.name.isEmpty() && !document.sources.isEmpty())
        project.name = document.sources.first().title.trimmed();
    if (project.name.isEmpty())
        project.name = u"Project"_s;
    project.id = domain::idFromName(project.name);
    project.directory = directory;
    if (!document.mainBranch.isEmpty())
        project.mainBranch = document.mainBranch;
    project.pushAfterMerge = document.pushAfterMerge;
    project.environments = document.environments;
    for (Environment &environment : project.environments) {
        environment.targets = {{environment.id, environment.name, QString(), {}}};
        if (document.healthLimitMs > 0)
            environment.healthLimitMs = document.healthLimitMs;
        environment.automaticRollback = environment.automaticRollback || document.automaticRollback;
    }
    placeProbes(document, project.environments);
    project.pipeline = document.pipeline;
    for (const domain::DocumentCommand &command : document.commands)
        if (command.role != "probe"_L1 && command.role != "merge"_L1) // done by Slipway itself
            project.commands.append(command.command);
    for (domain::Checklist list : document.checklists) {
        QList<domain::ChecklistItem> items;
        flatten(list.items, items);
        list.items = items;
        project.checklists.append(list);
    }
    project.thresholds = document.thresholds;
    project.knownIssues = document.issues;
    project.kept = document.kept;
    for (const domain::DocumentSource &source : document.sources)
        project.sources.append(source.file);
    settleStages(project);
    return project;
}

} // namespace intake
