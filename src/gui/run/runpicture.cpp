#include "domain/tr.h"

namespace gui {
SLIPWAY_TR(gui::RunPicture)
}

#include "gui/parts/text.h"
#include "gui/run/runpicture.h"
#include "gui/theme/status.h"

namespace gui {

using namespace domain;

namespace {

const StepState &stateOf(const RunState &run, const QString &step)
{
    static const StepState none;
    const auto it = run.steps.constFind(step);
    return it == run.steps.constEnd() ? none : *it;
}

bool any(const RunState &run, const QList<Step> &steps, StepStatus status)
{
    return std::any_of(steps.begin(), steps.end(), [&](const Step &s) { return stateOf(run, s.id).status == status; });
}

QList<Step> undoOf(const RunState &run, const QString &stage)
{
    QList<Step> out;
    for (const Step &s : run.undo)
        if (s.stage == stage)
            out.append(s);
    return out;
}

double progressOfStage(const RunState &run, const QList<Step> &steps, const LiveProgressOfSteps &live, qint64 nowMs)
{
    double done = 0;
    int count = 0;
    for (const Step &s : steps) {
        const StepState &state = stateOf(run, s.id);
        ++count;
        if (state.status == StepStatus::Succeeded || state.status == StepStatus::Skipped)
            done += 1;
        else if (state.status == StepStatus::Running)
            done += std::max(0.0, progressOf(s, state, live.value(s.id), nowMs));
    }
    return count == 0 ? -1 : done / count;
}

GraphNode nodeOf(const RunState &run, const Stage &stage, const LiveProgressOfSteps &live, qint64 nowMs)
{
    GraphNode node;
    node.id = stage.id;
    node.name = stage.name;
    node.kindIcon = iconName(stage.kind);
    node.decision = stage.kind == StageKind::Decision;
    node.production = isProduction(run, stage.environment);
    const StageState state = run.stages.value(stage.id);
    node.status = state.status;
    const StagePlan *plan = run.plan.stage(stage.id);
    const QList<Step> undo = undoOf(run, stage.id);
    const QList<Step> steps = plan ? plan->steps : QList<Step>();
    if (any(run, undo, StepStatus::Running)) {
        node.status = StepStatus::Running;
        node.statusWord = tr("Rolling back");
        node.progress = progressOfStage(run, undo, live, nowMs);
    } else if (state.status == StepStatus::Running || state.status == StepStatus::Waiting) {
        const bool asked =
            run.question && run.step(run.question->step) && run.step(run.question->step)->stage == stage.id;
        if (asked)
            node.status = run.question->kind == QuestionKind::StepUnknown ? StepStatus::Unknown : StepStatus::Failed;
        else if (any(run, steps, StepStatus::Running))
            node.status = StepStatus::Running;
        else if (any(run, steps, StepStatus::Waiting))
            node.status = StepStatus::Waiting;
        else if (ended(run.phase))
            node.status = StepStatus::Cancelled;
        if (node.status == StepStatus::Running)
            node.progress = progressOfStage(run, steps, live, nowMs);
    }
    if (plan && !plan->alreadyDone.isEmpty() && state.status != StepStatus::NotTaken)
        node.statusWord = tr("Done before");
    const qint64 end = state.endedMs ? state.endedMs : ended(run.phase) ? run.endedMs : nowMs;
    if (state.startedMs && state.status != StepStatus::NotTaken && state.status != StepStatus::Skipped)
        node.duration = durationText(end - state.startedMs);
    node.toolTip =
        stage.name + QLatin1Char('\n') + (node.statusWord.isEmpty() ? look(node.status).word : node.statusWord);
    if (plan && !plan->alreadyDone.isEmpty())
        node.toolTip += QLatin1Char('\n') + plan->alreadyDone;
    return node;
}

} // namespace

double progressOf(const Step &step, const StepState &state, const LiveProgress &live, qint64 nowMs)
{
    if (state.status != StepStatus::Running || state.attempts.isEmpty())
        return -1;
    if (live.percent >= 0)
        return std::min(live.percent, 100) / 100.0;
    if ((step.kind == StepKind::Bake || step.kind == StepKind::Wait) && step.limitMs > 0)
        return std::clamp(double(nowMs - state.attempts.last().startedMs) / double(step.limitMs), 0.0, 1.0);
    return -1;
}

RunPicture pictureOf(const RunState &run, const LiveProgressOfSteps &live, qint64 nowMs)
{
    RunPicture out;
    QHash<QString, int> bands;
    for (const Environment &environment : run.plan.project.environments) {
        const auto &stages = run.plan.pipeline.stages;
        if (std::none_of(stages.begin(), stages.end(), [&](const Stage &s) { return s.environment == environment.id; }))
            continue;
        bands.insert(environment.id, int(out.bands.size()));
        out.bands.append({environment.name, environment.kind == EnvironmentKind::Production});
    }
    for (const Stage &stage : run.plan.pipeline.stages) {
        GraphNode node = nodeOf(run, stage, live, nowMs);
        node.band = bands.value(stage.environment, -1);
        out.nodes.append(node);
    }
    for (const Edge &edge : run.plan.pipeline.edges) {
        GraphEdge drawn{edge.from, edge.to, edge.label, GraphEdgeState::Pending, edge.outcome == EdgeOutcome::Failure};
        const auto decided = run.edges.constFind(edge.from + QLatin1Char('>') + edge.to);
        if (decided != run.edges.constEnd())
            drawn.state = *decided ? GraphEdgeState::Taken : GraphEdgeState::NotTaken;
        out.edges.append(drawn);
    }
    return out;
}

QList<const Step *> allSteps(const RunState &run)
{
    QList<const Step *> out;
    for (const StagePlan &stage : run.plan.stages) {
        if (run.stages.value(stage.stage).status == StepStatus::NotTaken)
            continue;
        for (const Step &step : stage.steps)
            out.append(&step);
    }
    for (const Step &step : run.undo)
        out.append(&step);
    return out;
}

QList<TimelineStep> timelineOf(const RunState &run, const LiveProgressOfSteps &live)
{
    QList<TimelineStep> out;
    for (const Step *step : allSteps(run)) {
        const Stage *stage = run.plan.pipeline.stage(step->stage);
        const bool undo = step >= run.undo.constData() && step < run.undo.constData() + run.undo.size();
        TimelineStep row;
        row.id = step->id;
        row.stage = undo ? tr("Roll back") : stage ? stage->name : step->stage;
        row.title = step->title;
        row.kind = step->kind;
        row.percent = live.value(step->id).percent;
        const StepState &state = stateOf(run, step->id);
        row.status = state.status;
        if (row.status == StepStatus::Planned && ended(run.phase))
            row.status = StepStatus::NotTaken;
        for (const Attempt &attempt : state.attempts)
            row.attempts.append({attempt.startedMs, attempt.endedMs ? attempt.endedMs : run.endedMs, attempt.status});
        out.append(row);
    }
    return out;
}

QString currentStep(const RunState &run)
{
    if (run.question)
        return run.question->step;
    const QList<const Step *> steps = allSteps(run);
    for (const StepStatus wanted : {StepStatus::Waiting, StepStatus::Running})
        for (const Step *step : steps)
            if (stateOf(run, step->id).status == wanted)
                return step->id;
    // Of a failed run the step that failed tells more than what was stopped because of it.
    QString latest;
    qint64 at = -1;
    bool failed = false;
    for (const Step *step : steps) {
        const StepState &state = stateOf(run, step->id);
        const bool fails = !step->advisory && state.status == StepStatus::Failed;
        const qint64 ended = state.attempts.isEmpty() ? -1 : state.attempts.last().endedMs;
        if (ended < 0 || (failed && !fails) || (failed == fails && ended < at))
            continue;
        latest = step->id;
        at = ended;
        failed = fails;
    }
    return latest.isEmpty() && !steps.isEmpty() ? steps.first()->id : latest;
}

QString placeToRollBack(const RunState &run)
{
    QString place = run.plan.environment;
    for (const StagePlan &stage : run.plan.stages)
        for (const Step &step : stage.steps)
            if (step.changesWorld && !step.version.isEmpty() && !stateOf(run, step.id).attempts.isEmpty())
                place = step.environment;
    return place;
}

bool isProduction(const RunState &run, const QString &environment)
{
    const Environment *found = run.plan.project.environment(environment);
    return found && found->kind == EnvironmentKind::Production;
}

QString environmentName(const RunState &run, const QString &environment)
{
    const Environment *found = run.plan.project.environment(environment);
    return found ? found->name : environment;
}

} // namespace gui
