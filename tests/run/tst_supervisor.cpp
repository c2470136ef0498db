#include "world.h"

#include "support/testsupport.h"

#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;
using enum domain::ScriptEnd;

// A script survives Slipway, runs once, and what became of it is found out later.
class tst_Supervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aScriptGoesOnWhileSlipwayIsDeadAndIsAdoptedAfterwards();
    void anEndThatNobodySawIsReportedAtTheNextStart();
    void startingTwiceRunsOnce();
    void startingAgainAfterTheEndReportsItAgainAndRunsNothing();
    void twoSlipwaysStartingOneAttemptRunItOnce();
    void manyAtOnceAllBeginAndEndOnce();
    void attemptsAreApart();
    void aKilledRunnerMeansUnknownAndNothingIsRunAgain_data();
    void aKilledRunnerMeansUnknownAndNothingIsRunAgain();
    void aRestartOfTheMachineMeansUnknown();
    void aMissingRunnerIsSaid();
    void anUnusableFolderIsSaid();
    void aSupervisorThatGoesWhileItHashesIsSafe();
    void progressIsToldAsItIsPrinted();
    void theEventLoopIsNotHeldUpByAFlood();
    void idsNeverLeaveTheFolderAndNeverMeet();
};

void tst_Supervisor::aScriptGoesOnWhileSlipwayIsDeadAndIsAdoptedAfterwards()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    const domain::ScriptSpec spec = World::script({u"ledger"_s, ledger, world.path(u"go"_s)});
    world.start(spec);
    QTRY_COMPARE(World::read(ledger), "begin\n");
    world.die();
    world.touch(world.path(u"go"_s)); // it goes on and ends, or goes on after the restart: both must do
    world.restart();
    world.start(spec);
    QTRY_COMPARE(world.ended.size(), 1);
    QCOMPARE(world.ended.first().result.end, Exited);
    QVERIFY(world.ended.first().result.succeeded());
    QCOMPARE(World::read(ledger), "begin\nend\n");
    QCOMPARE(world.log(), "one\ntwo\n");
}

void tst_Supervisor::anEndThatNobodySawIsReportedAtTheNextStart()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    const domain::ScriptSpec spec = World::script({u"ledger"_s, ledger, world.path(u"go"_s)});
    world.start(spec);
    QTRY_COMPARE(World::read(ledger), "begin\n");
    world.die();
    world.touch(world.path(u"go"_s));
    QTRY_VERIFY(QFile::exists(world.folder() + "/exit.json"_L1));
    QTRY_VERIFY(!world.runs());
    world.restart();
    world.start(spec);
    QTRY_COMPARE(world.ended.size(), 1);
    const domain::ScriptResult result = world.ended.first().result;
    QVERIFY(result.succeeded());
    QVERIFY(result.message.isEmpty());
    QCOMPARE(result.logBytes, 8);
    QCOMPARE(result.logSha256,
             QString::fromLatin1(QCryptographicHash::hash("one\ntwo\n", QCryptographicHash::Sha256).toHex()));
    QVERIFY(result.startedMs > 0 && result.endedMs >= result.startedMs);
    QCOMPARE(World::read(ledger), "begin\nend\n");
}

void tst_Supervisor::startingTwiceRunsOnce()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    const domain::ScriptSpec spec = World::script({u"ledger"_s, ledger, world.path(u"go"_s)});
    world.start(spec);
    world.start(spec);
    QTRY_COMPARE(World::read(ledger), "begin\n");
    world.start(spec);
    world.touch(world.path(u"go"_s));
    QTRY_COMPARE(world.ended.size(), 1);
    QTRY_VERIFY(!world.runs());
    QCOMPARE(World::read(ledger), "begin\nend\n");
    QCOMPARE(world.ended.size(), 1);
}

void tst_Supervisor::startingAgainAfterTheEndReportsItAgainAndRunsNothing()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    world.touch(world.path(u"go"_s));
    const domain::ScriptSpec spec = World::script({u"ledger"_s, ledger, world.path(u"go"_s)});
    QVERIFY(world.resultOf(spec).succeeded());
    QVERIFY(world.resultOf(spec).succeeded());
    QCOMPARE(World::read(ledger), "begin\nend\n");
}

