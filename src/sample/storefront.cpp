#include "sample/storefront.h"

#include "sample/database.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace sample {
namespace {

constexpr qint64 activeMs = 5 * 60 * 1000;
constexpr qsizetype maxSessions = 10000;

Response json(int status, const QJsonObject &object)
{
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n', {}};
}

Response message(int status, const QByteArray &text)
{
    return {status, "text/plain; charset=utf-8", text + '\n', {}};
}

QByteArray sessionOf(const Request &request)
{
    for (const QByteArray &cookie : request.headers.value("cookie").split(';'))
        if (cookie.trimmed().startsWith("session="))
            return cookie.trimmed().mid(8).left(64);
    return {};
}

} // namespace

Storefront::Storefront(Release release, QString databaseFile)
    : m_release(std::move(release)), m_databaseFile(std::move(databaseFile))
{
    m_running.start();
}

Response Storefront::answer(const Request &request, qsizetype openConnections)
{
    QElapsedTimer timer;
    timer.start();
    noteVisitor(request);
    Response response = route(request, openConnections);
    m_metrics.count(response.status, timer.nsecsElapsed());
    return response;
}

Response Storefront::route(const Request &request, qsizetype openConnections)
{
    if (request.method == "POST" && request.path == QLatin1String("/login"))
        return bad() ? message(503, "The shop is closed.") : signIn(request);
    if (request.method != "GET" && request.method != "HEAD")
        return message(405, "Only GET, and POST to /login.");
    if (request.path == QLatin1String("/health"))
        return health();
    if (request.path == QLatin1String("/health/db"))
        return databaseHealth();
    if (request.path == QLatin1String("/metrics"))
        return {200,
                "text/plain; version=0.0.4; charset=utf-8",
                m_metrics.text(m_release.version, activeUsers(), openConnections),
                {}};
    if (bad())
        return message(503, "The shop is closed.");
    if (request.path == QLatin1String("/checkout") && m_release.behaviour == Behaviour::SmokeFails)
        return message(500, "The basket could not be read.");
    return page(request.path == QLatin1String("/") ? QStringLiteral("index") : request.path.mid(1));
}

bool Storefront::bad() const
{
    return m_release.behaviour == Behaviour::NeverHealthy ||
           (m_release.behaviour == Behaviour::TurnsBad && m_running.elapsed() >= m_release.turnsBadAfterMs);
}

Response Storefront::health() const
{
    if (bad())
        return json(503, {{QStringLiteral("status"), QStringLiteral("unhealthy")},
                          {QStringLiteral("version"), m_release.version},
                          {QStringLiteral("reason"), QStringLiteral("the catalogue does not answer")}});
    return json(
        200, {{QStringLiteral("status"), QStringLiteral("healthy")}, {QStringLiteral("version"), m_release.version}});
}

Response Storefront::databaseHealth() const
{
    const DatabaseCheck check = checkDatabase(m_databaseFile);
    if (!check.fault.isEmpty())
        return json(
            503, {{QStringLiteral("status"), QStringLiteral("disconnected")}, {QStringLiteral("reason"), check.fault}});
    return json(200, {{QStringLiteral("status"), QStringLiteral("connected")},
                      {QStringLiteral("latency"), QStringLiteral("%1ms").arg(check.latencyMs)}});
}

Response Storefront::page(const QString &name) const
{
    const auto it = m_release.pages.constFind(name);
    if (it == m_release.pages.constEnd())
        return message(404, "There is no such page.");
    QByteArray links;
    for (auto other = m_release.pages.constBegin(); other != m_release.pages.constEnd(); ++other)
        if (other.key() != QLatin1String("index"))
            links += "<li><a href=\"/" + other.key().toHtmlEscaped().toUtf8() + "\">" +
                     other.key().toHtmlEscaped().toUtf8() + "</a></li>\n";
    QByteArray body = *it;
    body.replace("{version}", m_release.version.toHtmlEscaped().toUtf8())
        .replace("{greeting}", m_release.greeting.toHtmlEscaped().toUtf8())
        .replace("{pages}", links);
    return {200, "text/html; charset=utf-8", body, {}};
}

Response Storefront::signIn(const Request &request)
{
    if (!request.body.contains("customer="))
        return message(400, "Who are you? The field “customer” is missing.");
    const QByteArray session = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return {303,
            "text/plain; charset=utf-8",
            {},
            {"Location: /checkout", "Set-Cookie: session=" + session + "; HttpOnly; SameSite=Strict; Path=/"}};
}

void Storefront::noteVisitor(const Request &request)
{
    const QByteArray session = sessionOf(request);
    if (!session.isEmpty() && (m_lastSeenMs.size() < maxSessions || m_lastSeenMs.contains(session)))
        m_lastSeenMs[session] = m_running.elapsed();
}

qsizetype Storefront::activeUsers()
{
    const qint64 since = m_running.elapsed() - activeMs;
    m_lastSeenMs.removeIf(
        [since](const std::pair<const QByteArray &, qint64 &> &entry) { return entry.second < since; });
    return m_lastSeenMs.size();
}

} // namespace sample
