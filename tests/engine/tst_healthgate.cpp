#include "engine/healthgate.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;
using engine::HealthGate;
using namespace Qt::StringLiterals;

// A row is a story: "+" a good answer, "-" a bad one, "." time without an answer; one second apart, from second 1.
class tst_HealthGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void answersDecide_data()
    {
        QTest::addColumn<bool>("bake");
        QTest::addColumn<int>("inARow");
        QTest::addColumn<QString>("answers");
        QTest::addColumn<QString>("verdicts"); // after each: p passed, f failed, space undecided

        QTest::newRow("the gate opens after two good answers in a row") << false << 2 << u"+-++"_s << u"   p"_s;
        QTest::newRow("the gate fails at its limit of five seconds") << false << 2 << u"-+-+-"_s << u"    f"_s;
        QTest::newRow("silence until the limit fails the gate") << false << 1 << u"....."_s << u"    f"_s;
        QTest::newRow("the last good answer may come at the limit itself") << false << 2 << u"---++"_s << u"    p"_s;
        QTest::newRow("good answers after the limit prove nothing") << false << 2 << u"----+++"_s << u"    fff"_s;
        QTest::newRow("once open the gate stays open") << false << 1 << u"+------"_s << u"ppppppp"_s;
        QTest::newRow("a bake passes at its limit") << true << 3 << u"+--+-+"_s << u"    pp"_s;
        QTest::newRow("a bake fails after bad answers in a row") << true << 3 << u"+---."_s << u"   ff"_s;
        QTest::newRow("a bake without probes is only time") << true << 3 << u"....."_s << u"    p"_s;
        QTest::newRow("in a row is at least one") << false << 0 << u"+"_s << u"p"_s;
    }
    void answersDecide()
    {
        QFETCH(bool, bake);
        QFETCH(int, inARow);
        QFETCH(QString, answers);
        QFETCH(QString, verdicts);
        const Step step{.kind = bake ? StepKind::Bake : StepKind::HealthGate, .limitMs = 5000, .inARow = inARow};
        HealthGate gate(step, 100000);
        QString seen;
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const qint64 at = 100000 + 1000 * (i + 1);
            const QChar c = answers.at(i);
            const auto v = c == u'+' || c == u'-' ? gate.answer(at, c == u'+', u"503"_s) : gate.tick(at);
            seen += v == HealthGate::Verdict::Passed ? u'p' : v == HealthGate::Verdict::Failed ? u'f' : u' ';
        }
        QCOMPARE(seen, verdicts);
        QCOMPARE(gate.reason().isEmpty(), gate.verdict() == HealthGate::Verdict::Undecided);
    }

    void theLastBadAnswerIsTheReason()
    {
        HealthGate gate({.kind = StepKind::HealthGate, .limitMs = 60000, .inARow = 2}, 0);
        gate.answer(1000, false, u"GET /health answered 503."_s);
        gate.tick(60000);
        QCOMPARE(gate.reason(), u"Not healthy within 60 s: GET /health answered 503."_s);
    }
};

QTEST_GUILESS_MAIN(tst_HealthGate)
#include "tst_healthgate.moc"
