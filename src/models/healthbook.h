// What the probes of each environment said last, and since when it has been so. Value; fed by orchestrator::Pulse.
#pragma once

#include "domain/probe.h"

#include <QHash>

namespace models {

struct HealthReading
{
    bool healthy = false;
    qint64 sinceMs = 0; // as far as it was watched
    QString reason;     // one sentence; of the first bad answer
};

class HealthBook
{
public:
    // True when a person would see a difference.
    bool take(const QString &project, const QString &environment, const QList<domain::ProbeResult> &results,
              qint64 nowMs);
    std::optional<HealthReading> reading(const QString &project, const QString &environment) const;

private:
    QHash<QString, HealthReading> m_readings;
};

} // namespace models
