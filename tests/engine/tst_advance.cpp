#include "engine/shop.h"
#include "engine/story.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;
using namespace Qt::StringLiterals;

// Every row is a transcript (story.h): what happens, and indented below it what follows.
class tst_Advance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aRunTellsItsStory_data();
    void aRunTellsItsStory();
};

void tst_Advance::aRunTellsItsStory()
{
    QFETCH(QString, words);
    QFETCH(QString, story);
    const RunPlan plan = engine::plan(shop::request(words));
    QVERIFY2(plan.blockers.isEmpty(), plan.blockers.isEmpty() ? "" : qPrintable(plan.blockers.constFirst().message));
    Story told(plan);
    const QStringList is = told.tell(story).split(u'\n');
    const QStringList should = story.trimmed().split(u'\n');
    for (qsizetype i = 0; i < qMax(is.size(), should.size()); ++i)
        if (is.value(i) != should.value(i))
            QFAIL(qPrintable(u"line %1 reads “%2”, not “%3”; all of it:\n%4"_s.arg(i + 1).arg(
                is.value(i), should.value(i), is.join(u'\n'))));
}

void tst_Advance::aRunTellsItsStory_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("story");
    const auto row = [](const char *name, const char *words, const char *story) {
        QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(story);
    };

    row("the whole way, step by step", "", R"(
bob: request
  waiting A.checklist
  phase waiting
bob: confirm A.checklist tested
bob: confirm A.checklist reviewed
  start B.merge#1
  phase running
ok B.merge commit=c1 tree=t1
  start C.checkout#1
ok C.checkout
  start C.build#1
ok C.build
  start C.artifact#1
ok C.artifact artifact=/kept/x sha256=s
  start D.prove#1
ok D.prove
  start D.migrate#1
ok D.migrate
  start D.deploy-s#1
ok D.deploy-s
  start D.health#1
ok D.health
  start E.smoke#1
ok E.smoke
  start E.check-probes#1
ok E.check-probes
  waiting F.approval
  stage G notTaken
  phase waiting
alice: approve F.approval go
  start F.prove#1
  phase running
ok F.prove
  start F.migrate#1
ok F.migrate
  start F.deploy-a#1
  start F.deploy-b#1
ok F.deploy-b
ok F.deploy-a
  start F.health#1
ok F.health
  start H.bake#1
ok H.bake
  start H.check-probes#1
  start H.check-smoke#1
ok H.check-smoke
ok H.check-probes
  waiting H.checklist
  phase waiting
alice: confirm H.checklist told
  phase succeeded)");

    row("stages that are done already are passed over", "built verified no-approval", R"(
bob: request
  start F.prove#1
  stage A skipped
  stage B skipped
  stage C skipped
  stage D skipped
  stage E skipped
  stage G notTaken)");

    row("a late or doubled answer changes nothing", "built staging", R"(
… until D.migrate
ok D.prove
ok D.prove#2
failed D.migrate#7: from another life
ok D.deploy-s
failed nothing.here
failed D.migrate: no table
  asks stepFailed D.migrate
  phase failing
ok D.migrate
failed D.migrate: again)");

    // Checklists
    row("an item can be cleared again; unknown ones are refused", "", R"(
bob: request
  waiting A.checklist
  phase waiting
bob: confirm A.checklist tested
bob: clear A.checklist tested
bob: confirm A.checklist reviewed
bob: confirm A.checklist nonsense
  refused: The checklist has no item “nonsense”.
bob: confirm B.merge tested
  refused: This run has no such step “B.merge”.
bob: confirm A.checklist tested
  start B.merge#1
  phase running
bob: clear A.checklist tested
  refused: “Prerequisites” does not wait for anybody now.)");
    row("a failed check asks a person for a reason, and fails nothing", "built staging", R"(
… until E.check-probes
failed E.check-probes: 503
  waiting E.checklist
  phase waiting
alice: confirm E.checklist starts
  refused: The check of this item failed: say why it is confirmed all the same.
alice: confirm E.checklist starts the probe is wrong
  stage G notTaken
  phase succeeded)");
    row("a check of unknown fate is a failed check", "built staging", R"(
… until E.check-probes
unknown E.check-probes
  waiting E.checklist
  phase waiting)");
    row("what the migration did not confirm, a person does", "built staging manual", R"(
… until D.migrate
failed D.migrate: locked
  asks stepFailed D.migrate
  phase failing
alice: skip D.migrate done by hand
  start D.deploy-s#1
  phase running
… until E.checklist)");

    // Approvals
    row("whoever asks for a run may not approve it", "two-approvals built verified", R"(
bob: request
  waiting F.approval
  stage A skipped
  stage B skipped
  stage C skipped
  stage D skipped
  stage E skipped
  stage G notTaken
  phase waiting
bob: approve F.approval
  refused: bob asked for this run and may not approve it.
alice: approve F.approval
alice: approve F.approval
  refused: alice has approved already.
alice: skip F.approval no time
  refused: “Approve 1.3.0 for Production” is required and may not be skipped.
carol: approve F.approval
  start F.prove#1
  phase running)");
    row("a rejection ends the run, and nothing is rolled back", "", R"(
… until F.approval
bob: reject F.approval not on a Friday
  stage F failed
  stage H notTaken
  phase failed: Rejected by bob: not on a Friday)");

    // Failures
    row("an unhealthy deployment is rolled back by itself and the result is proven", "", R"(
… until F.health
failed F.health: 503
  start F.rollback-a#1
  start F.rollback-b#1
  phase rollingBack
ok F.rollback-a
ok F.rollback-b
  start F.proof#1
ok F.proof
  stage F failed
  stage H notTaken
  phase rolledBack: Production Deploy: 503)");
    row("a rollback begins when all that runs has stopped", "", R"(
… until F.deploy-a
failed F.deploy-a: exit 3
  stop F.deploy-b#1
  phase rollingBack
cancelled F.deploy-b
  start F.rollback-a#1
  start F.rollback-b#1)");
    row("a bad bake rolls back too", "", R"(
… until H.bake
failed H.bake: unhealthy 3 times in a row
  start F.rollback-a#1
  start F.rollback-b#1
  phase rollingBack)");
    row("without automatic rollback a person is asked", "manual", R"(
… until F.health
failed F.health: 503
  asks stepFailed F.health
  phase failing
alice: retry F.health
  start F.health#2
  phase running
failed F.health#1: late
failed F.health: 503
  asks stepFailed F.health
  phase failing
alice: skip F.health
  refused: Say why the step is skipped.
alice: skip F.health seen with my own eyes
  start H.bake#1
  phase running)");
    row("a first deployment has no way back: a person is asked", "first built staging", R"(
… until D.health
failed D.health: 503
  asks stepFailed D.health
  phase failing
alice: roll-back
  refused: No version was live in Staging before: there is no way back.
alice: roll-back to=1.0.0
  start D.rollback-prove#1
  phase rollingBack)");
    row("before anything is deployed a failure is a question; required steps are not skipped", "", R"(
… until B.merge
failed B.merge: conflict in app.ts
  asks stepFailed B.merge
  phase failing
bob: skip B.merge who cares
  refused: “Merge feature/1.3.0 into main” is required and may not be skipped.
bob: roll-back
  refused: Nothing was deployed in this run yet: there is nothing to roll back.
bob: retry C.build
  refused: Nobody is asked about this step now.
bob: treat-as-done B.merge
  refused: It is known what became of this step: it failed.
bob: retry B.merge
  start B.merge#2
  phase running)");
    row("the way back that is gone stops the run before production is touched", "", R"(
… until F.prove
failed F.prove: the kept file has another SHA-256
  asks stepFailed F.prove
  phase failing
bob: skip F.prove never mind
  refused: “Prove that 1.2.1 is available” is required and may not be skipped.)");
    row("a cancelled step that nobody stopped has failed", "manual built staging", R"(
… until D.deploy-s
cancelled D.deploy-s: killed by somebody
  asks stepFailed D.deploy-s
  phase failing)");
    row("a second failure is asked about when the first is answered", "manual", R"(
… until F.deploy-a
failed F.deploy-a: exit 1
  asks stepFailed F.deploy-a
  phase failing
failed F.deploy-b: exit 2
alice: skip F.deploy-a did it myself
  asks stepFailed F.deploy-b
alice: retry F.deploy-b
  start F.deploy-b#2
  phase running
ok F.deploy-b
  start F.health#1)");

    // Decisions and branches
    row("failed smoke tests take the failure branch and roll staging back", "built", R"(
… until E.smoke
failed E.smoke: exit 1
  start D.rollback-s#1
  stage E failed
  stage F notTaken
  phase rollingBack
ok D.rollback-s
  start D.proof#1
ok D.proof
  stage H notTaken
  phase rolledBack: Smoke Tests: exit 1)");
    row("a person may decide, too", "no-smoke built staging", R"(
… until E.manual
alice: not-done E.manual the cart is empty
  start D.rollback-s#1
  stage E failed
  phase rollingBack)");
    row("without a failure branch the environment's own rule counts", "no-branch built", R"(
… until E.smoke
failed E.smoke: exit 1
  start D.rollback-s#1
  phase rollingBack)");
    row("a rollback branch with nothing to go back to ends the run as failed", "first built staging", R"(
… until E.smoke
failed E.smoke: exit 1
  stage E failed
  stage G skipped
  phase failed: Smoke Tests: exit 1)");

    // Unknown fate
    row("work of unknown fate is not repeated: a person says what became of it", "built staging", R"(
… until D.deploy-s
unknown D.deploy-s: the runner was killed
  asks stepUnknown D.deploy-s
  phase failing
bob: skip D.deploy-s who knows
  refused: This step cannot be skipped now.
bob: treat-as-done D.deploy-s I looked
  start D.health#1
  phase running)");
    row("treated as failed, the rules for failures follow", "built staging", R"(
… until D.deploy-s
unknown D.deploy-s: reboot
  asks stepUnknown D.deploy-s
  phase failing
bob: treat-as-failed D.deploy-s half of it is there
  start D.rollback-s#1
  phase rollingBack)");
    row("only the step itself knows what was kept", "", R"(
… until C.artifact
unknown C.artifact: reboot
  asks stepUnknown C.artifact
  phase failing
bob: treat-as-done C.artifact
  refused: Only the step itself can say what was kept.
bob: retry C.artifact
  start C.artifact#2
  phase running)");

    // Pause, resume
    row("paused, nothing new starts", "built staging", R"(
… until D.migrate
bob: pause lunch
bob: pause
  refused: The run is paused already.
ok D.migrate
  phase paused
bob: resume
  start D.deploy-s#1
  phase running
bob: resume
  refused: The run is not paused.)");
    row("people may go on confirming while the run is paused", "built staging", R"(
bob: request
  waiting A.checklist
  phase waiting
bob: pause
  phase paused
bob: confirm A.checklist tested
bob: confirm A.checklist reviewed
bob: resume
  start B.merge#1
  phase running)");
    row("a failure while pausing waits for the resume, unless a person decides", "built staging", R"(
… until D.health
bob: pause
failed D.health: 503
  phase paused
bob: resume
  start D.rollback-s#1
  phase rollingBack)");
    row("a rollback needs no resume", "built staging", R"(
… until D.health
bob: pause
failed D.health: 503
  phase paused
bob: roll-back
  start D.rollback-s#1
  phase rollingBack)");

    // Abort
    row("aborted means that the last step has ended", "", R"(
… until F.deploy-a
bob: abort wrong version
  stop F.deploy-a#1
  stop F.deploy-b#1
  phase aborting
bob: abort
  refused: The run is being aborted already.
cancelled F.deploy-a
ok F.deploy-b
  stage H notTaken
  phase aborted: Aborted by bob: wrong version
bob: roll-back
  refused: This run has ended.)");
    row("nothing runs: aborted at once", "", R"(
bob: request
  waiting A.checklist
  phase waiting
bob: abort
  cancelled A.checklist
  stage B notTaken
  stage C notTaken
  stage D notTaken
  stage E notTaken
  stage F notTaken
  stage G notTaken
  stage H notTaken
  phase aborted: Aborted by bob.)");
    row("a question does not hold an abort up", "built staging", R"(
… until D.migrate
failed D.migrate: locked
  asks stepFailed D.migrate
  phase failing
bob: abort
  stage D failed
  stage E notTaken
  stage G notTaken
  phase aborted: Aborted by bob.)");
    row("an abort may become a rollback, and a rollback an abort", "", R"(
… until F.deploy-a
bob: abort
  stop F.deploy-a#1
  stop F.deploy-b#1
  phase aborting
bob: roll-back it is half there
  phase rollingBack
cancelled F.deploy-a
unknown F.deploy-b
  start F.rollback-a#1
  start F.rollback-b#1
bob: abort
  stop F.rollback-a#1
  stop F.rollback-b#1
  phase aborting
cancelled F.rollback-a
bob: roll-back
  phase rollingBack
cancelled F.rollback-b
  start F.rollback-a#2
  start F.rollback-b#2)");

    // Rollback by a person
    row("to a chosen version, which is proven first", "built staging", R"(
… until D.health
bob: roll-back to=1.3.0
  refused: 1.3.0 is the version that would be rolled back.
bob: roll-back to=1.1.0 known good
  stop D.health#1
  phase rollingBack
cancelled D.health
  start D.rollback-prove#1
ok D.rollback-prove
  start D.rollback-s#1
ok D.rollback-s
  start D.proof#1
ok D.proof
  stage E notTaken
  stage G notTaken
  phase rolledBack: known good)");
    row("an emergency skips the checks and asks for a reason", "built staging", R"(
… until D.health
bob: roll-back to=1.1.0 force
  refused: An emergency rollback needs a reason.
bob: roll-back to=1.1.0 force the shop is down
  stop D.health#1
  phase rollingBack
cancelled D.health
  start D.rollback-s#1
ok D.rollback-s
  start D.proof#1
failed D.proof: 503
  stage E notTaken
  stage G notTaken
  phase rolledBack: the shop is down)");
    row("an environment of a later stage is rolled back, not the one before", "", R"(
… until H.checklist
bob: roll-back
  start F.rollback-a#1
  start F.rollback-b#1
  cancelled H.checklist
  phase rollingBack)");
    row("while production still waits, staging is what was deployed last", "", R"(
… until F.approval
bob: roll-back
  start D.rollback-s#1
  cancelled F.approval
  phase rollingBack)");
    row("a failed rollback is a person's to decide", "built staging", R"(
… until D.health
failed D.health: 503
  start D.rollback-s#1
  phase rollingBack
failed D.rollback-s: exit 1
  asks rollbackFailed D.rollback-s
  phase failing
bob: retry D.rollback-s
  start D.rollback-s#2
  phase rollingBack
ok D.rollback-s
  start D.proof#1
failed D.proof: 503
  asks rollbackFailed D.proof
  phase failing
bob: skip D.proof it is healthy, the probe is not
  stage D failed
  stage E notTaken
  stage G notTaken
  phase rolledBack: Staging Deploy: 503)");
    row("a failed rollback may be tried with another version", "built staging", R"(
… until D.health
failed D.health: 503
  start D.rollback-s#1
  phase rollingBack
failed D.rollback-s: the release is gone
  asks rollbackFailed D.rollback-s
  phase failing
bob: roll-back to=1.1.0
  start D.rollback-prove#1
  phase rollingBack
ok D.rollback-prove
  start D.rollback-s#2)");
    row("an undo of unknown fate is asked about, not repeated", "built staging", R"(
… until D.health
failed D.health: 503
  start D.rollback-s#1
  phase rollingBack
unknown D.rollback-s: reboot
  asks stepUnknown D.rollback-s
  phase failing
bob: treat-as-failed D.rollback-s
  asks rollbackFailed D.rollback-s
bob: abort
  stage D failed
  stage E notTaken
  stage G notTaken
  phase aborted: Aborted by bob.)");

    // Runs that are rollbacks
    row("a run that rolls back", "rollback", R"(
bob: request
  start rollback-production.prove#1
ok rollback-production.prove
  start rollback-production.rollback-a#1
  start rollback-production.rollback-b#1
ok rollback-production.rollback-a
ok rollback-production.rollback-b
  start rollback-production.proof#1
ok rollback-production.proof
  phase succeeded)");
    row("a rollback that fails is not rolled back by itself", "rollback", R"(
… until rollback-production.proof
failed rollback-production.proof: 503
  asks stepFailed rollback-production.proof
  phase failing
bob: roll-back
  refused: This run is a rollback itself.
bob: roll-back to=1.1.0
  start rollback-production.rollback-prove#1
  phase rollingBack
ok rollback-production.rollback-prove
  start rollback-production.rollback-a-again#1
  start rollback-production.rollback-b-again#1)");
    row("an emergency does not wait for health", "rollback emergency", R"(
… until rollback-production.proof
failed rollback-production.proof: 503
  phase succeeded)");

    // Skips
    row("a watch under way can be cut short", "", R"(
… until H.bake
alice: skip H.bake
  refused: Say why the step is skipped.
alice: skip H.bake watched it all night
  stop H.bake#1
alice: skip H.bake again
  refused: This step cannot be skipped now.
failed H.bake: unhealthy at last
  start H.check-probes#1
  start H.check-smoke#1)");
    row("a running script cannot be skipped, a checklist can", "", R"(
bob: request
  waiting A.checklist
  phase waiting
bob: skip A.checklist hotfix
  start B.merge#1
  phase running
bob: skip B.merge hotfix
  refused: “Merge feature/1.3.0 into main” is required and may not be skipped.
… until D.deploy-s
bob: skip D.deploy-s hotfix
  refused: This step cannot be skipped now.)");
    row("nothing kept of the way back: a person proves it, nobody skips it", "nothing-kept built staging", R"(
… until D.prove
bob: skip D.prove it will be there
  refused: “Confirm that 1.2.2 is still available: Slipway kept nothing of it” is required and may not be skipped.
bob: not-done D.prove
  asks stepFailed D.prove
  phase failing
bob: retry D.prove
  waiting D.prove
  phase waiting
bob: done D.prove
  start D.migrate#1
  phase running)");
}

QTEST_GUILESS_MAIN(tst_Advance)
#include "tst_advance.moc"
