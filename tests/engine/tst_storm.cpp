#include "engine/actions.h"
#include "engine/facts.h"
#include "engine/sentence.h"
#include "engine/shop.h"
#include "engine/story.h"
#include "support/testsupport.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

const QStringList people{u"bob"_s, u"ann"_s, u"eve"_s};

template <class T> const T &any(QRandomGenerator &random, const QList<T> &list)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

// Any event at all, sensible or not, about any step of the run.
EventBody anyEvent(QRandomGenerator &random, const RunState &state, const QStringList &steps)
{
    const QString run = state.id;
    const QString step = any(random, steps);
    const QString reason = random.bounded(3) ? u"because"_s : QString();
    const auto attempts = static_cast<int>(state.steps.value(step).attempts.size());
    switch (random.bounded(22)) {
    case 0:
        return PauseRequested{run, reason};
    case 1:
    case 2:
        return ResumeRequested{run};
    case 3:
        return random.bounded(8) ? EventBody(ResumeRequested{run}) : EventBody(AbortRequested{run, reason});
    case 4:
        return RetryRequested{run, state.question && random.bounded(4) ? state.question->step : step};
    case 5:
        return SkipRequested{run, state.question && random.bounded(2) ? state.question->step : step, reason};
    case 6:
        return OutcomeDeclared{run, state.question ? state.question->step : step, random.bounded(2) == 0, reason};
    case 7: {
        RollbackRequested e{.run = run, .force = random.bounded(2) == 0, .reason = reason};
        if (random.bounded(2))
            e.to = shop::version(any(random, QStringList{u"1.1.0"_s, u"1.2.2"_s, u"1.3.0"_s}));
        return random.bounded(6) ? EventBody(ResumeRequested{run}) : EventBody(e);
    }
    case 8:
        return ApprovalDecided{run, step, random.bounded(12) != 0, reason};
    case 9:
        return ManualDone{run, step, random.bounded(4) != 0, reason};
    case 10:
        return ItemCleared{run, step, u"tested"_s, reason};
    case 11:
    case 12:
    case 13: {
        const auto items = state.steps.value(step).items.keys();
        return ItemConfirmed{
            .run = run, .step = step, .item = items.isEmpty() ? u"x"_s : any(random, items), .note = reason};
    }
    case 14:
        return RunRequested{run, state.plan};
    default:
        break;
    }
    StepEnded e{.run = run, .step = step, .attempt = attempts - (random.bounded(10) == 0)};
    const int dice = random.bounded(10);
    e.verdict = dice < 7    ? StepVerdict::Succeeded
                : dice == 7 ? StepVerdict::Failed
                : dice == 8 ? StepVerdict::Unknown
                            : StepVerdict::Cancelled;
    return e;
}

// Everything of a state that can be told apart.
size_t digest(const RunState &state)
{
    size_t hash = qHashMulti(0, int(state.phase), state.endReason, state.endedMs, state.pausing, state.aborting,
                             state.question ? state.question->step : QString());
    for (auto it = state.steps.begin(); it != state.steps.end(); ++it) {
        hash = qHashMulti(hash, it.key(), int(it->status), it->attempts.size(), it->stopping, it->message);
        for (const ItemState &item : it->items)
            hash = qHashMulti(hash, item.by, item.note, item.confirmed);
    }
    for (auto it = state.stages.begin(); it != state.stages.end(); ++it)
        hash = qHashMulti(hash, it.key(), int(it->status));
    for (auto it = state.edges.begin(); it != state.edges.end(); ++it)
        hash = qHashMulti(hash, it.key(), *it);
    return hash;
}

// What must hold of every state.
QString wrong(const RunState &state)
{
    const bool busy = engine::handsBusy(state);
    const bool open = !ended(state.phase);
    if (!open && busy)
        return u"ended while a hand is busy"_s;
    if (state.phase == RunPhase::Waiting && (busy || engine::waiting(state).isEmpty()))
        return u"waits for nobody, or not only for people"_s;
    if (state.phase == RunPhase::Failing && !state.question)
        return u"failing without a question"_s;
    if ((state.phase == RunPhase::Running || state.phase == RunPhase::Aborting ||
         state.phase == RunPhase::RollingBack) &&
        !busy)
        return u"nothing moves and nobody is asked"_s;
    if (open && state.phase != RunPhase::Aborting && !engine::accepts(state, AbortRequested{.run = state.id}, u"bob"_s))
        return u"cannot be aborted"_s;
    if (open && engine::actions(state).isEmpty() && state.phase != RunPhase::Aborting)
        return u"nobody can do anything"_s;
    if (engine::sentence(state, state.startedMs).isEmpty())
        return u"nothing is said about it"_s;
    return {};
}

} // namespace

