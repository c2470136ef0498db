#include "world.h"

#include "support/testsupport.h"

#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace domain;
using enum domain::ScriptEnd;

// Every way a script can end, told exactly; and the world it finds itself in.
class tst_ScriptEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void everyExitStatusArrives();
    void everySignalArrives();
    void whatCannotStartIsSaid_data();
    void whatCannotStartIsSaid();
    void whatNoProgramCanBeGivenIsRefused();
    void a127OfTheScriptIsItsOwn();

    void stoppingIsPoliteFirst();
    void stoppingEndsEveryDescendant_data();
    void stoppingEndsEveryDescendant();
    void stoppingWorksAfterARestart();
    void stoppingWhatFloodsWorks();
    void whatWasStoppedBeforeItBeganNeverBegins();
    void stoppingWhatHasEndedReportsItsEnd();
    void aLimitEndsItEvenWhileSlipwayIsDead();
    void whatAScriptLeavesBehindIsEnded();
    void whatAScriptLeavesBehindIsEndedAtOnceWhenAsked();

    void theEnvironmentIsWhatWasGivenAndTheAllowList();
    void hostileValuesArriveByteForByte();
    void aScriptTextIsRunByItsInterpreter();
    void stdinIsEmpty();
    void outputsAreRead();
};

void tst_ScriptEnds::everyExitStatusArrives()
{
    World world;
    for (int status = 0; status < 256; ++status)
        world.start(World::script({u"exit"_s, QString::number(status)}), status + 1);
    QTRY_COMPARE_WITH_TIMEOUT(world.ended.size(), 256, 40000);
    for (const World::Ended &end : std::as_const(world.ended)) {
        QCOMPARE(end.result.end, Exited);
        QCOMPARE(end.result.code, end.attempt - 1);
        QCOMPARE(end.result.message, end.attempt == 1 ? QString() : u"exit status %1"_s.arg(end.attempt - 1));
        QCOMPARE(end.result.succeeded(), end.attempt == 1);
    }
}

void tst_ScriptEnds::everySignalArrives()
{
    World world;
    const QList<int> signalNumbers{SIGHUP,  SIGINT,  SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS, SIGFPE,
                                   SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM};
    for (const int number : signalNumbers)
        world.start(World::script({u"signal"_s, QString::number(number)}), number);
    QTRY_COMPARE_WITH_TIMEOUT(world.ended.size(), signalNumbers.size(), 20000);
    for (const World::Ended &end : std::as_const(world.ended)) {
        QCOMPARE(end.result.end, Signalled);
        QCOMPARE(end.result.signal, end.attempt);
        if (end.attempt == SIGKILL)
            QCOMPARE(end.result.message, u"ended by signal 9 (Killed)"_s);
    }
}

void tst_ScriptEnds::whatCannotStartIsSaid_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("message");
    QTest::newRow("not there") << u"/nowhere/deploy"_s << u"%1"_s
                               << u"could not start: No such file or directory /nowhere/deploy"_s;
    QTest::newRow("not in PATH") << u"no-such-program-anywhere"_s << u"%1"_s
                                 << u"could not start: No such file or directory no-such-program-anywhere"_s;
    QTest::newRow("a directory") << u"%1"_s << u"%1"_s << u"could not start: Permission denied %1"_s;
    QTest::newRow("not executable") << u"./plain"_s << u"%1"_s << u"could not start: Permission denied ./plain"_s;
    QTest::newRow("its interpreter is not there")
        << u"./odd"_s << u"%1"_s
        << u"could not start: No such file or directory /nowhere/sh, the interpreter named in the first line of ./odd"_s;
    QTest::newRow("no working directory")
        << u"/bin/true"_s << u"/nowhere/at/all"_s << u"could not start: No such file or directory /nowhere/at/all"_s;
}

