#include "orchestrator/conductor.h"
#include "orchestrator/library.h"
#include "orchestrator/rebuild.h"
#include "orchestrator/tinyshop.h"
#include "store/reader.h"
#include "store/store.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;
using namespace orchestrator;

namespace {

// Answers every step at once with success, but for those told otherwise.
class FakeHand : public Hand
{
public:
    QStringList started;
    QMap<QString, StepVerdict> verdicts; // step -> what becomes of it
    QSet<QString> held;                  // steps that do not end by themselves

    bool does(StepKind) const override { return true; }
    void start(const StartStep &effect) override
    {
        started.append(QStringLiteral("%1#%2").arg(effect.step.id).arg(effect.attempt));
        if (!held.contains(effect.step.id))
            report(effect, verdicts.value(effect.step.id, StepVerdict::Succeeded));
    }
    void stop(const StopStep &effect) override
    {
        Q_EMIT ended(
            {.run = effect.run, .step = effect.step, .attempt = effect.attempt, .verdict = StepVerdict::Cancelled});
    }
    void report(const StartStep &effect, StepVerdict verdict)
    {
        StepEnded e{.run = effect.run,
                    .step = effect.step.id,
                    .attempt = effect.attempt,
                    .verdict = verdict,
                    .message = QStringLiteral("said so")};
        if (effect.step.kind == StepKind::KeepArtifact)
            e.outputs = {{QStringLiteral("artifact"), QStringLiteral("/kept/1.1")},
                         {QStringLiteral("sha256"), QStringLiteral("ab")},
                         {QStringLiteral("bytes"), QStringLiteral("7")}};
        Q_EMIT ended(e);
    }
};

struct Desk // the conductor with a fake hand on a real store
{
    explicit Desk(const QString &path)
    {
        Conductor::Parts parts;
        parts.paths = Paths::of(path);
        auto store = store::Store::open(path);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        parts.store = std::move(*store);
        parts.reader = *store::Reader::open(path);
        hand = new FakeHand;
        parts.hands = {hand};
        parts.clock = [this] { return ++now; };
        conductor = std::make_unique<Conductor>(std::move(parts));
        library = *Library::open(Paths::of(path));
    }
    Result<QJsonObject> ask(const orchestrator::Request &request, const char *actor = "alice")
    {
        std::optional<Result<QJsonObject>> answer;
        conductor->handle(request, QLatin1String(actor), [&](const Result<QJsonObject> &r) { answer = r; });
        return *answer;
    }
    RunState state(const QString &run) { return library->run(run)->state; }
    QString phase(const QString &run) { return nameOf(state(run).phase); }

    FakeHand *hand = nullptr;
    std::unique_ptr<Conductor> conductor;
    std::unique_ptr<Library> library;
    qint64 now = 1700000000000;
};

} // namespace

class tst_Conductor : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TinyShop> m_shop;
    QString store() const { return m_folder->filePath(QStringLiteral("slipway.db")); }

    void open(Desk &desk)
    {
        QVERIFY(desk.ask(SaveProject{m_shop->project(), true}).ok());
        QVERIFY(desk.ask(AddVersion{QStringLiteral("shop"), m_shop->oldVersion()}).ok());
        QVERIFY(desk.ask(AddVersion{QStringLiteral("shop"),
                                    {.name = QStringLiteral("1.1"), .ref = QStringLiteral("feature/1.1")}})
                    .ok());
        for (const char *environment : {"staging", "production"})
            QVERIFY(
                desk.ask(RecordLive{QStringLiteral("shop"), QLatin1String(environment), QStringLiteral("1.0"), {}, {}})
                    .ok());
    }
    QString start(Desk &desk, const char *environment = "production")
    {
        const auto started =
            desk.ask(StartRun{QStringLiteral("shop"), QStringLiteral("1.1"), QLatin1String(environment)});
        return started.ok() ? started->value(QStringLiteral("id")).toString() : started.error().message;
    }

