// Rolling one environment back inside a run: stop what runs, undo what was begun, newest first, prove the result.
#include "engine/facts.h"
#include "engine/machine.h"
#include "engine/undosteps.h"

namespace engine {

using namespace domain;
using namespace Qt::StringLiterals;

void Machine::on(const RollbackRequested &e)
{
    const QString environment = begunDeployments(m_state).constFirst()->environment;
    beginRollback(*rollbackGoal(m_state, environment, e.to, e.force), e.reason, m_actor);
}

// What of the plan is undone is decided later, once everything that runs has ended.
void Machine::beginRollback(RollbackGoal goal, const QString &reason, const QString &by)
{
    goal.reason = reason;
    goal.by = by;
    m_state.aborting = false;
    m_state.pausing = false;
    m_state.question.reset();
    stopAll();
    m_state.rollback = goal;
}

bool Machine::proceedRollback()
{
    if (m_state.question)
        return false;
    if (m_state.rollback->stopping) {
        if (handsBusy(m_state))
            return false;
        m_state.rollback->stopping = false;
        m_state.undo = undoOfThisRun();
        for (const Step &step : std::as_const(m_state.undo))
            m_state.steps[step.id].status = StepStatus::Planned;
    }
    QList<const Step *> steps;
    for (const Step &step : std::as_const(m_state.undo)) {
        const StepStatus status = statusOf(m_state, step.id);
        if (!step.advisory && (status == StepStatus::Failed || status == StepStatus::Unknown)) {
            ask(status == StepStatus::Unknown ? QuestionKind::StepUnknown : QuestionKind::RollbackFailed, step);
            return false;
        }
        steps.append(&step);
    }
    if (startWave(steps))
        return true;
    if (!std::all_of(steps.begin(), steps.end(), [&](const Step *s) { return finished(statusOf(m_state, s->id)); }))
        return false;
    for (const StagePlan &stage : planned())
        if (stage.steps.isEmpty() && m_state.stages.value(stage.stage).status == StepStatus::Running)
            close(stage.stage, StepStatus::Succeeded); // the rollback stage of a failure branch
    end(RunPhase::RolledBack, m_state.rollback->reason);
    return false;
}

QList<Step> Machine::undoOfThisRun() const
{
    const RollbackGoal &goal = *m_state.rollback;
    const bool chosen = goal.to.name != m_state.plan.previous.value(goal.environment).name;
    QStringList stages;           // newest first
    QMap<QString, QString> begun; // stage and target -> what was begun there
    for (const Step *step : begunDeployments(m_state)) {
        if (step->environment != goal.environment)
            continue;
        if (!stages.contains(step->stage))
            stages.append(step->stage);
        begun.insert(step->stage + u'/' + step->target, step->id);
    }

    QList<Step> out;
    int wave = 0;
    if (chosen && !goal.force && !goal.to.artifact.isEmpty()) {
        Step prove = proveStep(stages.constFirst(), *m_state.plan.project.environment(goal.environment), goal.to);
        prove.id = stages.constFirst() + ".rollback-prove"_L1;
        prove.required = false;
        prove.wave = wave++;
        out.append(prove);
    }
    for (const QString &stage : stages) {
        int next = wave;
        for (Step step : undoSteps({.plan = m_state.plan,
                         .stage = stage,
                         .environment = goal.environment,
                         .from = m_state.plan.version.name,
                         .to = goal.to,
                         .chosen = chosen,
                         .force = goal.force})) {
            const bool proof = step.undoes.isEmpty();
            const QString place = stage + u'/' + step.target;
            if (proof ? stage != stages.constLast() : !begun.contains(place))
                continue;
            if (!proof)
                step.undoes = begun.value(place);
            if (m_state.plan.mode == RunMode::Rollback)
                step.id += "-again"_L1; // the run's own steps roll back already
            step.wave += wave;
            next = step.wave + 1;
            out.append(step);
        }
        wave = next;
    }
    return out;
}

} // namespace engine