void tst_Supervisor::twoSlipwaysStartingOneAttemptRunItOnce()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    const domain::ScriptSpec spec = World::script({u"ledger"_s, ledger, world.path(u"go"_s)});
    run::Supervisor other(world.path(u"runs"_s), testsupport::binary(u"slipway-runner"_s));
    QSignalSpy otherEnded(&other, &run::Supervisor::ended);
    for (int attempt = 1; attempt <= 10; ++attempt) {
        world.start(spec, attempt);
        other.start(u"run-1"_s, u"deploy"_s, attempt, spec);
    }
    QTRY_COMPARE(World::read(ledger).count("begin"), 10);
    world.touch(world.path(u"go"_s));
    QTRY_COMPARE(world.ended.size(), 10);
    QTRY_COMPARE(otherEnded.size(), 10);
    for (const World::Ended &end : std::as_const(world.ended))
        QVERIFY2(end.result.succeeded(), qPrintable(end.result.message));
    QCOMPARE(World::read(ledger).count("begin"), 10);
    QCOMPARE(World::read(ledger).count("end"), 10);
}

void tst_Supervisor::manyAtOnceAllBeginAndEndOnce()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    world.touch(world.path(u"go"_s));
    for (int attempt = 1; attempt <= 60; ++attempt)
        world.start(World::script({u"ledger"_s, ledger, world.path(u"go"_s)}), attempt);
    QTRY_COMPARE_WITH_TIMEOUT(world.ended.size(), 60, 30000);
    for (const World::Ended &end : std::as_const(world.ended))
        QVERIFY2(end.result.succeeded(), qPrintable(end.result.message));
    QCOMPARE(World::read(ledger).count("begin"), 60);
}

void tst_Supervisor::attemptsAreApart()
{
    World world;
    world.start(World::script({u"exit"_s, u"1"_s}), 1);
    world.start(World::script({u"exit"_s, u"2"_s}), 2);
    QTRY_COMPARE(world.ended.size(), 2);
    for (const World::Ended &end : std::as_const(world.ended)) {
        QCOMPARE(end.result.code, end.attempt);
        QCOMPARE(end.run, u"run-1"_s);
        QCOMPARE(end.step, u"deploy"_s);
    }
}

void tst_Supervisor::aKilledRunnerMeansUnknownAndNothingIsRunAgain_data()
{
    QTest::addColumn<bool>("early");
    QTest::newRow("as it is being born") << true;
    QTest::newRow("while the script runs") << false;
}

