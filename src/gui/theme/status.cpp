#include "domain/tr.h"

namespace gui {
SLIPWAY_TR(gui::Status)
}

#include "gui/theme/status.h"

namespace gui {

namespace {

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
        return make(Tone::Planned, "planned", tr("Planned"));
    case Waiting:
        return make(Tone::Waiting, "waiting", tr("Waiting"));
    case Running:
        return make(Tone::Accent, "running", tr("Running"));
    case Succeeded:
        return make(Tone::Succeeded, "succeeded", tr("Succeeded"));
    case Failed:
        return make(Tone::Failed, "failed", tr("Failed"));
    case Skipped:
        return make(Tone::Planned, "skipped", tr("Skipped"));
    case Cancelled:
        return make(Tone::Planned, "cancelled", tr("Cancelled"));
    case Unknown:
        return make(Tone::Degraded, "unknown", tr("Outcome unknown"));
    case NotTaken:
        return make(Tone::Planned, "skipped", tr("Not taken"));
    }
    return {};
}

StatusLook look(domain::RunPhase phase)
{
    using enum domain::RunPhase;
    switch (phase) {
    case Running:
        return make(Tone::Accent, "running", tr("Running"));
    case Waiting:
        return make(Tone::Waiting, "waiting", tr("Waiting"));
    case Paused:
        return make(Tone::Waiting, "paused", tr("Paused"));
    case Failing:
        return make(Tone::Failed, "failed", tr("Needs a decision"));
    case RollingBack:
        return make(Tone::RolledBack, "rolledback", tr("Rolling back"));
    case Aborting:
        return make(Tone::Degraded, "cancelled", tr("Aborting"));
    case Succeeded:
        return make(Tone::Succeeded, "succeeded", tr("Succeeded"));
    case Failed:
        return make(Tone::Failed, "failed", tr("Failed"));
    case RolledBack:
        return make(Tone::RolledBack, "rolledback", tr("Rolled back"));
    case Aborted:
        return make(Tone::Planned, "cancelled", tr("Aborted"));
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
        return make(Tone::Failed, "failed", tr("Unreachable"));
    case TimedOut:
        return make(Tone::Failed, "failed", tr("Timed out"));
    }
    return {};
}

StatusLook look(Health health)
{
    switch (health) {
    case Health::Healthy:
        return make(Tone::Succeeded, "succeeded", tr("Healthy"));
    case Health::Degraded:
        return make(Tone::Degraded, "degraded", tr("Degraded"));
    case Health::Unhealthy:
        return make(Tone::Failed, "failed", tr("Unhealthy"));
    case Health::NoData:
        return make(Tone::Planned, "planned", tr("No data"));
    }
    return {};
}

StatusLook frozenLook()
{
    return make(Tone::Frozen, "frozen", tr("Frozen"));
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
        return tr("Checklist");
    case Merge:
        return tr("Merge");
    case Build:
        return tr("Build");
    case Command:
        return tr("Command");
    case Deploy:
        return tr("Deployment");
    case Decision:
        return tr("Decision");
    case Monitor:
        return tr("Monitoring");
    case Rollback:
        return tr("Rollback");
    case Wait:
        return tr("Wait");
    case Manual:
        return tr("Manual work");
    }
    return {};
}

QString word(domain::StepKind kind)
{
    using enum domain::StepKind;
    switch (kind) {
    case Checklist:
        return tr("Checklist");
    case Approval:
        return tr("Approval");
    case Manual:
        return tr("Manual work");
    case Script:
        return tr("Script");
    case Merge:
        return tr("Merge");
    case Checkout:
        return tr("Checkout");
    case KeepArtifact:
        return tr("Keep artifact");
    case ProveVersion:
        return tr("Proof of version");
    case HealthGate:
        return tr("Health gate");
    case Bake:
        return tr("Watch");
    case Wait:
        return tr("Wait");
    }
    return {};
}

QString word(domain::EnvironmentKind kind)
{
    using enum domain::EnvironmentKind;
    switch (kind) {
    case Development:
        return tr("Development");
    case Staging:
        return tr("Staging");
    case Production:
        return tr("Production");
    case Other:
        return tr("Environment");
    }
    return {};
}

} // namespace gui
