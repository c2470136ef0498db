#include "models/healthbook.h"

namespace models {

namespace {
QString key(const QString &project, const QString &environment)
{
    return project + QLatin1Char('/') + environment;
}
} // namespace

bool HealthBook::take(const QString &project, const QString &environment, const QList<domain::ProbeResult> &results,
                      qint64 nowMs)
{
    if (results.isEmpty())
        return m_readings.remove(key(project, environment)) > 0;
    HealthReading next{.healthy = true, .sinceMs = nowMs, .reason = results.first().reason};
    for (const domain::ProbeResult &result : results)
        if (next.healthy && !result.healthy()) {
            next.healthy = false;
            next.reason = result.reason;
        }
    const auto before = reading(project, environment);
    if (before && before->healthy == next.healthy)
        next.sinceMs = before->sinceMs;
    m_readings.insert(key(project, environment), next);
    return !before || before->healthy != next.healthy || before->reason != next.reason;
}

std::optional<HealthReading> HealthBook::reading(const QString &project, const QString &environment) const
{
    const auto it = m_readings.constFind(key(project, environment));
    return it == m_readings.constEnd() ? std::nullopt : std::optional(*it);
}

} // namespace models
