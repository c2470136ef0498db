// The run machine. advance() is total: an event that makes no sense now changes nothing, and a person's event that
// accepts() refuses is such an event. Pure: time enters only inside events, effects are values for the hands.
#pragma once

#include "domain/effect.h"
#include "domain/runstate.h"

namespace engine {

struct Transition
{
    domain::RunState state;
    QList<domain::Effect> effects;
};

Transition advance(const domain::RunState &state, const domain::Event &event);

// May this person do this now? If not, one sentence why. Asked before a person's event is written down.
domain::Outcome accepts(const domain::RunState &state, const domain::EventBody &body, const QString &actor);

// What to issue again after a restart: StartStep for each step under way (the hand finds out what became of it),
// StopStep for those being stopped (a hand that never began such a step answers Cancelled).
QList<domain::Effect> inFlight(const domain::RunState &state);

} // namespace engine
