// How a run moves on: stages open when an edge leads into them, their steps start wave by wave, they close, and their
// outgoing edges are taken or not.
#include "engine/facts.h"
#include "engine/machine.h"

namespace engine {
namespace {

using namespace domain;
using namespace Qt::StringLiterals;

QString keyOf(const Edge &edge)
{
    return edge.from + u'>' + edge.to;
}

bool takes(EdgeOutcome outcome, StepStatus stage)
{
    if (stage == StepStatus::NotTaken)
        return false;
    return outcome == EdgeOutcome::Always || (outcome == EdgeOutcome::Failure) == (stage == StepStatus::Failed);
}

bool isOpen(const StageState &stage)
{
    return stage.status == StepStatus::Running || stage.status == StepStatus::Waiting;
}

} // namespace

void Machine::settle()
{
    if (m_state.isEmpty())
        return;
    while (!ended(m_state.phase) && proceed()) {
    }
    nameThePhase();
}

// Abort wins over everything, then a rollback, then a rejection, then the question a person was asked.
bool Machine::proceed()
{
    if (m_state.aborting)
        return finishAbort();
    if (m_state.rollback)
        return proceedRollback();
    if (rejectedApproval(m_state))
        return finishRejection();
    if (m_state.question)
        return false;
    return answerFailures() || closeStages() || openStages() || startWaves() || finishWhenDone();
}

bool Machine::finishAbort()
{
    if (!handsBusy(m_state))
        end(RunPhase::Aborted, m_state.endReason);
    return false;
}

// Nothing was done behind a closed door, so there is nothing to undo.
bool Machine::finishRejection()
{
    const Step *approval = rejectedApproval(m_state);
    stopAll();
    if (handsBusy(m_state))
        return false;
    close(approval->stage, StepStatus::Failed);
    end(RunPhase::Failed, m_state.steps.value(approval->id).message);
    return false;
}

bool Machine::answerFailures()
{
    for (const StagePlan &stage : planned()) {
        if (!isOpen(m_state.stages.value(stage.stage)))
            continue;
        const auto first = [&](StepStatus wanted) {
            const auto it = std::find_if(stage.steps.begin(), stage.steps.end(), [&](const Step &s) {
                return !s.advisory && statusOf(m_state, s.id) == wanted;
            });
            return it == stage.steps.end() ? nullptr : &*it;
        };
        if (const Step *failed = first(StepStatus::Failed)) {
            if (fail(*failed))
                return true;
        } else if (const Step *unknown = first(StepStatus::Unknown)) {
            ask(QuestionKind::StepUnknown, *unknown);
            return true;
        }
    }
    return false;
}

bool Machine::fail(const Step &step)
{
    const QString reason = nameOfStage(step.stage) + ": "_L1 + m_state.steps.value(step.id).message;
    if (hasFailureBranch(m_state, step.stage)) {
        bool busy = false;
        for (const Step &other : m_state.plan.stage(step.stage)->steps) {
            stop(other);
            busy |= statusOf(m_state, other.id) == StepStatus::Running;
        }
        if (busy)
            return false;
        m_state.endReason = reason;
        close(step.stage, StepStatus::Failed);
        return true;
    }
    const Environment *environment = m_state.plan.project.environment(step.environment);
    if (environment && environment->automaticRollback)
        if (const auto goal = rollbackGoal(m_state, environment->id, {}, false)) {
            if (m_state.pausing)
                return false; // nothing new starts, until a person resumes or rolls back
            beginRollback(*goal, reason, u"slipway"_s);
            return true;
        }
    ask(QuestionKind::StepFailed, step);
    return true;
}

bool Machine::closeStages()
{
    for (const StagePlan &stage : planned()) {
        const bool done = std::all_of(stage.steps.begin(), stage.steps.end(), [&](const Step &s) {
            const StepStatus status = statusOf(m_state, s.id);
            return status == StepStatus::Succeeded || status == StepStatus::Skipped || (s.advisory && finished(status));
        });
        if (isOpen(m_state.stages.value(stage.stage)) && done) {
            close(stage.stage, StepStatus::Succeeded);
            return true;
        }
    }
    return false;
}

bool Machine::openStages()
{
    for (const StagePlan &stage : planned()) {
        if (m_state.stages.value(stage.stage).status != StepStatus::Planned)
            continue;
        const QList<Edge> incoming = m_state.plan.pipeline.edgesTo(stage.stage);
        const auto decided = [&](const Edge &e) { return m_state.edges.contains(keyOf(e)); };
        const auto taken = [&](const Edge &e) { return m_state.edges.value(keyOf(e)); };
        if (!std::all_of(incoming.begin(), incoming.end(), decided))
            continue;
        if (!incoming.isEmpty() && std::none_of(incoming.begin(), incoming.end(), taken)) {
            close(stage.stage, StepStatus::NotTaken);
            return true;
        }
        if (!m_state.pausing) {
            open(stage);
            return true;
        }
    }
    return false;
}

void Machine::open(const StagePlan &stage)
{
    StageState &state = m_state.stages[stage.stage];
    state.startedMs = m_now;
    if (!stage.alreadyDone.isEmpty())
        return close(stage.stage, StepStatus::Skipped);
    const Stage *drawn = m_state.plan.pipeline.stage(stage.stage);
    if (drawn && drawn->kind == StageKind::Rollback && stage.steps.isEmpty()) {
        const auto goal = rollbackGoal(m_state, drawn->environment, {}, false);
        if (!goal)
            return close(stage.stage, StepStatus::Skipped);
        state.status = StepStatus::Running;
        return beginRollback(*goal, m_state.endReason, u"slipway"_s);
    }
    state.status = StepStatus::Running;
}

void Machine::close(const QString &stage, StepStatus status)
{
    StageState &state = m_state.stages[stage];
    state.status = status;
    state.endedMs = m_now;
    for (const Edge &edge : m_state.plan.pipeline.edgesFrom(stage))
        m_state.edges[keyOf(edge)] |= takes(edge.outcome, status);
}

bool Machine::startWaves()
{
    if (m_state.pausing)
        return false;
    for (const StagePlan &stage : planned()) {
        if (!isOpen(m_state.stages.value(stage.stage)))
            continue;
        QList<const Step *> steps;
        for (const Step &step : stage.steps)
            steps.append(&step);
        if (startWave(steps))
            return true;
    }
    return false;
}

// The first wave that is not finished: what of it has not begun, begins.
bool Machine::startWave(const QList<const Step *> &steps)
{
    int wave = INT_MAX;
    for (const Step *step : steps)
        if (!finished(statusOf(m_state, step->id)))
            wave = qMin(wave, step->wave);
    bool started = false;
    for (const Step *step : steps)
        if (step->wave == wave && statusOf(m_state, step->id) == StepStatus::Planned) {
            start(*step);
            started = true;
        }
    return started;
}

void Machine::start(const Step &step)
{
    StepState &state = m_state.steps[step.id];
    state.attempts.append({.number = static_cast<int>(state.attempts.size()) + 1, .startedMs = m_now});
    state.message.clear();
    if (!byPerson(step.kind)) {
        state.status = StepStatus::Running;
        m_effects.append(startEffect(m_state, step));
        return;
    }
    state.status = StepStatus::Waiting;
    state.attempts.last().status = StepStatus::Waiting;
    if (step.kind == StepKind::Checklist)
        openChecklist(step);
}

void Machine::stop(const Step &step)
{
    StepState &state = m_state.steps[step.id];
    if (state.status == StepStatus::Waiting)
        settleStep(step.id, StepStatus::Cancelled);
    if (state.status != StepStatus::Running || state.stopping)
        return;
    state.stopping = true;
    m_effects.append(StopStep{m_state.id, step.id, state.attempts.constLast().number});
}

void Machine::stopAll()
{
    for (const Step *step : knownSteps(m_state))
        stop(*step);
}

void Machine::ask(QuestionKind kind, const Step &step)
{
    const StepState state = m_state.steps.value(step.id);
    m_state.question = Question{.kind = kind, .step = step.id, .message = state.message, .askedMs = m_now};
}

bool Machine::finishWhenDone()
{
    const auto decided = [](const StageState &s) { return finished(s.status); };
    if (!std::all_of(m_state.stages.begin(), m_state.stages.end(), decided))
        return false;
    const bool failed = std::any_of(m_state.stages.begin(), m_state.stages.end(),
                                    [](const StageState &s) { return s.status == StepStatus::Failed; });
    end(failed ? RunPhase::Failed : RunPhase::Succeeded, failed ? m_state.endReason : QString());
    return false;
}

void Machine::end(RunPhase phase, const QString &reason)
{
    m_state.phase = phase;
    m_state.endedMs = m_now;
    m_state.endReason = reason;
    const auto failed = [&](const QString &id) {
        const StagePlan *plan = m_state.plan.stage(id);
        return std::any_of(plan->steps.begin(), plan->steps.end(),
                           [&](const Step &s) { return !s.advisory && statusOf(m_state, s.id) == StepStatus::Failed; });
    };
    for (auto it = m_state.stages.begin(); it != m_state.stages.end(); ++it) {
        StageState &stage = *it;
        if (isOpen(stage)) {
            stage.status = failed(it.key()) ? StepStatus::Failed : StepStatus::Cancelled;
            stage.endedMs = m_now;
        } else if (stage.status == StepStatus::Planned) {
            stage.status = StepStatus::NotTaken;
        }
    }
}

void Machine::nameThePhase()
{
    if (ended(m_state.phase))
        return;
    for (const StagePlan &stage : planned()) {
        StageState &state = m_state.stages[stage.stage];
        if (!isOpen(state))
            continue;
        const auto has = [&](StepStatus wanted) {
            return std::any_of(stage.steps.begin(), stage.steps.end(),
                               [&](const Step &s) { return statusOf(m_state, s.id) == wanted; });
        };
        state.status =
            has(StepStatus::Waiting) && !has(StepStatus::Running) ? StepStatus::Waiting : StepStatus::Running;
    }
    const bool busy = handsBusy(m_state);
    if (m_state.aborting)
        m_state.phase = RunPhase::Aborting;
    else if (m_state.question)
        m_state.phase = RunPhase::Failing;
    else if (m_state.rollback)
        m_state.phase = RunPhase::RollingBack;
    else if (m_state.pausing && !busy)
        m_state.phase = RunPhase::Paused;
    else if (!busy && !stepsWith(m_state, StepStatus::Waiting).isEmpty())
        m_state.phase = RunPhase::Waiting;
    else
        m_state.phase = RunPhase::Running;
}

} // namespace engine