void tst_ScriptEnds::whatCannotStartIsSaid()
{
    QFETCH(QString, program);
    QFETCH(QString, directory);
    QFETCH(QString, message);
    World world;
    const QString here = world.path(u"project"_s);
    QVERIFY(QDir().mkpath(here));
    for (const auto &[name, permissions] :
         {std::pair{"/plain"_L1, QFile::ReadOwner | QFile::WriteOwner},
          std::pair{"/odd"_L1, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner}}) {
        QFile file(here + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/nowhere/sh -e\ntrue\n");
        file.close();
        QVERIFY(file.setPermissions(permissions));
    }
    const auto placed = [&](QString text) { return text.replace("%1"_L1, here); };
    const ScriptResult result = world.resultOf({.program = placed(program), .workingDirectory = placed(directory)});
    QCOMPARE(result.end, NotStarted);
    QCOMPARE(result.message, placed(message));
    QCOMPARE(world.resultOf({.program = placed(program)}).end, NotStarted); // also when asked again
}

void tst_ScriptEnds::whatNoProgramCanBeGivenIsRefused()
{
    const QString nul(QChar(u'\0'));
    domain::ScriptSpec argument =
        World::script({u"exit"_s, u"0"_s, u"a"_s + nul + u"program"_s + nul + u"/bin/true"_s});
    domain::ScriptSpec value = World::script({u"exit"_s, u"0"_s});
    value.environment.insert(u"NAME"_s, nul);
    domain::ScriptSpec name = World::script({u"exit"_s, u"0"_s});
    name.environment.insert(u"A=B"_s, u"c"_s);
    for (const domain::ScriptSpec &spec : {argument, value, name, domain::ScriptSpec()}) {
        World world;
        const domain::ScriptResult result = world.resultOf(spec);
        QCOMPARE(result.end, NotStarted);
        QVERIFY2(result.message.startsWith("could not start: "_L1), qPrintable(result.message));
    }
}

void tst_ScriptEnds::a127OfTheScriptIsItsOwn()
{
    World world;
    const ScriptResult result =
        world.resultOf({.program = u"/bin/sh"_s, .text = u"no-such-program-anywhere 2>/dev/null\n"_s});
    QCOMPARE(result.end, Exited);
    QCOMPARE(result.code, 127);
}

void tst_ScriptEnds::stoppingIsPoliteFirst()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    world.start(World::script({u"polite"_s, ledger}, 20000));
    QTRY_COMPARE(world.log(), "here\n");
    world.stop();
    QTRY_COMPARE(world.ended.size(), 1); // long before the grace is over
    QCOMPARE(world.ended.first().result.end, Cancelled);
    QCOMPARE(world.ended.first().result.message, u"stopped"_s);
    QCOMPARE(World::read(ledger), "interrupted\n");
}

void tst_ScriptEnds::stoppingEndsEveryDescendant_data()
{
    QTest::addColumn<QStringList>("verb");
    QTest::newRow("does nothing about it") << QStringList{u"hang"_s};
    QTest::newRow("ignores all but SIGKILL, with a child and a daemon") << QStringList{u"stubborn"_s};
    QTest::newRow("two hundred that ignore it") << QStringList{u"many"_s, u"200"_s};
    QTest::newRow("suspended") << QStringList{u"stopped"_s};
}

void tst_ScriptEnds::stoppingEndsEveryDescendant()
{
    QFETCH(QStringList, verb);
    World world;
    const QString lock = world.path(u"there"_s);
    verb.insert(1, lock);
    world.start(World::script(verb, 100));
    QTRY_COMPARE(world.log(), "here\n");
    QVERIFY(world.isThere(lock));
    world.stop();
    QTRY_COMPARE(world.ended.size(), 1);
    QCOMPARE(world.ended.first().result.end, Cancelled);
    QVERIFY(!world.isThere(lock));
}

void tst_ScriptEnds::stoppingWorksAfterARestart()
{
    World world;
    const QString lock = world.path(u"there"_s);
    world.start(World::script({u"stubborn"_s, lock}, 100));
    QTRY_COMPARE(world.log(), "here\n");
    world.restart();
    world.stop(); // of one that this Supervisor never started
    QTRY_COMPARE(world.ended.size(), 1);
    QCOMPARE(world.ended.first().result.end, Cancelled);
    QVERIFY(!world.isThere(lock));
}

void tst_ScriptEnds::stoppingWhatFloodsWorks()
{
    World world;
    world.start(World::script({u"floodforever"_s}));
    QTRY_VERIFY(QFileInfo(world.folder() + "/log"_L1).size() > 10'000'000);
    const QByteArray status = World::read(u"/proc/%1/status"_s.arg(world.runnerPid()));
    const qsizetype peak = status.indexOf("VmHWM:");
    QVERIFY(peak > 0);
    QVERIFY(status.mid(peak + 6, 20).simplified().split(' ').first().toInt() <
            20000); // KB: the runner's memory is flat
    world.stop();
    QTRY_COMPARE_WITH_TIMEOUT(world.ended.size(), 1, 20000);
    QCOMPARE(world.ended.first().result.end, Cancelled);
}

void tst_ScriptEnds::whatWasStoppedBeforeItBeganNeverBegins()
{
    World world;
    const QString ledger = world.path(u"ledger"_s);
    world.stop();
    QTRY_COMPARE(world.ended.size(), 1);
    QCOMPARE(world.ended.first().result.end, Cancelled);
    world.ended.clear();
    world.restart();
    const ScriptResult result = world.resultOf(World::script({u"ledger"_s, ledger, {}}));
    QCOMPARE(result.end, Cancelled);
    QCOMPARE(result.message, u"stopped before it began"_s);
    QVERIFY(!QFile::exists(ledger));
}

void tst_ScriptEnds::stoppingWhatHasEndedReportsItsEnd()
{
    World world;
    QCOMPARE(world.resultOf(World::script({u"exit"_s, u"3"_s})).code, 3);
    world.stop();
    QTRY_COMPARE(world.ended.size(), 1);
    QCOMPARE(world.ended.first().result.end, Exited);
    QCOMPARE(world.ended.first().result.code, 3);
}

