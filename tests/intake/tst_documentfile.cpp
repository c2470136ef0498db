#include "intake/documentfile.h"
#include "support/testsupport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class tst_DocumentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aTextIsReadAsItIs();
    void whatIsNoDocumentIsRefusedWithASentence_data();
    void whatIsNoDocumentIsRefusedWithASentence();
    void whatIsNoFileIsRefusedAtOnce();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void tst_DocumentFile::aTextIsReadAsItIs()
{
    const QByteArray text = "# Größe\r\n\tรายการ ✅\n";
    const QString path = write(u"a.md"_s, text);
    QCOMPARE(intake::readDocumentFile(path).value(), text);
    const QString link = m_folder.filePath(u"link.md"_s);
    QVERIFY(QFile::link(path, link));
    QCOMPARE(intake::readDocumentFile(link).value(), text);
    const QString full = write(u"full.md"_s, QByteArray(intake::largestDocument, 'x'));
    QCOMPARE(intake::readDocumentFile(full)->size(), intake::largestDocument);
}

void tst_DocumentFile::whatIsNoDocumentIsRefusedWithASentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << QByteArray() << u"empty"_s << 0;
    QTest::newRow("one byte too large") << QByteArray(intake::largestDocument + 1, 'x') << u"1 MB"_s << 0;
    QTest::newRow("zero byte") << QByteArray("a\nb\0c", 5) << u"text document"_s << 2;
    QTest::newRow("control") << QByteArray("a\n\nb\x1b[31m") << u"text document"_s << 3;
    QTest::newRow("Latin 1") << QByteArray("a\nGr\xf6\xdf\x65\n") << u"UTF-8"_s << 2;
    QTest::newRow("surrogates in UTF-8") << QByteArray("\xed\xa0\x80") << u"UTF-8"_s << 1;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe\x41\x00", 4) << u"UTF-16"_s << 0;
}

void tst_DocumentFile::whatIsNoDocumentIsRefusedWithASentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    QFETCH(int, line);
    const QString path = write(u"bad.md"_s, bytes);
    const auto read = intake::readDocumentFile(path);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.contains(word), qPrintable(read.error().message));
    QVERIFY(read.error().message.contains(path));
    QVERIFY(!read.error().hint.isEmpty());
    QCOMPARE(read.error().where.line, line);
}

void tst_DocumentFile::whatIsNoFileIsRefusedAtOnce()
{
    const QString fifo = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(intake::readDocumentFile(fifo).error().message.contains("pipe"_L1));
    QVERIFY(intake::readDocumentFile(u"/dev/zero"_s).error().message.contains("device"_L1));
    QVERIFY(intake::readDocumentFile(m_folder.path()).error().message.contains("folder"_L1));
    QVERIFY(!intake::readDocumentFile(u"/proc/self/mem"_s).ok());
    QVERIFY(!intake::readDocumentFile(QString()).ok());
    const auto missing = intake::readDocumentFile(m_folder.filePath(u"none.md"_s));
    QCOMPARE(missing.error().code, domain::ErrorCode::NotFound);
    const QString loop = m_folder.filePath(u"loop"_s);
    QVERIFY(QFile::link(loop, loop));
    QVERIFY(!intake::readDocumentFile(loop).ok());
    QVERIFY(timer.elapsed() < 2'000);
}

QTEST_GUILESS_MAIN(tst_DocumentFile)
#include "tst_documentfile.moc"
