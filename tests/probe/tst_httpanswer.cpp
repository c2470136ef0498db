#include "probe/httpanswer.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using State = probe::HttpAnswer::State;

class TestHttpAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void anAnswerIsReadHoweverItIsCut_data();
    void anAnswerIsReadHoweverItIsCut();
    void aBodyWithoutLengthEndsWithTheConnection();
    void anInterimAnswerIsNotTheAnswer();
    void headersNeverGrowBeyondTheirCap();
    void theBodyNeverGrowsBeyondItsCap();
};

void TestHttpAnswer::anAnswerIsReadHoweverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *bytes, int status, const char *body, const char *fault = "") {
        QTest::newRow(name) << QByteArray(bytes) << status << QByteArray(body) << QString::fromUtf8(fault);
    };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", 200, "hi");
    row("no reason, bare line feeds", "HTTP/1.0 503\nContent-Length: 2\n\nhi", 503, "hi");
    row("more than announced", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi there", 200, "hi");
    row("no content", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
    row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2;x=y\r\nhi\r\n3\r\n me\r\n0\r\n\r\n", 200,
        "hi me");
    row("identity", "HTTP/1.1 200 OK\r\ncontent-encoding: identity\r\nCONTENT-LENGTH:2\r\n\r\nhi", 200, "hi");
    row("garbage", "<html>", 0, "", "answers something that is not HTTP");
    row("almost HTTP", "HTTP/1.1 OK\r\n\r\n", 0, "", "answers something that is not HTTP");
    row("nothing", "", 0, "", "closes the connection without an answer");
    row("half a header", "HTTP/1.1 200 OK\r\nConte", 0, "", "answers half a header");
    row("no header", "HTTP/1.1 200 OK\r\nwhat\r\n\r\n", 200, "", "answers 200 with a broken header");
    row("cut off", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi", 200, "hi",
        "answers 200, but the body breaks off after 2 bytes");
    row("last chunk missing", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n", 200, "hi",
        "answers 200, but the body breaks off after 2 bytes");
    row("broken chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhi\r\n", 200, "",
        "answers 200 with a broken body");
    row("negative chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhi\r\n", 200, "",
        "answers 200 with a broken body");
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", 200, "",
        "answers 200 with a broken Content-Length");
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 200, "",
        "answers 200 with a broken Content-Length");
    row("compressed", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", 200, "",
        "answers 200 with a compressed body that was not asked for");
}

void TestHttpAnswer::anAnswerIsReadHoweverItIsCut()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), std::max<qsizetype>(1, bytes.size())}) {
        probe::HttpAnswer answer;
        for (qsizetype i = 0; i < bytes.size(); i += piece)
            answer.feed(bytes.mid(i, piece));
        answer.closed();
        QTEST(answer.status(), "status");
        QTEST(answer.body(), "body");
        QTEST(answer.fault(), "fault");
        QCOMPARE(answer.state(), answer.fault().isEmpty() ? State::Complete : State::Broken);
    }
}

void TestHttpAnswer::aBodyWithoutLengthEndsWithTheConnection()
{
    probe::HttpAnswer answer;
    answer.feed("HTTP/1.1 200 OK\r\n\r\nhi");
    QCOMPARE(answer.state(), State::Body);
    answer.closed();
    QCOMPARE(answer.state(), State::Complete);
    QCOMPARE(answer.body(), "hi");
}

void TestHttpAnswer::anInterimAnswerIsNotTheAnswer()
{
    probe::HttpAnswer answer;
    answer.feed("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.state(), State::Complete);
}

void TestHttpAnswer::headersNeverGrowBeyondTheirCap()
{
    probe::HttpAnswer answer;
    answer.feed("HTTP/1.1 200 OK\r\n");
    qint64 fed = 0;
    for (; !answer.ended() && fed < 1 << 20; fed += 1002)
        answer.feed("X: " + QByteArray(997, 'x') + "\r\n");
    QCOMPARE(answer.fault(), u"answers more than 32 KB of headers"_s);
    QVERIFY(fed < probe::HttpAnswer::maxHead + 2048);
}

void TestHttpAnswer::theBodyNeverGrowsBeyondItsCap()
{
    for (const QByteArray head : {"", "Content-Length: 99999999\r\n", "Transfer-Encoding: chunked\r\n"}) {
        probe::HttpAnswer answer;
        answer.feed("HTTP/1.1 200 OK\r\n" + head + "\r\nffffffffff\r\n");
        for (int i = 0; !answer.ended() && i < 1000; ++i)
            answer.feed(QByteArray(1024, ' '));
        QCOMPARE(answer.fault(), u"answers 200 with more than 64 KB"_s);
        QVERIFY(answer.body().size() <= probe::HttpAnswer::maxBody);
    }
}

QTEST_GUILESS_MAIN(TestHttpAnswer)
#include "tst_httpanswer.moc"
