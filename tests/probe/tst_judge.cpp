#include "probe/judge.h"
#include "probe/quantity.h"
#include "support/testsupport.h"

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void everyAnswerGetsItsSentence_data();
    void everyAnswerGetsItsSentence();
    void theVersionIsRecorded();
    void anUnknownVersionIsNeverHealthy();
    void aTextFromOutsideCannotDisguiseItself();
    void quantitiesKnowTheirUnits_data();
    void quantitiesKnowTheirUnits();
    void realAnswersAreRead_data();
    void realAnswersAreRead();
};

void TestJudge::everyAnswerGetsItsSentence_data()
{
    QTest::addColumn<QString>("expectations"); // separated by ';'
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("sentence"); // what follows "/health answers 200"; healthy where it starts with '+'

    const auto row = [](const char *name, const char16_t *expectations, const char *body, const char16_t *sentence) {
        QTest::newRow(name) << QString::fromUtf16(expectations) << QByteArray(body) << QString::fromUtf16(sentence);
    };
    row("nothing expected", u"", "", u"+");
    row("exact value", u"status == healthy", R"({"status":"healthy"})", u"+, status is “healthy”");
    row("another value", u"status == healthy", R"({"status":"degraded"})",
        u", status is “degraded”, expected “healthy”");
    row("a longer value", u"status == healthy", R"({"status":"healthy-ish"})",
        u", status is “healthy-ish”, expected “healthy”");
    row("another case", u"status == healthy", R"({"status":"Healthy"})", u", status is “Healthy”, expected “healthy”");
    row("wrong version", u"version == {version}", R"({"version":"1.2.2"})", u", version is 1.2.2, expected 1.3.0");
    row("right version", u"version == {version}", R"({"version":"1.3.0"})", u"+, version is 1.3.0");
    row("versions are not numbers", u"version == 1.1", R"({"version":"1.10"})", u", version is 1.10, expected 1.1");
    row("version order", u"version >= 1.9.0", R"({"version":"1.10.0"})", u"+, version is 1.10.0");
    row("two failures", u"status == ok; version == {version}", R"({"status":"no","version":"1.2.2"})",
        u", status is “no”, expected “ok”; version is 1.2.2, expected 1.3.0");
    row("missing key", u"state == up", R"({"status":"up"})", u", state is missing, expected “up”");
    row("not equal", u"status != down", R"({"status":"down"})", u", status is “down”, expected anything else");
    row("missing is not unequal", u"status != down", R"({})", u", status is missing, expected “down”");
    row("dotted path", u"checks.db.status == up", R"({"checks":{"db":{"status":"up"}}})",
        u"+, checks.db.status is “up”");
    row("dotted key", u"db.primary == up", R"({"db.primary":"up"})", u"+, db.primary is “up”");
    row("list", u"checks[1].status == up", R"({"checks":[{},{"status":"up"}]})", u"+, checks[1].status is “up”");
    row("list of lists", u"m[0][1] == 2", R"({"m":[[1,2]]})", u"+, m[0][1] is 2");
    row("list at the top", u"[0].name == api", R"([{"name":"api"}])", u"+, [0].name is “api”");
    row("beyond the list", u"checks[7] == up", R"({"checks":["up"]})", u", checks[7] is missing, expected “up”");
    row("an object is no value", u"checks == up", R"({"checks":{}})", u", checks is not a single value, expected “up”");
    row("truth", u"ready == true", R"({"ready":true})", u"+, ready is “true”");
    row("null", u"ready == true", R"({"ready":null})", u", ready is “null”, expected “true”");
    row("number", u"code == 7", R"({"code":7.0})", u"+, code is 7");
    row("fast enough", u"latency < 50ms", R"({"latency":"5ms"})", u"+, latency is 5ms");
    row("other unit", u"latency < 50ms", R"({"latency":"0.2s"})", u", latency is 0.2s, expected < 50ms");
    row("no unit", u"latency < 50ms", R"({"latency":12})", u", latency is 12, which cannot be compared with 50ms");
    row("wrong unit", u"size < 1 GB", R"({"size":"80%"})", u", size is 80%, which cannot be compared with “1 GB”");
    row("percent", u"cpu <= 80%", R"({"cpu":"80%"})", u"+, cpu is 80%");
    row("size", u"heap < 1 GB", R"({"heap":"12 MB"})", u"+, heap is “12 MB”");
    row("not a number", u"cpu < 80%", R"({"cpu":"NaN"})", u", cpu is “NaN”, which cannot be compared with 80%");
    row("HTML", u"status == ok", "<html>ok</html>", u", the body is HTML, not JSON");
    row("text", u"status == ok", "ok", u", the body is text, not JSON");
    row("nothing", u"status == ok", "", u", the body is empty, not JSON");
    row("broken JSON", u"status == ok", R"({"status":"o)", u", the body is broken JSON (unterminated string)");
    row("plain text", u"body == pong", " pong\n", u"+, the text is “pong”");
    row("other text", u"body == pong", "ping", u", the text is “ping”, expected “pong”");
}

