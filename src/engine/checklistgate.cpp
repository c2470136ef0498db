// Checklists in a run: steps confirm what they can, people the rest.
#include "engine/facts.h"
#include "engine/machine.h"

namespace engine {

using namespace domain;
using namespace Qt::StringLiterals;

void Machine::openChecklist(const Step &step)
{
    StepState &state = m_state.steps[step.id];
    state.items.clear();
    const Checklist *list = m_state.plan.project.checklist(step.checklist);
    for (const ChecklistItem &item : list ? list->items : QList<ChecklistItem>()) {
        ItemState &of = state.items[item.id];
        const Step *check = m_state.step(step.checkedBy.value(item.id));
        if (!check)
            continue;
        const StepState checked = m_state.steps.value(check->id);
        of.failing = checked.status == StepStatus::Failed || checked.status == StepStatus::Unknown;
        of.note = of.failing ? checked.message : QString();
        if (checked.status == StepStatus::Succeeded)
            of = {.confirmed = true,
                  .by = check->kind == StepKind::Script ? u"script"_s : u"probe"_s,
                  .atMs = m_now,
                  .note = checked.message,
                  .byStep = true};
    }
    checkOff(step);
}

void Machine::checkOff(const Step &step)
{
    if (openItems(m_state, step) == 0)
        settleStep(step.id, StepStatus::Succeeded);
}

void Machine::on(const ItemConfirmed &e)
{
    ItemState &item = m_state.steps[e.step].items[e.item];
    item = {.confirmed = true,
            .by = m_actor,
            .atMs = m_now,
            .note = e.note,
            .evidence = e.evidence,
            .failing = item.failing};
    checkOff(*m_state.step(e.step));
}

void Machine::on(const ItemCleared &e)
{
    ItemState &item = m_state.steps[e.step].items[e.item];
    item = {.by = m_actor, .atMs = m_now, .note = e.note, .failing = item.failing};
}

} // namespace engine
