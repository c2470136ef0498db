// What a person may do to a run now. Front ends show exactly these and nothing else.
#pragma once

#include "domain/fields.h"

namespace domain {

enum class ActionKind {
    Confirm, // an open checklist step
    Approve, // an open approval step (Reject goes with it)
    Reject,
    FinishManual, // a manual step: done or failed
    Pause,
    Resume,
    Retry,
    Skip,
    TreatAsDone, // a step of unknown fate
    TreatAsFailed,
    RollBack,
    Abort
};
template <> struct EnumNames<ActionKind>
{
    static constexpr std::pair<ActionKind, const char *> names[] = {{ActionKind::Confirm, "confirm"},
                                                                    {ActionKind::Approve, "approve"},
                                                                    {ActionKind::Reject, "reject"},
                                                                    {ActionKind::FinishManual, "finishManual"},
                                                                    {ActionKind::Pause, "pause"},
                                                                    {ActionKind::Resume, "resume"},
                                                                    {ActionKind::Retry, "retry"},
                                                                    {ActionKind::Skip, "skip"},
                                                                    {ActionKind::TreatAsDone, "treatAsDone"},
                                                                    {ActionKind::TreatAsFailed, "treatAsFailed"},
                                                                    {ActionKind::RollBack, "rollBack"},
                                                                    {ActionKind::Abort, "abort"}};
};

struct Action
{
    ActionKind kind = ActionKind::Pause;
    QString step; // empty for those that concern the whole run
};

} // namespace domain
