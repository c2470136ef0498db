#include "engine/actions.h"
#include "engine/sentence.h"
#include "engine/shop.h"
#include "engine/story.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

QString namesOf(const QList<Action> &actions)
{
    QStringList out;
    for (const Action &a : actions)
        out.append(a.step.isEmpty() ? nameOf(a.kind) : nameOf(a.kind) + u' ' + a.step);
    return out.join(u", "_s);
}

QString namesOf(const QList<WaitingGate> &gates)
{
    QStringList out;
    for (const WaitingGate &g : gates)
        out.append(g.question ? u"asks %1"_s.arg(g.step) : u"%1 %2/%3"_s.arg(g.step).arg(g.done).arg(g.total));
    return out.join(u", "_s);
}

QString labels(const QList<Effect> &effects)
{
    QStringList out;
    for (const Effect &effect : effects) {
        if (const auto *start = std::get_if<StartStep>(&effect))
            out.append(u"start %1#%2 since %3"_s.arg(start->step.id).arg(start->attempt).arg(start->startedMs));
        else
            out.append(u"stop %1#%2"_s.arg(std::get<StopStep>(effect).step).arg(std::get<StopStep>(effect).attempt));
    }
    return out.join(u", "_s);
}

const StartStep &started(const Story &story, const QString &step)
{
    for (auto it = story.effects().rbegin(); it != story.effects().rend(); ++it)
        if (const auto *start = std::get_if<StartStep>(&*it); start && start->step.id == step)
            return *start;
    qFatal("%s was never started", qPrintable(step));
}

} // namespace

