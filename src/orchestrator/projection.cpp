#include "orchestrator/projection.h"

#include "engine/actions.h"
#include "engine/sentence.h"

namespace orchestrator {

using namespace domain;

namespace {

bool changesWhatIsLive(const Step &step)
{
    return step.kind == StepKind::Script && step.changesWorld;
}

struct Progress // of the steps that change what is live in one environment
{
    bool started = false;
    bool complete = true;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
};

Progress progressOf(const RunState &state, const QList<Step> &steps)
{
    Progress p;
    for (const Step &step : steps) {
        if (!changesWhatIsLive(step))
            continue;
        const StepState s = state.steps.value(step.id);
        p.complete &= s.status == StepStatus::Succeeded || s.status == StepStatus::Skipped;
        if (s.attempts.isEmpty())
            continue;
        p.started = true;
        if (p.startedMs == 0 || s.attempts.first().startedMs < p.startedMs)
            p.startedMs = s.attempts.first().startedMs;
        p.endedMs = std::max(p.endedMs, s.attempts.last().endedMs);
    }
    return p;
}

QString environmentOf(const QList<Step> &steps)
{
    const auto it = std::find_if(steps.begin(), steps.end(), changesWhatIsLive);
    return it == steps.end() ? QString() : it->environment;
}

StepStatus deploymentResult(const RunState &state, const StagePlan &stage, const QString &environment)
{
    if (state.rollback && state.rollback->environment == environment)
        return StepStatus::Failed;
    const StepStatus status = state.stages.value(stage.stage).status;
    if (status == StepStatus::Succeeded || status == StepStatus::Failed)
        return status;
    if (state.phase == RunPhase::Aborted)
        return StepStatus::Cancelled;
    return ended(state.phase) ? StepStatus::Failed : StepStatus::Running;
}

struct Picture // of the environments a run has touched
{
    QMap<std::pair<QString, RunMode>, Deployment> deployments;
    QMap<QString, LiveVersion> live;
};

void addStage(Picture &picture, const RunState &state, const StagePlan &stage)
{
    const QString environment = environmentOf(stage.steps);
    const Progress p = progressOf(state, stage.steps);
    if (environment.isEmpty() || !p.started)
        return;
    const RunPlan &plan = state.plan;
    const QString version = plan.version.name;
    const QString before = plan.previous.value(environment).name;
    Deployment d{.project = plan.project.id,
                 .environment = environment,
                 .version = version,
                 .previous = before,
                 .mode = plan.mode,
                 .run = state.id,
                 .by = state.requestedBy,
                 .startedMs = p.startedMs};
    d.result = deploymentResult(state, stage, environment);
    if (d.result != StepStatus::Running)
        d.endedMs = std::max(p.endedMs, state.stages.value(stage.stage).endedMs);
    picture.deployments.insert({environment, plan.mode}, d);

    LiveVersion live{.project = plan.project.id, .environment = environment, .run = state.id, .by = state.requestedBy};
    live.certain = p.complete;
    live.version = p.complete ? version : before;
    live.sinceMs = p.complete ? p.endedMs : p.startedMs;
    const bool backOrSame = plan.mode != RunMode::Deploy || before == version;
    live.previous = !p.complete || backOrSame ? plan.wayBack.value(environment) : before;
    picture.live.insert(environment, live);
}

void addRollback(Picture &picture, const RunState &state)
{
    const RollbackGoal &goal = *state.rollback;
    const Progress p = progressOf(state, state.undo);
    if (!p.started)
        return;
    const RunPlan &plan = state.plan;
    Deployment d{.project = plan.project.id,
                 .environment = goal.environment,
                 .version = goal.to.name,
                 .previous = plan.version.name,
                 .mode = RunMode::Rollback,
                 .run = state.id,
                 .by = goal.by,
                 .startedMs = p.startedMs};
    if (state.phase == RunPhase::RolledBack)
        d.result = StepStatus::Succeeded;
    else if (ended(state.phase))
        d.result = StepStatus::Failed;
    if (d.result != StepStatus::Running)
        d.endedMs = state.endedMs;
    picture.deployments.insert({goal.environment, RunMode::Rollback}, d);

    LiveVersion live{.project = plan.project.id, .environment = goal.environment, .run = state.id, .by = goal.by};
    live.certain = p.complete;
    live.version = p.complete ? goal.to.name : plan.version.name;
    live.sinceMs = p.complete ? p.endedMs : p.startedMs;
    if (goal.to.name == plan.previous.value(goal.environment).name)
        live.previous = plan.wayBack.value(goal.environment);
    picture.live.insert(goal.environment, live);
}

Picture pictureOf(const RunState &state)
{
    Picture picture;
    for (const StagePlan &stage : state.plan.stages)
        addStage(picture, state, stage);
    if (state.rollback)
        addRollback(picture, state);
    return picture;
}

bool same(const Deployment &a, const Deployment &b)
{
    return a.version == b.version && a.result == b.result && a.startedMs == b.startedMs && a.endedMs == b.endedMs &&
           a.by == b.by;
}

bool same(const LiveVersion &a, const LiveVersion &b)
{
    return a.version == b.version && a.previous == b.previous && a.certain == b.certain && a.sinceMs == b.sinceMs;
}

void deriveRun(Derived &derived, const RunState &before, const RunState &after)
{
    const RunPlan &plan = after.plan;
    derived.run =
        RunRecord{after.id,    plan.project.id,   plan.version.name, plan.environment, plan.mode,
                  after.phase, after.requestedBy, after.startedMs,   after.endedMs,    engine::sentence(after, 0)};
    if (!ended(after.phase)) {
        derived.waiting = engine::waiting(after);
        for (const QString &environment : plan.environments())
            derived.held.append({plan.project.id, environment, after.id, after.requestedBy, after.startedMs});
    }
    if (plan.version.artifactSha256 != before.plan.version.artifactSha256 ||
        plan.version.commit != before.plan.version.commit)
        if (!before.isEmpty())
            derived.version = {plan.project.id, plan.version};

    const Picture old = before.isEmpty() ? Picture{} : pictureOf(before);
    const Picture now = pictureOf(after);
    for (auto it = now.deployments.begin(); it != now.deployments.end(); ++it)
        if (!old.deployments.contains(it.key()) || !same(old.deployments.value(it.key()), *it))
            derived.deployments.append(*it);
    for (auto it = now.live.begin(); it != now.live.end(); ++it)
        if (!old.live.contains(it.key()) || !same(old.live.value(it.key()), *it))
            derived.live.append(*it);
}

} // namespace

Derived derive(const RunState &before, const RunState &after, const Event &event)
{
    Derived derived;
    if (const auto *saved = std::get_if<ProjectSaved>(&event.body))
        derived.project = saved->project;
    else if (const auto *removed = std::get_if<ProjectRemoved>(&event.body))
        derived.removedProject = removed->project;
    else if (const auto *added = std::get_if<VersionAdded>(&event.body))
        derived.version = {added->project, added->version};
    else if (const auto *live = std::get_if<LiveRecorded>(&event.body))
        derived.live = {{.project = live->project,
                         .environment = live->environment,
                         .version = live->version,
                         .previous = live->previous,
                         .by = event.actor,
                         .sinceMs = event.atMs}};
    else if (!after.isEmpty())
        deriveRun(derived, before, after);
    return derived;
}

} // namespace orchestrator
