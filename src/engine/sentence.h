// One sentence: what a run is doing, whom it waits for and since when, or how it ended. For every front end.
#pragma once

#include "domain/runstate.h"

namespace engine {

QString sentence(const domain::RunState &state, qint64 nowMs);

} // namespace engine
