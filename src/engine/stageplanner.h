// The steps of one stage, by its kind. Adds to the plan's blockers and warnings what it finds on the way.
#pragma once

#include "engine/planner.h"

namespace engine {

class StagePlanner
{
public:
    // Both must outlive it; plan.previous, version and project must be filled in.
    StagePlanner(const PlanRequest &request, domain::RunPlan &plan) : m_request(request), m_plan(plan) {}

    domain::StagePlan of(const domain::Stage &stage);

private:
    void merge(const domain::Stage &stage);
    void build(const domain::Stage &stage);
    void deploy(const domain::Stage &stage);
    void decide(const domain::Stage &stage);
    void monitor(const domain::Stage &stage);
    void rollBack(const domain::Stage &stage);
    void run(const domain::Stage &stage);
    void wait(const domain::Stage &stage);
    void checklist(const domain::Stage &stage);

    void manual(const domain::Stage &stage, const QString &title);
    void proveWayBack(const domain::Stage &stage, const domain::Environment &environment);
    void undo(const domain::Stage &stage, const domain::Environment &environment);
    domain::Step script(const domain::Stage &stage, const QString &what, const QString &title,
                        const domain::Command &command, const domain::Target *target = nullptr);
    domain::Step step(const domain::Stage &stage, const QString &what, domain::StepKind kind,
                      const QString &title) const;
    void add(domain::Step step) { addTogether({std::move(step)}); }
    void addTogether(QList<domain::Step> steps); // one wave
    void checkProbes(const domain::Environment &environment);
    QString buildFolder() const;
    QString migrateStepOf(const QString &environment) const;
    void block(const QString &message, const QString &hint = {});
    void warn(const QString &message, const QString &hint = {});

    const PlanRequest &m_request;
    domain::RunPlan &m_plan;
    domain::StagePlan m_out;
    int m_wave = 0;
};

} // namespace engine
