#include "engine/story.h"

#include "engine/facts.h"
#include "engine/shop.h"

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

QString labelled(const QString &step, int attempt)
{
    return u"%1#%2"_s.arg(step).arg(attempt);
}

QString describe(const Effect &effect)
{
    if (const auto *start = std::get_if<StartStep>(&effect))
        return u"start "_s + labelled(start->step.id, start->attempt);
    const auto &stop = std::get<StopStep>(effect);
    return u"stop "_s + labelled(stop.step, stop.attempt);
}

} // namespace

QString Story::tell(const QString &script)
{
    m_transcript.clear();
    for (const QString &text : script.split(u'\n'))
        if (!text.trimmed().isEmpty() && !text.startsWith(u' '))
            line(text);
    return m_transcript.join(u'\n');
}

void Story::apply(const EventBody &body, const QString &actor)
{
    m_now += 1000;
    const RunState before = m_state;
    if (const Outcome allowed = engine::accepts(m_state, body, actor); !allowed) {
        m_transcript.append(u"  refused: "_s + allowed.error().message);
        return;
    }
    m_events.append({m_now, actor, body});
    engine::Transition next = engine::advance(m_state, m_events.constLast());
    m_state = next.state;
    m_effects += next.effects;
    if (m_silent)
        return;
    for (const Effect &effect : std::as_const(next.effects))
        m_transcript.append(u"  "_s + describe(effect));
    for (auto it = m_state.steps.begin(); it != m_state.steps.end(); ++it)
        if (it->status != before.steps.value(it.key()).status &&
            (it->status == StepStatus::Waiting ||
             (it->status == StepStatus::Cancelled && before.steps.value(it.key()).status == StepStatus::Waiting)))
            m_transcript.append(u"  %1 %2"_s.arg(nameOf(it->status), it.key()));
    for (auto it = m_state.stages.begin(); it != m_state.stages.end(); ++it)
        if (const StepStatus now = it->status;
            now != before.stages.value(it.key()).status &&
            (now == StepStatus::Failed || now == StepStatus::Skipped || now == StepStatus::NotTaken))
            m_transcript.append(u"  stage %1 %2"_s.arg(it.key(), nameOf(now)));
    if (m_state.question && (!before.question || before.question->step != m_state.question->step ||
                             before.question->kind != m_state.question->kind))
        m_transcript.append(u"  asks %1 %2"_s.arg(nameOf(m_state.question->kind), m_state.question->step));
    if (m_state.phase != before.phase)
        m_transcript.append(
            u"  phase "_s + nameOf(m_state.phase) +
            (m_state.endReason.isEmpty() || !ended(m_state.phase) ? QString() : u": "_s + m_state.endReason));
}

void Story::line(const QString &text)
{
    m_transcript.append(text);
    if (text.startsWith(u"… until "))
        return goWellUntil(text.mid(8));
    const qsizetype colon = text.indexOf(u": "_s);
    const QString head = colon < 0 ? text : text.left(colon);
    const QString rest = colon < 0 ? QString() : text.mid(colon + 2);
    QStringList words = head.split(u' ');
    const QString first = words.takeFirst();
    if (valueOf<StepVerdict>(first) || first == u"ok")
        return apply(reported(first, words, rest), u"slipway"_s);
    words = rest.split(u' ');
    const QString verb = words.takeFirst();
    apply(personal(verb, words), first);
}

EventBody Story::reported(const QString &verb, QStringList words, const QString &message) const
{
    const QStringList step = words.takeFirst().split(u'#');
    StepEnded e{.run = u"r1"_s, .step = step.constFirst(), .message = message};
    const auto attempts = m_state.steps.value(e.step).attempts;
    e.attempt = step.size() > 1 ? step.at(1).toInt() : static_cast<int>(attempts.size());
    e.verdict = verb == u"ok" ? StepVerdict::Succeeded : *valueOf<StepVerdict>(verb);
    for (const QString &word : words)
        e.outputs.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
    return e;
}

