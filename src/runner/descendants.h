// The processes that descend from this one, found through /proc. As a subreaper this process inherits every orphan of
// its children, so none can hide by forking twice or by a session of its own.
#pragma once

#include <sys/types.h>
#include <vector>

namespace runner {

struct Process
{
    pid_t pid = 0;
    unsigned long long born = 0; // ticks since boot; tells it from a later one with its number

    bool operator==(const Process &) const = default;
};

std::vector<Process> descendants(); // without zombies: these are dead, only their parent is late
void sendSignal(const Process &process, int signal);

} // namespace runner
