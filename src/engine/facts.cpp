#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::Facts)
}

#include "engine/facts.h"
#include "engine/undosteps.h"

namespace engine {

namespace {

using namespace domain;

} // namespace

bool byPerson(StepKind kind)
{
    return kind == StepKind::Checklist || kind == StepKind::Approval || kind == StepKind::Manual;
}

bool finished(StepStatus status)
{
    return status != StepStatus::Planned && status != StepStatus::Waiting && status != StepStatus::Running;
}

const StagePlan *stageOf(const RunState &state, const QString &step)
{
    const Step *s = state.step(step);
    return s ? state.plan.stage(s->stage) : nullptr;
}

QString placeOf(const RunState &state, const Step &step)
{
    if (const Environment *environment = state.plan.project.environment(step.environment))
        return environment->name;
    const Stage *stage = state.plan.pipeline.stage(step.stage);
    return stage ? stage->name : QString();
}

QList<const Step *> knownSteps(const RunState &state)
{
    QList<const Step *> out;
    for (const StagePlan &stage : state.plan.stages)
        for (const Step &step : stage.steps)
            out.append(&step);
    for (const Step &step : state.undo)
        out.append(&step);
    return out;
}

QList<const Step *> stepsWith(const RunState &state, StepStatus status)
{
    QList<const Step *> out;
    for (const Step *step : knownSteps(state))
        if (statusOf(state, step->id) == status)
            out.append(step);
    return out;
}

bool handsBusy(const RunState &state)
{
    return std::any_of(state.steps.begin(), state.steps.end(),
                       [](const StepState &s) { return s.status == StepStatus::Running; });
}

StepStatus statusOf(const RunState &state, const QString &step)
{
    const auto it = state.steps.find(step); // asked very often: no copy of the whole step
    return it == state.steps.end() ? StepStatus::Planned : it->status;
}

qint64 sinceMs(const RunState &state, const QString &step)
{
    const auto attempts = state.steps.value(step).attempts;
    return attempts.isEmpty() ? state.startedMs : attempts.constLast().startedMs;
}

bool hasFailureBranch(const RunState &state, const QString &stage)
{
    const auto edges = state.plan.pipeline.edgesFrom(stage);
    return std::any_of(edges.begin(), edges.end(), [](const Edge &e) { return e.outcome == EdgeOutcome::Failure; });
}

const Step *rejectedApproval(const RunState &state)
{
    for (const Step *step : stepsWith(state, StepStatus::Failed))
        if (step->kind == StepKind::Approval)
            return step;
    return nullptr;
}

int approvalsGiven(const StepState &step)
{
    return static_cast<int>(
        std::count_if(step.decisions.begin(), step.decisions.end(), [](const Decision &d) { return d.approved; }));
}

int openItems(const RunState &state, const Step &step)
{
    const Checklist *list = state.plan.project.checklist(step.checklist);
    if (!list)
        return 0;
    const auto items = state.steps.value(step.id).items;
    return static_cast<int>(std::count_if(list->items.begin(), list->items.end(), [&](const ChecklistItem &item) {
        return item.required && !items.value(item.id).confirmed;
    }));
}

bool skippable(const RunState &state, const QString &id)
{
    const Step *step = state.step(id);
    if (!step || step->required || step->kind == StepKind::Approval)
        return false;
    if (state.question)
        return state.question->step == id && state.question->kind != QuestionKind::StepUnknown;
    const StepState &s = state.steps.value(id);
    if (s.status == StepStatus::Running)
        return !s.stopping && (step->kind == StepKind::Bake || step->kind == StepKind::Wait);
    return s.status == StepStatus::Waiting;
}

QList<const Step *> begunDeployments(const RunState &state)
{
    QList<const Step *> out;
    for (const StagePlan &stage : state.plan.stages)
        for (const Step &step : stage.steps)
            if (step.changesWorld && !step.version.isEmpty() && !state.steps.value(step.id).attempts.isEmpty())
                out.append(&step);
    const auto begun = [&](const Step *s) { return state.steps.value(s->id).attempts.constFirst().startedMs; };
    std::reverse(out.begin(), out.end());
    std::stable_sort(out.begin(), out.end(), [&](const Step *a, const Step *b) { return begun(a) > begun(b); });
    return out;
}

Result<RollbackGoal> rollbackGoal(const RunState &state, const QString &environment, const Version &to, bool force)
{
    const Environment *place = state.plan.project.environment(environment);
    const auto begun = begunDeployments(state);
    if (!place ||
        std::none_of(begun.begin(), begun.end(), [&](const Step *s) { return s->environment == environment; }))
        return refused(tr("Nothing was deployed in this run yet: there is nothing to roll back."));
    const Version previous = state.plan.previous.value(environment);
    RollbackGoal goal{.environment = environment, .to = to, .force = force};
    if (to.name.isEmpty()) {
        if (state.plan.mode == RunMode::Rollback)
            return refused(tr("This run is a rollback itself."), tr("Choose the version that shall be live."));
        if (previous.name.isEmpty())
            return refused(tr("No version was live in %1 before: there is no way back.").arg(place->name),
                           tr("Choose the version that shall be live."));
    }
    const bool chosen = !to.name.isEmpty() && to.name != previous.name;
    if (!chosen)
        goal.to = previous; // with all that is known of it
    if (chosen && state.plan.mode != RunMode::Rollback && goal.to.name == state.plan.version.name)
        return refused(tr("%1 is the version that would be rolled back.").arg(goal.to.name),
                       tr("Choose another version."));
    if (!rollbackCommand(state.plan.project, *place, chosen, force))
        return refused(tr("%1 has no command that rolls it back.").arg(place->name),
                       tr("Bind a rollback command to the environment."));
    return goal;
}

} // namespace engine
