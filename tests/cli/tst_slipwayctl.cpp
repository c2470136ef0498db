#include "orchestrator/tinyshop.h"
#include "support/testsupport.h"

#include <QtTest>

#include <csignal>
#include <sys/stat.h>

// The command line as scripts meet it: real processes, exit codes, JSON on stdout, sentences on stderr.
class tst_Slipwayctl : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TinyShop> m_shop;

    struct Ended
    {
        int code = -1;
        QJsonObject json;
        QString out;
        QString err;
    };

    QString store() const { return m_folder->filePath(QStringLiteral("slipway.db")); }

    std::unique_ptr<QProcess> begin(const QStringList &words) const
    {
        auto process = std::make_unique<QProcess>();
        process->setStandardInputFile(QProcess::nullDevice());
        process->start(testsupport::binary(QStringLiteral("slipwayctl")),
                       QStringList{QStringLiteral("--store"), store()} + words);
        return process;
    }
    // Waits with the event loop running: the shop's health endpoint lives in this process.
    static Ended finish(QProcess &process)
    {
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 40000))
            return {.err = QStringLiteral("no end")};
        Ended e{.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
        e.out = QString::fromUtf8(process.readAllStandardOutput());
        e.err = QString::fromUtf8(process.readAllStandardError());
        e.json = QJsonDocument::fromJson(e.out.section(QLatin1Char('\n'), -2, -2).toUtf8()).object();
        return e;
    }
    Ended ctl(const char *line) const
    {
        const auto process = begin(QProcess::splitCommand(QString::fromUtf8(line)));
        return finish(*process);
    }

    void open() const
    {
        QFile file(m_folder->filePath(QStringLiteral("shop.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(domain::toJson(m_shop->project())).toJson());
        file.close();
        const auto applied = begin({QStringLiteral("project"), QStringLiteral("apply"), file.fileName()});
        QCOMPARE(finish(*applied).code, 0);
        QCOMPARE(ctl("version add 1.0 --project shop --ref main").code, 0);
        QCOMPARE(ctl("version add 1.1 --project shop --ref feature/1.1").code, 0);
    }

private Q_SLOTS:
    void init()
    {
        testsupport::failOnUnexpectedWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<TinyShop>();
    }

    void importPrintsWhatWasUnderstoodAndCreatesNothing()
    {
        const QString document = testsupport::input(QStringLiteral("deployment-workflow.md"));
        if (document.isEmpty())
            QSKIP("deployment-workflow.md is not beside the project");
        const auto process =
            begin({QStringLiteral("import"), document, QStringLiteral("--dry-run"), QStringLiteral("--json")});
        const Ended e = finish(*process);
        QCOMPARE(e.code, 0);
        QCOMPARE(e.json[QLatin1String("schema")].toInt(), 1);
        const QJsonObject pipeline = e.json[QLatin1String("pipeline")].toObject();
        QCOMPARE(pipeline[QLatin1String("stages")].toArray().size(), 8);
        QCOMPARE(pipeline[QLatin1String("edges")].toArray().size(), 7);
        QList<qsizetype> sizes;
        for (const QJsonValue &c : e.json[QLatin1String("checklists")].toArray())
            sizes.append(c[QLatin1String("items")].toArray().size());
        QCOMPARE(sizes, (QList<qsizetype>{5, 4, 6}));
        QCOMPARE(e.json[QLatin1String("thresholds")].toArray().size(), 5);
        QCOMPARE(e.json[QLatin1String("issues")].toArray().size(), 3);
        QVERIFY(!QFile::exists(store()));
        QVERIFY(
            finish(*begin({QStringLiteral("import"), document, QStringLiteral("--project"), QStringLiteral("Team")}))
                .code == 0);
        QCOMPARE(ctl("project show team --json").json[QLatin1String("id")].toString(), QStringLiteral("team"));
    }

    void exitCodesSayWhatKindOfNoItWas_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::newRow("not a command") << QByteArray("frobnicate") << 2;
        QTest::newRow("unknown option") << QByteArray("run list --colour") << 2;
        QTest::newRow("missing value") << QByteArray("run list --project") << 2;
        QTest::newRow("no run named") << QByteArray("run show") << 2;
        QTest::newRow("an empty run") << QByteArray("run abort \"\"") << 2;
        QTest::newRow("nothing approved") << QByteArray("approve") << 2;
        QTest::newRow("two runs") << QByteArray("run abort a b") << 2;
        QTest::newRow("a word too many") << QByteArray("journal verify now") << 2;
        QTest::newRow("unknown short option") << QByteArray("doctor -x") << 2;
        QTest::newRow("an empty store") << QByteArray("--store= doctor") << 2;
        QTest::newRow("completion for no shell") << QByteArray("completion") << 2;
        QTest::newRow("help by word") << QByteArray("help run start") << 0;
        QTest::newRow("help of nothing") << QByteArray("help frobnicate") << 2;
        QTest::newRow("no such run") << QByteArray("run show nope") << 4;
        QTest::newRow("no such file") << QByteArray("import /nowhere/x.md") << 4;
        QTest::newRow("refused") << QByteArray("version add 1.1 --project shop --ref main") << 3;
        QTest::newRow("blocked plan") << QByteArray("plan --project shop --version 1.1 --environment moon") << 3;
        QTest::newRow("restore without yes") << QByteArray("backup restore x") << 3;
        QTest::newRow("probe refused") << QByteArray("probe http://127.0.0.1:1/health") << 1;
        QTest::newRow("help") << QByteArray("run start --help") << 0;
        QTest::newRow("version") << QByteArray("--version") << 0;
    }
    void exitCodesSayWhatKindOfNoItWas()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, code);
        open();
        const Ended e = ctl(line.constData());
        QCOMPARE(e.code, code);
        const Ended json = ctl(("--json " + line).constData());
        QCOMPARE(json.code, code);
        if (code > 1 && json.out.isEmpty()) { // a blocked plan is shown, with what blocks it
            const QJsonObject error = QJsonDocument::fromJson(json.err.toUtf8()).object();
            QCOMPARE(error[QLatin1String("kind")].toString(), QStringLiteral("error"));
            QVERIFY(!error[QLatin1String("message")].toString().isEmpty());
        }
    }

    void aReleaseIsTakenToProductionAndBackByWords()
    {
        open();
        const Ended started = ctl("run start --project shop --version 1.1 --environment production --json");
        QCOMPARE(started.code, 0);
        QCOMPARE(started.json[QLatin1String("state")].toString(), QStringLiteral("waiting"));
        QCOMPARE(started.json[QLatin1String("waitingFor")].toString(), QStringLiteral("A.checklist"));
        const Ended confirmed = ctl("confirm 0000001-shop reviewed --note fine --json");
        QVERIFY2(confirmed.code == 0, qPrintable(confirmed.err));
        QCOMPARE(m_shop->read(QStringLiteral("live-staging")), QByteArray("1.1\n"));
        QCOMPARE(ctl("inbox --json").json[QLatin1String("items")].toArray().size(), 1);
        const Ended approved = ctl("--as bob approve 0000001-shop --comment go --json");
        QVERIFY2(approved.code == 0, qPrintable(approved.err));
        QCOMPARE(approved.json[QLatin1String("state")].toString(), QStringLiteral("succeeded"));
        QCOMPARE(m_shop->read(QStringLiteral("live-production")), QByteArray("1.1\n"));
        QCOMPARE(ctl("rollback --project shop --environment production").code, 3); // the first ever: no way back
        QCOMPARE(ctl("journal verify").code, 0);
        const QJsonObject shown = ctl("version show 1.1 --project shop --json").json;
        QVERIFY(shown[QLatin1String("built")].toBool());
        QCOMPARE(shown[QLatin1String("liveIn")].toArray().size(), 2);
    }

    void comparingVersionsNamesTheCommits()
    {
        open();
        const Ended compared = ctl("version compare 1.0 1.1 --project shop --json");
        QVERIFY2(compared.code == 0, qPrintable(compared.err));
        const QJsonArray commits = compared.json[QLatin1String("commits")].toArray();
        QCOMPARE(commits.size(), 1);
        QCOMPARE(commits[0].toObject()[QLatin1String("subject")].toString(), QStringLiteral("A page"));
        // Where git cannot tell, what the store knows is compared all the same.
        QCOMPARE(ctl("version add 0.9 --project shop --ref gone").code, 0);
        const Ended partly = ctl("version compare 0.9 1.1 --project shop --json");
        QCOMPARE(partly.code, 0);
        QVERIFY(partly.json[QLatin1String("differences")].toObject().contains(QStringLiteral("ref")));
        QVERIFY(partly.json[QLatin1String("commitsUnknown")].toString().contains(QStringLiteral("gone")));
    }

    void killedInTheMiddleOfADeployItGoesOnAndNothingRunsTwice()
    {
        open();
        QCOMPARE(ctl("run start --project shop --version 1.1 --environment staging").code, 0);
        m_shop->put("hold", {});
        const auto deploying =
            begin({QStringLiteral("confirm"), QStringLiteral("0000001-shop"), QStringLiteral("reviewed")});
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->ledger().size(), 1, 20000);
        ::kill(static_cast<pid_t>(deploying->processId()), SIGKILL);
        finish(*deploying);
        m_shop->remove("hold");
        const Ended watched = ctl("run watch 0000001-shop --json");
        QVERIFY2(watched.code == 0, qPrintable(watched.err));
        QCOMPARE(watched.json[QLatin1String("state")].toString(), QStringLiteral("succeeded"));
        QCOMPARE(m_shop->ledger(), (QStringList{QStringLiteral("begin D.deploy-staging-1 1"),
                                                QStringLiteral("end D.deploy-staging-1 1")}));
    }

    void anotherProcessJoinsTheOneThatConducts()
    {
        open();
        m_shop->put("hold", {});
        QCOMPARE(ctl("run start --project shop --version 1.1 --environment staging").code, 0);
        const auto deploying =
            begin({QStringLiteral("confirm"), QStringLiteral("0000001-shop"), QStringLiteral("reviewed")});
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->ledger().size(), 1, 20000);
        const Ended added = ctl("version add 2.0 --project shop --ref main");
        QVERIFY2(added.code == 0, qPrintable(added.err));
        QCOMPARE(ctl("run abort 0000001-shop --reason no").code, 0);
        QCOMPARE(finish(*deploying).code, 1);
        QCOMPARE(ctl("run show 0000001-shop --json").json[QLatin1String("state")].toString(),
                 QStringLiteral("aborted"));
    }

    void aTamperedJournalIsNamedAtItsFirstBadEntry()
    {
        open();
        QCOMPARE(QProcess::execute(
                     QStringLiteral("sqlite3"),
                     {store(),
                      QStringLiteral(
                          "DROP TRIGGER journal_keeps_its_words; UPDATE journal SET actor='mallory' WHERE seq=2;")}),
                 0);
        const Ended e = ctl("journal verify --json");
        QVERIFY(e.code == 1 || e.code == 5); // a store whose triggers are gone may be refused altogether
        if (e.code == 1)
            QCOMPARE(e.json[QLatin1String("firstBad")].toInt(), 2);
    }

    void aStoreThatIsNoneIsRefusedAndLeftAlone()
    {
        QFile file(store());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is a letter, not a database, and it is long enough to look like one");
        file.close();
        const Ended e = ctl("project list");
        QCOMPARE(e.code, 5);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("this is a letter"));
    }

    void theDoctorSeesADamagedStore()
    {
        open();
        QFile file(store());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 4096));
        file.write(QByteArray(4096, '\xff'));
        file.close();
        const Ended e = ctl("doctor");
        QCOMPARE(e.code, 1);
        QVERIFY2(e.out.contains(QStringLiteral("damaged")), qPrintable(e.out));
    }

    void whatIsNoFileIsRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("a project to apply") << QByteArray("project apply ");
        QTest::newRow("a backup to restore") << QByteArray("backup restore --yes ");
    }
    void whatIsNoFileIsRefusedAtOnce()
    {
        QFETCH(QByteArray, verb);
        const QByteArray pipe = QFile::encodeName(m_folder->filePath(QStringLiteral("pipe")));
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        for (const QByteArray &path : {pipe, QByteArray("/dev/zero"), QFile::encodeName(m_folder->path())}) {
            const Ended e = ctl((verb + path).constData());
            QCOMPARE(e.code, 3);
            QVERIFY2(e.err.contains(QString::fromUtf8(path)), qPrintable(e.err));
        }
        QCOMPARE(ctl((verb + "/nowhere/at-all").constData()).code, 4);
        QVERIFY(!QFile::exists(store()));
    }

    void everyVerbHasHelpWithAnExample()
    {
        const Ended all = ctl("--help");
        QCOMPARE(all.code, 0);
        int verbs = 0;
        for (const QString &line : all.out.split(QLatin1Char('\n'))) {
            static const QRegularExpression verb(QStringLiteral("^  ([a-z]+(?: [a-z-]+)?)(?: [A-Z….]+)*  +\\S"));
            const auto match = verb.match(line);
            if (!match.hasMatch() || match.captured(1).startsWith(QLatin1String("completion")))
                continue;
            ++verbs;
            const Ended one = ctl(qPrintable(match.captured(1) + QStringLiteral(" --help")));
            QCOMPARE(one.code, 0);
            QVERIFY2(one.out.contains(QStringLiteral("slipwayctl ")) && one.out.contains(QLatin1String("Example:")),
                     qPrintable(line));
        }
        QVERIFY(verbs > 35);
        QCOMPARE(ctl("completion bash").code, 0);
    }
};

QTEST_GUILESS_MAIN(tst_Slipwayctl)
#include "tst_slipwayctl.moc"
