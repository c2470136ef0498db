#include "world.h"

#include "support/testsupport.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

class tst_Kills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void twentyKillsOfSlipwayLoseAndDoubleNothing();
    void ofManyRunnersOneRuns();
    void aFolderThatVanishesMeansUnknown();
};

void tst_Kills::twentyKillsOfSlipwayLoseAndDoubleNothing()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    QRandomGenerator random(20240607);
    int kills = 0;
    int runs = 0;
    while (kills < 20) {
        const QString run = u"run%1"_s.arg(++runs);
        for (bool finished = false; !finished;) {
            QProcess owner;
            owner.start(testsupport::binary(u"test-owner"_s),
                        {world.path(u"runs"_s), testsupport::binary(u"slipway-runner"_s), ledger,
                         testsupport::binary(u"test-script"_s), run});
            QVERIFY(owner.waitForStarted());
            finished = owner.waitForFinished(kills < 20 ? 20 + random.bounded(250) : 20000);
            if (finished) {
                QCOMPARE(owner.exitStatus(), QProcess::NormalExit);
                QCOMPARE(owner.exitCode(), 0);
            } else {
                owner.kill();
                QVERIFY(owner.waitForFinished());
                ++kills;
            }
        }
    }
    const QByteArray lines = World::read(ledger);
    for (int run = 1; run <= runs; ++run)
        for (int step = 1; step <= 5; ++step) {
            const QByteArray name = "run" + QByteArray::number(run) + '.' + QByteArray::number(step) + '\n';
            QCOMPARE(lines.count("begin " + name), 1);
            QCOMPARE(lines.count("end " + name), 1);
        }
}

void tst_Kills::ofManyRunnersOneRuns()
{
    World world;
    const run::AttemptFolder folder(world.path(u"runs"_s), u"run-1"_s, u"deploy"_s, 1);
    const QString ledger = world.path(u"ledger"_s);
    QVERIFY(folder.prepare(World::script({u"step"_s, ledger, u"s"_s})));
    std::vector<std::unique_ptr<QProcess>> runners;
    for (int i = 0; i < 8; ++i) {
        runners.push_back(std::make_unique<QProcess>());
        runners.back()->start(testsupport::binary(u"slipway-runner"_s), {folder.path()});
    }
    QTRY_COMPARE(folder.state(), run::AttemptFolder::State::Ended);
    int ran = 0;
    for (const auto &runner : runners) {
        QVERIFY(runner->state() == QProcess::NotRunning || runner->waitForFinished());
        QVERIFY(QList<int>({0, 92, 93}).contains(runner->exitCode()));
        ran += runner->exitCode() == 0;
    }
    QCOMPARE(ran, 1);
    QCOMPARE(World::read(ledger), "begin s\nend s\n");
}

void tst_Kills::aFolderThatVanishesMeansUnknown()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    const QString go = world.path(u"go"_s);
    world.start(World::script({u"ledger"_s, ledger, go}));
    QTRY_COMPARE(world.log(), "one\n");
    world.restart();
    world.start({});
    QCoreApplication::processEvents(); // it is seen running
    const qint64 runner = world.runnerPid();
    QVERIFY(QDir(world.folder()).removeRecursively());
    QTRY_COMPARE(world.ended.size(), 1);
    QCOMPARE(world.ended[0].result.end, domain::ScriptEnd::Unknown);
    world.touch(go);
    QTRY_VERIFY(::kill(static_cast<pid_t>(runner), 0) != 0); // nobody to tell, so it goes
    QCOMPARE(World::read(ledger), "begin\nend\n");
}

QTEST_GUILESS_MAIN(tst_Kills)
#include "tst_kills.moc"
