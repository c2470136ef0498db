// Health probes: what is asked (ProbeSpec), what the answer must be (Expectation), what was seen (ProbeResult).
// Durations in milliseconds. A relative url ("/health") is asked of every target of the environment.
#pragma once

#include "domain/fields.h"

namespace domain {

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
template <> struct EnumNames<Comparison>
{
    static constexpr std::pair<Comparison, const char *> names[] = {
        {Comparison::Equal, "=="},       {Comparison::NotEqual, "!="}, {Comparison::Less, "<"},
        {Comparison::LessOrEqual, "<="}, {Comparison::Greater, ">"},   {Comparison::GreaterOrEqual, ">="}};
};

// `path comparison value` on the JSON body: `status == healthy`, `latency < 50ms`, `version == {version}`, where
// {version} is the version that shall be live.
struct Expectation
{
    QString path; // dotted
    Comparison comparison = Comparison::Equal;
    QString value;

    QString text() const { return path + QLatin1Char(' ') + nameOf(comparison) + QLatin1Char(' ') + value; }
    static Result<Expectation> parse(const QString &text);
};

template <class Io> void describe(Io &io, Expectation &e)
{
    io("path", e.path);
    io("comparison", e.comparison);
    io("value", e.value);
}

struct ProbeSpec
{
    QString id;
    QString name;
    QString url;
    int expectedStatus = 200;
    QList<Expectation> expect;
    qint64 deadlineMs = 5000; // for one answer
    int line = 0;
};

template <class Io> void describe(Io &io, ProbeSpec &p)
{
    io("id", p.id);
    io("name", p.name);
    io("url", p.url);
    io("expectedStatus", p.expectedStatus);
    io("expect", p.expect);
    io("deadlineMs", p.deadlineMs);
    io("line", p.line);
}

enum class ProbeVerdict { Healthy, Unhealthy, Unreachable, TimedOut };
template <> struct EnumNames<ProbeVerdict>
{
    static constexpr std::pair<ProbeVerdict, const char *> names[] = {{ProbeVerdict::Healthy, "healthy"},
                                                                      {ProbeVerdict::Unhealthy, "unhealthy"},
                                                                      {ProbeVerdict::Unreachable, "unreachable"},
                                                                      {ProbeVerdict::TimedOut, "timedOut"}};
};

struct ProbeResult
{
    ProbeVerdict verdict = ProbeVerdict::Unreachable;
    QString reason; // one sentence, also when healthy
    int httpStatus = 0;
    QString version; // as the body says, empty when it does not
    qint64 latencyMs = 0;

    bool healthy() const { return verdict == ProbeVerdict::Healthy; }
};

template <class Io> void describe(Io &io, ProbeResult &r)
{
    io("verdict", r.verdict);
    io("reason", r.reason);
    io("httpStatus", r.httpStatus);
    io("version", r.version);
    io("latencyMs", r.latencyMs);
}

} // namespace domain
