// Health gates and bakes: asks the step's probes at its interval and lets engine::HealthGate judge. Single answers are
// shown live (progressed) and only the verdict, with the last answers as proof, becomes an event.
#pragma once

#include "orchestrator/hand.h"

#include <QHash>

namespace probe {
class HttpProbe;
}

namespace orchestrator {

class WatchHand : public Hand
{
    Q_OBJECT

public:
    explicit WatchHand(std::function<qint64()> clock, QObject *parent = nullptr);
    ~WatchHand() override;

    bool does(domain::StepKind kind) const override;
    void start(const domain::StartStep &effect) override;
    void stop(const domain::StopStep &effect) override;

private:
    struct Watch;
    void ask(Watch *watch);
    void tell(const Watch &watch, const QString &text);
    void judge(Watch *watch);
    void finish(Watch *watch, domain::StepVerdict verdict, const QString &message);

    std::function<qint64()> m_clock;
    probe::HttpProbe *m_probe;
    QHash<QString, Watch *> m_watches; // run/step
};

} // namespace orchestrator
