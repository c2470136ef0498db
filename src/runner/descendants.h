// The processes that descend from this one, found through /proc. As a subreaper this process inherits every orphan of
// its children, so none can hide by forking twice or by a session of its own.
#pragma once

#include <sys/types.h>
#include <vector>

namespace runner {

std::vector<pid_t> descendants();
void signalAll(const std::vector<pid_t> &processes, int signal);

} // namespace runner
