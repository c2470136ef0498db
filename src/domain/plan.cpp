#include "domain/plan.h"

namespace domain {

const StagePlan *RunPlan::stage(const QString &id) const
{
    const auto it = std::find_if(stages.begin(), stages.end(), [&](const StagePlan &s) { return s.stage == id; });
    return it == stages.end() ? nullptr : &*it;
}

const Step *RunPlan::step(const QString &id) const
{
    for (const StagePlan &stage : stages)
        for (const auto *list : {&stage.steps, &stage.undo})
            for (const Step &step : *list)
                if (step.id == id)
                    return &step;
    return nullptr;
}

QStringList RunPlan::environments() const
{
    QStringList out;
    for (const Environment &e : project.environments)
        for (const StagePlan &stage : stages)
            if (std::any_of(stage.steps.begin(), stage.steps.end(),
                            [&](const Step &s) { return s.changesWorld && s.environment == e.id; })) {
                out.append(e.id);
                break;
            }
    return out;
}

} // namespace domain
