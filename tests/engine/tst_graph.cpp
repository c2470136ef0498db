#include "engine/shop.h"
#include "engine/story.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;
using namespace Qt::StringLiterals;

// Runs over graphs of any shape: joins, parallel branches, cleanups.
class tst_Graph : public QObject
{
    Q_OBJECT

    // "s>x" on success, "s!x" on failure, "s*x" always; stages are manual but "d", which deploys to staging, and those
    // named w…, which wait.
    static RunPlan planOf(const QString &edges, bool automatic)
    {
        engine::PlanRequest r = shop::request(automatic ? u"built staging"_s : u"built staging manual"_s);
        r.project.pipeline = {};
        r.project.environments[1].scripts.migrate.clear();
        for (const QString &text : edges.split(u' ')) {
            const QStringList ends = text.split(QRegularExpression(u"[>!*]"_s));
            for (const QString &id : ends)
                if (!r.project.pipeline.stage(id)) {
                    Stage stage{.id = id, .name = id, .kind = StageKind::Manual};
                    if (id == u"d")
                        stage.kind = StageKind::Deploy;
                    else if (id.startsWith(u'w'))
                        stage.kind = StageKind::Wait;
                    stage.environment = u"staging"_s;
                    r.project.pipeline.stages.append(stage);
                }
            const QChar sign = text.at(ends.constFirst().size());
            r.project.pipeline.edges.append({.from = ends.at(0),
                                             .to = ends.at(1),
                                             .label = {},
                                             .outcome = sign == u'>'   ? EdgeOutcome::Success
                                                        : sign == u'!' ? EdgeOutcome::Failure
                                                                       : EdgeOutcome::Always});
        }
        return engine::plan(r);
    }

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void edgesDecideWhatComesNext_data()
    {
        QTest::addColumn<QString>("edges");
        QTest::addColumn<bool>("automatic");
        QTest::addColumn<QString>("story");
        const auto row = [](const char *name, const char *edges, bool automatic, const char *story) {
            QTest::newRow(name) << QString::fromUtf8(edges) << automatic << QString::fromUtf8(story);
        };
        row("branches run together and join", "w1>d w2>d", false, R"(
bob: request
  start w1.wait#1
  start w2.wait#1
ok w2.wait
ok w1.wait
  start d.prove#1)");
        row("one branch pauses for a person, the other goes on", "m>d w1>w2 w2>d", false, R"(
bob: request
  start w1.wait#1
  waiting m.manual
ok w1.wait
  start w2.wait#1
ann: done m.manual
ok w2.wait
  start d.prove#1)");
        row("a failure branch that mends nothing leaves the run failed", "w1>d w1!m", false, R"(
bob: request
  start w1.wait#1
failed w1.wait: broken
  waiting m.manual
  stage d notTaken
  stage w1 failed
  phase waiting
ann: done m.manual
  phase failed: w1: broken)");
        row("always means after success and after failure", "w1>d w1!x w1*m", false, R"(
bob: request
  start w1.wait#1
failed w1.wait: broken
  waiting m.manual
  waiting x.manual
  stage d notTaken
  stage w1 failed
  phase waiting)");
        row("success, failure and always between two stages are one way", "w1>d w1!d", false, R"(
bob: request
  start w1.wait#1
failed w1.wait: broken
  start d.prove#1
  stage w1 failed)");
        row("a failing deploy stops its siblings before its failure branch", "w1>d d!m", false, R"(
… until d.deploy-s
failed d.deploy-s: exit 1
  waiting m.manual
  stage d failed
  phase waiting)");
        row("an automatic rollback stops the other branches first", "w1>d w1>w2 w2>w3 d*w3", true, R"(
bob: request
  start w1.wait#1
ok w1.wait
  start d.prove#1
  start w2.wait#1
ok d.prove
  start d.deploy-s#1
failed d.deploy-s: exit 1
  stop w2.wait#1
  phase rollingBack
cancelled w2.wait
  start d.rollback-s#1)");
    }
    void edgesDecideWhatComesNext()
    {
        QFETCH(QString, edges);
        QFETCH(bool, automatic);
        QFETCH(QString, story);
        const RunPlan plan = planOf(edges, automatic);
        QVERIFY2(plan.blockers.isEmpty(),
                 plan.blockers.isEmpty() ? "" : qPrintable(plan.blockers.constFirst().message));
        Story told(plan);
        QCOMPARE(told.tell(story), story.trimmed());
    }
};

QTEST_GUILESS_MAIN(tst_Graph)
#include "tst_graph.moc"
