#include "run/exitrecord.h"
#include "run/lasterror.h"
#include "run/outputs.h"
#include "run/progresstail.h"
#include "support/testsupport.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace domain;
using enum domain::ScriptEnd;

// Files that others wrote are read with care: what is damaged is never taken for a success.
class tst_AttemptFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aDamagedRecordIsUnknown_data();
    void aDamagedRecordIsUnknown();
    void everyCutOfARecordIsUnknown();
    void outputsAreUnderstood_data();
    void outputsAreUnderstood();
    void outputsBeyondOneMegabyteAreLeftOutAndSaid();
    void progressIsFoundAcrossReads();
    void theLastErrorAScriptSaidIsFound();
    void theEndOfALongLineIsNoProgress();
};

void tst_AttemptFolder::theLastErrorAScriptSaidIsFound()
{
    QTemporaryDir folder;
    QFile log(folder.filePath(u"log"_s));
    QCOMPARE(run::lastError(log.fileName()), QString());
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(200000, 'x') +
              "\n::error::first\n::error file=a.js,line=3::Migration failed:  0004_bad\nmore\n");
    log.close();
    QCOMPARE(run::lastError(log.fileName()), u"Migration failed: 0004_bad"_s);
}

void tst_AttemptFolder::aDamagedRecordIsUnknown_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("exit 0");
    QTest::newRow("a list") << QByteArray("[0]");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("no code") << QByteArray(R"({"end":"exited"})");
    QTest::newRow("code is text") << QByteArray(R"({"end":"exited","code":"0"})");
    QTest::newRow("no signal") << QByteArray(R"({"end":"signalled","signal":0})");
    QTest::newRow("a strange end") << QByteArray(R"({"end":"fine","code":0})");
}

void tst_AttemptFolder::aDamagedRecordIsUnknown()
{
    QFETCH(QByteArray, json);
    const ScriptResult result = run::readExitRecord(json, "1\n");
    QCOMPARE(result.end, Unknown);
    QVERIFY(!result.succeeded());
    QVERIFY(!result.message.isEmpty());
}

void tst_AttemptFolder::everyCutOfARecordIsUnknown()
{
    const QByteArray whole = R"({"v":1,"end":"exited","code":0,"signal":0,"startedMs":1,"endedMs":2})";
    QVERIFY(run::readExitRecord(whole, "1\n").succeeded());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QCOMPARE(run::readExitRecord(whole.left(size), "1\n").end, Unknown);
}

void tst_AttemptFolder::outputsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QMap<QString, QString>>("values");
    using Map = QMap<QString, QString>;
    QTest::newRow("none") << QByteArray() << Map();
    QTest::newRow("one") << QByteArray("a=1\n") << Map{{u"a"_s, u"1"_s}};
    QTest::newRow("without a line end") << QByteArray("a=1") << Map{{u"a"_s, u"1"_s}};
    QTest::newRow("later wins") << QByteArray("a=1\na=2\n") << Map{{u"a"_s, u"2"_s}};
    QTest::newRow("a value with = and <<") << QByteArray("a=b=c<<d\n") << Map{{u"a"_s, u"b=c<<d"_s}};
    QTest::newRow("empty value") << QByteArray("a=\n") << Map{{u"a"_s, u""_s}};
    QTest::newRow("several lines") << QByteArray("a<<END\nx\n\ny=z\nEND\nb=1\n")
                                   << Map{{u"a"_s, u"x\n\ny=z"_s}, {u"b"_s, u"1"_s}};
    QTest::newRow("empty block") << QByteArray("a<<END\nEND\n") << Map{{u"a"_s, u""_s}};
    QTest::newRow("a block without its end") << QByteArray("a<<END\nb=1\n") << Map{{u"b"_s, u"1"_s}};
    QTest::newRow("no sense") << QByteArray("hello\n=1\n\n") << Map();
    QTest::newRow("not UTF-8") << QByteArray("a=\xff\n") << Map{{u"a"_s, u"\ufffd"_s}};
}

void tst_AttemptFolder::outputsAreUnderstood()
{
    QFETCH(QByteArray, text);
    using Map = QMap<QString, QString>;
    QFETCH(Map, values);
    QTemporaryDir dir;
    QFile file(dir.filePath(u"output"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QCOMPARE(run::readOutputs(file.fileName()).values, values);
    QVERIFY(run::readOutputs(dir.path()).values.isEmpty()); // not a file
}

void tst_AttemptFolder::outputsBeyondOneMegabyteAreLeftOutAndSaid()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"output"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a=1\nb=" + QByteArray(2 << 20, 'x') + "\nc=3\n");
    file.close();
    const run::Outputs outputs = run::readOutputs(file.fileName());
    QVERIFY(outputs.cut);
    QCOMPARE(outputs.values, (QMap<QString, QString>{{u"a"_s, u"1"_s}}));
}

void tst_AttemptFolder::progressIsFoundAcrossReads()
{
    QTemporaryDir dir;
    QFile log(dir.filePath(u"log"_s));
    run::ProgressTail tail;
    QVERIFY(!tail.read(log.fileName()));
    QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    log.write("x\n::progress 4");
    QVERIFY(!tail.read(log.fileName()));
    log.write("0::Half");
    QVERIFY(!tail.read(log.fileName()));
    log.write("way\n::progress 900::Too much\n");
    const auto line = tail.read(log.fileName());
    QVERIFY(line);
    QCOMPARE(line->percent, 100);
    QCOMPARE(line->text, u"Too much"_s);
    log.write(QByteArray(1 << 20, 'x') + "\n::progress 50::After a flood\n");
    QCOMPARE(tail.read(log.fileName()).value_or(run::ProgressLine{}).text, u"After a flood"_s);
}

void tst_AttemptFolder::theEndOfALongLineIsNoProgress()
{
    QTemporaryDir dir;
    QFile log(dir.filePath(u"log"_s));
    QVERIFY(log.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    run::ProgressTail tail;
    const QByteArray line = "::progress 7::half a line\n";
    log.write(QByteArray(100000, 'x') + line + QByteArray(64 * 1024 - line.size(), 'y')); // read from its "::" on
    QVERIFY(!tail.read(log.fileName()));
    log.write(line); // the end of what is too long to keep
    QVERIFY(!tail.read(log.fileName()));
    log.write(line);
    QVERIFY(tail.read(log.fileName()));
}

QTEST_GUILESS_MAIN(tst_AttemptFolder)
#include "tst_attemptfolder.moc"
