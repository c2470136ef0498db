#include "world.h"

#include "support/testsupport.h"

#include <QtTest>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace domain;

// What a script prints is in its log, byte for byte, up to a size; what is not there is counted and said.
class tst_ScriptLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void bytesAreKeptAsTheyAre();
    void stdoutAndStderrAreInOrder();
    void whatPrintsNothingHasAnEmptyLog();
    void theIndexFindsEverySixtyFourthLine();
    void aHundredMegabytesAreKeptWhole();
    void ofMoreTheFirstAndTheLastAreKept();
    void aFullDiskNeitherBlocksTheScriptNorLosesItsEnd();
};

void tst_ScriptLog::bytesAreKeptAsTheyAre()
{
    World world;
    QVERIFY(world.resultOf(World::script({u"bytes"_s})).succeeded());
    QCOMPARE(world.log(), QByteArray("a\0b\xff\xfe\xe2\x82\xac\n\x1b[31mred\x1b[0m\r\n", 23));
}

void tst_ScriptLog::stdoutAndStderrAreInOrder()
{
    World world;
    QVERIFY(world.resultOf(World::script({u"both"_s})).succeeded());
    QCOMPARE(world.log(), "out\nerr\nout\nerr\nout\nerr\n");
}

void tst_ScriptLog::whatPrintsNothingHasAnEmptyLog()
{
    World world;
    const ScriptResult result = world.resultOf(World::script({u"exit"_s, u"0"_s}));
    QCOMPARE(result.logBytes, 0);
    QVERIFY(QFile::exists(world.folder() + "/log"_L1));
    QVERIFY(World::read(world.folder() + "/log.idx"_L1).isEmpty());
}

void tst_ScriptLog::theIndexFindsEverySixtyFourthLine()
{
    World world;
    QVERIFY(world.resultOf(World::script({u"flood"_s, u"640000"_s, u"lines"_s})).succeeded()); // 10,000 lines
    const QByteArray index = World::read(world.folder() + "/log.idx"_L1);
    QCOMPARE(index.size(), 24 * (1 + 10000 / 64));
    for (qsizetype i = 0; i < index.size() / 24; ++i) {
        quint64 record[3];
        memcpy(record, index.constData() + i * 24, sizeof record);
        QCOMPARE(record[0], quint64(i) * 64);
        QCOMPARE(record[1], quint64(i) * 64 * 64);
        QVERIFY(record[2] > 1'600'000'000'000);
    }
}

void tst_ScriptLog::aHundredMegabytesAreKeptWhole()
{
    World world;
    const ScriptResult result = world.resultOf(World::script({u"flood"_s, u"104857600"_s})); // in one line
    QVERIFY(result.succeeded());
    QVERIFY(result.message.isEmpty());
    QCOMPARE(result.logBytes, 104857600);
    QVERIFY(!QFile::exists(world.folder() + "/log.tail"_L1));
}

void tst_ScriptLog::ofMoreTheFirstAndTheLastAreKept()
{
    constexpr qint64 half = 128 << 20;
    constexpr qint64 printed = 2 * half + (30 << 20);
    World world;
    const ScriptResult result = world.resultOf(World::script({u"flood"_s, QString::number(printed), u"lines"_s}));
    QVERIFY(result.succeeded());
    QCOMPARE(result.message, u"31457280 bytes of its output are not in the log"_s);
    const QByteArray note = "\n[31457280 bytes are left out here]\n";
    QCOMPARE(result.logBytes, 2 * half + note.size());
    QFile log(world.folder() + "/log"_L1);
    QVERIFY(log.open(QIODevice::ReadOnly));
    QCOMPARE(log.read(64).toLongLong(), 0);
    log.seek(half - 64);
    QCOMPARE(log.read(64).toLongLong(), half / 64 - 1);
    QCOMPARE(log.read(note.size()), note);
    QCOMPARE(log.read(64).toLongLong(), (printed - half) / 64);
    log.seek(log.size() - 64);
    QCOMPARE(log.read(64).toLongLong(), printed / 64 - 1);
    QVERIFY(!QFile::exists(world.folder() + "/log.tail"_L1));
}

void tst_ScriptLog::aFullDiskNeitherBlocksTheScriptNorLosesItsEnd()
{
    World world(testsupport::binary(u"test-limited-runner"_s)); // 64 KB is all there is
    const ScriptResult result = world.resultOf(World::script({u"flood"_s, u"5000000"_s}));
    QVERIFY2(result.succeeded(), qPrintable(result.message));
    QCOMPARE(result.logBytes, 65536);
    QCOMPARE(result.message, u"4934464 bytes of its output are not in the log"_s);
}

QTEST_GUILESS_MAIN(tst_ScriptLog)
#include "tst_scriptlog.moc"
