#include "intake/reading.h"

#include <QRegularExpression>

namespace intake {
namespace {

using namespace Qt::StringLiterals;
using domain::Document;
using domain::DocumentCommand;
using domain::Environment;
using domain::Moment;
using domain::Stage;
using domain::StageKind;

void nameEnvironments(Document &document)
{
    QStringList named;
    for (const Stage &stage : document.pipeline.stages)
        named.append(stage.environment);
    for (const DocumentCommand &command : document.commands)
        named.append(command.environment);
    for (const QString &id : named) {
        const bool known = std::any_of(document.environments.begin(), document.environments.end(),
                                       [&](const Environment &e) { return e.id == id; });
        if (id.isEmpty() || known)
            continue;
        Environment environment;
        environment.id = id;
        environment.name = environmentName(id);
        environment.kind = environmentKind(id);
        // Nobody wants production to change without a second look; documents that say so name it anyway.
        environment.approvalsRequired = environment.kind == domain::EnvironmentKind::Production ? 1 : 0;
        document.environments.append(environment);
    }
    std::stable_sort(
        document.environments.begin(), document.environments.end(),
        [](const Environment &a, const Environment &b) { return environmentRank(a.id) < environmentRank(b.id); });
}

// What people type comes before what a workflow runs, what names the environment before what does not. A deployment
// that also migrates would deploy twice when it is run to migrate.
QString bestCommand(const Document &document, const QString &role, const QString &environment)
{
    QString best;
    int bestScore = 10;
    for (const DocumentCommand &command : document.commands) {
        if (command.role != role || (!command.environment.isEmpty() && command.environment != environment) ||
            (role == "migrate"_L1 && command.text.contains("--with-migrat"_L1)))
            continue;
        const bool workflow = command.language == "yaml"_L1 || command.language == "yml"_L1;
        const int score = (workflow ? 2 : 0) + (command.environment.isEmpty() ? 1 : 0);
        if (score < bestScore) {
            bestScore = score;
            best = command.command.id;
        }
    }
    return best;
}

void bindScripts(Document &document)
{
    for (Environment &environment : document.environments) {
        const auto best = [&](const QString &role) { return bestCommand(document, role, environment.id); };
        environment.scripts = {best(u"deploy"_s),        best(u"rollback"_s), best(u"rollbackTo"_s),
                               best(u"rollbackForce"_s), best(u"smoke"_s),    best(u"migrate"_s)};
    }
}

// The stage at which a list of this moment is asked; nullptr when the pipeline has none.
Stage *stageOf(domain::Pipeline &pipeline, Moment moment)
{
    const auto first = [&](StageKind kind, const QString &environment) -> Stage * {
        for (Stage &stage : pipeline.stages)
            if (stage.kind == kind && stage.checklist.isEmpty() &&
                (environment.isEmpty() || stage.environment == environment))
                return &stage;
        return nullptr;
    };
    QList<Stage *> wishes;
    if (moment == Moment::Prerequisites)
        wishes = {first(StageKind::Checklist, {})};
    else if (moment == Moment::StagingVerification)
        wishes = {first(StageKind::Decision, u"staging"_s), first(StageKind::Deploy, u"staging"_s)};
    else if (moment == Moment::PostDeployment)
        wishes = {first(StageKind::Monitor, u"production"_s), first(StageKind::Monitor, {}),
                  first(StageKind::Deploy, u"production"_s)};
    const auto found = std::find_if(wishes.begin(), wishes.end(), [](const Stage *stage) { return stage; });
    return found == wishes.end() ? nullptr : *found;
}

void bindChecklists(Document &document)
{
    QSet<Moment> bound; // the first list of a moment is its list
    for (Stage &stage : document.pipeline.stages)
        stage.checklist.clear();
    for (const domain::Checklist &list : document.checklists) {
        if (bound.contains(list.moment))
            continue;
        if (Stage *stage = stageOf(document.pipeline, list.moment)) {
            stage->checklist = list.id;
            bound.insert(list.moment);
        }
    }
}

void bindStages(Document &document)
{
    static const QHash<QString, StageKind> kinds{{u"deploy"_s, StageKind::Deploy},
                                                 {u"smoke"_s, StageKind::Decision},
                                                 {u"build"_s, StageKind::Build},
                                                 {u"merge"_s, StageKind::Merge},
                                                 {u"rollback"_s, StageKind::Rollback},
                                                 {u"rollbackTo"_s, StageKind::Rollback},
                                                 {u"rollbackForce"_s, StageKind::Rollback},
                                                 {u"test"_s, StageKind::Build},
                                                 {u"migrate"_s, StageKind::Deploy}};
    for (DocumentCommand &command : document.commands) {
        command.stage.clear();
        const auto kind = kinds.constFind(command.role);
        if (kind == kinds.constEnd())
            continue;
        for (const Stage &stage : document.pipeline.stages)
            if (stage.kind == *kind && command.stage.isEmpty() &&
                (command.environment.isEmpty() || command.environment == stage.environment))
                command.stage = stage.id;
    }
    for (Stage &stage : document.pipeline.stages)
        if (stage.kind == StageKind::Build)
            stage.command = bestCommand(document, u"build"_s, {});
}

} // namespace

void bind(Document &document)
{
    nameEnvironments(document);
    bindScripts(document);
    bindChecklists(document);
    bindStages(document);
}

} // namespace intake
