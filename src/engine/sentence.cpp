#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::Sentence)
}

#include "engine/facts.h"
#include "engine/sentence.h"
#include "engine/words.h"

namespace engine {

namespace {

using namespace domain;
using namespace Qt::StringLiterals;

QString quoted(const RunState &state, const QString &id)
{
    const Step *step = state.step(id);
    return u'“' + (step ? step->title : id) + u'”';
}

QString withReason(const QString &sentence, const QString &reason)
{
    return reason.isEmpty() ? sentence + u'.' : sentence + ": "_L1 + reason;
}

QString others(qsizetype count)
{
    return count > 1 ? tr(" and %1 more").arg(count - 1) : QString();
}

// ", for 3 min": nothing for what has only just begun, and for records that are read at another time.
QString lasting(qint64 ms)
{
    return ms < 1000 ? QString() : tr(", for %1").arg(duration(ms));
}

QString running(const RunState &state, const QList<const Step *> &steps, qint64 nowMs)
{
    const Step &first = *steps.constFirst();
    const QString place = placeOf(state, first);
    const QString what = place.isEmpty() ? first.title : tr("%1: %2").arg(place, first.title);
    return tr("%1%2%3").arg(what, others(steps.size()), lasting(nowMs - sinceMs(state, first.id)));
}

QString waitingFor(const RunState &state, const QList<const Step *> &steps, qint64 nowMs)
{
    const Step &step = *steps.constFirst();
    const StepState s = state.steps.value(step.id);
    const QString since = lasting(nowMs - sinceMs(state, step.id));
    const QString more = others(steps.size());
    if (step.kind == StepKind::Approval)
        return tr("Waiting for approval: %1%2 (%3 of %4)%5.")
            .arg(step.title, more)
            .arg(approvalsGiven(s))
            .arg(step.approvals)
            .arg(since);
    if (step.kind == StepKind::Checklist)
        return tr("Waiting for a person to confirm %1 of %2 items of “%3”%4%5.")
            .arg(openItems(state, step))
            .arg(s.items.size())
            .arg(step.title, more, since);
    return tr("Waiting for a person: %1%2%3.").arg(step.title, more, since);
}

QString asking(const RunState &state, qint64 nowMs)
{
    const Question &q = *state.question;
    const QString step = quoted(state, q.step);
    const QString since = lasting(nowMs - q.askedMs);
    switch (q.kind) {
    case QuestionKind::StepUnknown:
        return tr("It is not known what became of %1; a person has to decide%2.").arg(step, since);
    case QuestionKind::RollbackFailed:
        return withReason(tr("The rollback failed at %1; a person has to decide%2").arg(step, since), q.message);
    case QuestionKind::StepFailed:
        break;
    }
    return withReason(tr("%1 failed; a person has to decide%2").arg(step, since), q.message);
}

QString rollingBack(const RunState &state, qint64 nowMs)
{
    const RollbackGoal &goal = *state.rollback;
    const Environment *environment = state.plan.project.environment(goal.environment);
    const QString sentence =
        tr("Rolling %1 back to %2").arg(environment ? environment->name : goal.environment, goal.to.name);
    const auto busy = stepsWith(state, StepStatus::Running);
    const QString now = goal.stopping    ? tr("stopping what still runs")
                        : busy.isEmpty() ? QString()
                                         : running(state, busy, nowMs);
    const QString what = now.isEmpty() ? sentence : tr("%1 (%2)").arg(sentence, now);
    return withReason(what, goal.reason);
}

QString paused(const RunState &state)
{
    for (const Step *step : stepsWith(state, StepStatus::Failed))
        if (!step->advisory)
            return tr("Paused; %1 failed meanwhile, which is acted upon when the run is resumed.")
                .arg(quoted(state, step->id));
    return tr("Paused: nothing new starts until a person resumes it.");
}

QString succeeded(const RunState &state)
{
    const Environment *environment = state.plan.project.environment(state.plan.environment);
    const QString place = environment ? environment->name : state.plan.environment;
    const QString sentence = state.plan.mode == RunMode::Rollback ? tr("%1 is live in %2 again, after %3.")
                                                                  : tr("%1 is live in %2, after %3.");
    return sentence.arg(state.plan.version.name, place, duration(state.endedMs - state.startedMs));
}

QString rolledBack(const RunState &state)
{
    const Environment *environment = state.plan.project.environment(state.rollback->environment);
    return withReason(tr("%1 was rolled back to %2")
                          .arg(environment ? environment->name : state.rollback->environment, state.rollback->to.name),
                      state.endReason);
}

} // namespace

QString sentence(const RunState &state, qint64 nowMs)
{
    if (state.isEmpty())
        return {};
    const auto busy = stepsWith(state, StepStatus::Running);
    const auto open = stepsWith(state, StepStatus::Waiting);
    switch (state.phase) {
    case RunPhase::Succeeded:
        return succeeded(state);
    case RunPhase::Failed:
        return withReason(tr("Failed"), state.endReason);
    case RunPhase::RolledBack:
        return rolledBack(state);
    case RunPhase::Aborted:
        return state.endReason;
    case RunPhase::Aborting:
        return tr("Being aborted: %1 step(s) still have to stop.").arg(busy.size());
    case RunPhase::RollingBack:
        return rollingBack(state, nowMs);
    case RunPhase::Failing:
        return asking(state, nowMs);
    case RunPhase::Paused:
        return paused(state);
    case RunPhase::Waiting:
        return waitingFor(state, open, nowMs);
    case RunPhase::Running:
        break;
    }
    if (busy.isEmpty())
        return tr("Starting.");
    const QString sentence = running(state, busy, nowMs);
    return state.pausing ? tr("Pausing once this has ended: %1.").arg(sentence) : sentence + u'.';
}

} // namespace engine
