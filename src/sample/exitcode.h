// How slipway-sample ends, for the scripts and the machine that start it.
#pragma once

namespace sample {

enum class ExitCode { Done = 0, Failed = 1, Usage = 2, PortTaken = 3, NotRunning = 4 };

} // namespace sample
