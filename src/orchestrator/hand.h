// A hand carries out effects of some kinds and reports with an event. Lives on the conductor's thread and never blocks
// it. start() is idempotent by (run, step, attempt): issued again after a restart it finds out what became of the
// step. ended() follows exactly once per start() of a process's life; the conductor listens queued, so it may come at
// once.
#pragma once

#include "domain/effect.h"
#include "domain/event.h"

#include <QObject>

namespace orchestrator {

class Hand : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool does(domain::StepKind kind) const = 0;
    virtual void start(const domain::StartStep &effect) = 0;
    virtual void stop(const domain::StopStep &effect) = 0;

Q_SIGNALS:
    void ended(const domain::StepEnded &event);
    // Shown live, not remembered.
    void progressed(const QString &run, const QString &step, int percent, const QString &text);
};

} // namespace orchestrator
