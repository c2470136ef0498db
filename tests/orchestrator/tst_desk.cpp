#include "orchestrator/desk.h"
#include "orchestrator/tinyshop.h"
#include "store/storelock.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;
using namespace orchestrator;

// Everything real: store, threads, socket, slipway-runner, git, scripts, probes.
class tst_Desk : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TinyShop> m_shop;

    std::unique_ptr<Desk> sit(const char *actor)
    {
        auto desk =
            Desk::open({.store = m_folder->filePath(QStringLiteral("slipway.db")), .actor = QLatin1String(actor)});
        if (!desk)
            qFatal("%s", qPrintable(desk.error().message));
        return std::move(*desk);
    }
    static Result<QJsonObject> ask(Desk &desk, const orchestrator::Request &request)
    {
        std::optional<Result<QJsonObject>> answer;
        QObject context;
        desk.send(request, &context, [&](const Result<QJsonObject> &r) { answer = r; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10000))
            return failed(QStringLiteral("no answer"));
        return *answer;
    }
    void open(Desk &desk)
    {
        QVERIFY(ask(desk, SaveProject{m_shop->project(), true}).ok());
        QVERIFY(ask(desk, AddVersion{QStringLiteral("shop"), m_shop->oldVersion()}).ok());
        QVERIFY(ask(desk, AddVersion{QStringLiteral("shop"),
                                     {.name = QStringLiteral("1.1"), .ref = QStringLiteral("feature/1.1")}})
                    .ok());
        for (const char *environment : {"staging", "production"})
            QVERIFY(
                ask(desk, RecordLive{QStringLiteral("shop"), QLatin1String(environment), QStringLiteral("1.0"), {}, {}})
                    .ok());
    }
    static QString phase(Desk &desk, const QString &run)
    {
        const auto view = desk.library().run(run);
        return view.ok() ? nameOf(view->state.phase) : view.error().message;
    }
    QString startAndConfirm(Desk &desk, const char *environment)
    {
        const auto started =
            ask(desk, StartRun{QStringLiteral("shop"), QStringLiteral("1.1"), QLatin1String(environment)});
        if (!started)
            return started.error().message;
        const QString run = started->value(QStringLiteral("id")).toString();
        const auto confirmed = ask(desk, Confirm{run, QStringLiteral("reviewed")});
        return confirmed.ok() ? run : confirmed.error().message;
    }