// What front ends and hands see of a run: sentence, actions, gates, effects.
class tst_View : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void whatIsSeenOfARun_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("gates");
        const auto row = [](const char *name, const QString &words, const QString &story, const QString &sentence,
                            const QString &actions, const QString &gates) {
            QTest::newRow(name) << words << story << sentence << actions << gates;
        };
        row("nothing yet", {}, {}, {}, {}, {});
        row("a checklist", {}, u"bob: request\nbob: confirm A.checklist tested"_s,
            u"Waiting for a person to confirm 1 of 2 items of “Prerequisites”, for 60 s."_s,
            u"confirm A.checklist, skip A.checklist, pause, abort"_s, u"A.checklist 1/2"_s);
        row("an approval", u"built verified two-approvals"_s, u"bob: request\nann: approve F.approval"_s,
            u"Waiting for approval: Approve 1.3.0 for Production (1 of 2), for 60 s."_s,
            u"approve F.approval, reject F.approval, pause, abort"_s, u"F.approval 1/2"_s);
        row("a script", u"built staging"_s, u"… until D.migrate"_s, u"Staging: Run migrations, for 60 s."_s,
            u"pause, abort"_s, {});
        row("several scripts", {}, u"… until F.deploy-a"_s, u"Production: Deploy 1.3.0 to A and 1 more, for 60 s."_s,
            u"pause, rollBack, abort"_s, {});
        row("pausing", u"built staging"_s, u"… until D.migrate\nbob: pause"_s,
            u"Pausing once this has ended: Staging: Run migrations, for 60 s."_s, u"resume, abort"_s, {});
        row("paused", u"built staging"_s, u"… until D.migrate\nbob: pause\nok D.migrate"_s,
            u"Paused: nothing new starts until a person resumes it."_s, u"resume, abort"_s, {});
        row("paused over a failure", u"built staging"_s, u"… until D.health\nbob: pause\nfailed D.health: 503"_s,
            u"Paused; “Health of Staging” failed meanwhile, which is acted upon when the run is resumed."_s,
            u"resume, rollBack, abort"_s, {});
        row("a watch", {}, u"… until H.bake"_s, u"Production: Watch Production, for 60 s."_s,
            u"skip H.bake, pause, rollBack, abort"_s, {});
        row("a failure", u"manual built staging"_s, u"… until D.health\nfailed D.health: GET /health answered 503."_s,
            u"“Health of Staging” failed; a person has to decide, for 60 s: GET /health answered 503."_s,
            u"retry D.health, skip D.health, rollBack, abort"_s, u"asks D.health"_s);
        row("unknown fate", u"built staging"_s, u"… until D.deploy-s\nunknown D.deploy-s"_s,
            u"It is not known what became of “Deploy 1.3.0 to S”; a person has to decide, for 60 s."_s,
            u"retry D.deploy-s, treatAsDone D.deploy-s, treatAsFailed D.deploy-s, rollBack, abort"_s,
            u"asks D.deploy-s"_s);
        row("a rollback", u"built staging"_s, u"… until D.health\nfailed D.health: 503"_s,
            u"Rolling Staging back to 1.2.2 (Staging: Roll S back to 1.2.2, for 60 s): Staging Deploy: 503"_s,
            u"rollBack, abort"_s, {});
        row("a rollback that failed", u"built staging"_s,
            u"… until D.health\nfailed D.health: 503\nfailed D.rollback-s: exit 1"_s,
            u"The rollback failed at “Roll S back to 1.2.2”; a person has to decide, for 60 s: exit 1"_s,
            u"retry D.rollback-s, skip D.rollback-s, rollBack, abort"_s, u"asks D.rollback-s"_s);
        row("an abort", {}, u"… until F.deploy-a\nbob: abort no"_s, u"Being aborted: 2 step(s) still have to stop."_s,
            u"rollBack"_s, {});
        row("aborted", {}, u"bob: request\nbob: abort wrong day"_s, u"Aborted by bob: wrong day"_s, {}, {});
        row("rolled back", u"built staging"_s, u"… until D.health\nfailed D.health: 503\nok D.rollback-s\nok D.proof"_s,
            u"Staging was rolled back to 1.2.2: Staging Deploy: 503"_s, {}, {});
        row("rejected", {}, u"… until F.approval\nann: reject F.approval too late"_s,
            u"Failed: Rejected by ann: too late"_s, {}, {});
        row("all went well", u"built staging"_s, u"… until the end"_s, u"1.3.0 is live in Staging, after 9 s."_s, {},
            {});
    }
    void whatIsSeenOfARun()
    {
        QFETCH(QString, words);
        QFETCH(QString, story);
        Story told(engine::plan(shop::request(words)));
        told.tell(story);
        qint64 now = 0; // a minute after what is spoken of began
        for (const StepState &step : told.state().steps)
            if (!ended(told.state().phase) && !step.attempts.isEmpty() &&
                (step.status == StepStatus::Running || step.status == StepStatus::Waiting))
                now = qMax(now, step.attempts.constLast().startedMs);
        if (told.state().question)
            now = told.state().question->askedMs;
        QTEST(engine::sentence(told.state(), now + 60000), "sentence");
        QTEST(namesOf(engine::actions(told.state())), "actions");
        QTEST(namesOf(engine::waiting(told.state())), "gates");
    }

    void aScriptIsStartedWithEverythingItWasPromised()
    {
        Story story(engine::plan(shop::request()));
        story.tell(u"… until B.merge\nok B.merge commit=c7 tree=t7\nok C.checkout\nok C.build Build-id=77\n"
                   "ok C.artifact artifact=/kept/new.tar sha256=abc bytes=42 commit=c7\n… until D.deploy-s"_s);
        QCOMPARE(started(story, u"C.checkout"_s).step.ref, u"c7"_s);
        QCOMPARE(story.state().plan.version.artifactBytes, 42);
        QCOMPARE(story.state().plan.version.tree, u"t7"_s);
        const StartStep deploy = started(story, u"D.deploy-s"_s);
        const auto variables = deploy.step.script.environment;
        QCOMPARE(variables.value(u"SLIPWAY_RUN_ID"_s), u"r1"_s);
        QCOMPARE(variables.value(u"SLIPWAY_STEP_ID"_s), u"D.deploy-s"_s);
        QCOMPARE(variables.value(u"SLIPWAY_ATTEMPT"_s), u"1"_s);
        QCOMPARE(variables.value(u"SLIPWAY_ARTIFACT"_s), u"/kept/new.tar"_s);
        QCOMPARE(variables.value(u"SLIPWAY_ARTIFACT_SHA256"_s), u"abc"_s);
        QCOMPARE(variables.value(u"SLIPWAY_COMMIT"_s), u"c7"_s);
        QCOMPARE(variables.value(u"SLIPWAY_OUT_BUILD_ID"_s), u"77"_s);

        story.tell(u"failed D.deploy-s: exit 1"_s);
        const auto undo = started(story, u"D.rollback-s"_s).step.script.environment;
        QCOMPARE(undo.value(u"SLIPWAY_ARTIFACT"_s), u"/kept/shop-1.2.2.tar"_s); // that of the version it goes back to
        QCOMPARE(undo.value(u"SLIPWAY_VERSION"_s), u"1.2.2"_s);
        QCOMPARE(undo.value(u"PREVIOUS_VERSION"_s), u"1.3.0"_s);
    }

    void anEmergencyIsToldToTheScript()
    {
        Story story(engine::plan(shop::request(u"built staging"_s)));
        story.tell(u"… until D.deploy-s\nbob: roll-back to=1.1.0 force now\ncancelled D.deploy-s"_s);
        const ScriptSpec undo = started(story, u"D.rollback-s"_s).step.script;
        QCOMPARE(undo.program, u"./scripts/rollback-force.sh"_s);
        QCOMPARE(undo.environment.value(u"SLIPWAY_FORCE"_s), u"1"_s);
        QCOMPARE(undo.environment.value(u"SLIPWAY_ARTIFACT"_s), u"/kept/shop-1.1.0.tar"_s);
    }

    void afterARestartWhatWasUnderWayIsAskedAfter()
    {
        Story story(engine::plan(shop::request()));
        story.tell(u"… until F.deploy-a"_s);
        const qint64 since = started(story, u"F.deploy-a"_s).startedMs;
        QCOMPARE(labels(engine::inFlight(story.state())),
                 u"start F.deploy-a#1 since %1, start F.deploy-b#1 since %1"_s.arg(since));
        story.tell(u"ok F.deploy-b\nbob: abort"_s);
        QCOMPARE(labels(engine::inFlight(story.state())), u"stop F.deploy-a#1"_s);
        story.tell(u"cancelled F.deploy-a"_s);
        QCOMPARE(engine::inFlight(story.state()).size(), 0);
    }

    void aRunThatMayNotStartDoesNot()
    {
        RunPlan plan = engine::plan(shop::request());
        plan.blockers.append({u"Staging is held."_s, {}});
        Story story(plan);
        QCOMPARE(story.tell(u"bob: request"_s), u"bob: request\n  refused: Staging is held."_s);
        QVERIFY(story.state().isEmpty());
    }

    void whoConfirmedWhatOnWhatEvidenceIsKept()
    {
        Story story(engine::plan(shop::request(u"built staging"_s)));
        story.tell(u"bob: request\nbob: confirm A.checklist tested by hand"_s);
        const ItemState item = story.state().steps.value(u"A.checklist"_s).items.value(u"tested"_s);
        QCOMPARE(item.by, u"bob"_s);
        QCOMPARE(item.note, u"by hand"_s);
        QVERIFY(item.confirmed && !item.byStep && item.atMs > 0);
        story.tell(u"… until the end"_s);
        const auto verified = story.state().steps.value(u"E.checklist"_s).items;
        QCOMPARE(verified.value(u"starts"_s).by, u"probe"_s);
        QCOMPARE(verified.value(u"migrated"_s).by, u"script"_s);
        QVERIFY(verified.value(u"smoke"_s).byStep);
    }
};

QTEST_GUILESS_MAIN(tst_View)
#include "tst_view.moc"
