// What an event leads to outside: a hand is asked to start or to stop a step. Starting is idempotent by
// (run, step, attempt): after a crash the same effect is issued again and the hand finds out what became of it.
#pragma once

#include "domain/plan.h"

namespace domain {

struct StartStep
{
    QString run;
    Step step; // resolved: complete script environment
    int attempt = 1;
    qint64 startedMs = 0; // limits count from here, also after a restart
};

struct StopStep
{
    QString run;
    QString step;
    int attempt = 1;
};

using Effect = std::variant<StartStep, StopStep>;

} // namespace domain
