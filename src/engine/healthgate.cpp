#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::HealthGate)
}

#include "engine/healthgate.h"
#include "engine/words.h"

namespace engine {

HealthGate::HealthGate(const domain::Step &step, qint64 startedMs)
    : m_bake(step.kind == domain::StepKind::Bake), m_inARow(qMax(1, step.inARow)),
      m_limitMs(qMax<qint64>(0, step.limitMs)), m_endsMs(startedMs + m_limitMs)
{
}

HealthGate::Verdict HealthGate::answer(qint64 atMs, bool healthy, const QString &reason)
{
    if (m_verdict != Verdict::Undecided)
        return m_verdict;
    m_good = healthy ? m_good + 1 : 0;
    m_bad = healthy ? 0 : m_bad + 1;
    if (!healthy)
        m_lastBad = reason;
    if (m_bake && m_bad >= m_inARow)
        return decide(Verdict::Failed, tr("Unhealthy %1 times in a row: %2").arg(QString::number(m_bad), reason));
    // A good answer that arrives late is no proof of health within the limit.
    if (!m_bake && m_good >= m_inARow && atMs <= m_endsMs)
        return decide(Verdict::Passed, tr("Healthy, %n good answer(s) in a row.", nullptr, m_good));
    return tick(atMs);
}

HealthGate::Verdict HealthGate::tick(qint64 atMs)
{
    if (m_verdict != Verdict::Undecided || atMs < m_endsMs)
        return m_verdict;
    if (m_bake)
        return decide(Verdict::Passed, tr("Watched for %1.").arg(duration(m_limitMs)));
    return decide(Verdict::Failed, m_lastBad.isEmpty()
                                       ? tr("Not healthy within %1: too few answers.").arg(duration(m_limitMs))
                                       : tr("Not healthy within %1: %2").arg(duration(m_limitMs), m_lastBad));
}

HealthGate::Verdict HealthGate::decide(Verdict verdict, const QString &reason)
{
    m_reason = reason;
    return m_verdict = verdict;
}

} // namespace engine