private Q_SLOTS:
    void init()
    {
        testsupport::failOnUnexpectedWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<TinyShop>();
    }

    void aFeatureBranchBecomesAnArtifactAndGoesLiveInProduction()
    {
        const auto desk = sit("alice");
        QVERIFY(desk->conducts());
        open(*desk);
        const QString run = startAndConfirm(*desk, "production");
        QTRY_COMPARE_WITH_TIMEOUT(phase(*desk, run), QStringLiteral("waiting"), 20000);
        QCOMPARE(m_shop->read(QStringLiteral("live-staging")), QByteArray("1.1\n"));
        QCOMPARE(m_shop->read(QStringLiteral("live-production")), QByteArray("1.0\n"));
        QVERIFY(ask(*desk, Decide{.run = run, .approved = true}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(phase(*desk, run), QStringLiteral("succeeded"), 20000);
        QCOMPARE(m_shop->read(QStringLiteral("live-production")), QByteArray("1.1\n"));
        const auto version = desk->library().version(QStringLiteral("shop"), QStringLiteral("1.1"));
        QVERIFY(version->built());
        QCOMPARE(version->artifactSha256.size(), 64);
        QCOMPARE(version->commit.size(), 40);
        QVERIFY(QFile::exists(desk->library().logPath(run, QStringLiteral("D.deploy-staging-1"), 1)));

        // And back again, by a run of its own.
        const auto back =
            ask(*desk, RollBack{.project = QStringLiteral("shop"), .environment = QStringLiteral("production")});
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().message));
        QTRY_COMPARE_WITH_TIMEOUT(phase(*desk, back->value(QStringLiteral("id")).toString()),
                                  QStringLiteral("succeeded"), 20000);
        QCOMPARE(m_shop->read(QStringLiteral("live-production")), QByteArray("1.0\n"));
    }

    void aVersionThatNeverGetsHealthyIsRolledBackAndProven()
    {
        const auto desk = sit("alice");
        open(*desk);
        m_shop->put("bad-1.1", {});
        const QString run = startAndConfirm(*desk, "staging");
        QTRY_COMPARE_WITH_TIMEOUT(phase(*desk, run), QStringLiteral("rolledBack"), 20000);
        QCOMPARE(m_shop->read(QStringLiteral("live-staging")), QByteArray("1.0\n"));
        QVERIFY(desk->library().run(run)->state.endReason.contains(QLatin1String("unhealthy")));
    }

    void aDeployGoesOnWhileNobodyIsThereAndRunsOnce()
    {
        QString run;
        m_shop->put("hold", {});
        {
            const auto desk = sit("alice");
            open(*desk);
            run = startAndConfirm(*desk, "staging");
            QTRY_COMPARE_WITH_TIMEOUT(m_shop->ledger().size(), 1, 20000);
        }
        m_shop->remove("hold");
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->read(QStringLiteral("live-staging")), QByteArray("1.1\n"), 10000);
        const auto desk = sit("alice");
        QTRY_COMPARE_WITH_TIMEOUT(phase(*desk, run), QStringLiteral("succeeded"), 20000);
        QCOMPARE(m_shop->ledger(), (QStringList{QStringLiteral("begin D.deploy-staging-1 1"),
                                                QStringLiteral("end D.deploy-staging-1 1")}));
    }

    void aSecondDeskHandsItsCommandsOverAndTakesOverWhenTheFirstIsGone()
    {
        auto first = sit("alice");
        open(*first);
        const auto second = sit("bob");
        QVERIFY(first->conducts());
        QVERIFY(!second->conducts());
        QSignalSpy changes(second.get(), &Desk::changed);
        const auto added = ask(*second, AddVersion{QStringLiteral("shop"),
                                                   {.name = QStringLiteral("2.0"), .ref = QStringLiteral("main")}});
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
        QTRY_VERIFY(!changes.isEmpty());
        QCOMPARE(second->library().version(QStringLiteral("shop"), QStringLiteral("2.0"))->createdBy,
                 QStringLiteral("bob"));
        QVERIFY(!ask(*second, AddVersion{QStringLiteral("shop"), {.name = QStringLiteral("2.0")}}).ok());

        QSignalSpy role(second.get(), &Desk::roleChanged);
        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(second->conducts(), 10000);
        QVERIFY(!role.isEmpty());
        QVERIFY(ask(*second,
                    AddVersion{QStringLiteral("shop"), {.name = QStringLiteral("2.1"), .ref = QStringLiteral("main")}})
                    .ok());
    }

    void whatIsAskedWhileAnotherTakesTheStoreWaitsForIt()
    {
        open(*sit("alice"));
        auto other =
            store::StoreLock::acquire(m_folder->filePath(QStringLiteral("slipway.db"))); // holds it, does not listen
        QVERIFY(other.ok());
        const auto desk = sit("bob");
        QVERIFY(!desk->conducted());
        std::optional<Result<QJsonObject>> answer;
        desk->send(AddVersion{QStringLiteral("shop"), {.name = QStringLiteral("2.0"), .ref = QStringLiteral("main")}},
                   desk.get(), [&](const Result<QJsonObject> &r) { answer = r; });
        QCoreApplication::processEvents();
        QVERIFY(!answer);
        other->reset();
        QTRY_VERIFY(answer.has_value());
        QVERIFY2(answer->ok(), answer->ok() ? "" : qPrintable(answer->error().message));
        QCOMPARE(desk->library().version(QStringLiteral("shop"), QStringLiteral("2.0"))->createdBy,
                 QStringLiteral("bob"));
    }

    void whoeverHoldsTheStoreAndNeverListensIsNamed()
    {
        open(*sit("alice"));
        const auto other = store::StoreLock::acquire(m_folder->filePath(QStringLiteral("slipway.db")));
        const auto desk = sit("bob");
        const auto answer = ask(
            *desk, AddVersion{QStringLiteral("shop"), {.name = QStringLiteral("2.0"), .ref = QStringLiteral("main")}});
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::Refused);
        QVERIFY2(answer.error().message.contains(QStringLiteral("does not answer")),
                 qPrintable(answer.error().message));
    }

    void aLargeProjectIsHandedOverWhole()
    {
        const auto first = sit("alice");
        const auto second = sit("bob");
        Project large = m_shop->project();
        for (int i = 0; i < 30000; ++i)
            large.checklists.first().items.append(
                {.id = QStringLiteral("i%1").arg(i), .text = QString(200, QLatin1Char('x'))});
        const auto saved = ask(*second, SaveProject{large, true});
        QVERIFY2(saved.ok(), saved.ok() ? "" : qPrintable(saved.error().message));
        QCOMPARE(first->library().project(QStringLiteral("shop"))->checklists.first().items.size(), 30001);
    }

    void abortStopsTheScriptAndThenEndsTheRun()
    {
        const auto desk = sit("alice");
        open(*desk);
        m_shop->put("hold", {});
        const QString run = startAndConfirm(*desk, "staging");
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->ledger().size(), 1, 20000);
        QVERIFY(
            ask(*desk, Steer{.run = run, .action = ActionKind::Abort, .reason = QStringLiteral("wrong version")}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(phase(*desk, run), QStringLiteral("aborted"), 20000);
        QCOMPARE(m_shop->read(QStringLiteral("live-staging")), QByteArray("1.0\n"));
        QVERIFY(!desk->library().live(QStringLiteral("shop"))->first().certain ||
                !desk->library().live(QStringLiteral("shop"))->last().certain);
    }
};

QTEST_GUILESS_MAIN(tst_Desk)
#include "tst_desk.moc"
