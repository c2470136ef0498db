#include "models/documentcut.h"

namespace models {

using namespace Qt::StringLiterals;
using domain::Document;
using domain::Edge;

namespace {

template <class T, class Gone> void removeWhere(QList<T> &list, Gone gone)
{
    list.erase(std::remove_if(list.begin(), list.end(), gone), list.end());
}

// What led to the stage now leads to what it led to when it succeeded.
void bridge(domain::Pipeline &pipeline, const QString &stage)
{
    const QList<Edge> in = pipeline.edgesTo(stage);
    const QList<Edge> out = pipeline.edgesFrom(stage);
    removeWhere(pipeline.edges, [&](const Edge &e) { return e.from == stage || e.to == stage; });
    for (const Edge &from : in)
        for (const Edge &to : out) {
            if (to.outcome == domain::EdgeOutcome::Failure)
                continue;
            const bool known = std::any_of(pipeline.edges.begin(), pipeline.edges.end(),
                                           [&](const Edge &e) { return e.from == from.from && e.to == to.to; });
            if (!known)
                pipeline.edges.append({from.from, to.to, from.label, from.outcome});
        }
    removeWhere(pipeline.stages, [&](const domain::Stage &s) { return s.id == stage; });
}

// The command that does this in that environment, once the one that was to do it cannot any more.
QString successor(const Document &document, const LeftOut &leftOut, const QString &role, const QString &environment)
{
    QString best;
    int bestScore = -1;
    for (const domain::DocumentCommand &command : document.commands) {
        if (command.role != role || (!command.environment.isEmpty() && command.environment != environment))
            continue;
        const int score =
            (leftOut.corrected.contains(command.command.id) ? 2 : 0) + (command.environment.isEmpty() ? 0 : 1);
        if (score > bestScore) {
            bestScore = score;
            best = command.command.id;
        }
    }
    return best;
}

void settle(Document &document, const LeftOut &leftOut, QString &command, const QString &role,
            const QString &environment)
{
    const auto fits = [&](const domain::DocumentCommand &c) {
        return c.command.id == command && c.role == role && (c.environment.isEmpty() || c.environment == environment);
    };
    const QString wished = successor(document, leftOut, role, environment);
    const bool kept = std::any_of(document.commands.begin(), document.commands.end(), fits);
    if (leftOut.corrected.contains(wished) || (!command.isEmpty() && !kept))
        command = wished;
}

} // namespace

Document cut(Document document, const LeftOut &leftOut)
{
    for (const QString &stage : leftOut.stages)
        bridge(document.pipeline, stage);
    for (domain::StageGroup &group : document.groups)
        removeWhere(group.stages, [&](const QString &stage) { return leftOut.stages.contains(stage); });
    removeWhere(document.checklists, [&](const domain::Checklist &c) { return leftOut.checklists.contains(c.id); });
    removeWhere(document.commands,
                [&](const domain::DocumentCommand &c) { return leftOut.commands.contains(c.command.id); });
    for (domain::DocumentCommand &command : document.commands)
        if (leftOut.stages.contains(command.stage))
            command.stage.clear();
    for (domain::Stage &stage : document.pipeline.stages) {
        if (leftOut.checklists.contains(stage.checklist))
            stage.checklist.clear();
        if (leftOut.commands.contains(stage.command))
            stage.command.clear();
        if (stage.kind == domain::StageKind::Build && stage.command.isEmpty())
            stage.command = successor(document, leftOut, u"build"_s, {});
    }
    for (domain::Environment &environment : document.environments) {
        auto &scripts = environment.scripts;
        const auto settleOne = [&](QString &script, const QString &role) {
            settle(document, leftOut, script, role, environment.id);
        };
        settleOne(scripts.deploy, u"deploy"_s);
        settleOne(scripts.rollback, u"rollback"_s);
        settleOne(scripts.rollbackTo, u"rollbackTo"_s);
        settleOne(scripts.rollbackForce, u"rollbackForce"_s);
        settleOne(scripts.smoke, u"smoke"_s);
        settleOne(scripts.migrate, u"migrate"_s);
    }
    return document;
}

} // namespace models
