#include "models/logindex.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace models;

class tst_LogIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void anIncompleteLineWaitsForMore();
    void everyBlockIsFound();
    void aVeryLongLineBecomesRows();
    void noCharacterIsCut();
    void groupsAreFoundAndClosed();
    void slicesMakeTheSameIndex_data();
    void slicesMakeTheSameIndex();
};

void tst_LogIndex::anIncompleteLineWaitsForMore()
{
    LogIndex index;
    QCOMPARE(index.scan("one\ntwo"), 4);
    QCOMPARE(index.rows, 1);
    QCOMPARE(index.scan("two\n"), 4);
    QCOMPARE(index.rows, 2);
    QCOMPARE(index.lines, 2);
    QCOMPARE(index.bytes, 8);
}

void tst_LogIndex::everyBlockIsFound()
{
    LogIndex index;
    index.scan(QByteArray("0123456\n").repeated(200));
    QCOMPARE(index.rows, 200);
    QCOMPARE(index.blocks.size(), 4);
    QCOMPARE(index.blocks.at(3).offset, 192 * 8);
    QCOMPARE(index.blocks.at(3).line, 192);
    QCOMPARE(index.blockAt(0), 0);
    QCOMPARE(index.blockAt(64 * 8 - 1), 0);
    QCOMPARE(index.blockAt(64 * 8), 1);
    QCOMPARE(index.blockAt(1 << 20), 3);
}

void tst_LogIndex::aVeryLongLineBecomesRows()
{
    LogIndex index;
    const QByteArray line = QByteArray(3 * longestRow + 10, 'x') + '\n';
    QCOMPARE(index.scan(line), line.size());
    QCOMPARE(index.rows, 4);
    QCOMPARE(index.lines, 1);
    QVERIFY(!index.midLine);
}

void tst_LogIndex::noCharacterIsCut()
{
    // Characters of three bytes do not divide 8192.
    const QByteArray line = QByteArray("\xE2\x82\xAC").repeated(10000) + '\n';
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype length = rowLength(QByteArrayView(line).sliced(at));
        QCOMPARE_GT(length, 0);
        QVERIFY(!QString::fromUtf8(line.mid(at, length)).contains(QChar(0xFFFD)));
        at += length;
    }
    // Bytes that are no UTF-8 at all are cut anywhere.
    QCOMPARE(rowLength(QByteArray(9000, char(0x80))), longestRow);
    // The newline may be the very next byte.
    QCOMPARE(rowLength(QByteArray(longestRow, 'x') + '\n'), longestRow + 1);
    QCOMPARE(rowLength(QByteArray(longestRow, 'x')), 0);
}

void tst_LogIndex::groupsAreFoundAndClosed()
{
    LogIndex index;
    index.scan("a\n::group::One\nb\nc\n::endgroup::\n::group::Two\nd\n::group::Three\n::error::no\n");
    const QList<LogGroup> expected = {{1, 4}, {5, 6}, {7, -1}};
    QCOMPARE(index.groups, expected);
    QCOMPARE(index.errors, QList<qint64>{8});
}

void tst_LogIndex::slicesMakeTheSameIndex_data()
{
    QTest::addColumn<qsizetype>("slice");
    for (const qsizetype slice : {1, 7, 64, 1000})
        QTest::addRow("%lld bytes", qlonglong(slice)) << slice;
}

void tst_LogIndex::slicesMakeTheSameIndex()
{
    QFETCH(qsizetype, slice);
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += i % 50 == 10 ? "::group::g\n" : i % 50 == 30 ? "::endgroup::\n" : QByteArray(i % 13, 'x') + "\n";
    LogIndex whole;
    whole.scan(text);
    LogIndex sliced;
    for (qsizetype end = slice; sliced.bytes < text.size(); end += slice) {
        LogIndex part = sliced.continuation();
        part.scan(QByteArrayView(text).sliced(sliced.bytes, qMin(end, text.size()) - sliced.bytes));
        sliced.append(part);
    }
    QCOMPARE(sliced.rows, whole.rows);
    QCOMPARE(sliced.lines, whole.lines);
    QCOMPARE(sliced.groups, whole.groups);
    QCOMPARE(sliced.blocks.size(), whole.blocks.size());
    for (qsizetype i = 0; i < whole.blocks.size(); ++i)
        QCOMPARE(sliced.blocks.at(i).offset, whole.blocks.at(i).offset);
}

QTEST_GUILESS_MAIN(tst_LogIndex)
#include "tst_logindex.moc"
