// How one talks to a running machine: one JSON line {"verb","target"} and one JSON line back
// {"ok","message"?,"targets"?:[{target,environment,state,port,url,version?,pid?,since,crashes,lastEnd?}]}.
#pragma once

#include <QString>

namespace sample {

QString socketOf(const QString &root);
QString lockOf(const QString &root);

// Blocks until the machine has done it (a restart: the new process answers; shutdown: the machine's process is gone).
// Prints what came of it, as lines or as one JSON object. Returns the exit status of the program.
int control(const QString &root, const QString &verb, const QString &target, bool asJson);

} // namespace sample
