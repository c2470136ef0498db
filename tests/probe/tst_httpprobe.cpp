#include "hostileserver.h"

#include "probe/httpprobe.h"
#include "support/testsupport.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QtTest>

using namespace Qt::StringLiterals;
using enum domain::ProbeVerdict;

namespace {

// Generous: a deadline is held within a few milliseconds, a busy build machine needs more.
constexpr qint64 margin = 3000;

// Made for this test only, trusted by nobody.
const QByteArray selfSigned = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQguRTbrX0XJzGcR5s0
TVwTBm5O8LqxwamRjfzfio4WjgmhRANCAAR8bjc+GXUBZYxG/dlni/7ad0IefdX9
dnZjMveZchZgGNlXEdfwfEVnc9Urx1uJEDeyXC0j0Q3VeqOgWcKBHYaZ
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUcF3PVThHFTPFE5CXunBBOgASbScwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyNDE0MjgwOFoYDzIxMjYxMDMx
MTQyODA4WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAR8bjc+GXUBZYxG/dlni/7ad0IefdX9dnZjMveZchZgGNlXEdfwfEVn
c9Urx1uJEDeyXC0j0Q3VeqOgWcKBHYaZo2QwYjAdBgNVHQ4EFgQUOLsnp7FuR5DM
UHWvGk+Q2ty0iB4wHwYDVR0jBBgwFoAUOLsnp7FuR5DMUHWvGk+Q2ty0iB4wDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IDRiQyjKLxLipExB0vvQJ31E0NyLFRCX4RFxlL/mJ7rJAiEAxHj5e5F0Gn5RIlBo
q833fY7PvYOTt+CVbHAa+UuoLUY=
-----END CERTIFICATE-----
)";

domain::ProbeSpec specFor(const QString &url, qint64 deadlineMs = 5000)
{
    domain::ProbeSpec spec;
    spec.url = url;
    spec.deadlineMs = deadlineMs;
    spec.expect = {{u"status"_s, domain::Comparison::Equal, u"healthy"_s},
                   {u"version"_s, domain::Comparison::Equal, u"{version}"_s}};
    return spec;
}

} // namespace

class TestHttpProbe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void everyEndpointGetsItsVerdict_data();
    void everyEndpointGetsItsVerdict();
    void aClosedPortIsUnreachable();
    void aStrangersCertificateIsNotTrusted();
    void anAddressThatIsNotAskedIsRefused_data();
    void anAddressThatIsNotAskedIsRefused();
    void theRequestCarriesNothingPrivate();
    void aFloodIsCutOff_data();
    void aFloodIsCutOff();
    void waitingForATurnIsNotSlowness();
    void theAnswerNeverComesFromInsideAsk();
    void nobodyIsAnsweredAfterTheirDeath();
    void aDeadContextGivesUpItsTurn();
    void theProbeMayBeDeletedByAnAnswer();

private:
    domain::ProbeResult ask(const domain::ProbeSpec &spec);
};

domain::ProbeResult TestHttpProbe::ask(const domain::ProbeSpec &spec)
{
    probe::HttpProbe probe;
    int answers = 0;
    domain::ProbeResult result;
    probe.ask(spec, u"1.3.0"_s, this, [&](const domain::ProbeResult &r) {
        ++answers;
        result = r;
    });
    if (!QTest::qWaitFor([&] { return answers > 0; }, int(spec.deadlineMs + margin)))
        qWarning("no verdict within the deadline");
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    if (answers > 1)
        qWarning("answered %d times", answers);
    return result;
}

