// What the service counts, and its Prometheus text form (exposition format 0.0.4).
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <array>

namespace sample {

class Metrics
{
public:
    void count(int httpStatus, qint64 nanoseconds);
    QByteArray text(const QString &version, qsizetype activeUsers, qsizetype openConnections) const;

private:
    // Upper bounds in seconds; one more bucket for everything above.
    static constexpr std::array<double, 9> bounds{0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 5};

    QMap<int, quint64> m_requests; // by status
    std::array<quint64, bounds.size() + 1> m_buckets{};
    double m_seconds = 0;
};

} // namespace sample
