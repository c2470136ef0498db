#include "domain/pipeline.h"
#include "domain/project.h"
#include "domain/version.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;

class tst_Pipeline : public QObject
{
    Q_OBJECT

    static Pipeline ring()
    {
        Pipeline p;
        for (const char *id : {"a", "b", "c"})
            p.stages.append({.id = QLatin1String(id), .name = QLatin1String(id)});
        p.edges = {{QStringLiteral("a"), QStringLiteral("b"), {}, EdgeOutcome::Success},
                   {QStringLiteral("b"), QStringLiteral("c"), {}, EdgeOutcome::Success},
                   {QStringLiteral("c"), QStringLiteral("a"), {}, EdgeOutcome::Success}};
        return p;
    }

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aCycleIsNamedStageByStage()
    {
        const Outcome outcome = ring().check();
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().message, QStringLiteral("The pipeline runs in a circle: a → b → c → a."));
    }

    void orderFollowsDependenciesAndThenTheDocument()
    {
        Pipeline p = ring();
        p.edges.removeLast();
        std::reverse(p.stages.begin(), p.stages.end());
        QVERIFY(p.check().ok());
        QCOMPARE(p.order(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }

    void anEdgeToNowhereIsRefused()
    {
        Pipeline p = ring();
        p.edges = {{QStringLiteral("a"), QStringLiteral("x"), {}, EdgeOutcome::Success}};
        QVERIFY(p.check().error().message.contains(QStringLiteral("“x”")));
    }

    void aNameIsOneLineOfOrdinaryText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("sound");
        QTest::newRow("umlaut") << QStringLiteral("Äpfel & <b>Birnen</b>") << true;
        QTest::newRow("emoji with joiners") << QStringLiteral("👩‍🚀 Launch") << true;
        QTest::newRow("Hebrew") << QStringLiteral("שלום") << true;
        QTest::newRow("two lines") << QStringLiteral("a\nb") << false;
        QTest::newRow("escape code") << QStringLiteral("a\x1b[2Jb") << false;
        QTest::newRow("reversed") << QString(QStringLiteral("a") + QChar(0x202E) + QStringLiteral("gnp.exe")) << false;
        QTest::newRow("blank") << QStringLiteral("  ") << false;
        QTest::newRow("too long") << QString(201, QLatin1Char('a')) << false;
    }
    void aNameIsOneLineOfOrdinaryText()
    {
        QFETCH(QString, name);
        QFETCH(bool, sound);
        const Project project{.id = QStringLiteral("p"), .name = name};
        QCOMPARE(project.check().ok(), sound);
        Project withEnvironment{.id = QStringLiteral("p"), .name = QStringLiteral("p")};
        withEnvironment.environments = {{.id = QStringLiteral("e"), .name = name}};
        QCOMPARE(withEnvironment.check().ok(), sound);
    }

    void versionsCompareAsSemver_data()
    {
        QTest::addColumn<QString>("smaller");
        QTest::addColumn<QString>("larger");
        QTest::newRow("numbers, not text") << QStringLiteral("1.2.9") << QStringLiteral("1.2.10");
        QTest::newRow("a pre-release comes first") << QStringLiteral("1.3.0-rc.1") << QStringLiteral("1.3.0");
        QTest::newRow("pre-release numbers") << QStringLiteral("1.3.0-rc.2") << QStringLiteral("1.3.0-rc.10");
        QTest::newRow("numbers before words") << QStringLiteral("1.0.0-1") << QStringLiteral("1.0.0-alpha");
        QTest::newRow("a leading v") << QStringLiteral("v1.0.0") << QStringLiteral("1.0.1");
    }
    void versionsCompareAsSemver()
    {
        QFETCH(QString, smaller);
        QFETCH(QString, larger);
        QVERIFY(Version::compare(smaller, larger) < 0);
        QVERIFY(Version::compare(larger, smaller) > 0);
        QCOMPARE(Version::compare(smaller, smaller), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Pipeline)
#include "tst_pipeline.moc"
