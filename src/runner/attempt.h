// One attempt at a script, in its folder: spec (what to run), script (its text, if any), lock, started, log, cancel,
// exit.json. Files are the whole protocol: nobody needs to be there to read them. Times UTC ms; limits count on
// CLOCK_BOOTTIME, so a suspended laptop or a changed clock does not stretch them.
#pragma once

#include <string>

namespace runner {

// Exit status of the runner itself: 0 the end is written down; 92 another runner has the attempt; 93 it was begun
// before; 94 the folder is not usable.
int runAttempt(const std::string &folder);

} // namespace runner
