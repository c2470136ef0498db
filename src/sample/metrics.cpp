#include "sample/metrics.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <numeric>
#include <sys/resource.h>
#include <unistd.h>

namespace sample {
namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

qint64 residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = statm.readAll().split(' ');
    return fields.size() > 1 ? fields.at(1).toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

class Text
{
public:
    void family(const char *name, const char *type, const char *help)
    {
        m_out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    }
    void sample(const QByteArray &series, double value) { m_out += series + ' ' + number(value) + '\n'; }
    QByteArray take() { return std::move(m_out); }

    static QByteArray number(double value)
    {
        const auto whole = qint64(value);
        return double(whole) == value ? QByteArray::number(whole) : QByteArray::number(value, 'g', 12);
    }

private:
    QByteArray m_out;
};

} // namespace

void Metrics::count(int httpStatus, qint64 nanoseconds)
{
    const double seconds = double(nanoseconds) / 1e9;
    ++m_requests[httpStatus];
    ++m_buckets.at(size_t(std::distance(bounds.begin(), std::lower_bound(bounds.begin(), bounds.end(), seconds))));
    m_seconds += seconds;
}

QByteArray Metrics::text(const QString &version, qsizetype activeUsers, qsizetype openConnections) const
{
    Text out;
    out.family("http_requests_total", "counter", "Requests answered, by status code.");
    for (auto it = m_requests.begin(); it != m_requests.end(); ++it)
        out.sample("http_requests_total{code=\"" + QByteArray::number(it.key()) + "\"}", double(it.value()));

    out.family("http_request_duration_seconds", "histogram", "Time to answer a request.");
    quint64 cumulated = 0;
    for (size_t i = 0; i < bounds.size(); ++i) {
        cumulated += m_buckets.at(i);
        out.sample("http_request_duration_seconds_bucket{le=\"" + Text::number(bounds.at(i)) + "\"}",
                   double(cumulated));
    }
    cumulated += m_buckets.back();
    out.sample("http_request_duration_seconds_bucket{le=\"+Inf\"}", double(cumulated));
    out.sample("http_request_duration_seconds_sum", m_seconds);
    out.sample("http_request_duration_seconds_count", double(cumulated));

    out.family("process_cpu_seconds_total", "counter", "User and system CPU time spent.");
    out.sample("process_cpu_seconds_total", cpuSeconds());
    out.family("process_resident_memory_bytes", "gauge", "Resident memory.");
    out.sample("process_resident_memory_bytes", double(residentBytes()));
    out.family("process_open_fds", "gauge", "Open file descriptors.");
    out.sample("process_open_fds",
               double(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size()));
    out.family("storefront_active_users", "gauge", "Sessions seen in the last five minutes.");
    out.sample("storefront_active_users", double(activeUsers));
    out.family("storefront_queue_depth", "gauge", "Connections that wait for their answer.");
    out.sample("storefront_queue_depth", double(openConnections));
    out.family("build_info", "gauge", "Always 1; the label says which version runs.");
    QByteArray label = version.toUtf8();
    label.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    out.sample("build_info{version=\"" + label + "\"}", 1);
    return out.take();
}

} // namespace sample