void tst_ScriptEnds::aLimitEndsItEvenWhileSlipwayIsDead()
{
    World world;
    const QString lock = world.path(u"there"_s);
    ScriptSpec spec = World::script({u"stubborn"_s, lock}, 100);
    spec.timeoutMs = 500;
    world.start(spec);
    QTRY_COMPARE(world.log(), "here\n");
    world.die();
    QTRY_VERIFY(QFile::exists(world.folder() + "/exit.json"_L1));
    QVERIFY(!world.isThere(lock));
    world.restart();
    const ScriptResult result = world.resultOf(spec);
    QCOMPARE(result.end, TimedOut);
    QCOMPARE(result.message, u"no end after 0.5 s, stopped"_s);
    QVERIFY(result.endedMs - result.startedMs >= 500);
}

void tst_ScriptEnds::whatAScriptLeavesBehindIsEnded()
{
    World world;
    const QString lock = world.path(u"there"_s);
    const ScriptResult result = world.resultOf(World::script({u"daemon"_s, lock}, 100));
    QVERIFY(result.succeeded()); // the script's own end counts
    QVERIFY2(result.message.startsWith("processes it left behind were ended: "_L1), qPrintable(result.message));
    QVERIFY(!world.isThere(lock));
    QCOMPARE(world.log(), "done\n");
}

void tst_ScriptEnds::whatAScriptLeavesBehindIsEndedAtOnceWhenAsked()
{
    World world;
    const QString lock = world.path(u"there"_s);
    world.start(World::script({u"daemon"_s, lock}, 20000));
    QTRY_COMPARE(world.log(), "done\n");
    world.stop();
    QTRY_COMPARE(world.ended.size(), 1); // long before the grace is over
    QVERIFY(!world.isThere(lock));
}

void tst_ScriptEnds::theEnvironmentIsWhatWasGivenAndTheAllowList()
{
    qputenv("LD_PRELOAD_OF_SLIPWAY", "leak");
    qputenv("GIT_DIR", "/leak");
    qputenv("TZ", "UTC");
    const int leak = open("/dev/null", O_RDONLY); // without close-on-exec
    World world;
    ScriptSpec spec = World::script({u"world"_s});
    spec.environment = {{u"SLIPWAY_VERSION"_s, u"2.4.1"_s}, {u"TZ"_s, u"Europe/Berlin"_s}, {u"EMPTY"_s, u""_s}};
    spec.workingDirectory = QDir::rootPath();
    QVERIFY(world.resultOf(spec).succeeded());
    close(leak);
    qunsetenv("LD_PRELOAD_OF_SLIPWAY");
    qunsetenv("GIT_DIR");
    const QByteArrayList lines = world.log().split('\n');
    for (const QByteArray &line : QByteArrayList{"SLIPWAY_VERSION=2.4.1", "TZ=Europe/Berlin",
                                                 "EMPTY=", "GIT_TERMINAL_PROMPT=0", "PATH=" + qgetenv("PATH"), "cwd:/",
                                                 "umask:077", "SLIPWAY_OUTPUT=" + world.folder().toUtf8() + "/output"})
        QVERIFY2(lines.contains(line), (line + " is not in\n" + world.log()).constData());
    QVERIFY(!world.log().contains("leak"));
    QVERIFY2(!world.log().contains("open:"), world.log().constData());
    QCOMPARE(QFile::permissions(world.folder()) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
}

void tst_ScriptEnds::hostileValuesArriveByteForByte()
{
    const QStringList payloads{u"$(touch x)"_s, u"`touch x`"_s, u"a;b"_s,        u"line\nbreak"_s,
                               u"-rf"_s,        u"%s%n"_s,      u""_s,           u"\"'\\"_s,
                               u"*"_s,          u"€ ü 🚢"_s,     u"  spaces  "_s, u"$HOME"_s};
    World world;
    QVERIFY(world.resultOf(World::script(QStringList{u"arguments"_s} + payloads)).succeeded());
    QByteArray expected;
    for (const QString &payload : payloads)
        expected += QByteArray::number(payload.toUtf8().size()) + ':' + payload.toUtf8() + '\n';
    QCOMPARE(world.log(), expected);
}

void tst_ScriptEnds::aScriptTextIsRunByItsInterpreter()
{
    World world;
    const ScriptResult result = world.resultOf({.program = u"sh"_s,
                                                .arguments = {u"-e"_s},
                                                .environment = {{u"WHO"_s, u"world"_s}},
                                                .text = u"echo \"hello $WHO\"\nfalse\necho no\n"_s});
    QCOMPARE(world.log(), "hello world\n");
    QCOMPARE(result.code, 1);
}

void tst_ScriptEnds::stdinIsEmpty()
{
    World world;
    QVERIFY(world.resultOf(World::script({u"stdin"_s})).succeeded());
    QCOMPARE(world.log(), "0\n");
}

void tst_ScriptEnds::outputsAreRead()
{
    World world;
    const ScriptResult result =
        world.resultOf(World::script({u"output"_s, u"url=http://x/?a=b\nnotes<<EOF\none\ntwo=2\nEOF\nurl=last\n"_s}));
    QCOMPARE(result.outputs, (QMap<QString, QString>{{u"url"_s, u"last"_s}, {u"notes"_s, u"one\ntwo=2"_s}}));
}

QTEST_GUILESS_MAIN(tst_ScriptEnds)
#include "tst_scriptends.moc"
