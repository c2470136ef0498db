// Wait steps. The limit counts from the step's start, so a restart in the middle does not lengthen the wait.
#pragma once

#include "orchestrator/hand.h"

#include <QHash>

class QTimer;

namespace orchestrator {

class TimerHand : public Hand
{
    Q_OBJECT

public:
    explicit TimerHand(std::function<qint64()> clock, QObject *parent = nullptr);

    bool does(domain::StepKind kind) const override { return kind == domain::StepKind::Wait; }
    void start(const domain::StartStep &effect) override;
    void stop(const domain::StopStep &effect) override;

private:
    std::function<qint64()> m_clock;
    QHash<QString, QTimer *> m_timers; // run/step
};

} // namespace orchestrator
