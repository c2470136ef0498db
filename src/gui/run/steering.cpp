#include "gui/run/steering.h"

#include "gui/dialogs/rollbackdialog.h"
#include "gui/prompts.h"
#include "gui/run/runpicture.h"

namespace gui {

using namespace domain;

Steering::Steering(const Context &context, QWidget *window) : QObject(window), m_context(context), m_window(window) {}

void Steering::setRun(const RunState &state)
{
    m_state = state;
}

void Steering::steer(ActionKind kind, const QString &step)
{
    orchestrator::Steer request;
    request.run = m_state.id;
    request.action = kind;
    request.step = step;
    std::optional<QString> reason = QString();
    const QString title = titleOf(step);
    switch (kind) {
    case ActionKind::Abort:
        reason = m_context.prompts->reason(
            m_window, tr("Abort the run"),
            tr("Everything that still runs is stopped. What was deployed stays as it is. Why?"), tr("Abort run"), true,
            true);
        break;
    case ActionKind::Skip:
        reason = m_context.prompts->reason(m_window, tr("Skip a step"), tr("Why is “%1” skipped?").arg(title),
                                           tr("Skip step"), true, false);
        break;
    case ActionKind::TreatAsDone:
        reason = m_context.prompts->reason(
            m_window, tr("Treat as done"),
            tr("How do you know that “%1” did its work? The run goes on from there.").arg(title), tr("Treat as done"),
            true, false);
        break;
    case ActionKind::TreatAsFailed:
        reason = m_context.prompts->reason(m_window, tr("Treat as failed"),
                                           tr("How do you know that “%1” failed?").arg(title), tr("Treat as failed"),
                                           true, false);
        break;
    case ActionKind::RollBack:
        return rollBack();
    default:
        break;
    }
    if (!reason)
        return;
    request.reason = *reason;
    send(request);
}

void Steering::rollBack()
{
    auto *dialog = new RollbackDialog(m_context, m_state.plan.project.id, placeToRollBack(m_state), m_window);
    connect(dialog, &RollbackDialog::started, this, &Steering::accepted);
    dialog->open();
}

void Steering::finish(const QString &step, bool succeeded, const QString &note)
{
    orchestrator::Steer request;
    request.run = m_state.id;
    request.action = ActionKind::FinishManual;
    request.step = step;
    request.reason = note;
    request.succeeded = succeeded;
    send(request);
}

void Steering::decide(const QString &step, bool approved, const QString &comment)
{
    send(orchestrator::Decide{m_state.id, step, approved, comment});
}

void Steering::reject(const QString &step)
{
    const auto reason =
        m_context.prompts->reason(m_window, tr("Reject"), tr("The run ends there. Why?"), tr("Reject"), true, true);
    if (reason)
        decide(step, false, *reason);
}

void Steering::toggle(const QString &step, const QString &item)
{
    const ItemState state = itemState(step, item);
    if (state.confirmed) {
        const auto reason = m_context.prompts->reason(m_window, tr("Take back a confirmation"),
                                                      tr("“%1” is open again afterwards.").arg(itemText(step, item)),
                                                      tr("Take back"), false, false);
        if (reason)
            send(orchestrator::Confirm{
                .run = m_state.id, .item = item, .confirmed = false, .note = *reason, .step = step});
        return;
    }
    QString note;
    if (state.failing) {
        const auto reason = m_context.prompts->reason(
            m_window, tr("Confirm against the evidence"),
            tr("The check of “%1” failed. Why is it confirmed all the same?").arg(itemText(step, item)), tr("Confirm"),
            true, true);
        if (!reason)
            return;
        note = *reason;
    }
    confirm(step, item, note, {});
}

void Steering::annotate(const QString &step, const QString &item)
{
    const ItemState state = itemState(step, item);
    const auto note = m_context.prompts->reason(m_window, tr("Confirm with a note"), itemText(step, item),
                                                tr("Confirm"), state.failing, false);
    if (note)
        confirm(step, item, *note, state.evidence);
}

void Steering::attach(const QString &step, const QString &item)
{
    const ItemState state = itemState(step, item);
    const QString file = m_context.prompts->evidenceFile(m_window);
    if (file.isEmpty())
        return;
    QString note = state.note;
    if (state.failing && !state.confirmed) {
        const auto reason = m_context.prompts->reason(
            m_window, tr("Confirm against the evidence"),
            tr("The check of “%1” failed. Why is it confirmed all the same?").arg(itemText(step, item)), tr("Confirm"),
            true, true);
        if (!reason)
            return;
        note = *reason;
    }
    confirm(step, item, note, file);
}

void Steering::confirm(const QString &step, const QString &item, const QString &note, const QString &evidence)
{
    send(orchestrator::Confirm{
        .run = m_state.id, .item = item, .confirmed = true, .note = note, .evidence = evidence, .step = step});
}

void Steering::send(const orchestrator::Request &request)
{
    m_context.desk->send(request, this, [this](const Result<QJsonObject> &result) {
        if (result)
            Q_EMIT accepted();
        else
            Q_EMIT refused(result.error());
    });
}

QString Steering::titleOf(const QString &step) const
{
    const Step *found = m_state.step(step);
    return found ? found->title : step;
}

ItemState Steering::itemState(const QString &step, const QString &item) const
{
    return m_state.steps.value(step).items.value(item);
}

QString Steering::itemText(const QString &step, const QString &item) const
{
    const Step *found = m_state.step(step);
    const Checklist *list = found ? m_state.plan.project.checklist(found->checklist) : nullptr;
    for (const ChecklistItem &i : list ? list->items : QList<ChecklistItem>())
        if (i.id == item)
            return i.text;
    return item;
}

} // namespace gui
