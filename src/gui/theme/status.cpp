#include "gui/theme/status.h"

#include <QCoreApplication>

namespace gui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("gui::Status", text);
}

StatusLook make(Tone tone, const char *icon, const QString &word)
{
    return {tone, QLatin1String("status-") + QLatin1String(icon), word};
}

QString kindIcon(const char *name)
{
    return QLatin1String("kind-") + QLatin1String(name);
}

} // namespace

StatusLook look(domain::StepStatus status)
{
    using enum domain::StepStatus;
    switch (status) {
    case Planned:
        return make(Tone::Planned, "planned", tr(QT_TRANSLATE_NOOP("gui::Status", "Planned")));
    case Waiting:
        return make(Tone::Waiting, "waiting", tr(QT_TRANSLATE_NOOP("gui::Status", "Waiting")));
    case Running:
        return make(Tone::Accent, "running", tr(QT_TRANSLATE_NOOP("gui::Status", "Running")));
    case Succeeded:
        return make(Tone::Succeeded, "succeeded", tr(QT_TRANSLATE_NOOP("gui::Status", "Succeeded")));
    case Failed:
        return make(Tone::Failed, "failed", tr(QT_TRANSLATE_NOOP("gui::Status", "Failed")));
    case Skipped:
        return make(Tone::Planned, "skipped", tr(QT_TRANSLATE_NOOP("gui::Status", "Skipped")));
    case Cancelled:
        return make(Tone::Planned, "cancelled", tr(QT_TRANSLATE_NOOP("gui::Status", "Cancelled")));
    case Unknown:
        return make(Tone::Degraded, "unknown", tr(QT_TRANSLATE_NOOP("gui::Status", "Outcome unknown")));
    case NotTaken:
        return make(Tone::Planned, "skipped", tr(QT_TRANSLATE_NOOP("gui::Status", "Not taken")));
    }
    return {};
}

StatusLook look(domain::RunPhase phase)
{
    using enum domain::RunPhase;
    switch (phase) {
    case Running:
        return make(Tone::Accent, "running", tr(QT_TRANSLATE_NOOP("gui::Status", "Running")));
    case Waiting:
        return make(Tone::Waiting, "waiting", tr(QT_TRANSLATE_NOOP("gui::Status", "Waiting")));
    case Paused:
        return make(Tone::Waiting, "paused", tr(QT_TRANSLATE_NOOP("gui::Status", "Paused")));
    case Failing:
        return make(Tone::Failed, "failed", tr(QT_TRANSLATE_NOOP("gui::Status", "Needs a decision")));
    case RollingBack:
        return make(Tone::RolledBack, "rolledback", tr(QT_TRANSLATE_NOOP("gui::Status", "Rolling back")));
    case Aborting:
        return make(Tone::Degraded, "cancelled", tr(QT_TRANSLATE_NOOP("gui::Status", "Aborting")));
    case Succeeded:
        return make(Tone::Succeeded, "succeeded", tr(QT_TRANSLATE_NOOP("gui::Status", "Succeeded")));
    case Failed:
        return make(Tone::Failed, "failed", tr(QT_TRANSLATE_NOOP("gui::Status", "Failed")));
    case RolledBack:
        return make(Tone::RolledBack, "rolledback", tr(QT_TRANSLATE_NOOP("gui::Status", "Rolled back")));
    case Aborted:
        return make(Tone::Planned, "cancelled", tr(QT_TRANSLATE_NOOP("gui::Status", "Aborted")));
    }
    return {};
}

StatusLook look(domain::ProbeVerdict verdict)
{
    using enum domain::ProbeVerdict;
    switch (verdict) {
    case Healthy:
        return look(Health::Healthy);
    case Unhealthy:
        return look(Health::Unhealthy);
    case Unreachable:
        return make(Tone::Failed, "failed", tr(QT_TRANSLATE_NOOP("gui::Status", "Unreachable")));
    case TimedOut:
        return make(Tone::Failed, "failed", tr(QT_TRANSLATE_NOOP("gui::Status", "Timed out")));
    }
    return {};
}

StatusLook look(Health health)
{
    switch (health) {
    case Health::Healthy:
        return make(Tone::Succeeded, "succeeded", tr(QT_TRANSLATE_NOOP("gui::Status", "Healthy")));
    case Health::Degraded:
        return make(Tone::Degraded, "degraded", tr(QT_TRANSLATE_NOOP("gui::Status", "Degraded")));
    case Health::Unhealthy:
        return make(Tone::Failed, "failed", tr(QT_TRANSLATE_NOOP("gui::Status", "Unhealthy")));
    case Health::NoData:
        return make(Tone::Planned, "planned", tr(QT_TRANSLATE_NOOP("gui::Status", "No data")));
    }
    return {};
}

StatusLook frozenLook()
{
    return make(Tone::Frozen, "frozen", tr(QT_TRANSLATE_NOOP("gui::Status", "Frozen")));
}

QString iconName(domain::StageKind kind)
{
    using enum domain::StageKind;
    switch (kind) {
    case Checklist:
        return kindIcon("checklist");
    case Merge:
        return kindIcon("merge");
    case Build:
        return kindIcon("build");
    case Command:
        return kindIcon("command");
    case Deploy:
        return kindIcon("deploy");
    case Decision:
        return kindIcon("decision");
    case Monitor:
        return kindIcon("monitor");
    case Rollback:
        return kindIcon("rollback");
    case Wait:
        return kindIcon("wait");
    case Manual:
        return kindIcon("manual");
    }
    return {};
}

QString iconName(domain::StepKind kind)
{
    using enum domain::StepKind;
    switch (kind) {
    case Checklist:
        return kindIcon("checklist");
    case Approval:
        return kindIcon("approval");
    case Manual:
        return kindIcon("manual");
    case Script:
        return kindIcon("command");
    case Merge:
    case Checkout:
        return kindIcon("merge");
    case KeepArtifact:
        return kindIcon("build");
    case ProveVersion:
    case HealthGate:
        return kindIcon("probe");
    case Bake:
        return kindIcon("monitor");
    case Wait:
        return kindIcon("wait");
    }
    return {};
}

QString word(domain::StageKind kind)
{
    using enum domain::StageKind;
    switch (kind) {
    case Checklist:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Checklist"));
    case Merge:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Merge"));
    case Build:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Build"));
    case Command:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Command"));
    case Deploy:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Deployment"));
    case Decision:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Decision"));
    case Monitor:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Monitoring"));
    case Rollback:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Rollback"));
    case Wait:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Wait"));
    case Manual:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Manual work"));
    }
    return {};
}

QString word(domain::StepKind kind)
{
    using enum domain::StepKind;
    switch (kind) {
    case Checklist:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Checklist"));
    case Approval:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Approval"));
    case Manual:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Manual work"));
    case Script:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Script"));
    case Merge:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Merge"));
    case Checkout:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Checkout"));
    case KeepArtifact:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Keep artifact"));
    case ProveVersion:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Proof of version"));
    case HealthGate:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Health gate"));
    case Bake:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Watch"));
    case Wait:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Wait"));
    }
    return {};
}

QString word(domain::EnvironmentKind kind)
{
    using enum domain::EnvironmentKind;
    switch (kind) {
    case Development:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Development"));
    case Staging:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Staging"));
    case Production:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Production"));
    case Other:
        return tr(QT_TRANSLATE_NOOP("gui::Status", "Environment"));
    }
    return {};
}

} // namespace gui
