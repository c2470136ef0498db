#include "engine/planner.h"
#include "engine/shop.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

QStringList stagesOf(const RunPlan &plan)
{
    QStringList out;
    for (const StagePlan &stage : plan.stages)
        out.append(stage.stage);
    return out;
}

QString messages(const QList<Remark> &remarks)
{
    QStringList out;
    for (const Remark &remark : remarks)
        out.append(remark.message);
    return out.join(u'\n');
}

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    fprintf(stderr, "%s\n", bytes.constData());
}

} // namespace

class tst_Planner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aPlanIsReadable_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("plan");

        QTest::newRow("the whole way to production") << u""_s
                                                     << u"A.checklist (0) checklist\n"
                                                        "B.merge (0) merge required\n"
                                                        "C.checkout (0) checkout required\n"
                                                        "C.build (1) script required\n"
                                                        "C.artifact (2) keepArtifact required\n"
                                                        "D.prove (0) proveVersion required\n"
                                                        "D.migrate (1) script\n"
                                                        "D.deploy-s (2) script\n"
                                                        "D.health (3) healthGate\n"
                                                        "undo D.rollback-s (0) script\n"
                                                        "undo D.proof (1) healthGate\n"
                                                        "E.smoke (0) script\n"
                                                        "E.check-probes (1) healthGate advisory\n"
                                                        "E.checklist (2) checklist\n"
                                                        "F.approval (0) approval required\n"
                                                        "F.prove (1) proveVersion required\n"
                                                        "F.migrate (2) script\n"
                                                        "F.deploy-a (3) script\n"
                                                        "F.deploy-b (3) script\n"
                                                        "F.health (4) healthGate\n"
                                                        "undo F.rollback-a (0) script\n"
                                                        "undo F.rollback-b (0) script\n"
                                                        "undo F.proof (1) healthGate\n"
                                                        "G = \n"
                                                        "H.bake (0) bake\n"
                                                        "H.check-probes (1) healthGate advisory\n"
                                                        "H.check-smoke (1) script advisory\n"
                                                        "H.checklist (2) checklist"_s;
        QTest::newRow("only as far as staging, with its rollback branch") << u"staging built first no-smoke"_s
                                                                          << u"A.checklist (0) checklist\n"
                                                                             "B.merge (0) merge required\n"
                                                                             "C = done: 1.3.0 is already built.\n"
                                                                             "D.migrate (0) script\n"
                                                                             "D.deploy-s (1) script\n"
                                                                             "D.health (2) healthGate\n"
                                                                             "E.manual (0) manual\n"
                                                                             "E.check-probes (1) healthGate advisory\n"
                                                                             "E.checklist (2) checklist\n"
                                                                             "G = "_s;
        QTest::newRow("what passed in staging is not done again")
            << u"built verified no-approval"_s
            << u"A = done: 1.3.0 is live in Staging and passed there (run run-7).\n"
               "B = done: 1.3.0 is live in Staging and passed there (run run-7).\n"
               "C = done: 1.3.0 is live in Staging and passed there (run run-7).\n"
               "D = done: 1.3.0 is live in Staging and passed there (run run-7).\n"
               "E = done: 1.3.0 is live in Staging and passed there (run run-7).\n"
               "F.prove (0) proveVersion required\n"
               "F.migrate (1) script\n"
               "F.deploy-a (2) script\n"
               "F.deploy-b (2) script\n"
               "F.health (3) healthGate\n"
               "undo F.rollback-a (0) script\n"
               "undo F.rollback-b (0) script\n"
               "undo F.proof (1) healthGate\n"
               "G = \n"
               "H.bake (0) bake\n"
               "H.check-probes (1) healthGate advisory\n"
               "H.check-smoke (1) script advisory\n"
               "H.checklist (2) checklist"_s;
        QTest::newRow("an environment the graph does not know is built for, deployed to and watched")
            << u"development"_s
            << u"C.checkout (0) checkout required\n"
               "C.build (1) script required\n"
               "C.artifact (2) keepArtifact required\n"
               "deploy-development.migrate (0) script\n"
               "deploy-development.deploy-d (1) script\n"
               "deploy-development.health (2) healthGate\n"
               "monitor-development.bake (0) bake"_s;
        QTest::newRow("a rollback proves, rolls back and proves again")
            << u"rollback"_s
            << u"rollback-production.prove (0) proveVersion required\n"
               "rollback-production.rollback-a (1) script\n"
               "rollback-production.rollback-b (1) script\n"
               "rollback-production.proof (2) healthGate"_s;
        QTest::newRow("an emergency leaves out the checks and does not insist on the proof")
            << u"rollback emergency"_s
            << u"rollback-production.rollback-a (0) script\n"
               "rollback-production.rollback-b (0) script\n"
               "rollback-production.proof (1) healthGate advisory"_s;
    }
    void aPlanIsReadable()
    {
        QFETCH(QString, words);
        QFETCH(QString, plan);
        const RunPlan made = engine::plan(shop::request(words));
        QCOMPARE(messages(made.blockers), QString());
        if (shop::text(made) != plan)
            print(shop::text(made));
        QCOMPARE(shop::text(made), plan);
    }

    void theGoalCutsThePipeline()
    {
        QCOMPARE(stagesOf(engine::plan(shop::request(u"staging"_s))).join(u' '), u"A B C D E G"_s);
        QCOMPARE(stagesOf(engine::plan(shop::request(u"production"_s))).join(u' '), u"A B C D E F G H"_s);
    }

    void aDecisionWithoutEnvironmentBelongsToTheDeploymentBefore()
    {
        engine::PlanRequest r = shop::request(u"staging"_s);
        for (Stage &stage : r.project.pipeline.stages)
            if (stage.id == u"E" || stage.id == u"G")
                stage.environment.clear();
        const RunPlan plan = engine::plan(r);
        QCOMPARE(stagesOf(plan).join(u' '), u"A B C D E G"_s);
        QCOMPARE(plan.pipeline.stage(u"E"_s)->environment, u"staging"_s);
    }

    void aStageThatLeadsToAnotherEnvironmentIsLeftOut()
    {
        engine::PlanRequest r = shop::request(u"staging"_s);
        r.project.pipeline.stages.append({.id = u"X"_s, .name = u"Ready for production"_s, .kind = StageKind::Manual});
        r.project.pipeline.edges.append({.from = u"E"_s, .to = u"X"_s, .label = {}});
        r.project.pipeline.edges.append({.from = u"X"_s, .to = u"F"_s, .label = {}});
        QCOMPARE(stagesOf(engine::plan(r)).join(u' '), u"A B C D E G"_s);
        r.environment = u"production"_s;
        QVERIFY(stagesOf(engine::plan(r)).contains(u"X"_s));
    }

    void aScriptGetsItsContract()
    {
        const RunPlan plan = engine::plan(shop::request());
        const ScriptSpec deploy = plan.step(u"F.deploy-a"_s)->script;
        QCOMPARE(deploy.program, u"./scripts/deploy.sh"_s);
        QCOMPARE(deploy.arguments, QStringList{u"--version=1.3.0"_s});
        QCOMPARE(deploy.workingDirectory, u"/src/shop"_s);
        const QMap<QString, QString> expected{{u"PREVIOUS_VERSION"_s, u"1.2.1"_s},
                                              {u"SLIPWAY_ENVIRONMENT"_s, u"production"_s},
                                              {u"SLIPWAY_MODE"_s, u"deploy"_s},
                                              {u"SLIPWAY_PROJECT"_s, u"shop"_s},
                                              {u"SLIPWAY_STRATEGY"_s, u"all-at-once"_s},
                                              {u"SLIPWAY_TARGET"_s, u"a"_s},
                                              {u"SLIPWAY_TARGET_URL"_s, u"http://a.test/"_s},
                                              {u"SLIPWAY_VERSION"_s, u"1.3.0"_s},
                                              {u"TIER"_s, u"production"_s}};
        QCOMPARE(deploy.environment, expected);
        QCOMPARE(plan.step(u"C.build"_s)->script.workingDirectory, u"/work/shop/1.3.0"_s);

        const ScriptSpec undo = plan.step(u"F.rollback-b"_s)->script;
        QCOMPARE(undo.environment.value(u"SLIPWAY_VERSION"_s), u"1.2.1"_s);
        QCOMPARE(undo.environment.value(u"PREVIOUS_VERSION"_s), u"1.3.0"_s);
        QCOMPARE(undo.environment.value(u"SLIPWAY_MODE"_s), u"rollback"_s);
        QCOMPARE(plan.step(u"F.rollback-b"_s)->undoes, u"F.deploy-b"_s);
    }

    void aPreviousVersionWrittenIntoACommandIsNotBelieved()
    {
        const RunPlan plan = engine::plan(shop::request(u"first"_s));
        QVERIFY(!plan.step(u"D.deploy-s"_s)->script.environment.contains(u"PREVIOUS_VERSION"_s));
    }

    void probesAreAskedOfEveryTarget()
    {
        const RunPlan plan = engine::plan(shop::request());
        const Step *gate = plan.step(u"F.health"_s);
        QCOMPARE(gate->probes.size(), 2);
        QCOMPARE(gate->probes.at(1).url, u"http://b.test/health"_s);
        QCOMPARE(gate->probes.at(1).name, u"Health of B"_s);
        QCOMPARE(gate->expectVersion, u"1.3.0"_s);
        QCOMPARE(plan.step(u"F.proof"_s)->expectVersion, u"1.2.1"_s);
        QCOMPARE(plan.step(u"E.check-probes"_s)->inARow, 1);
    }

    void stepsConfirmWhatTheyCan()
    {
        const RunPlan plan = engine::plan(shop::request());
        const QMap<QString, QString> verify{
            {u"starts"_s, u"E.check-probes"_s}, {u"migrated"_s, u"D.migrate"_s}, {u"smoke"_s, u"E.smoke"_s}};
        QCOMPARE(plan.step(u"E.checklist"_s)->checkedBy, verify);
        QCOMPARE(plan.step(u"A.checklist"_s)->checkedBy.size(), 0);
    }

    void aDeployStageMayAskTheChecklistItself()
    {
        engine::PlanRequest r = shop::request(u"staging built"_s);
        r.project.pipeline.stages[3].checklist = u"verify"_s;
        const RunPlan plan = engine::plan(r);
        const QMap<QString, QString> verify{
            {u"starts"_s, u"D.check-probes"_s}, {u"migrated"_s, u"D.migrate"_s}, {u"smoke"_s, u"D.check-smoke"_s}};
        QCOMPARE(plan.step(u"D.checklist"_s)->checkedBy, verify);
    }

    void whoeverKeptNothingAsksAPerson()
    {
        const RunPlan plan = engine::plan(shop::request(u"nothing-kept"_s));
        QCOMPARE(plan.step(u"D.prove"_s)->kind, StepKind::Manual);
        QVERIFY(plan.step(u"D.prove"_s)->required);
    }

    void theRollbackCommandFitsTheVersion()
    {
        engine::PlanRequest r = shop::request(u"rollback"_s);
        const auto program = [&] { return engine::plan(r).step(u"rollback-production.rollback-a"_s)->script.program; };
        QCOMPARE(program(), u"./scripts/rollback.sh"_s); // 1.2.0 is the way back
        r.version = shop::version(u"1.1.0"_s);
        QCOMPARE(program(), u"./scripts/rollback-to.sh"_s);
        r.force = true;
        QCOMPARE(program(), u"./scripts/rollback-force.sh"_s);
        r.project.environments[2].scripts.rollbackForce.clear();
        r.project.environments[2].scripts.rollbackTo.clear();
        QCOMPARE(program(), u"./scripts/rollback.sh"_s);
    }

    void whatStandsInTheWayIsSaid_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<std::function<void(engine::PlanRequest &)>>("change");
        QTest::addColumn<QString>("blocker");
        using Change = std::function<void(engine::PlanRequest &)>;
        const auto row = [](const char *name, const QString &words, const Change &change, const QString &blocker) {
            QTest::newRow(name) << words << change << blocker;
        };
        row(
            "an unknown goal", {}, [](auto &r) { r.environment = u"moon"_s; }, u"Shop has no environment “moon”."_s);
        row(
            "a project that is not sound", {}, [](auto &r) { r.project.name.clear(); }, u"The project has no name."_s);
        row(
            "no version", {}, [](auto &r) { r.version = {}; }, u"No version is chosen."_s);
        row(
            "nothing to go back to", u"rollback"_s, [](auto &r) { r.version = {}; },
            u"No version to go back to is known."_s);
        row(
            "an emergency without a reason", u"rollback emergency"_s, [](auto &r) { r.reason.clear(); },
            u"An emergency rollback needs a reason."_s);
        row(
            "no rollback command", u"rollback"_s, [](auto &r) { r.project.environments[2].scripts = {}; },
            u"Production has no command that rolls it back."_s);
        row(
            "no deploy command", u"staging"_s, [](auto &r) { r.project.environments[1].scripts.deploy.clear(); },
            u"Staging has no command that deploys to it."_s);
        row(
            "nothing builds it", u"staging"_s,
            [](auto &r) {
                r.project.pipeline.stages.removeAt(2);
                r.project.pipeline.edges = {{.from = u"D"_s, .to = u"E"_s, .label = {}}};
            },
            u"1.3.0 is not built, and nothing on the way to Staging builds it."_s);
        row(
            "a build stage that builds nothing", u"staging"_s,
            [](auto &r) {
                r.project.pipeline.stages[2].command.clear();
                r.project.pipeline.stages[2].artifact.clear();
            },
            u"1.3.0 is not built, and stage “CI/CD Pipeline” names no command to build it."_s);
        row(
            "no branch", u"staging"_s, [](auto &r) { r.version.ref.clear(); },
            u"1.3.0 does not say which branch it is made of.\n1.3.0 does not say which branch it is built from."_s);
        row(
            "no working directory", u"staging built"_s, [](auto &r) { r.project.directory.clear(); },
            u"Shop has no working directory to start its scripts in."_s);
        row(
            "a held environment", u"staging"_s,
            [](auto &r) {
                r.held[u"staging"_s] = {
                    .project = u"shop"_s, .environment = u"staging"_s, .run = u"r9"_s, .by = u"eve"_s, .sinceMs = 0};
            },
            u"Staging is held by eve since 1970-01-01 00:00 UTC (run r9)."_s);
        row(
            "a variable the system cannot pass", u"staging built"_s,
            [](auto &r) { r.project.commands[5].environment[u"NOTES"_s] = QString(140000, u'x'); },
            u"“smoke”: the variable NOTES is 140,000 bytes long, the limit is 131,072."_s);
        row(
            "a relative probe without a target's URL", u"staging built"_s,
            [](auto &r) { r.project.environments[1].targets[0].url.clear(); },
            u"The probe /health needs the URL of S."_s);
    }
    void whatStandsInTheWayIsSaid()
    {
        QFETCH(QString, words);
        QFETCH(std::function<void(engine::PlanRequest &)>, change);
        QFETCH(QString, blocker);
        engine::PlanRequest r = shop::request(words);
        change(r);
        QCOMPARE(messages(engine::plan(r).blockers), blocker);
    }

    void whatShouldBeKnownIsSaid()
    {
        engine::PlanRequest r = shop::request(u"staging built first"_s);
        r.project.environments[1].probes.clear();
        r.project.environments[1].scripts.rollback.clear();
        r.project.environments[1].scripts.rollbackTo.clear();
        QCOMPARE(messages(engine::plan(r).warnings), u"First deployment to Staging: there is no way back.\n"
                                                     "Staging has no probe: its health is not checked.\n"
                                                     "Staging has no command that rolls it back."_s);
        r = shop::request(u"built no-approval verified"_s);
        r.live[u"production"_s] = r.version;
        QCOMPARE(messages(engine::plan(r).warnings),
                 u"Production asks for no approval.\n1.3.0 is live in Production already."_s);
        r.mode = RunMode::Redeploy;
        QCOMPARE(messages(engine::plan(r).warnings), u"Production asks for no approval."_s);
    }

    void theSampleCanGoEverywhere()
    {
        QFile file(testsupport::source(u"resources/sample/project.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto project = fromJson<Project>(QJsonDocument::fromJson(file.readAll()).object());
        QVERIFY2(project.ok(), project.ok() ? "" : qPrintable(project.error().message));
        for (const Environment &environment : project->environments) {
            engine::PlanRequest r = shop::request();
            r.project = *project;
            r.project.directory = u"/src/storefront"_s;
            r.environment = environment.id;
            QCOMPARE(messages(engine::plan(r).blockers), QString());
            QVERIFY(engine::plan(r).environments().contains(environment.id));
        }
    }

    void aPlanSurvivesTheJournal()
    {
        const RunPlan plan = engine::plan(shop::request());
        const auto back = fromJson<RunPlan>(toJson(plan));
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().message));
        QCOMPARE(toJson(*back), toJson(plan));
        QCOMPARE(plan.environments(), (QStringList{u"staging"_s, u"production"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_Planner)
#include "tst_planner.moc"
