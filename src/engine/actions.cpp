#include "engine/actions.h"

#include "engine/advance.h"
#include "engine/facts.h"

namespace engine {

using namespace domain;
using namespace Qt::StringLiterals;

QList<Action> actions(const RunState &state)
{
    QList<Action> out;
    const auto offer = [&](ActionKind kind, const EventBody &body, const QString &step = {}) {
        if (accepts(state, body, {}))
            out.append({kind, step});
    };
    const QString &run = state.id;
    const QString reason = u"-"_s; // a reason is the front end's to ask for

    for (const Step *step : stepsWith(state, StepStatus::Waiting)) {
        const QString &id = step->id;
        if (step->kind == StepKind::Checklist)
            out.append({ActionKind::Confirm, id});
        if (step->kind == StepKind::Approval)
            out.append({ActionKind::Approve, id});
        offer(ActionKind::Reject, ApprovalDecided{.run = run, .step = id, .approved = false}, id);
        offer(ActionKind::FinishManual, ManualDone{.run = run, .step = id}, id);
        offer(ActionKind::Skip, SkipRequested{run, id, reason}, id);
    }
    for (const Step *step : stepsWith(state, StepStatus::Running))
        offer(ActionKind::Skip, SkipRequested{run, step->id, reason}, step->id);
    if (state.question) {
        const QString &id = state.question->step;
        offer(ActionKind::Retry, RetryRequested{run, id}, id);
        offer(ActionKind::Skip, SkipRequested{run, id, reason}, id);
        offer(ActionKind::TreatAsDone, OutcomeDeclared{.run = run, .step = id, .succeeded = true}, id);
        offer(ActionKind::TreatAsFailed, OutcomeDeclared{.run = run, .step = id, .succeeded = false}, id);
    }
    offer(ActionKind::Pause, PauseRequested{.run = run});
    offer(ActionKind::Resume, ResumeRequested{run});
    // Without a way back a version can still be chosen.
    const Version any{.name = u"-"_s};
    offer(ActionKind::RollBack, RollbackRequested{.run = run, .to = any});
    offer(ActionKind::Abort, AbortRequested{.run = run});
    return out;
}

QList<WaitingGate> waiting(const RunState &state)
{
    QList<WaitingGate> out;
    if (state.isEmpty() || ended(state.phase))
        return out;
    const auto gate = [&](const Step &step) {
        return WaitingGate{.run = state.id,
                           .step = step.id,
                           .kind = step.kind,
                           .project = state.plan.project.id,
                           .version = state.plan.version.name,
                           .environment = step.environment.isEmpty() ? state.plan.environment : step.environment,
                           .title = step.title,
                           .sinceMs = sinceMs(state, step.id)};
    };
    for (const Step *step : stepsWith(state, StepStatus::Waiting)) {
        WaitingGate open = gate(*step);
        const StepState s = state.steps.value(step->id);
        if (step->kind == StepKind::Approval) {
            open.done = approvalsGiven(s);
            open.total = step->approvals;
        } else if (step->kind == StepKind::Checklist) {
            open.done = static_cast<int>(
                std::count_if(s.items.begin(), s.items.end(), [](const ItemState &i) { return i.confirmed; }));
            open.total = static_cast<int>(s.items.size());
        }
        out.append(open);
    }
    if (state.question)
        if (const Step *step = state.step(state.question->step)) {
            WaitingGate open = gate(*step);
            open.question = true;
            open.sinceMs = state.question->askedMs;
            out.append(open);
        }
    return out;
}

} // namespace engine
