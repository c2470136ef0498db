// The team's own deployment document: everything in it is understood or kept, line by line.
#include "intake/mapping.h"
#include "intake/reader.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using domain::Document;

class tst_Document : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thePipelineIsTheGraph();
    void checklistsKnowTheirMoment();
    void commandsKnowTheirPlace();
    void rollbackHasThreeWays();
    void probesExpectWhatIsShown();
    void thresholdsAreStrict();
    void issuesHaveSymptomAndFixes();
    void everythingElseIsKept();
    void theProjectIsSound();

private:
    const domain::DocumentCommand *at(int line) const
    {
        for (const auto &command : m_document.commands)
            if (command.line == line)
                return &command;
        return nullptr;
    }
    Document m_document;
};

void tst_Document::init()
{
    testsupport::failOnUnexpectedWarnings();
    const QString path = testsupport::input(u"deployment-workflow.md"_s);
    if (path.isEmpty())
        QSKIP("inputs/deployment-workflow.md is absent");
    const auto read = intake::readDocument(path);
    QVERIFY(read.ok());
    m_document = *read;
}

void tst_Document::thePipelineIsTheGraph()
{
    QStringList stages, edges;
    for (const auto &s : m_document.pipeline.stages)
        stages.append(u"%1 %2 %3 %4 %5 %6"_s.arg(s.id, domain::nameOf(s.kind), s.environment, s.command, s.checklist)
                          .arg(s.line));
    QCOMPARE(stages, (QStringList{u"A checklist   prerequisites 17"_s, u"B merge    17"_s, u"C build  build  18"_s,
                                  u"D deploy staging   19"_s, u"E decision staging  staging-verification 20"_s,
                                  u"F deploy production   21"_s, u"G rollback staging   22"_s,
                                  u"H monitor production  post-deployment-checklist 23"_s}));
    QCOMPARE(m_document.pipeline.stages.at(2).name, u"CI/CD Pipeline"_s);
    for (const auto &e : m_document.pipeline.edges)
        edges.append(e.from + e.to + e.label + u':' + domain::nameOf(e.outcome));
    QCOMPARE(edges.join(u' '),
             u"AB:success BC:success CD:success DE:success EFPass:success EGFail:failure FH:success"_s);
    QCOMPARE(m_document.direction, u"LR"_s);
    QCOMPARE(m_document.sources.first().title, u"Deployment Workflow"_s);
}

void tst_Document::checklistsKnowTheirMoment()
{
    QStringList lists;
    for (const auto &list : m_document.checklists) {
        QString bindings;
        for (const auto &item : list.items)
            bindings += domain::nameOf(item.binding).at(0);
        lists.append(
            u"%1/%2/%3/%4"_s.arg(list.title, domain::nameOf(list.moment), bindings).arg(list.items.first().line));
    }
    QCOMPARE(lists, (QStringList{u"Prerequisites/prerequisites/ppppp/32"_s,
                                 u"Staging Verification/stagingVerification/pmps/67"_s,
                                 u"Post-Deployment Checklist/postDeployment/pppppp/321"_s}));
    QCOMPARE(m_document.checklists.at(1).items.at(0).binding, domain::ItemBinding::Probes);
    QCOMPARE(m_document.checklists.at(1).items.at(2).binding, domain::ItemBinding::Probes);
    QCOMPARE(m_document.checklists.at(2).items.at(0).binding, domain::ItemBinding::Probes);
    QCOMPARE(m_document.checklists.at(2).items.at(3).binding, domain::ItemBinding::Person);
    QCOMPARE(m_document.checklists.at(0).items.at(0).text, u"/sw:validate passed"_s);
}

void tst_Document::commandsKnowTheirPlace()
{
    QVERIFY(at(60) && at(76) && at(79) && at(211) && at(214) && at(160) && at(186));
    QCOMPARE(at(60)->role, u"deploy"_s);
    QCOMPARE(at(60)->stage, u"D"_s);
    QCOMPARE(at(60)->command.program, u"npm"_s);
    QCOMPARE(at(60)->command.arguments, (QStringList{u"run"_s, u"deploy:staging"_s}));
    QVERIFY(at(60)->note.contains("Automatic on merge to develop"_L1));
    QCOMPARE(at(76)->environment, u"production"_s);
    QCOMPARE(at(76)->note, u"Manual approval required"_s);
    QCOMPARE(at(79)->command.environment.value(u"PREVIOUS_VERSION"_s), u"1.2.3"_s);
    QCOMPARE(at(79)->command.title, u"With rollback plan"_s);
    QCOMPARE(at(211)->role, u"migrate"_s);
    QCOMPARE(at(214)->role, u"migrate"_s);
    QCOMPARE(at(160)->role, u"build"_s);
    QCOMPARE(at(160)->command.program, u"bash"_s);
    QCOMPARE(at(160)->command.text, u"npm ci\nnpm run build"_s);
    QCOMPARE(at(186)->role, u"smoke"_s);
    QCOMPARE(m_document.mergeBranch, u"feature/0001-user-auth"_s);
    QCOMPARE(m_document.mainBranch, u"main"_s);
    QVERIFY(m_document.pushAfterMerge);
    QVERIFY(at(46)->note.contains("Builds application"_L1));
    const auto &staging = m_document.environments.at(0).scripts;
    const auto &production = m_document.environments.at(1).scripts;
    QCOMPARE(staging.deploy, at(60)->command.id);
    QCOMPARE(staging.smoke, at(186)->command.id);
    QCOMPARE(production.deploy, at(76)->command.id);
    QCOMPARE(production.migrate, at(211)->command.id);
}

