#include "orchestrator/hands/timerhand.h"

#include <QTimer>

namespace orchestrator {

using namespace domain;

TimerHand::TimerHand(std::function<qint64()> clock, QObject *parent) : Hand(parent), m_clock(std::move(clock)) {}

void TimerHand::start(const StartStep &effect)
{
    const QString key = effect.run + QLatin1Char('/') + effect.step.id;
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    m_timers.insert(key, timer);
    connect(timer, &QTimer::timeout, this, [this, key, effect] {
        m_timers.take(key)->deleteLater();
        Q_EMIT ended({.run = effect.run,
                      .step = effect.step.id,
                      .attempt = effect.attempt,
                      .verdict = StepVerdict::Succeeded,
                      .message = tr("The wait is over.")});
    });
    timer->start(std::chrono::milliseconds(std::max<qint64>(0, effect.startedMs + effect.step.limitMs - m_clock())));
}

void TimerHand::stop(const StopStep &effect)
{
    if (QTimer *timer = m_timers.take(effect.run + QLatin1Char('/') + effect.step)) {
        timer->deleteLater();
        Q_EMIT ended({.run = effect.run,
                      .step = effect.step,
                      .attempt = effect.attempt,
                      .verdict = StepVerdict::Cancelled,
                      .message = tr("The wait was ended.")});
    }
}

} // namespace orchestrator
