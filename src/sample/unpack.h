// Writes the sample project's files (repository history, scripts, project definition) out of the program.
#pragma once

#include <QString>

namespace sample {

// Files below ":/sample" to `folder`, replacing older ones. Empty, or one sentence.
QString unpackFiles(const QString &folder);

} // namespace sample
