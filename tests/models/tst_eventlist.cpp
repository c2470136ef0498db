#include "models/eventlistmodel.h"
#include "support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace models;
using namespace domain;

class tst_EventList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void theStoryNamesWhatPeopleKnow();
    void newEventsAreAppended();
    void anotherRunIsAnotherStory();

private:
    static RunState state(const char *run)
    {
        RunState s;
        s.id = QLatin1String(run);
        s.plan.project.environments = {Environment{.id = QStringLiteral("prod"), .name = QStringLiteral("Production")}};
        s.plan.project.checklists = {{.id = QStringLiteral("pre"),
                                      .items = {{.id = QStringLiteral("a"), .text = QStringLiteral("Tests pass")}}}};
        Step ask;
        ask.id = QStringLiteral("p.checklist");
        ask.title = QStringLiteral("Prerequisites");
        ask.checklist = QStringLiteral("pre");
        Step deploy;
        deploy.id = QStringLiteral("d.deploy");
        deploy.title = QStringLiteral("Deploy 1.1 to Production");
        s.plan.stages = {{.stage = QStringLiteral("p"), .steps = {ask, deploy}}};
        return s;
    }
    static QString told(const EventListModel &model)
    {
        QStringList out;
        for (int i = 0; i < model.rowCount(); ++i)
            out.append(model.index(i, EventListModel::ActorColumn).data().toString() + QStringLiteral(": ") +
                       model.index(i, EventListModel::SentenceColumn).data().toString());
        return out.join(QLatin1Char('\n'));
    }
};

void tst_EventList::theStoryNamesWhatPeopleKnow()
{
    const QString run = QStringLiteral("r1");
    RunPlan plan = state("r1").plan;
    plan.version.name = QStringLiteral("1.1");
    plan.environment = QStringLiteral("prod");
    EventListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString alice = QStringLiteral("alice");
    model.setEvents(state("r1"), {{1, alice, RunRequested{run, plan}},
                                  {2, alice,
                                   ItemConfirmed{.run = run,
                                                 .step = QStringLiteral("p.checklist"),
                                                 .item = QStringLiteral("a"),
                                                 .note = QStringLiteral("on CI")}},
                                  {3, QStringLiteral("slipway"),
                                   StepEnded{.run = run,
                                             .step = QStringLiteral("d.deploy"),
                                             .verdict = StepVerdict::Failed,
                                             .message = QStringLiteral("Exit code 3.")}},
                                  {4, alice, AbortRequested{run, {}}}});
    QCOMPARE(told(model), QStringLiteral("alice: Asked to deploy 1.1 to Production.\n"
                                         "alice: Confirmed “Tests pass”: on CI\n"
                                         "slipway: “Deploy 1.1 to Production” failed: Exit code 3.\n"
                                         "alice: Aborted the run."));
    QCOMPARE(model.index(2, 0).data(EventListModel::VerdictRole).toInt(), int(StepVerdict::Failed));
    QVERIFY(!model.index(1, 0).data(EventListModel::VerdictRole).isValid());
}

void tst_EventList::newEventsAreAppended()
{
    EventListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Event> events{{1, QStringLiteral("alice"), PauseRequested{QStringLiteral("r1"), QStringLiteral("lunch")}}};
    model.setEvents(state("r1"), events);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    events.append({2, QStringLiteral("bob"), ResumeRequested{QStringLiteral("r1")}});
    model.setEvents(state("r1"), events);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(told(model), QStringLiteral("alice: Paused the run: lunch\nbob: Resumed the run."));
}

void tst_EventList::anotherRunIsAnotherStory()
{
    EventListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEvents(state("r1"), {{1, QStringLiteral("alice"), PauseRequested{QStringLiteral("r1"), {}}}});
    model.setEvents(state("r2"), {{2, QStringLiteral("bob"), PauseRequested{QStringLiteral("r2"), {}}}});
    QCOMPARE(told(model), QStringLiteral("bob: Paused the run."));
}

QTEST_GUILESS_MAIN(tst_EventList)
#include "tst_eventlist.moc"