private Q_SLOTS:
    void init()
    {
        testsupport::failOnUnexpectedWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<TinyShop>();
    }

    void aVersionGoesThroughEveryGateIntoProduction()
    {
        Desk desk(store());
        open(desk);
        const QString run = start(desk);
        QCOMPARE(run, QStringLiteral("0000001-shop"));
        QCOMPARE(desk.phase(run), QStringLiteral("waiting"));
        QVERIFY(desk.ask(Confirm{run, QStringLiteral("code")}).ok()); // the beginning of its text is enough
        QTRY_COMPARE(desk.phase(run), QStringLiteral("waiting"));
        const auto inbox = desk.library->inbox();
        QCOMPARE(inbox->size(), 1);
        QCOMPARE(inbox->first().kind, StepKind::Approval);
        QVERIFY(desk.ask(Decide{.run = run, .approved = true, .comment = QStringLiteral("yes")}, "bob").ok());
        QTRY_COMPARE(desk.phase(run), QStringLiteral("succeeded"));

        for (const LiveVersion &live : *desk.library->live()) {
            QCOMPARE(live.version, QStringLiteral("1.1"));
            QCOMPARE(live.previous, QStringLiteral("1.0"));
            QVERIFY(live.certain);
        }
        QCOMPARE(desk.library->version(QStringLiteral("shop"), QStringLiteral("1.1"))->artifactSha256,
                 QStringLiteral("ab"));
        QVERIFY(desk.library->inbox()->isEmpty());
        QVERIFY(desk.library->verifyJournal()->valid);
    }

    void aBadVersionIsRolledBackAndTheRecordSaysSo()
    {
        Desk desk(store());
        open(desk);
        desk.hand->verdicts.insert(QStringLiteral("D.health"), StepVerdict::Failed);
        const QString run = start(desk, "staging");
        QVERIFY(desk.ask(Confirm{run, QStringLiteral("reviewed")}).ok());
        QTRY_COMPARE(desk.phase(run), QStringLiteral("rolledBack"));
        DeploymentFilter filter;
        filter.project = QStringLiteral("shop");
        const auto deployments = *desk.library->deployments(filter);
        QCOMPARE(deployments.size(), 2);
        QCOMPARE(deployments[0].mode, RunMode::Rollback);
        QCOMPARE(deployments[0].version, QStringLiteral("1.0"));
        QCOMPARE(deployments[0].result, StepStatus::Succeeded);
        QCOMPARE(deployments[1].version, QStringLiteral("1.1"));
        QCOMPARE(deployments[1].result, StepStatus::Failed);
        for (const LiveVersion &live : *desk.library->live())
            QCOMPARE(live.version, QStringLiteral("1.0"));
    }

    void afterARestartTheSameAttemptsAreAskedForAndNothingElse()
    {
        QString run;
        {
            Desk desk(store());
            open(desk);
            desk.hand->held.insert(QStringLiteral("D.deploy-staging-1"));
            run = start(desk, "staging");
            QVERIFY(desk.ask(Confirm{run, QStringLiteral("reviewed")}).ok());
            QTRY_VERIFY(desk.hand->started.contains(QStringLiteral("D.deploy-staging-1#1")));
        }
        Desk desk(store());
        desk.now = 1800000000000;
        QVERIFY(desk.conductor->recover().ok());
        QCOMPARE(desk.hand->started.first(), QStringLiteral("D.deploy-staging-1#1"));
        QTRY_COMPARE(desk.phase(run), QStringLiteral("succeeded"));
        QCOMPARE(desk.hand->started.filter(QStringLiteral("D.deploy")).size(), 1);
        QVERIFY(desk.hand->started.filter(QStringLiteral("C.")).isEmpty());
    }

    void aSecondRunIsRefusedWithWhoHoldsTheEnvironment()
    {
        Desk desk(store());
        open(desk);
        const QString run = start(desk, "staging");
        const auto second =
            desk.ask(StartRun{QStringLiteral("shop"), QStringLiteral("1.1"), QStringLiteral("staging")}, "bob");
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::Refused);
        QVERIFY2(second.error().message.contains(run) && second.error().message.contains(QLatin1String("alice")),
                 qPrintable(second.error().message));
    }

    void tablesRebuiltFromTheJournalAreTheSame()
    {
        {
            Desk desk(store());
            open(desk);
            desk.hand->verdicts.insert(QStringLiteral("F.health"), StepVerdict::Failed);
            const QString bad = start(desk);
            QVERIFY(desk.ask(Confirm{bad, QStringLiteral("reviewed")}).ok());
            QTRY_COMPARE(desk.phase(bad), QStringLiteral("waiting"));
            QVERIFY(desk.ask(Decide{.run = bad, .approved = true}).ok());
            QTRY_COMPARE(desk.phase(bad), QStringLiteral("rolledBack"));
            const QString open = start(desk, "staging");
            QCOMPARE(desk.phase(open), QStringLiteral("waiting"));
        }
        const auto before = (*store::Reader::open(store()))->dumpDerived();
        {
            auto opened = store::Store::open(store());
            QVERIFY(opened.ok());
            const Outcome rebuilt = rebuildDerived(**opened);
            QVERIFY2(rebuilt.ok(), rebuilt.ok() ? "" : qPrintable(rebuilt.error().message));
        }
        QCOMPARE(*(*store::Reader::open(store()))->dumpDerived(), *before);
    }

    void whatMakesNoSenseIsRefusedWithASentence_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("part");
        QTest::newRow("version twice") << 0 << QStringLiteral("already has a version 1.0");
        QTest::newRow("version with odd name") << 1 << QStringLiteral("cannot be a version's name");
        QTest::newRow("unknown project") << 2 << QStringLiteral("nope");
        QTest::newRow("unknown run") << 3 << QStringLiteral("nope");
        QTest::newRow("emergency without reason") << 4 << QStringLiteral("needs a reason");
        QTest::newRow("nothing to go back to") << 5 << QStringLiteral("no earlier version");
        QTest::newRow("no such item") << 6 << QStringLiteral("waits for no item");
    }
    void whatMakesNoSenseIsRefusedWithASentence()
    {
        QFETCH(int, which);
        QFETCH(QString, part);
        Desk desk(store());
        open(desk);
        if (which == 6)
            start(desk);
        const QString shop = QStringLiteral("shop");
        const orchestrator::Request requests[] = {
            AddVersion{shop, m_shop->oldVersion()},
            AddVersion{shop, {.name = QStringLiteral("-rf /")}},
            StartRun{QStringLiteral("nope"), QStringLiteral("1.1"), QStringLiteral("staging")},
            Decide{.run = QStringLiteral("nope"), .approved = true},
            RollBack{.project = shop, .environment = QStringLiteral("staging"), .force = true},
            RollBack{.project = shop, .environment = QStringLiteral("staging")},
            Confirm{QStringLiteral("0000001-shop"), QStringLiteral("zzz")}};
        const auto answer = desk.ask(requests[which]);
        QVERIFY(!answer.ok());
        QVERIFY2(answer.error().message.contains(part), qPrintable(answer.error().message));
    }

    void everyRequestSurvivesTheSocket()
    {
        const orchestrator::Request requests[] = {
            SaveProject{m_shop->project(), true}, AddVersion{QStringLiteral("shop"), m_shop->oldVersion()},
            Steer{.run = QStringLiteral("r"), .action = ActionKind::Skip, .reason = QStringLiteral("why")},
            Confirm{.run = QStringLiteral("r"), .item = QStringLiteral("i"), .confirmed = false},
            RollBackRun{.run = QStringLiteral("r"), .force = true, .reason = QStringLiteral("fire")}};
        for (const orchestrator::Request &request : requests) {
            const auto back = requestFromJson(toJson(request));
            QVERIFY(back.ok());
            QCOMPARE(toJson(*back), toJson(request));
        }
        QVERIFY(!requestFromJson({{QStringLiteral("kind"), QStringLiteral("dropTables")}}).ok());
    }
};

QTEST_GUILESS_MAIN(tst_Conductor)
#include "tst_conductor.moc"
