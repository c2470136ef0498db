// The run machine's workshop: an event becomes a fact of the state (on), then everything that follows from the facts
// happens (settle), until nothing follows any more. Lives for one event.
#pragma once

#include "engine/advance.h"

namespace engine {

class Machine
{
public:
    Machine(domain::RunState state, const domain::Event &event)
        : m_state(std::move(state)), m_now(event.atMs), m_actor(event.actor)
    {
    }

    void on(const domain::RunRequested &e);
    void on(const domain::StepEnded &e);
    void on(const domain::ItemConfirmed &e);
    void on(const domain::ItemCleared &e);
    void on(const domain::ApprovalDecided &e);
    void on(const domain::ManualDone &e);
    void on(const domain::PauseRequested &e);
    void on(const domain::ResumeRequested &e);
    void on(const domain::AbortRequested &e);
    void on(const domain::RetryRequested &e);
    void on(const domain::SkipRequested &e);
    void on(const domain::OutcomeDeclared &e);
    void on(const domain::RollbackRequested &e);
    void on(const domain::ProjectSaved &) {}
    void on(const domain::ProjectRemoved &) {}
    void on(const domain::VersionAdded &) {}
    void on(const domain::LiveRecorded &) {}

    void settle();
    Transition take() && { return {std::move(m_state), std::move(m_effects)}; }

private:
    // Each does at most one thing and says whether it did. (stageflow.cpp)
    bool proceed();
    bool answerFailures();
    bool closeStages();
    bool openStages();
    bool startWaves();
    bool finishAbort();
    bool finishRejection();
    bool finishWhenDone();

    bool fail(const domain::Step &step);
    void open(const domain::StagePlan &stage);
    void close(const QString &stage, domain::StepStatus status);
    bool startWave(const QList<const domain::Step *> &steps);
    void start(const domain::Step &step);
    void stop(const domain::Step &step);
    void stopAll();
    void ask(domain::QuestionKind kind, const domain::Step &step);
    void end(domain::RunPhase phase, const QString &reason = {});
    void nameThePhase();

    // rollback.cpp
    void beginRollback(domain::RollbackGoal goal, const QString &reason, const QString &by);
    bool proceedRollback();
    QList<domain::Step> undoOfThisRun() const;

    // checklistgate.cpp
    void openChecklist(const domain::Step &step);
    void checkOff(const domain::Step &step);

    void settleStep(const QString &step, domain::StepStatus status, const QString &message = {});
    QString nameOfStage(const QString &id) const;
    const QList<domain::StagePlan> &planned() const { return m_state.plan.stages; }

    domain::RunState m_state;
    QList<domain::Effect> m_effects;
    qint64 m_now;
    QString m_actor;
};

// The effect that starts the last attempt of a step: everything the script contract promises is filled in.
domain::StartStep startEffect(const domain::RunState &state, const domain::Step &step);

} // namespace engine
