#include "domain/canonicaljson.h"
#include "domain/event.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;

class tst_Fields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void anEventSurvivesTheJournal()
    {
        StepEnded ended{.run = QStringLiteral("r1"),
                        .step = QStringLiteral("s1"),
                        .attempt = 2,
                        .verdict = StepVerdict::Failed,
                        .message = QStringLiteral("exit status 3"),
                        .outputs = {{QStringLiteral("url"), QStringLiteral("http://x")}},
                        .samples = {},
                        .script = ScriptResult{.end = ScriptEnd::Exited, .code = 3}};
        const EventBody body = ended;
        const auto back = eventFromJson(kindOf(body), toJson(body));
        QVERIFY(back.ok());
        QCOMPARE(toJson(*back), toJson(body));
        QCOMPARE(subjectOf(*back), QStringLiteral("run/r1"));
        QCOMPARE(std::get<StepEnded>(*back).script->code, 3);
    }

    void wrongJsonIsRefusedWithThePath_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("message");
        QTest::newRow("type") << QByteArray(R"({"environments":[{"id":5}]})")
                              << QStringLiteral("environments[0].id must be a string");
        QTest::newRow("enum") << QByteArray(R"({"environments":[{"kind":"moon"}]})")
                              << QStringLiteral("environments[0].kind must be one of the known words");
        QTest::newRow("unknown") << QByteArray(R"({"environments":[{"colour":"red"}]})")
                                 << QStringLiteral("environments[0].colour is not a known field");
    }
    void wrongJsonIsRefusedWithThePath()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, message);
        const auto project = fromJson<Project>(QJsonDocument::fromJson(json).object());
        QVERIFY(!project.ok());
        QCOMPARE(project.error().message, message);
    }

    void canonicalJsonIsSortedShortAndExact()
    {
        const QJsonObject o{{QStringLiteral("b"), 1},
                            {QStringLiteral("a"), QStringLiteral("é\n\x01\"")},
                            {QStringLiteral("n"), 9007199254740993LL},
                            {QStringLiteral("d"), 0.02}};
        QCOMPARE(canonicalJson(o), QByteArray("{\"a\":\"é\\n\\u0001\\\"\",\"b\":1,\"d\":0.02,\"n\":9007199254740993}"));
    }
};

QTEST_GUILESS_MAIN(tst_Fields)
#include "tst_fields.moc"