void TestHttpProbe::everyEndpointGetsItsVerdict_data()
{
    QTest::addColumn<qint64>("deadlineMs");
    QTest::addColumn<domain::ProbeVerdict>("verdict");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *path, domain::ProbeVerdict verdict, int status, const char16_t *reason,
                        qint64 deadlineMs = 5000) {
        QTest::newRow(path) << deadlineMs << verdict << status << QString::fromUtf16(reason);
    };
    row("/good", Healthy, 200, u"/good answers 200, status is “healthy”; version is 1.3.0");
    row("/degraded", Unhealthy, 200, u"/degraded answers 200, status is “degraded”, expected “healthy”");
    row("/old", Unhealthy, 200, u"/old answers 200, version is 1.2.2, expected 1.3.0");
    row("/chunked", Unhealthy, 200, u"/chunked answers 200, version is missing, expected 1.3.0");
    row("/503", Unhealthy, 503, u"/503 answers 503, expected 200");
    row("/html", Unhealthy, 200, u"/html answers 200, the body is HTML, not JSON");
    row("/half-json", Unhealthy, 200, u"/half-json answers 200, the body is broken JSON (unterminated string)");
    row("/truncated", Unhealthy, 200, u"/truncated answers 200, but the body breaks off after 20 bytes");
    row("/gzip", Unhealthy, 200, u"/gzip answers 200 with a compressed body that was not asked for");
    row("/redirect", Unhealthy, 302, u"/redirect answers with a redirect to http://169.254.169.254/latest");
    row("/garbage", Unhealthy, 0, u"/garbage answers something that is not HTTP");
    row("/nothing", Unhealthy, 0, u"/nothing closes the connection without an answer");
    row("/reset", Unhealthy, 0, u"/reset closes the connection without an answer");
    row("/hang", TimedOut, 0, u"no answer within 0.25 s", 250);
    row("/drip", TimedOut, 0, u"no answer within 0.25 s", 250);
}

void TestHttpProbe::everyEndpointGetsItsVerdict()
{
    QFETCH(qint64, deadlineMs);
    HostileServer server;
    QElapsedTimer clock;
    clock.start();
    const auto result = ask(specFor(server.url(QString::fromLatin1(QTest::currentDataTag())), deadlineMs));
    QVERIFY(clock.elapsed() < deadlineMs + margin);
    QTEST(result.reason, "reason");
    QTEST(result.verdict, "verdict");
    QTEST(result.httpStatus, "status");
}

void TestHttpProbe::aClosedPortIsUnreachable()
{
    HostileServer server;
    const QString url = server.url(u"/health"_s);
    const quint16 port = server.serverPort();
    server.close();
    const auto result = ask(specFor(url));
    QCOMPARE(result.verdict, Unreachable);
    QCOMPARE(result.reason, u"connection refused at 127.0.0.1:%1"_s.arg(port));
}

void TestHttpProbe::aStrangersCertificateIsNotTrusted()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(selfSigned));
    tls.setPrivateKey(QSslKey(selfSigned, QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(tls);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto result = ask(specFor(u"https://127.0.0.1:%1/health"_s.arg(server.serverPort())));
    QCOMPARE(result.verdict, Unreachable);
    const QString expected = u"no trusted TLS connection to 127.0.0.1:%1: "_s.arg(server.serverPort());
    QVERIFY2(result.reason.startsWith(expected), qUtf8Printable(result.reason));
}

void TestHttpProbe::anAddressThatIsNotAskedIsRefused_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("file:///etc/passwd") << u"“file:///etc/passwd” is not an address that can be asked"_s;
    QTest::newRow("/health") << u"“/health” is not an address that can be asked"_s;
    QTest::newRow("ftp://host/health") << u"“ftp://host/health” is not asked: only http and https addresses are"_s;
    QTest::newRow("http://me:secret@host/health")
        << u"/health is not asked: its address carries a name or password, which a probe never sends"_s;
}

