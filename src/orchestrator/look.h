// One look at a health endpoint, outside any run. Answers once on this thread unless `context` dies first.
#pragma once

#include "domain/probe.h"

#include <QObject>

namespace orchestrator {

void lookAt(const domain::ProbeSpec &spec, const QString &version, QObject *context,
            std::function<void(const domain::ProbeResult &)> answer);

} // namespace orchestrator
