// The last "::error::text" that a script said near the end of its log: what it thinks went wrong. Reads at most 64 KB.
#pragma once

#include <QString>

namespace run {

QString lastError(const QString &log); // empty when it said none

} // namespace run
