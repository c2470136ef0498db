#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::Machine)
}

#include "engine/advance.h"
#include "engine/facts.h"
#include "engine/machine.h"

namespace engine {

namespace {

using namespace domain;
using namespace Qt::StringLiterals;

QString withReason(const QString &sentence, const QString &reason)
{
    return reason.trimmed().isEmpty() ? sentence + u'.' : sentence + ": "_L1 + reason.trimmed();
}

StepStatus statusFor(const StepEnded &e, const StepState &step)
{
    if (step.skipping)
        return StepStatus::Skipped;
    switch (e.verdict) {
    case StepVerdict::Succeeded:
        return StepStatus::Succeeded;
    case StepVerdict::Unknown:
        return StepStatus::Unknown;
    case StepVerdict::Cancelled:
        if (step.stopping)
            return StepStatus::Cancelled;
        break; // nobody of this run asked for it
    case StepVerdict::Failed:
        break;
    }
    return StepStatus::Failed;
}

} // namespace

Transition advance(const RunState &state, const Event &event)
{
    if (!accepts(state, event.body, event.actor))
        return {state, {}};
    Machine machine(state, event);
    std::visit([&](const auto &body) { machine.on(body); }, event.body);
    machine.settle();
    return std::move(machine).take();
}

QList<Effect> inFlight(const RunState &state)
{
    QList<Effect> effects;
    for (auto it = state.steps.begin(); it != state.steps.end(); ++it) {
        if (it->status != StepStatus::Running)
            continue;
        const Step *step = state.step(it.key());
        if (it->stopping || !step)
            effects.append(StopStep{state.id, it.key(), it->attempts.constLast().number});
        else
            effects.append(startEffect(state, *step));
    }
    return effects;
}

void Machine::on(const RunRequested &e)
{
    m_state.id = e.run;
    m_state.plan = e.plan;
    m_state.requestedBy = m_actor;
    m_state.startedMs = m_now;
    for (const StagePlan &stage : e.plan.stages) {
        m_state.stages.insert(stage.stage, {});
        for (const Step &step : stage.steps)
            m_state.steps.insert(step.id, {});
    }
}

// A late answer (of an older attempt, or of a step that has ended) finds no open attempt.
void Machine::on(const StepEnded &e)
{
    const auto it = m_state.steps.find(e.step);
    if (it == m_state.steps.end() || it->status != StepStatus::Running || it->attempts.constLast().number != e.attempt)
        return;
    Attempt &attempt = it->attempts.last();
    attempt.message = e.message;
    attempt.outputs = e.outputs;
    attempt.samples = e.samples;
    attempt.script = e.script;
    const StepStatus status = statusFor(e, *it);
    settleStep(e.step, status, status == StepStatus::Skipped ? it->message : e.message);

    const Step *step = m_state.step(e.step);
    if (!step || status != StepStatus::Succeeded)
        return;
    Version &version = m_state.plan.version;
    const auto take = [&](const char *name, QString &field) {
        if (const QString value = e.outputs.value(QLatin1String(name)); !value.isEmpty())
            field = value;
    };
    if (step->kind == StepKind::Merge || step->kind == StepKind::Checkout || step->kind == StepKind::KeepArtifact) {
        take("commit", version.commit);
        take("tree", version.tree);
    }
    if (step->kind == StepKind::KeepArtifact) {
        take("artifact", version.artifact);
        take("sha256", version.artifactSha256);
        version.artifactBytes = e.outputs.value(u"bytes"_s).toLongLong();
    }
}

void Machine::on(const ApprovalDecided &e)
{
    StepState &step = m_state.steps[e.step];
    step.decisions.append({.by = m_actor, .approved = e.approved, .comment = e.comment, .atMs = m_now});
    if (!e.approved)
        settleStep(e.step, StepStatus::Failed, withReason(tr("Rejected by %1").arg(m_actor), e.comment));
    else if (approvalsGiven(step) >= m_state.step(e.step)->approvals)
        settleStep(e.step, StepStatus::Succeeded, withReason(tr("Approved by %1").arg(m_actor), e.comment));
}

void Machine::on(const ManualDone &e)
{
    const QString sentence = e.succeeded ? tr("Done by %1") : tr("%1 says it failed");
    settleStep(e.step, e.succeeded ? StepStatus::Succeeded : StepStatus::Failed,
               withReason(sentence.arg(m_actor), e.note));
}

void Machine::on(const PauseRequested &)
{
    m_state.pausing = true;
}

void Machine::on(const ResumeRequested &)
{
    m_state.pausing = false;
}

void Machine::on(const AbortRequested &e)
{
    m_state.aborting = true;
    m_state.pausing = false;
    m_state.question.reset();
    m_state.endReason = withReason(tr("Aborted by %1").arg(m_actor), e.reason);
    stopAll();
}

void Machine::on(const RetryRequested &e)
{
    m_state.question.reset();
    m_state.steps[e.step].status = StepStatus::Planned;
}

void Machine::on(const SkipRequested &e)
{
    m_state.question.reset();
    StepState &step = m_state.steps[e.step];
    const QString sentence = withReason(tr("Skipped by %1").arg(m_actor), e.reason);
    if (step.status == StepStatus::Running) {
        step.skipping = true;
        step.message = sentence;
        stop(*m_state.step(e.step));
    } else {
        settleStep(e.step, StepStatus::Skipped, sentence);
    }
}

void Machine::on(const OutcomeDeclared &e)
{
    m_state.question.reset();
    const QString sentence = e.succeeded ? tr("%1 says it was done") : tr("%1 says it failed");
    settleStep(e.step, e.succeeded ? StepStatus::Succeeded : StepStatus::Failed,
               withReason(sentence.arg(m_actor), e.reason));
}

void Machine::settleStep(const QString &id, StepStatus status, const QString &message)
{
    StepState &step = m_state.steps[id];
    step.status = status;
    step.message = message;
    step.stopping = false;
    step.skipping = false;
    if (!step.attempts.isEmpty() && step.attempts.constLast().endedMs == 0) {
        step.attempts.last().status = status;
        step.attempts.last().endedMs = m_now;
        if (step.attempts.constLast().message.isEmpty())
            step.attempts.last().message = message;
    }
}

QString Machine::nameOfStage(const QString &id) const
{
    const Stage *stage = m_state.plan.pipeline.stage(id);
    return stage && !stage->name.isEmpty() ? stage->name : id;
}

} // namespace engine
