#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::Rules)
}

// May a person do this now? One rule per event; the machine and the lists of actions both ask here.
#include "engine/advance.h"
#include "engine/facts.h"

namespace engine {

namespace {

using namespace domain;

class Rules
{
public:
    Rules(const RunState &state, const QString &actor) : m_state(state), m_actor(actor) {}

    template <class Body> Outcome operator()(const Body &e) const
    {
        if constexpr (requires { e.run; }) {
            if (m_state.isEmpty() || e.run != m_state.id)
                return notFound(tr("There is no run “%1”.").arg(e.run));
            if (ended(m_state.phase))
                return refused(tr("This run has ended."));
            return check(e);
        } else {
            return done();
        }
    }
    Outcome operator()(const RunRequested &e) const
    {
        if (!m_state.isEmpty())
            return refused(tr("Run “%1” has begun already.").arg(m_state.id));
        if (e.run.isEmpty())
            return usage(tr("A run needs an id."));
        if (!e.plan.blockers.isEmpty())
            return refused(e.plan.blockers.constFirst().message, e.plan.blockers.constFirst().hint);
        return done();
    }

private:
    Outcome check(const StepEnded &) const { return done(); }
    Outcome check(const ItemConfirmed &e) const
    {
        const Outcome open = openItem(e.step, e.item);
        if (open && m_state.steps.value(e.step).items.value(e.item).failing && e.note.trimmed().isEmpty())
            return refused(tr("The check of this item failed: say why it is confirmed all the same."));
        return open;
    }
    Outcome check(const ItemCleared &e) const { return openItem(e.step, e.item); }
    Outcome check(const ApprovalDecided &e) const
    {
        const Outcome open = waiting(e.step, StepKind::Approval);
        if (!open || !e.approved)
            return open; // anyone may reject
        if (m_actor == m_state.requestedBy && !m_state.step(e.step)->requesterMayApprove)
            return refused(tr("%1 asked for this run and may not approve it.").arg(m_actor),
                           tr("Somebody else has to approve."));
        for (const Decision &d : m_state.steps.value(e.step).decisions)
            if (d.by == m_actor)
                return refused(tr("%1 has approved already.").arg(m_actor), tr("Somebody else has to approve too."));
        return done();
    }
    Outcome check(const ManualDone &e) const { return waiting(e.step, StepKind::Manual); }
    Outcome check(const PauseRequested &) const
    {
        if (m_state.pausing)
            return refused(tr("The run is paused already."));
        if (m_state.phase != RunPhase::Running && m_state.phase != RunPhase::Waiting)
            return refused(tr("A run can be paused only while it goes on."));
        return done();
    }
    Outcome check(const ResumeRequested &) const
    {
        return m_state.pausing ? done() : Outcome(refused(tr("The run is not paused.")));
    }
    Outcome check(const AbortRequested &) const
    {
        return m_state.aborting ? Outcome(refused(tr("The run is being aborted already."))) : done();
    }
    Outcome check(const RetryRequested &e) const { return asked(e.step); }
    Outcome check(const SkipRequested &e) const
    {
        if (!skippable(m_state, e.step)) {
            const Step *step = m_state.step(e.step);
            if (step && (step->required || step->kind == StepKind::Approval))
                return refused(tr("“%1” is required and may not be skipped.").arg(step->title));
            return refused(tr("This step cannot be skipped now."));
        }
        if (e.reason.trimmed().isEmpty())
            return refused(tr("Say why the step is skipped."));
        return done();
    }
    Outcome check(const OutcomeDeclared &e) const
    {
        const Outcome open = asked(e.step);
        if (!open)
            return open;
        if (m_state.question->kind != QuestionKind::StepUnknown)
            return refused(tr("It is known what became of this step: it failed."));
        if (e.succeeded && m_state.step(e.step)->kind == StepKind::KeepArtifact)
            return refused(tr("Only the step itself can say what was kept."), tr("Retry it."));
        return done();
    }
    Outcome check(const RollbackRequested &e) const
    {
        const QList<const Step *> begun = begunDeployments(m_state);
        const auto goal =
            rollbackGoal(m_state, begun.isEmpty() ? QString() : begun.constFirst()->environment, e.to, e.force);
        if (!goal)
            return goal.error();
        if (e.force && e.reason.trimmed().isEmpty())
            return refused(tr("An emergency rollback needs a reason."));
        return done();
    }

    Outcome waiting(const QString &id, StepKind kind) const
    {
        const Step *step = m_state.step(id);
        if (!step || step->kind != kind)
            return notFound(tr("This run has no such step “%1”.").arg(id));
        if (statusOf(m_state, id) != StepStatus::Waiting)
            return refused(tr("“%1” does not wait for anybody now.").arg(step->title));
        return done();
    }
    Outcome openItem(const QString &step, const QString &item) const
    {
        const Outcome open = waiting(step, StepKind::Checklist);
        if (open && !m_state.steps.value(step).items.contains(item))
            return notFound(tr("The checklist has no item “%1”.").arg(item));
        return open;
    }
    Outcome asked(const QString &step) const
    {
        if (!m_state.question || m_state.question->step != step)
            return refused(tr("Nobody is asked about this step now."));
        return done();
    }

    const RunState &m_state;
    const QString &m_actor;
};

} // namespace

Outcome accepts(const RunState &state, const EventBody &body, const QString &actor)
{
    return std::visit(Rules(state, actor), body);
}

} // namespace engine
