// The project that an imported document describes. Pure. The result satisfies Project::check(): what the document
// leaves open is a stage that asks a person, or an empty field for people to fill in.
#pragma once

#include "domain/document.h"

namespace intake {

domain::Project projectFrom(const domain::Document &document, const QString &name, const QString &directory);

} // namespace intake