void TestJudge::everyAnswerGetsItsSentence()
{
    QFETCH(QString, expectations);
    QFETCH(QByteArray, body);
    QFETCH(QString, sentence);

    domain::ProbeSpec spec;
    spec.url = u"http://127.0.0.1:1/health?full=1"_s;
    for (const QString &text : expectations.split(u';', Qt::SkipEmptyParts)) {
        const auto expectation = domain::Expectation::parse(text);
        QVERIFY2(expectation.ok(), qUtf8Printable(text));
        spec.expect.append(*expectation);
    }
    const bool healthy = sentence.startsWith(u'+');
    const auto result = probe::judge(spec, u"1.3.0"_s, 200, {}, body, 3);
    QCOMPARE(result.reason, u"/health answers 200"_s + (healthy ? sentence.mid(1) : sentence));
    QCOMPARE(result.verdict, healthy ? domain::ProbeVerdict::Healthy : domain::ProbeVerdict::Unhealthy);
    QCOMPARE(result.latencyMs, 3);
}

void TestJudge::theVersionIsRecorded()
{
    const domain::ProbeSpec spec{.url = u"http://h"_s};
    const auto result = probe::judge(spec, {}, 503, "application/json", R"({"version":"1.2.2"})", 0);
    QCOMPARE(result.version, u"1.2.2"_s);
    QCOMPARE(result.httpStatus, 503);
    QCOMPARE(result.reason, u"/ answers 503, expected 200"_s);
}

void TestJudge::anUnknownVersionIsNeverHealthy()
{
    const domain::ProbeSpec spec{.url = u"http://h/x"_s, .expect = {{u"version"_s, {}, u"{version}"_s}}};
    const auto result = probe::judge(spec, {}, 200, {}, R"({"version":""})", 0);
    QCOMPARE(result.verdict, domain::ProbeVerdict::Unhealthy);
    QCOMPARE(result.reason, u"/x answers 200, version cannot be checked: no version is known that shall be live"_s);
}

void TestJudge::aTextFromOutsideCannotDisguiseItself()
{
    QCOMPARE(probe::shown(u"a\u202Eb\n\nc"_s), u"a·b c"_s);
    QCOMPARE(probe::shown(QString(500, u'x')).size(), 81);
    const QByteArray deep = QByteArray(40, '[') + QByteArray(40, ']');
    const domain::ProbeSpec spec{.url = u"http://h/x"_s, .expect = {{u"a"_s, {}, u"1"_s}}};
    QCOMPARE(probe::judge(spec, {}, 200, {}, deep, 0).reason,
             u"/x answers 200, the body is JSON nested more than 32 levels deep"_s);
}

void TestJudge::quantitiesKnowTheirUnits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("amount"); // negative: not a quantity
    QTest::newRow("ms") << u"5ms"_s << 5.0;
    QTest::newRow("s") << u" 0.2 s "_s << 200.0;
    QTest::newRow("min") << u"2min"_s << 120000.0;
    QTest::newRow("micro") << u"1500µs"_s << 1.5;
    QTest::newRow("MB") << u"12 MB"_s << 12e6;
    QTest::newRow("KiB") << u"2KiB"_s << 2048.0;
    QTest::newRow("percent") << u"80%"_s << 80.0;
    QTest::newRow("plain") << u"1e3"_s << 1000.0;
    QTest::newRow("unknown unit") << u"5 parsecs"_s << -1.0;
    QTest::newRow("version") << u"1.2.3"_s << -1.0;
    QTest::newRow("word") << u"nan"_s << -1.0;
    QTest::newRow("infinite") << u"1e999"_s << -1.0;
}

void TestJudge::quantitiesKnowTheirUnits()
{
    QFETCH(QString, text);
    QFETCH(double, amount);
    const auto quantity = probe::Quantity::parse(text);
    QCOMPARE(quantity.has_value(), amount >= 0);
    if (quantity)
        QCOMPARE(quantity->amount, amount);
}

void TestJudge::realAnswersAreRead_data()
{
    QTest::addColumn<QString>("expectation");
    QTest::addColumn<QString>("version");
    QTest::newRow("01-seed-health.json") << u"status == healthy"_s << u"1.2.3"_s;
    QTest::newRow("02-seed-health-db.json") << u"latency < 50ms"_s << u""_s;
    QTest::newRow("04-microprofile-up.json") << u"checks[0].status == UP"_s << u""_s;
    QTest::newRow("10-spring-boot-composite.json") << u"components.broker.status == UP"_s << u""_s;
    QTest::newRow("15-aspnetcore-plain.txt") << u"body == Healthy"_s << u""_s;
    QTest::newRow("29-elasticsearch-cluster-green.json") << u"status == green"_s << u""_s;
    QTest::newRow("37-grafana-api-health.json") << u"database == ok"_s << u"5.1.3"_s;
    QTest::newRow("46-unleash.json") << u"health == GOOD"_s << u""_s;
    QTest::newRow("59-argocd-healthz.txt") << u"body == ok"_s << u""_s;
}

void TestJudge::realAnswersAreRead()
{
    QFETCH(QString, expectation);
    QFETCH(QString, version);
    const QString file = testsupport::input(u"health/"_s + QString::fromLatin1(QTest::currentDataTag()));
    if (file.isEmpty())
        QSKIP("the real answers are not beside this source tree");
    QFile body(file);
    QVERIFY(body.open(QIODevice::ReadOnly));
    domain::ProbeSpec spec;
    spec.url = u"http://h/health"_s;
    spec.expect = {*domain::Expectation::parse(expectation)};
    const auto result = probe::judge(spec, {}, 200, "application/json", body.readAll(), 0);
    QVERIFY2(result.healthy(), qUtf8Printable(result.reason));
    QCOMPARE(result.version, version);
}

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