void tst_Supervisor::aKilledRunnerMeansUnknownAndNothingIsRunAgain()
{
    QFETCH(bool, early);
    constexpr int attempts = 15;
    World world;
    const auto ledger = [&](int attempt) { return world.path(u"ledger-%1"_s.arg(attempt)); };
    const auto spec = [&](int attempt) { return World::script({u"ledger"_s, ledger(attempt), world.path(u"go"_s)}); };
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        world.start(spec(attempt), attempt);
        QTRY_VERIFY(early ? world.runnerPid(attempt) > 0 : World::read(ledger(attempt)) == "begin\n");
        QCOMPARE(kill(static_cast<pid_t>(world.runnerPid(attempt)), SIGKILL), 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(world.ended.size(), attempts, 20000);
    for (const World::Ended &end : std::as_const(world.ended)) {
        QCOMPARE(end.result.end, Unknown);
        QVERIFY(end.result.message.contains("nobody saw it end"_L1));
    }
    world.touch(world.path(u"go"_s)); // the scripts themselves go on
    world.ended.clear();
    world.restart();
    for (int attempt = 1; attempt <= attempts; ++attempt)
        world.start(spec(attempt), attempt);
    QTRY_COMPARE_WITH_TIMEOUT(world.ended.size(), attempts, 20000);
    for (const World::Ended &end : std::as_const(world.ended)) {
        QCOMPARE(end.result.end, Unknown);
        QVERIFY(World::read(ledger(end.attempt)).count("begin") <= 1);
    }
}

void tst_Supervisor::aRestartOfTheMachineMeansUnknown()
{
    World world;
    QVERIFY(QDir().mkpath(world.folder()));
    QFile started(world.folder() + "/started"_L1);
    QVERIFY(started.open(QIODevice::WriteOnly));
    started.write("4711\n00000000-0000-0000-0000-000000000000\n12345\n");
    started.close();
    world.touch(world.folder() + "/lock"_L1);
    const domain::ScriptResult result = world.resultOf(World::script({u"ledger"_s, world.path(u"ledger"_s), {}}));
    QCOMPARE(result.end, Unknown);
    QVERIFY(result.message.contains("machine was restarted"_L1));
    QVERIFY(!QFile::exists(world.path(u"ledger"_s)));
}

void tst_Supervisor::aMissingRunnerIsSaid()
{
    World world(u"/nowhere/slipway-runner"_s);
    const domain::ScriptResult result = world.resultOf(World::script({u"exit"_s, u"0"_s}));
    QCOMPARE(result.end, NotStarted);
    QVERIFY(result.message.startsWith("could not start: "_L1));
    QVERIFY(result.message.contains("/nowhere/slipway-runner"_L1));
}

void tst_Supervisor::anUnusableFolderIsSaid()
{
    World world;
    world.touch(world.path(u"runs"_s)); // a file where the folder should be
    const domain::ScriptResult result = world.resultOf(World::script({u"exit"_s, u"0"_s}));
    QCOMPARE(result.end, NotStarted);
    QVERIFY(result.message.contains(world.path(u"runs"_s)));
}

void tst_Supervisor::aSupervisorThatGoesWhileItHashesIsSafe()
{
    World world;
    QVERIFY(world.resultOf(World::script({u"flood"_s, u"30000000"_s})).succeeded());
    for (int i = 0; i < 5; ++i) {
        world.start(World::script({u"exit"_s, u"0"_s}));
        QCoreApplication::processEvents(); // sees the end, begins to hash
        world.restart();
    }
    QVERIFY(world.resultOf(World::script({u"exit"_s, u"0"_s})).succeeded());
}

void tst_Supervisor::progressIsToldAsItIsPrinted()
{
    World world;
    world.start(World::script({u"progress"_s, world.path(u"go"_s)}));
    QTRY_COMPARE(world.progress, QStringList{u"40 Unpacking"_s});
    world.touch(world.path(u"go"_s));
    QTRY_COMPARE(world.ended.size(), 1);
    QCOMPARE(world.progress, (QStringList{u"40 Unpacking"_s, u"80 Nearly"_s}));
}

void tst_Supervisor::theEventLoopIsNotHeldUpByAFlood()
{
    World world;
    qint64 worstMs = 0;
    QElapsedTimer since;
    QTimer pulse;
    pulse.setTimerType(Qt::PreciseTimer);
    connect(&pulse, &QTimer::timeout, this, [&] { worstMs = std::max(worstMs, since.restart()); });
    since.start();
    pulse.start(5);
    QVERIFY(world.resultOf(World::script({u"flood"_s, u"60000000"_s, u"lines"_s})).succeeded());
    QVERIFY2(worstMs < 500, qPrintable(u"%1 ms"_s.arg(worstMs))); // a busy build machine gets five times the promise
}

void tst_Supervisor::idsNeverLeaveTheFolderAndNeverMeet()
{
    const QStringList ids{
        u"a/b"_s, u"a_b"_s,  u"a:b"_s,           u"a%2Fb"_s,         u".."_s,  u"."_s, u"../../x"_s, u""_s,
        u"ä"_s,   u"a\nb"_s, QString(300, u'x'), QString(301, u'x'), u"a b"_s, u"A"_s, u"a"_s,       u"a"_s + QChar(0)};
    QSet<QString> folders;
    for (const QString &id : ids) {
        const QString folder = run::Supervisor::attemptFolder(u"/runs"_s, id, id, 1);
        QCOMPARE(folder.count(u'/'), 3);
        QCOMPARE(QDir::cleanPath(folder), folder);
        QVERIFY(folder.section(u'/', -1).toUtf8().size() < 200);
        folders.insert(folder);
    }
    QCOMPARE(folders.size(), ids.size());
}

QTEST_GUILESS_MAIN(tst_Supervisor)
#include "tst_supervisor.moc"
