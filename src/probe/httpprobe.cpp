#include "probe/httpprobe.h"

#include "probe/httpexchange.h"
#include "probe/judge.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace probe {

namespace {

constexpr int maxPerHost = 6;

domain::ProbeResult resultOf(const domain::ProbeSpec &spec, const QString &version, const HttpExchange &exchange)
{
    using enum domain::ProbeVerdict;
    const HttpAnswer &answer = exchange.answer();
    domain::ProbeResult result{Unhealthy, {}, answer.status(), {}, exchange.latencyMs()};
    switch (exchange.end()) {
    case HttpExchange::End::Unreachable:
        result.verdict = Unreachable;
        result.reason = exchange.fault();
        return result;
    case HttpExchange::End::TimedOut:
        result.verdict = TimedOut;
        result.reason = exchange.fault();
        return result;
    case HttpExchange::End::Broken:
        result.reason = subjectOf(spec) + u' ' + exchange.fault();
        return result;
    case HttpExchange::End::Answered:
        break;
    }
    const bool redirect = answer.status() / 100 == 3 && !answer.location().isEmpty();
    if (redirect && answer.status() != spec.expectedStatus) {
        const QString target = shown(QString::fromUtf8(answer.location()));
        result.reason = probe::HttpProbe::tr("%1 answers with a redirect to %2").arg(subjectOf(spec), target);
        return result;
    }
    return judge(spec, version, answer.status(), answer.contentType(), answer.body(), exchange.latencyMs());
}

QString refusal(const domain::ProbeSpec &spec, const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return probe::HttpProbe::tr("“%1” is not an address that can be asked").arg(shown(spec.url));
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return probe::HttpProbe::tr("“%1” is not asked: only http and https addresses are").arg(shown(spec.url));
    if (!url.userInfo().isEmpty())
        return probe::HttpProbe::tr(
                   "%1 is not asked: its address carries a name or password, which a probe never sends")
            .arg(subjectOf(spec));
    return {};
}

} // namespace

HttpProbe::HttpProbe(QObject *parent) : QObject(parent) {}

void HttpProbe::ask(const domain::ProbeSpec &spec, const QString &version, QObject *context, Answer answer)
{
    const QUrl url(spec.url);
    const QString refused = refusal(spec, url);
    if (!refused.isEmpty()) {
        const domain::ProbeResult result{domain::ProbeVerdict::Unreachable, refused, 0, {}, 0};
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer), result] { answer(result); }, Qt::QueuedConnection);
        return;
    }
    const QString host = HttpExchange::authority(url);
    m_hosts[host].waiting.enqueue({spec, version, context, std::move(answer)});
    next(host);
}

void HttpProbe::next(const QString &name)
{
    const auto host = m_hosts.find(name);
    if (host == m_hosts.end())
        return;
    while (host->underWay < maxPerHost && !host->waiting.isEmpty()) {
        const Look look = host->waiting.dequeue();
        if (!look.context)
            continue;
        ++host->underWay;
        begin(name, look);
    }
    if (host->underWay == 0)
        m_hosts.erase(host);
}

void HttpProbe::begin(const QString &host, const Look &look)
{
    auto *exchange = new HttpExchange(QUrl(look.spec.url), look.spec.deadlineMs, this);
    connect(exchange, &HttpExchange::finished, this, [this, exchange, host, look] {
        exchange->disconnect(this);
        look.context->disconnect(exchange);
        exchange->deleteLater();
        const domain::ProbeResult result = resultOf(look.spec, look.version, *exchange);
        leave(host);
        look.answer(result); // last: it may delete the probe
    });
    connect(look.context, &QObject::destroyed, exchange, [exchange] { delete exchange; });
    connect(exchange, &QObject::destroyed, this, [this, host] { leave(host); });
    exchange->start();
}

void HttpProbe::leave(const QString &host)
{
    const auto it = m_hosts.find(host);
    if (it == m_hosts.end())
        return;
    --it->underWay;
    next(host);
}

} // namespace probe
