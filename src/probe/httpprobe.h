// Asks health endpoints (domain::ProbeSpec with an absolute url) and judges what they answer. Asynchronous; one thread:
// the one it is made on, where `answer` is called and where `context` must live. Every fault is a verdict, none is
// lost. At most six looks per host and port are under way, the rest wait their turn; a deadline (milliseconds) counts
// from when a look really starts, so waiting never looks like slowness.
#pragma once

#include "domain/probe.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QQueue>

#include <functional>

namespace probe {

class HttpProbe : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const domain::ProbeResult &)>;

    explicit HttpProbe(QObject *parent = nullptr);

    // One look. `answer` is called exactly once, never from inside ask(), unless `context` (or the probe) dies first;
    // the death of `context` also ends the look. {version} in the expectations stands for `version`.
    void ask(const domain::ProbeSpec &spec, const QString &version, QObject *context, Answer answer);

private:
    struct Look
    {
        domain::ProbeSpec spec;
        QString version;
        QPointer<QObject> context;
        Answer answer;
    };
    struct Host
    {
        int underWay = 0;
        QQueue<Look> waiting;
    };

    void next(const QString &host);
    void begin(const QString &host, const Look &look);
    void leave(const QString &host);

    QHash<QString, Host> m_hosts;
};

} // namespace probe
