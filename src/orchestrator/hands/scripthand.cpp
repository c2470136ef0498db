#include "orchestrator/hands/scripthand.h"

#include "run/supervisor.h"

namespace orchestrator {

using namespace domain;

namespace {

StepVerdict verdictOf(const ScriptResult &result)
{
    if (result.succeeded())
        return StepVerdict::Succeeded;
    if (result.end == ScriptEnd::Cancelled)
        return StepVerdict::Cancelled;
    return result.end == ScriptEnd::Unknown ? StepVerdict::Unknown : StepVerdict::Failed;
}

} // namespace

ScriptHand::ScriptHand(const QString &runsFolder, const QString &runnerProgram, QObject *parent)
    : Hand(parent), m_supervisor(new run::Supervisor(runsFolder, runnerProgram, this))
{
    connect(m_supervisor, &run::Supervisor::ended, this,
            [this](const QString &run, const QString &step, int attempt, const ScriptResult &result) {
                Q_EMIT ended({.run = run,
                              .step = step,
                              .attempt = attempt,
                              .verdict = verdictOf(result),
                              .message = result.message,
                              .outputs = result.outputs,
                              .script = result});
            });
    connect(m_supervisor, &run::Supervisor::progress, this, &Hand::progressed);
}

void ScriptHand::start(const StartStep &effect)
{
    m_supervisor->start(effect.run, effect.step.id, effect.attempt, effect.step.script);
}

void ScriptHand::stop(const StopStep &effect)
{
    m_supervisor->stop(effect.run, effect.step, effect.attempt);
}

} // namespace orchestrator
