// One event of a run as a sentence for people: who is named elsewhere, this says what happened. Pure; any thread.
#pragma once

#include "domain/runstate.h"

namespace models {

// `state` is the run the event belongs to, at any moment: only names are looked up in it.
QString eventSentence(const domain::RunState &state, const domain::Event &event);

// The step an event is about; empty when it concerns the whole run.
QString stepOf(const domain::EventBody &body);

} // namespace models