class tst_Storm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void noStormLeadsToADeadEnd()
    {
        const QStringList setups{{},
                                 u"built staging"_s,
                                 u"manual"_s,
                                 u"built verified two-approvals"_s,
                                 u"rollback"_s,
                                 u"built staging no-smoke nothing-kept"_s,
                                 u"rollback emergency"_s,
                                 u"built no-branch"_s};
        QList<RunPlan> plans;
        for (const QString &words : setups)
            plans.append(engine::plan(shop::request(words)));
        QRandomGenerator random(20260101);
        QMap<QString, int> ends;
        for (int storm = 0; storm < 10000; ++storm) {
            const RunPlan &plan = any(random, plans);
            const QString label = u"storm %1: "_s.arg(storm);
            RunState state;
            QList<Event> events;
            QSet<std::pair<QString, int>> begun;
            QString fault;
            const auto apply = [&](const EventBody &body, const QString &actor) {
                const Event event{1000 * (events.size() + 1), actor, body};
                const auto next = engine::advance(state, event);
                events.append(event);
                for (const Effect &effect : next.effects)
                    if (const auto *start = std::get_if<StartStep>(&effect)) {
                        if (begun.contains({start->step.id, start->attempt}))
                            fault = u"started twice: "_s + start->step.id;
                        begun.insert({start->step.id, start->attempt});
                        if (ended(next.state.phase) || state.aborting)
                            fault = u"started too late: "_s + start->step.id;
                    }
                state = next.state;
                if (std::holds_alternative<StepEnded>(body)) {
                    const auto again = engine::advance(state, event);
                    if (!again.effects.isEmpty() || digest(again.state) != digest(state))
                        fault = u"a doubled report counts twice"_s;
                }
                if (fault.isEmpty())
                    fault = wrong(state);
                return fault.isEmpty();
            };
            QVERIFY2(apply(RunRequested{u"r1"_s, plan}, u"bob"_s), qPrintable(label + fault));
            const int length = random.bounded(10, 90);
            for (int i = 0; i < length && !ended(state.phase); ++i) {
                QStringList steps; // mostly those that matter now
                for (auto it = state.steps.begin(); it != state.steps.end(); ++it)
                    if (it->status == StepStatus::Running || it->status == StepStatus::Waiting ||
                        random.bounded(20) == 0)
                        steps.append(it.key());
                if (steps.isEmpty())
                    steps = state.steps.keys();
                QVERIFY2(apply(anyEvent(random, state, steps), any(random, people)), qPrintable(label + fault));
            }
            ++ends[nameOf(state.phase)];
            // From wherever it got to: an abort, and every running step ends somehow.
            apply(AbortRequested{.run = u"r1"_s}, u"bob"_s);
            QStringList running; // pointers into a state do not outlive it
            for (const Step *step : engine::stepsWith(state, StepStatus::Running))
                running.append(step->id);
            for (const QString &step : running)
                apply(StepEnded{.run = u"r1"_s,
                                .step = step,
                                .attempt = static_cast<int>(state.steps.value(step).attempts.size()),
                                .verdict = random.bounded(2) ? StepVerdict::Cancelled : StepVerdict::Unknown},
                      u"slipway"_s);
            QVERIFY2(fault.isEmpty(), qPrintable(label + fault));
            QVERIFY2(ended(state.phase), qPrintable(label + u"not ended by an abort"_s));

            if (storm % 20 == 0) {
                RunState folded;
                for (const Event &event : events)
                    folded = engine::advance(folded, event).state;
                QCOMPARE(digest(folded), digest(state));
            }
        }
        // The storms got everywhere.
        for (const char *phase :
             {"succeeded", "failed", "rolledBack", "aborted", "failing", "paused", "waiting", "running"})
            QVERIFY2(ends.value(QLatin1String(phase)) > 20, phase);
    }

    void anEmptyStateTakesAnyEvent()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 1000; ++i) {
            const auto next = engine::advance({}, {i, u"bob"_s, anyEvent(random, {}, {u"A.checklist"_s})});
            QVERIFY(next.state.isEmpty() && next.effects.isEmpty());
        }
        QVERIFY(engine::actions({}).isEmpty());
        QVERIFY(engine::waiting({}).isEmpty());
        QVERIFY(engine::inFlight({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Storm)
#include "tst_storm.moc"
