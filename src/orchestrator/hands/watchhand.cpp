#include "orchestrator/hands/watchhand.h"

#include "engine/healthgate.h"
#include "probe/httpprobe.h"

#include <QTimer>

namespace orchestrator {

using namespace domain;

namespace {

QString keyOf(const QString &run, const QString &step)
{
    return run + QLatin1Char('/') + step;
}

} // namespace

// One gate or bake being watched. A round asks all probes at once and is judged when the last has answered.
struct WatchHand::Watch
{
    explicit Watch(const StartStep &start) : effect(start), gate(start.step, start.startedMs) {}

    StartStep effect;
    engine::HealthGate gate;
    QTimer next;  // the next round
    QTimer limit; // the end of the watch
    QList<ProbeResult> round;
    QList<ProbeResult> last; // complete round, the proof
    qsizetype awaited = 0;
    QObject life; // destroyed first: answers that come later find nobody
};

WatchHand::WatchHand(std::function<qint64()> clock, QObject *parent)
    : Hand(parent), m_clock(std::move(clock)), m_probe(new probe::HttpProbe(this))
{
}

WatchHand::~WatchHand()
{
    qDeleteAll(m_watches);
}

bool WatchHand::does(StepKind kind) const
{
    return kind == StepKind::HealthGate || kind == StepKind::Bake;
}

void WatchHand::start(const StartStep &effect)
{
    auto *watch = new Watch(effect);
    m_watches.insert(keyOf(effect.run, effect.step.id), watch);
    watch->next.setSingleShot(true);
    watch->limit.setSingleShot(true);
    connect(&watch->next, &QTimer::timeout, &watch->life, [this, watch] { ask(watch); });
    connect(&watch->limit, &QTimer::timeout, &watch->life, [this, watch] {
        watch->gate.tick(m_clock());
        judge(watch);
    });
    watch->limit.start(std::chrono::milliseconds(std::max<qint64>(0, watch->gate.endsMs() - m_clock())));
    ask(watch);
}

void WatchHand::stop(const StopStep &effect)
{
    if (Watch *watch = m_watches.value(keyOf(effect.run, effect.step)))
        finish(watch, StepVerdict::Cancelled, tr("Watching was ended."));
    else // never begun here: after a restart a stop may come without a start
        Q_EMIT ended(
            {.run = effect.run, .step = effect.step, .attempt = effect.attempt, .verdict = StepVerdict::Cancelled});
}

void WatchHand::ask(Watch *watch)
{
    watch->round.clear();
    watch->awaited = watch->effect.step.probes.size();
    const QString key = keyOf(watch->effect.run, watch->effect.step.id);
    for (const ProbeSpec &spec : watch->effect.step.probes)
        m_probe->ask(spec, watch->effect.step.expectVersion, &watch->life, [this, key](const ProbeResult &result) {
            Watch *watch = m_watches.value(key);
            if (!watch)
                return;
            watch->round.append(result);
            if (--watch->awaited > 0)
                return;
            watch->last = watch->round;
            const auto unhealthy =
                std::find_if(watch->last.begin(), watch->last.end(), [](const ProbeResult &r) { return !r.healthy(); });
            const bool healthy = unhealthy == watch->last.end();
            watch->gate.answer(m_clock(), healthy, healthy ? QString() : unhealthy->reason);
            tell(*watch, healthy ? watch->last.size() == 1 ? tr("the probe is good")
                                                           : tr("all %1 probes are good").arg(watch->last.size())
                                 : unhealthy->reason);
            judge(watch);
        });
}

// How much of its time has gone by, what the last round said, and how many of its kind stand in a row.
void WatchHand::tell(const Watch &watch, const QString &text)
{
    const qint64 limit = std::max<qint64>(1, watch.effect.step.limitMs);
    const bool bake = watch.effect.step.kind == StepKind::Bake;
    const QString count = bake ? tr("%1 (%2 of %3 bad answers in a row)") : tr("%1 (%2 of %3 good answers in a row)");
    const qint64 gone = std::clamp<qint64>(m_clock() - watch.effect.startedMs, 0, limit);
    Q_EMIT progressed(watch.effect.run, watch.effect.step.id, static_cast<int>(gone * 100 / limit),
                      count.arg(text, QString::number(watch.gate.inARow()), QString::number(watch.effect.step.inARow)));
}

void WatchHand::judge(Watch *watch)
{
    switch (watch->gate.verdict()) {
    case engine::HealthGate::Verdict::Undecided:
        if (watch->awaited <= 0)
            watch->next.start(std::chrono::milliseconds(std::max<qint64>(100, watch->effect.step.intervalMs)));
        break;
    case engine::HealthGate::Verdict::Passed:
        finish(watch, StepVerdict::Succeeded, watch->gate.reason());
        break;
    case engine::HealthGate::Verdict::Failed:
        finish(watch, StepVerdict::Failed, watch->gate.reason());
        break;
    }
}

void WatchHand::finish(Watch *watch, StepVerdict verdict, const QString &message)
{
    const StartStep effect = watch->effect;
    const QList<ProbeResult> samples = watch->last;
    m_watches.remove(keyOf(effect.run, effect.step.id));
    // Deleted later: this may run inside one of the watch's own timers or answers.
    watch->next.stop();
    watch->limit.stop();
    QTimer::singleShot(0, this, [watch] { delete watch; });
    Q_EMIT ended({.run = effect.run,
                  .step = effect.step.id,
                  .attempt = effect.attempt,
                  .verdict = verdict,
                  .message = message.trimmed(),
                  .samples = samples});
}

} // namespace orchestrator
