// The shop itself: pages of the release, sign-in, checkout, health, metrics, and the bad days its app.conf asks for.
// From requests to answers; knows nothing of sockets.
#pragma once

#include "sample/httpserver.h"
#include "sample/metrics.h"
#include "sample/release.h"

#include <QElapsedTimer>
#include <QHash>

namespace sample {

class Storefront
{
public:
    Storefront(Release release, QString databaseFile);

    Response answer(const Request &request, qsizetype openConnections);

private:
    Response route(const Request &request, qsizetype openConnections);
    Response health() const;
    Response databaseHealth() const;
    Response page(const QString &name) const;
    Response signIn(const Request &request);
    bool bad() const;
    void noteVisitor(const Request &request);
    qsizetype activeUsers();

    Release m_release;
    QString m_databaseFile;
    QElapsedTimer m_running;
    Metrics m_metrics;
    QHash<QByteArray, qint64> m_lastSeenMs; // by session
};

} // namespace sample
