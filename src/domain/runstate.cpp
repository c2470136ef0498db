#include "domain/runstate.h"

namespace domain {

const Step *RunState::step(const QString &stepId) const
{
    for (const Step &s : undo)
        if (s.id == stepId)
            return &s;
    return plan.step(stepId);
}

} // namespace domain
