#pragma once

#include "domain/runstate.h"
#include "gui/theme/tokens.h"

namespace gui {

// Of an environment or a figure, as seen from outside.
enum class Health { Healthy, Degraded, Unhealthy, NoData };

// How a status is shown, everywhere: shape and word and colour, never colour alone.
struct StatusLook
{
    Tone tone = Tone::Neutral;
    QString icon; // name for gui::icon()
    QString word;
};

StatusLook look(domain::StepStatus status);
StatusLook look(domain::RunPhase phase);
StatusLook look(domain::ProbeVerdict verdict);
StatusLook look(Health health);
StatusLook frozenLook();

// What a stage or a step is, not how it is.
QString iconName(domain::StageKind kind);
QString iconName(domain::StepKind kind);
QString word(domain::StageKind kind);
QString word(domain::StepKind kind);
QString word(domain::EnvironmentKind kind);

} // namespace gui