void TestHttpProbe::anAddressThatIsNotAskedIsRefused()
{
    const auto result = ask(specFor(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(result.verdict, Unreachable);
    QTEST(result.reason, "reason");
}

void TestHttpProbe::theRequestCarriesNothingPrivate()
{
    HostileServer server;
    ask(specFor(server.url(u"/a b?q=1%0d%0aX: y"_s)));
    QCOMPARE(server.requests().size(), 1);
    const QByteArrayList lines = server.requests().first().split('\n');
    QCOMPARE(lines.first(), "GET /a%20b?q=1%0D%0AX:%20y HTTP/1.1\r");
    QByteArrayList names;
    for (const QByteArray &line : lines.sliced(1)) {
        if (line.contains(':'))
            names.append(line.split(':').first());
    }
    QCOMPARE(names.join(' '), "Host User-Agent Accept Accept-Encoding Cache-Control Connection");
}

void TestHttpProbe::aFloodIsCutOff_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("/huge-headers") << u"/huge-headers answers more than 32 KB of headers"_s;
    QTest::newRow("/huge-body") << u"/huge-body answers 200 with more than 64 KB"_s;
}

void TestHttpProbe::aFloodIsCutOff()
{
    HostileServer server;
    const auto result = ask(specFor(server.url(QString::fromLatin1(QTest::currentDataTag()))));
    QCOMPARE(result.verdict, Unhealthy);
    QTEST(result.reason, "reason");
    // What the kernel buffers between the two ends, not what we hold.
    QVERIFY2(server.bytesSent() < 12 << 20, qPrintable(QString::number(server.bytesSent())));
}

void TestHttpProbe::waitingForATurnIsNotSlowness()
{
    HostileServer server;
    probe::HttpProbe probe;
    auto spec = specFor(server.url(u"/slow"_s), 10000);
    spec.expect.removeLast();
    QList<domain::ProbeResult> results;
    for (int i = 0; i < 9; ++i)
        probe.ask(spec, {}, this, [&](const domain::ProbeResult &r) { results.append(r); });
    QTRY_COMPARE_WITH_TIMEOUT(results.size(), 9, 15000);
    for (const auto &result : results)
        QVERIFY2(result.healthy(), qUtf8Printable(result.reason));
    QVERIFY(server.mostAtOnce() <= 6);

    // Six that hang until their deadline hold up the seventh, and only that: it still has its whole deadline.
    results.clear();
    for (int i = 0; i < 6; ++i)
        probe.ask(specFor(server.url(u"/hang"_s), 300), {}, this, [&](const auto &r) { results.append(r); });
    auto good = specFor(server.url(u"/slow"_s), 10000);
    good.expect.removeLast();
    probe.ask(good, {}, this, [&](const auto &r) { results.append(r); });
    QTRY_COMPARE_WITH_TIMEOUT(results.size(), 7, 15000);
    QCOMPARE(results.last().verdict, Healthy);
}

void TestHttpProbe::theAnswerNeverComesFromInsideAsk()
{
    probe::HttpProbe probe;
    int answers = 0;
    probe.ask(specFor(u"nonsense"_s), {}, this, [&](const auto &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
}

void TestHttpProbe::nobodyIsAnsweredAfterTheirDeath()
{
    HostileServer server;
    probe::HttpProbe probe;
    int dead = 0;
    bool alive = false;
    auto context = std::make_unique<QObject>();
    probe.ask(specFor(server.url(u"/good"_s)), {}, context.get(), [&](const auto &) { ++dead; });
    probe.ask(specFor(u"nonsense"_s), {}, context.get(), [&](const auto &) { ++dead; });
    context.reset();
    probe.ask(specFor(server.url(u"/slow"_s)), {}, this, [&](const auto &) { alive = true; });
    QTRY_VERIFY(alive);
    QCOMPARE(dead, 0);
}

void TestHttpProbe::aDeadContextGivesUpItsTurn()
{
    HostileServer server;
    probe::HttpProbe probe;
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 20; ++i)
        probe.ask(specFor(server.url(u"/hang"_s), 60000), {}, context.get(), [](const auto &) {});
    bool alive = false;
    probe.ask(specFor(server.url(u"/good"_s)), {}, this, [&](const auto &) { alive = true; });
    context.reset();
    QTRY_VERIFY(alive);
}

void TestHttpProbe::theProbeMayBeDeletedByAnAnswer()
{
    HostileServer server;
    auto probe = std::make_unique<probe::HttpProbe>();
    int answers = 0;
    for (int i = 0; i < 9; ++i)
        probe->ask(specFor(server.url(u"/good"_s)), {}, this, [&](const auto &) {
            ++answers;
            probe.reset();
        });
    QTRY_COMPARE(answers, 1);
    QTRY_COMPARE(probe.get(), nullptr);
}

QTEST_GUILESS_MAIN(TestHttpProbe)
#include "tst_httpprobe.moc"
