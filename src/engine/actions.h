// What a person may do to a run now, and what it waits for. Pure; agrees with accepts() by construction. Who the
// person is does not matter here: that a requester may not approve is said by accepts().
#pragma once

#include "domain/action.h"
#include "domain/records.h"

namespace engine {

QList<domain::Action> actions(const domain::RunState &state);
QList<domain::WaitingGate> waiting(const domain::RunState &state);

} // namespace engine
