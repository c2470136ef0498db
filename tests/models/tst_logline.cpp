#include "models/logline.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace models;

class tst_LogLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void whatIsShown_data();
    void whatIsShown();
    void coloursBecomeSpans_data();
    void coloursBecomeSpans();
    void workflowCommandsAreMarked_data();
    void workflowCommandsAreMarked();
};

void tst_LogLine::whatIsShown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("Deploying 1.3.0\n") << QStringLiteral("Deploying 1.3.0");
    QTest::newRow("windows newline") << QByteArray("one\r\n") << QStringLiteral("one");
    QTest::newRow("utf-8") << QByteArray("caf\xC3\xA9 \xE2\x82\xAC") << QStringLiteral("café €");
    QTest::newRow("invalid utf-8") << QByteArray("a\xFF\xFE"
                                                 "b")
                                   << QStringLiteral("a\uFFFD\uFFFDb");
    QTest::newRow("cut utf-8") << QByteArray("a\xE2\x82") << QStringLiteral("a\uFFFD\uFFFD");
    QTest::newRow("nul and bell") << QByteArray("a\0b\x07", 4) << QStringLiteral("a\\x00b\\x07");
    QTest::newRow("tab") << QByteArray("ab\tc") << QStringLiteral("ab      c");
    QTest::newRow("colour") << QByteArray("\x1B[31mred\x1B[0m") << QStringLiteral("red");
    QTest::newRow("cursor and erase") << QByteArray("\x1B[2K\x1B[1Gdone\x1B[?25h") << QStringLiteral("done");
    QTest::newRow("title") << QByteArray("\x1B]0;evil title\x07ok") << QStringLiteral("ok");
    QTest::newRow("hyperlink") << QByteArray("\x1B]8;;http://evil\x1B\\text\x1B]8;;\x1B\\") << QStringLiteral("text");
    QTest::newRow("open string") << QByteArray("\x1B]0;not closed") << QStringLiteral("0;not closed");
    QTest::newRow("charset") << QByteArray("\x1B(Bok") << QStringLiteral("ok");
    QTest::newRow("c1 csi") << QByteArray("\xC2\x9B"
                                          "31mred")
                            << QStringLiteral("red");
    QTest::newRow("c1 other") << QByteArray("\xC2\x85") << QStringLiteral("\\x85");
    QTest::newRow("broken escape") << QByteArray("a\x1B") << QStringLiteral("a");
    QTest::newRow("broken colour") << QByteArray("a\x1B[31") << QStringLiteral("a");
    QTest::newRow("bidi") << QByteArray("a\xE2\x80\xAE"
                                        "b")
                          << QStringLiteral("a⟨U+202E⟩b");
    QTest::newRow("progress by return") << QByteArray("10 %\r50 %\r100 %\n") << QStringLiteral("100 %");
    QTest::newRow("empty") << QByteArray("\n") << QString();
}

void tst_LogLine::whatIsShown()
{
    QFETCH(QByteArray, bytes);
    QTEST(parseLogLine(bytes).text, "text");
}

void tst_LogLine::coloursBecomeSpans_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("spans"); // start+length:ink/ground attributes
    QTest::newRow("plain") << QByteArray("x") << QString();
    QTest::newRow("red") << QByteArray("a\x1B[31mbc\x1B[0md") << QStringLiteral("1+2:1/-1");
    QTest::newRow("bold bright") << QByteArray("\x1B[1;92mok\x1B[m!") << QStringLiteral("0+2:10/-1b");
    QTest::newRow("palette") << QByteArray("\x1B[38;5;208mx") << QStringLiteral("0+1:208/-1");
    QTest::newRow("rgb") << QByteArray("\x1B[38;2;255;0;16mx") << QStringLiteral("0+1:33488912/-1");
    QTest::newRow("ground") << QByteArray("\x1B[41mx\x1B[49my") << QStringLiteral("0+1:-1/1");
    QTest::newRow("nonsense") << QByteArray("\x1B[999;38;5mx") << QString();
    QTest::newRow("to the end") << QByteArray("\x1B[3;4;33mx") << QStringLiteral("0+1:3/-1iu");
}

void tst_LogLine::coloursBecomeSpans()
{
    QFETCH(QByteArray, bytes);
    QStringList out;
    for (const LogSpan &s : parseLogLine(bytes).spans)
        out.append(QStringLiteral("%1+%2:%3/%4%5%6%7")
                       .arg(s.start)
                       .arg(s.length)
                       .arg(s.ink)
                       .arg(s.ground)
                       .arg(QLatin1String(s.bold ? "b" : ""), QLatin1String(s.italic ? "i" : ""),
                            QLatin1String(s.underlined ? "u" : "")));
    QTEST(out.join(QLatin1Char(' ')), "spans");
}

void tst_LogLine::workflowCommandsAreMarked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<LogMark>("mark");
    QTest::addColumn<QString>("text");
    QTest::newRow("error") << QByteArray("::error::No space left") << LogMark::Error << QStringLiteral("No space left");
    QTest::newRow("error with place") << QByteArray("::error file=a.sh,line=3::Bad") << LogMark::Error
                                      << QStringLiteral("Bad");
    QTest::newRow("notice") << QByteArray("::notice::Hi") << LogMark::Notice << QStringLiteral("Hi");
    QTest::newRow("warning") << QByteArray("::warning::Hm") << LogMark::Warning << QStringLiteral("Hm");
    QTest::newRow("group") << QByteArray("::group::Install\n") << LogMark::Group << QStringLiteral("Install");
    QTest::newRow("end") << QByteArray("::endgroup::\n") << LogMark::EndGroup << QString();
    QTest::newRow("progress") << QByteArray("::progress 40::Copying") << LogMark::Progress
                              << QStringLiteral("40 % Copying");
    QTest::newRow("other word") << QByteArray("::errors::x") << LogMark::None << QStringLiteral("::errors::x");
    QTest::newRow("not closed") << QByteArray("::error x") << LogMark::None << QStringLiteral("::error x");
    QTest::newRow("not at the start") << QByteArray("a ::error::x") << LogMark::None << QStringLiteral("a ::error::x");
}

void tst_LogLine::workflowCommandsAreMarked()
{
    QFETCH(QByteArray, bytes);
    const LogLine line = parseLogLine(bytes);
    QTEST(line.mark, "mark");
    QTEST(line.text, "text");
}

QTEST_GUILESS_MAIN(tst_LogLine)
#include "tst_logline.moc"
