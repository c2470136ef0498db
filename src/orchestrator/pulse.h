// The pulse of what is live: asks every probe of every environment that has a version, again and again, on a thread of
// its own with a library of its own. A round that is not over when the next is due delays it. Nothing is kept.
// Lives on the thread of its front end, which gets the signals.
#pragma once

#include "domain/probe.h"
#include "orchestrator/paths.h"

#include <QObject>
#include <QThread>

namespace orchestrator {

class Pulse : public QObject
{
    Q_OBJECT

public:
    explicit Pulse(const Paths &paths, int intervalMs = 10000, QObject *parent = nullptr);
    ~Pulse() override;

    void start();
    void stop();    // nobody looks; start() again when somebody does
    void lookNow(); // beside the usual rhythm: something changed

Q_SIGNALS:
    // One result per probe and target; empty = this environment has nothing to ask.
    void health(const QString &project, const QString &environment, const QList<domain::ProbeResult> &results);
    void trouble(const QString &sentence); // the store cannot be read

private:
    class Rounds;

    QThread m_thread;
    Rounds *m_rounds;
};

} // namespace orchestrator