EventBody Story::personal(const QString &verb, QStringList words) const
{
    const QString run = u"r1"_s;
    if (verb == u"request")
        return RunRequested{run, m_plan};
    if (verb == u"pause")
        return PauseRequested{run, words.join(u' ')};
    if (verb == u"resume")
        return ResumeRequested{run};
    if (verb == u"abort")
        return AbortRequested{run, words.join(u' ')};
    if (verb == u"roll-back") {
        RollbackRequested e{.run = run};
        if (!words.isEmpty() && words.constFirst().startsWith(u"to="))
            e.to = shop::version(words.takeFirst().mid(3));
        e.force = words.removeOne(u"force"_s);
        e.reason = words.join(u' ');
        return e;
    }
    const QString step = words.takeFirst();
    if (verb == u"confirm" || verb == u"clear") {
        const QString item = words.takeFirst();
        if (verb == u"clear")
            return ItemCleared{run, step, item, words.join(u' ')};
        return ItemConfirmed{.run = run, .step = step, .item = item, .note = words.join(u' ')};
    }
    const QString reason = words.join(u' ');
    if (verb == u"approve" || verb == u"reject")
        return ApprovalDecided{run, step, verb == u"approve", reason};
    if (verb == u"done" || verb == u"not-done")
        return ManualDone{run, step, verb == u"done", reason};
    if (verb == u"retry")
        return RetryRequested{run, step};
    if (verb == u"skip")
        return SkipRequested{run, step, reason};
    if (verb == u"treat-as-done" || verb == u"treat-as-failed")
        return OutcomeDeclared{run, step, verb == u"treat-as-done", reason};
    qFatal("unknown verb %s", qPrintable(verb));
}

bool Story::answerOne()
{
    for (const Step *step : engine::knownSteps(m_state)) {
        const StepState state = m_state.steps.value(step->id);
        if (state.status == StepStatus::Running) {
            StepEnded e{.run = m_state.id,
                        .step = step->id,
                        .attempt = static_cast<int>(state.attempts.size()),
                        .verdict = StepVerdict::Succeeded};
            if (step->kind == StepKind::KeepArtifact)
                e.outputs = {
                    {u"artifact"_s, u"/kept/shop-1.3.0.tar"_s}, {u"sha256"_s, u"sha-1.3.0"_s}, {u"bytes"_s, u"42"_s}};
            apply(e, u"slipway"_s);
            return true;
        }
        if (state.status != StepStatus::Waiting)
            continue;
        if (step->kind == StepKind::Approval)
            apply(ApprovalDecided{m_state.id, step->id, true, {}}, u"boss-%1"_s.arg(state.decisions.size()));
        else if (step->kind == StepKind::Manual)
            apply(ManualDone{.run = m_state.id, .step = step->id}, u"ann"_s);
        else
            for (auto it = state.items.begin(); it != state.items.end(); ++it)
                if (!it->confirmed && m_state.steps.value(step->id).status == StepStatus::Waiting)
                    apply(ItemConfirmed{.run = m_state.id, .step = step->id, .item = it.key(), .note = u"seen"_s},
                          u"ann"_s);
        return true;
    }
    return false;
}

void Story::goWellUntil(const QString &step)
{
    m_silent = true;
    if (m_state.isEmpty())
        apply(RunRequested{u"r1"_s, m_plan}, u"bob"_s);
    const auto reached = [&] {
        const StepStatus status = engine::statusOf(m_state, step);
        return status == StepStatus::Running || status == StepStatus::Waiting;
    };
    while (!reached() && answerOne()) {
    }
    m_silent = false;
    if (!reached() && step != u"the end")
        m_transcript.append(u"  never reached"_s);
    if (ended(m_state.phase))
        m_transcript.append(u"  phase "_s + nameOf(m_state.phase));
}
