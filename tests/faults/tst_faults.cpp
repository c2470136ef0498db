#include "orchestrator/tinyshop.h"
#include "support/testsupport.h"

#include <QRandomGenerator>
#include <QtTest>

#include <csignal>

using namespace domain;

namespace {

// SLIPWAY_FAULTS=full asks for the numbers Slipway promises; otherwise a few of each show that nothing is broken.
bool full()
{
    return qEnvironmentVariable("SLIPWAY_FAULTS") == QLatin1String("full");
}

struct Tally
{
    int kills = 0;
    int runs = 0;
    int steps = 0;
    int lost = 0;    // said to be done, and never ended
    int doubled = 0; // begun more than once
    int torn = 0;    // begun, and neither ended nor asked about
    int orphans = 0; // processes left behind
    int zombies = 0; // runs that nobody works on and that do not say so

    void print(const char *what) const
    {
        std::printf("faults | %-34s | kills %4d | runs %4d | steps %5d | lost %d | doubled %d | torn %d | orphans %d | "
                    "zombies %d\n",
                    what, kills, runs, steps, lost, doubled, torn, orphans, zombies);
        std::fflush(stdout);
    }
};

} // namespace

// slipwayctl conducts a real release; it, or the runner of its script, is killed at a random moment. The scripts keep a
// ledger of every begin and end, which is what the truth is compared with.
class tst_Faults : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TinyShop> m_shop;
    QRandomGenerator m_random;
    Tally m_tally;

    std::unique_ptr<QProcess> begin(const QStringList &words) const
    {
        auto process = std::make_unique<QProcess>();
        process->setStandardInputFile(QProcess::nullDevice());
        process->start(testsupport::binary(QStringLiteral("slipwayctl")),
                       QStringList{QStringLiteral("--store"), m_folder->filePath(QStringLiteral("slipway.db")),
                                   QStringLiteral("--json")} +
                           words);
        return process;
    }

    // With the event loop running: the shop's health endpoint lives in this process.
    static bool ended(QProcess &process, int withinMs)
    {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, withinMs);
    }

    QJsonObject ctl(const char *line) const
    {
        const auto process = begin(QProcess::splitCommand(QString::fromUtf8(line)));
        if (!ended(*process, 60000))
            return {};
        return QJsonDocument::fromJson(process->readAllStandardOutput().trimmed().split('\n').last()).object();
    }

    // Ids of processes of this program that work for this store.
    QList<pid_t> processes(const char *program) const
    {
        QList<pid_t> found;
        for (const QString &entry : QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
            QFile file(QStringLiteral("/proc/%1/cmdline").arg(entry));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray line = file.readAll();
            if (line.split('\0').first().endsWith(program) && line.contains(m_folder->path().toUtf8()))
                found.append(entry.toInt());
        }
        return found;
    }

    Project project() const
    {
        Project p = m_shop->project();
        p.checklists.clear();
        p.pipeline.stages.removeFirst();
        p.pipeline.edges.removeFirst();
        for (Environment &environment : p.environments) {
            environment.approvalsRequired = 0;
            environment.probeIntervalMs = 30;
            environment.bakeMs = 50;
        }
        return p;
    }

    void apply()
    {
        QFile file(m_folder->filePath(QStringLiteral("shop.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(toJson(project())).toJson());
        file.close();
        QVERIFY(!ctl(qPrintable(QStringLiteral("project apply ") + file.fileName())).isEmpty());
    }

    QString add(int number)
    {
        const QString version = QStringLiteral("2.%1").arg(number);
        const auto process =
            begin({QStringLiteral("version"), QStringLiteral("add"), version, QStringLiteral("--project"),
                   QStringLiteral("shop"), QStringLiteral("--ref"), QStringLiteral("feature/1.1")});
        return ended(*process, 60000) && process->exitCode() == 0 ? version : QString();
    }

    std::unique_ptr<QProcess> start(const QString &version) const
    {
        return begin({QStringLiteral("run"), QStringLiteral("start"), QStringLiteral("--project"),
                      QStringLiteral("shop"), QStringLiteral("--version"), version, QStringLiteral("--environment"),
                      QStringLiteral("production")});
    }

    QJsonObject runOf(const QString &version) const
    {
        const QJsonObject list = ctl("run list --limit 3");
        if (!list.contains(QStringLiteral("runs")))
            qFatal("the runs cannot be listed");
        for (const QJsonValue &run : list[QLatin1String("runs")].toArray())
            if (run[QLatin1String("version")].toString() == version)
                return run.toObject();
        return {};
    }

    void readLedger(bool done)
    {
        QMap<QString, std::pair<int, int>> steps; // begins and ends
        for (const QString &line : m_shop->ledger()) {
            auto &[begins, ends] = steps[line.section(QLatin1Char(' '), 1)];
            (line.startsWith(QLatin1String("begin")) ? begins : ends)++;
        }
        for (const auto &[begins, ends] : std::as_const(steps)) {
            m_tally.steps++;
            m_tally.doubled += begins > 1;
            m_tally.torn += done && ends < begins;
            m_tally.lost += done && ends == 0;
        }
        if (done && steps.size() < 2) // staging and production
            m_tally.lost += 2 - int(steps.size());
        m_shop->remove("ledger");
    }

    void check(const char *what)
    {
        QTRY_VERIFY_WITH_TIMEOUT(processes("slipway-runner").isEmpty(), 10000);
        m_tally.orphans += int(processes("slipwayctl").size());
        m_tally.print(what);
        QCOMPARE(m_tally.lost, 0);
        QCOMPARE(m_tally.doubled, 0);
        QCOMPARE(m_tally.torn, 0);
        QCOMPARE(m_tally.orphans, 0);
        QCOMPARE(m_tally.zombies, 0);
        const auto verified = begin({QStringLiteral("journal"), QStringLiteral("verify")});
        QVERIFY(ended(*verified, 60000));
        QCOMPARE(verified->exitCode(), 0);
    }

private Q_SLOTS:
    void init()
    {
        testsupport::failOnUnexpectedWarnings();
        m_tally = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<TinyShop>();
        const quint32 seed = qEnvironmentVariableIsSet("SLIPWAY_FAULTS_SEED")
                                 ? qEnvironmentVariable("SLIPWAY_FAULTS_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        std::printf("faults | seed %u (SLIPWAY_FAULTS_SEED)\n", seed);
        m_random.seed(seed);
        apply();
    }

    void aReleaseGoesOnHoweverOftenItsConductorIsKilled()
    {
        const int wanted = full() ? 200 : 12;
        QElapsedTimer took;
        took.start();
        const QString warm = add(0);
        const auto unharmed = start(warm);
        QVERIFY(ended(*unharmed, 60000));
        QCOMPARE(runOf(warm)[QLatin1String("state")].toString(), QStringLiteral("succeeded"));
        readLedger(true);
        const int usualMs = int(took.elapsed());
        while (m_tally.kills < wanted) {
            const QString version = add(++m_tally.runs);
            QVERIFY(!version.isEmpty());
            auto conductor = start(version);
            for (bool over = false; !over;) {
                if (m_tally.kills < wanted && !ended(*conductor, int(m_random.bounded(usualMs)))) {
                    ::kill(pid_t(conductor->processId()), SIGKILL);
                    m_tally.kills++;
                }
                QVERIFY(ended(*conductor, 60000));
                const QJsonObject run = runOf(version);
                over = run[QLatin1String("state")].toString() == QLatin1String("succeeded");
                if (run.isEmpty())
                    conductor = start(version); // it died before the run was on record
                else if (!over)
                    conductor =
                        begin({QStringLiteral("run"), QStringLiteral("watch"), run[QLatin1String("id")].toString()});
                if (m_tally.kills >= wanted && !over) {
                    QVERIFY(ended(*conductor, 60000));
                    const QString state = runOf(version)[QLatin1String("state")].toString();
                    m_tally.zombies += state != QLatin1String("succeeded");
                    over = true;
                }
            }
            readLedger(true);
        }
        check("conductor killed");
    }

    void aStepWhoseRunnerIsKilledIsAskedAboutAndNeverRepeated()
    {
        const int wanted = full() ? 100 : 5;
        for (; m_tally.kills < wanted; m_tally.runs++) {
            const QString version = add(m_tally.runs);
            m_shop->put("hold", {});
            const auto conductor = start(version);
            QTRY_COMPARE_WITH_TIMEOUT(m_shop->ledger().size(), 1, 60000);
            QTest::qWait(int(m_random.bounded(30)));
            const QList<pid_t> runners = processes("slipway-runner");
            QVERIFY(!runners.isEmpty());
            for (const pid_t runner : runners)
                ::kill(runner, SIGKILL);
            m_tally.kills++;
            m_shop->remove("hold");
            QVERIFY(ended(*conductor, 60000));
            const QJsonObject run = runOf(version);
            const QString id = run[QLatin1String("id")].toString();
            m_tally.zombies += run[QLatin1String("state")].toString() != QLatin1String("failing");
            const QJsonObject answered =
                ctl(qPrintable(QStringLiteral("run treat-as-failed %1 --reason seen").arg(id)));
            QVERIFY2(!answered.isEmpty(), qPrintable(id));
            const QString after = runOf(version)[QLatin1String("state")].toString();
            if (after != QLatin1String("failed") && after != QLatin1String("rolledBack")) {
                const QJsonObject aborted = ctl(qPrintable(QStringLiteral("run abort %1 --reason test").arg(id)));
                QVERIFY2(!aborted.isEmpty(), qPrintable(after));
            }
            readLedger(false);
        }
        check("runner killed");
    }
};

QTEST_GUILESS_MAIN(tst_Faults)
#include "tst_faults.moc"
