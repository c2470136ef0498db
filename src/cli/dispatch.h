// From the words of the command line to a verb: global options, help, completion scripts, wrong usage.
#pragma once

#include <QStringList>

namespace cli {

int dispatch(const QStringList &arguments); // without the program's own name; returns the exit status

} // namespace cli
