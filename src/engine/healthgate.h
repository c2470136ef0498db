// The verdict over many probe answers: a gate opens after `inARow` good answers and fails at its limit; a bake fails
// after `inARow` bad answers and passes at its limit. Pure; fed by the hand that asks the probes. Times in UTC
// milliseconds, the limit counts from startedMs. Once decided, it stays decided.
#pragma once

#include "domain/plan.h"

namespace engine {

class HealthGate
{
public:
    enum class Verdict { Undecided, Passed, Failed };

    // Of a HealthGate or a Bake step.
    HealthGate(const domain::Step &step, qint64 startedMs);

    // One round of all probes: all healthy, or one sentence about the first that is not.
    Verdict answer(qint64 atMs, bool healthy, const QString &reason = {});
    // Time went by without an answer.
    Verdict tick(qint64 atMs);

    Verdict verdict() const { return m_verdict; }
    QString reason() const { return m_reason; }            // one sentence, once decided
    int inARow() const { return m_bake ? m_bad : m_good; } // answers that count, so far
    qint64 endsMs() const { return m_endsMs; }             // when the limit is reached

private:
    Verdict decide(Verdict verdict, const QString &reason);

    bool m_bake;
    int m_inARow;
    qint64 m_limitMs;
    qint64 m_endsMs;
    int m_good = 0;
    int m_bad = 0;
    QString m_lastBad;
    QString m_reason;
    Verdict m_verdict = Verdict::Undecided;
};

} // namespace engine
