// Script steps: hands them to the run room's Supervisor, which keeps them alive when Slipway dies.
#pragma once

#include "orchestrator/hand.h"

namespace run {
class Supervisor;
}

namespace orchestrator {

class ScriptHand : public Hand
{
    Q_OBJECT

public:
    ScriptHand(const QString &runsFolder, const QString &runnerProgram, QObject *parent = nullptr);

    bool does(domain::StepKind kind) const override { return kind == domain::StepKind::Script; }
    void start(const domain::StartStep &effect) override;
    void stop(const domain::StopStep &effect) override;

private:
    run::Supervisor *m_supervisor;
};

} // namespace orchestrator
