#include "domain/tr.h"

namespace models {
SLIPWAY_TR(models::EventSentence)
}

#include "models/eventsentence.h"

namespace models {

using namespace domain;

namespace {

QString withReason(const QString &sentence, const QString &reason)
{
    return reason.trimmed().isEmpty() ? sentence + QLatin1Char('.')
                                      : sentence + QStringLiteral(": ") + reason.trimmed();
}

class Teller
{
public:
    explicit Teller(const RunState &state) : m_state(state) {}

    QString operator()(const ProjectSaved &e) const { return tr("Project %1 saved.").arg(e.project.name); }
    QString operator()(const ProjectRemoved &e) const { return tr("Project %1 removed.").arg(e.project); }
    QString operator()(const VersionAdded &e) const { return tr("Version %1 added.").arg(e.version.name); }
    QString operator()(const LiveRecorded &e) const
    {
        return withReason(tr("%1 recorded as live in %2").arg(e.version, environment(e.environment)), e.reason);
    }
    QString operator()(const RunRequested &e) const
    {
        const QString place = environment(e.plan.environment);
        switch (e.plan.mode) {
        case RunMode::Rollback:
            return withReason(tr("Asked to roll %1 back to %2").arg(place, e.plan.version.name), e.plan.reason);
        case RunMode::Redeploy:
            return withReason(tr("Asked to deploy %1 to %2 again").arg(e.plan.version.name, place), e.plan.reason);
        case RunMode::Deploy:
            break;
        }
        return withReason(tr("Asked to deploy %1 to %2").arg(e.plan.version.name, place), e.plan.reason);
    }
    QString operator()(const StepEnded &e) const
    {
        switch (e.verdict) {
        case StepVerdict::Succeeded:
            return withReason(tr("“%1” succeeded").arg(step(e.step)), e.message);
        case StepVerdict::Failed:
            return withReason(tr("“%1” failed").arg(step(e.step)), e.message);
        case StepVerdict::Cancelled:
            return withReason(tr("“%1” was stopped").arg(step(e.step)), e.message);
        case StepVerdict::Unknown:
            break;
        }
        return withReason(tr("It is not known what became of “%1”").arg(step(e.step)), e.message);
    }
    QString operator()(const ItemConfirmed &e) const
    {
        return withReason(tr("Confirmed “%1”").arg(item(e.step, e.item)), e.note);
    }
    QString operator()(const ItemCleared &e) const
    {
        return withReason(tr("Took back “%1”").arg(item(e.step, e.item)), e.note);
    }
    QString operator()(const ApprovalDecided &e) const
    {
        return withReason((e.approved ? tr("Approved “%1”") : tr("Rejected “%1”")).arg(step(e.step)), e.comment);
    }
    QString operator()(const ManualDone &e) const
    {
        return withReason((e.succeeded ? tr("Did “%1”") : tr("Said that “%1” failed")).arg(step(e.step)), e.note);
    }
    QString operator()(const PauseRequested &e) const { return withReason(tr("Paused the run"), e.reason); }
    QString operator()(const ResumeRequested &) const { return tr("Resumed the run."); }
    QString operator()(const AbortRequested &e) const { return withReason(tr("Aborted the run"), e.reason); }
    QString operator()(const RetryRequested &e) const { return tr("Retried “%1”.").arg(step(e.step)); }
    QString operator()(const SkipRequested &e) const
    {
        return withReason(tr("Skipped “%1”").arg(step(e.step)), e.reason);
    }
    QString operator()(const OutcomeDeclared &e) const
    {
        return withReason((e.succeeded ? tr("Treated “%1” as done") : tr("Treated “%1” as failed")).arg(step(e.step)),
                          e.reason);
    }
    QString operator()(const RollbackRequested &e) const
    {
        const QString to = e.to.name.isEmpty() ? tr("the version before") : e.to.name;
        return withReason((e.force ? tr("Emergency rollback to %1") : tr("Rolled back to %1")).arg(to), e.reason);
    }

private:
    QString step(const QString &id) const
    {
        const Step *found = m_state.step(id);
        return found && !found->title.isEmpty() ? found->title : id;
    }
    QString environment(const QString &id) const
    {
        const Environment *found = m_state.plan.project.environment(id);
        return found ? found->name : id;
    }
    QString item(const QString &stepId, const QString &id) const
    {
        const Step *asked = m_state.step(stepId);
        const Checklist *list = asked ? m_state.plan.project.checklist(asked->checklist) : nullptr;
        for (const ChecklistItem &i : list ? list->items : QList<ChecklistItem>())
            if (i.id == id)
                return i.text;
        return id;
    }

    const RunState &m_state;
};

} // namespace

QString eventSentence(const RunState &state, const Event &event)
{
    return std::visit(Teller(state), event.body);
}

QString stepOf(const EventBody &body)
{
    return std::visit(
        [](const auto &b) -> QString {
            if constexpr (requires { b.step; })
                return b.step;
            else
                return {};
        },
        body);
}

} // namespace models