void tst_Document::rollbackHasThreeWays()
{
    const auto &scripts = m_document.environments.at(1).scripts;
    QCOMPARE(scripts.rollback, at(306)->command.id);
    QCOMPARE(scripts.rollbackTo, at(309)->command.id);
    QCOMPARE(scripts.rollbackForce, at(312)->command.id);
    QCOMPARE(at(309)->command.arguments.last(), u"--version={version}"_s);
    QCOMPARE(at(312)->command.arguments.last(), u"--force"_s);
    QCOMPARE(at(299)->role, u"rollback"_s);
    QVERIFY(m_document.automaticRollback);
    QCOMPARE(m_document.healthLimitMs, 60'000);
}

void tst_Document::probesExpectWhatIsShown()
{
    QCOMPARE(m_document.probes.size(), 2);
    const auto &health = m_document.probes.at(0);
    QCOMPARE(health.url, u"https://api.example.com/health"_s);
    QCOMPARE(health.line, 250);
    QCOMPARE(health.expect.at(0).text(), u"status == healthy"_s);
    QCOMPARE(health.expect.at(1).text(), u"version == {version}"_s);
    QCOMPARE(m_document.probes.at(1).line, 254);
    QCOMPARE(m_document.probes.at(1).expect.size(), 1);
    QCOMPARE(m_document.probes.at(1).expect.at(0).text(), u"status == connected"_s);
    QCOMPARE(m_document.notUnderstood.size(), 1); // that no limit is written for the latency
    QCOMPARE(m_document.notUnderstood.first().line, 255);
}

void tst_Document::thresholdsAreStrict()
{
    QStringList rules;
    for (const auto &r : m_document.thresholds)
        rules.append(
            u"%1 %2 %3%4 @%5"_s.arg(r.metric, domain::nameOf(r.comparison)).arg(r.value).arg(r.unit).arg(r.line));
    QCOMPARE(rules,
             (QStringList{u"Error rate > 1% @262"_s, u"Response time (p99) > 500ms @263"_s, u"CPU usage > 80% @264"_s,
                          u"Memory usage > 85% @265"_s, u"Queue depth > 1000 @266"_s}));
}

void tst_Document::issuesHaveSymptomAndFixes()
{
    QCOMPARE(m_document.issues.size(), 3);
    QCOMPARE(m_document.issues.at(0).title, u"Migration Failed"_s);
    QCOMPARE(m_document.issues.at(0).symptom, u"Error: Migration 20241125_add_column failed"_s);
    QCOMPARE(m_document.issues.at(1).line, 361);
    for (const auto &issue : m_document.issues)
        QCOMPARE(issue.fixes.size(), 4);
    QCOMPARE(m_document.issues.at(2).fixes.first(), u"Scale horizontally"_s);
}

void tst_Document::everythingElseIsKept()
{
    QStringList kept;
    for (const auto &part : m_document.kept)
        kept.append(part.kind + u'/' + part.title);
    kept.sort();
    QCOMPARE(kept, (QStringList{u"dashboard/Dashboard"_s, u"flag/Feature Flags"_s, u"flag/Flag lifecycle"_s,
                                u"migration/Database Migrations"_s, u"migration/Migration Best Practices"_s,
                                u"specweave/Close the increment"_s, u"specweave/Sync to external tools"_s,
                                u"strategy/Blue-Green"_s, u"strategy/Canary"_s, u"strategy/Rolling"_s,
                                u"workflow steps/Automatic Rollback"_s, u"workflow/Deploy"_s}));
}

void tst_Document::theProjectIsSound()
{
    const domain::Project project = intake::projectFrom(m_document, u"Storefront 2"_s, u"/srv/shop"_s);
    const auto sound = project.check();
    QVERIFY2(sound.ok(), sound ? "" : qPrintable(sound.error().message));
    QCOMPARE(project.id, u"storefront-2"_s);
    QCOMPARE(project.environments.size(), 2);
    const auto &staging = project.environments.at(0);
    const auto &production = project.environments.at(1);
    QCOMPARE(staging.id, u"staging"_s);
    QCOMPARE(staging.approvalsRequired, 0);
    QCOMPARE(staging.targets.first().id, u"staging"_s);
    QCOMPARE(staging.probes.at(1).url, u"/health/db"_s);
    QCOMPARE(production.probes.at(0).url, u"https://api.example.com/health"_s);
    QCOMPARE(production.approvalsRequired, 1);
    QCOMPARE(production.healthLimitMs, 60'000);
    QVERIFY(production.automaticRollback);
    QVERIFY(project.pushAfterMerge);
    QCOMPARE(project.pipeline.stages.size(), 8);
    QCOMPARE(project.pipeline.stages.at(2).kind, domain::StageKind::Build);
    QVERIFY(project.command(project.pipeline.stages.at(2).command));
    for (const auto &command : project.commands)
        QVERIFY(command.program != "curl"_L1);
}

QTEST_GUILESS_MAIN(tst_Document)
#include "tst_document.moc"
