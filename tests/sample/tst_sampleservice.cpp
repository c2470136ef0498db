#include "machine.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

// The machine and the service by themselves, with releases written here.
class tst_SampleService : public QObject
{
    Q_OBJECT

    // A release that is live on staging-1 from the next restart on.
    static void put(const Machine &machine, const QByteArray &settings)
    {
        const QString release = machine.path(u"targets/staging-1/releases/9.0.0"_s);
        QVERIFY(QDir().mkpath(release + u"/pages"_s));
        for (const auto &[name, text] : {std::pair{u"app.conf"_s, settings},
                                         {u"pages/index.html"_s, QByteArray("<p>{greeting} {version}</p>{pages}")},
                                         {u"pages/checkout.html"_s, QByteArray("Your basket")}}) {
            QFile file(release + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        QFile::remove(machine.path(u"targets/staging-1/current"_s));
        QVERIFY(QFile::link(u"releases/9.0.0"_s, machine.path(u"targets/staging-1/current"_s)));
    }

    static Ran host(const Machine &machine)
    {
        return Machine::sample({u"host"_s, u"--root"_s, machine.root(), u"--detach"_s});
    }

    // A process nobody has collected yet (the first process of a container may take its time) is dead all the same.
    static bool alive(pid_t process)
    {
        QFile stat(u"/proc/%1/stat"_s.arg(process));
        return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
    }

    static quint16 port(const Machine &machine)
    {
        return quint16(machine.status(u"staging-1"_s).value("port"_L1).toInt());
    }

    static QByteArray exchange(quint16 port, const QByteArray &bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (!socket.waitForConnected(2000))
            return "not connected";
        socket.write(bytes);
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForDisconnected(3000))
            continue;
        return socket.readAll();
    }

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void shutdownLeavesNothingBehind()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        put(machine, "version=9.0.0\n");
        QCOMPARE(machine.control({u"start"_s, u"staging-1"_s}).code, 0);
        QFile pidFile(machine.path(u"host.pid"_s));
        QVERIFY(pidFile.open(QIODevice::ReadOnly));
        const auto daemon = pid_t(pidFile.readAll().trimmed().toInt());
        const auto service = pid_t(machine.status(u"staging-1"_s).value("pid"_L1).toInt());
        QVERIFY(daemon > 1 && service > 1);
        QVERIFY(getsid(daemon) != getsid(0));

        QCOMPARE(machine.control({u"shutdown"_s}).code, 0);
        QVERIFY(!alive(service));
        QTRY_VERIFY(!alive(daemon)); // its lock goes a moment before it does
        QVERIFY(!QFileInfo::exists(machine.path(u"host.sock"_s)));
        QVERIFY(QDir(machine.root()).removeRecursively());
        QCOMPARE(machine.control({u"status"_s}).code, 4);
        QCOMPARE(machine.control({u"shutdown"_s}).code, 0);
    }

    void portsStayTheSameAndASecondMachineIsNotStarted()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        const QString before = machine.control({u"status"_s}).text;
        QCOMPARE(host(machine).code, 0);
        QCOMPARE(Machine::sample({u"host"_s, u"--root"_s, machine.root()}).code, 1);
        QCOMPARE(machine.control({u"shutdown"_s}).code, 0);
        QCOMPARE(host(machine).code, 0);
        QCOMPARE(machine.control({u"status"_s}).text, before);
    }

    void aPortTakenByAStrangerIsReplacedAndThatIsSaid()
    {
        const Machine machine;
        QTcpServer stranger;
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        QVERIFY(QDir().mkpath(machine.path(u"targets/staging-1"_s)));
        QFile kept(machine.path(u"targets/staging-1/port"_s));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(QByteArray::number(stranger.serverPort()));
        kept.close();
        QCOMPARE(host(machine).code, 0);
        QVERIFY(port(machine) != stranger.serverPort());
        QFile log(machine.path(u"host.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("Port " + QByteArray::number(stranger.serverPort()) +
                                       " of staging-1 is used by another program"));
    }

    void theServicesDieWithAMachineThatIsKilled()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        put(machine, "version=9.0.0\n");
        QCOMPARE(machine.control({u"start"_s, u"staging-1"_s}).code, 0);
        const auto service = pid_t(machine.status(u"staging-1"_s).value("pid"_L1).toInt());
        QFile pidFile(machine.path(u"host.pid"_s));
        QVERIFY(pidFile.open(QIODevice::ReadOnly));
        QCOMPARE(kill(pid_t(pidFile.readAll().trimmed().toInt()), SIGKILL), 0);
        QTRY_VERIFY(!alive(service));
        // The next one starts it again, without being asked.
        QCOMPARE(host(machine).code, 0);
        QTRY_COMPARE(machine.status(u"staging-1"_s).value("state"_L1).toString(), u"running"_s);
    }

    void aMachineWhoseFolderIsRemovedEnds()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        QFile pidFile(machine.path(u"host.pid"_s));
        QVERIFY(pidFile.open(QIODevice::ReadOnly));
        const auto daemon = pid_t(pidFile.readAll().trimmed().toInt());
        QVERIFY(QDir(machine.root()).removeRecursively());
        QTRY_VERIFY_WITH_TIMEOUT(!alive(daemon), 8000);
    }

    void aServiceThatCrashesIsStartedAgain()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        put(machine, "version=9.0.0\n");
        QCOMPARE(machine.control({u"start"_s, u"staging-1"_s}).code, 0);
        const int first = machine.status(u"staging-1"_s).value("pid"_L1).toInt();
        QCOMPARE(kill(pid_t(first), SIGSEGV), 0);
        QTRY_VERIFY(machine.status(u"staging-1"_s).value("lastEnd"_L1).toString().contains(u"signal"_s));
        QTRY_COMPARE(machine.status(u"staging-1"_s).value("state"_L1).toString(), u"running"_s);
        QVERIFY(machine.status(u"staging-1"_s).value("pid"_L1).toInt() != first);
        QCOMPARE(machine.status(u"staging-1"_s).value("crashes"_L1).toInt(), 1);
    }

    void aReleaseThatCannotStartIsAnErrorWithTheReason()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        put(machine, "version=9.0.0\nbehaviour=dancing\n");
        const Ran refused = machine.control({u"restart"_s, u"staging-1"_s});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.text.contains(u"ended with exit code 1 before it was ready"_s), qPrintable(refused.text));
        QFile log(machine.path(u"targets/staging-1/service.log"_s));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("app.conf, line 2: “behaviour=dancing” is not understood."));
        QCOMPARE(machine.control({u"restart"_s, u"nobody"_s}).code, 1);
        QVERIFY(machine.control({u"restart"_s, u"dev-1"_s}).text.contains(u"Nothing is deployed to dev-1 yet"_s));
    }

    void aVersionThatTurnsBadShowsInHealthAndErrorRate()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        put(machine, "version=9.0.0\nbehaviour=turns-bad\nturnsBadAfter=1\n");
        QCOMPARE(machine.control({u"restart"_s, u"staging-1"_s}).code, 0);
        QVERIFY(machine.get(u"/health"_s).endsWith(u"\n200"_s));
        QTRY_VERIFY(machine.get(u"/health"_s).endsWith(u"\n503"_s));
        QVERIFY(machine.get(u"/health"_s).contains(u"\"status\":\"unhealthy\""_s));
        QTRY_VERIFY(machine.get(u"/metrics"_s).contains(u"http_requests_total{code=\"503\"}"_s));
    }

    void aDatabaseThatIsNoneIsNotConnected()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        put(machine, "version=9.0.0\n");
        QCOMPARE(machine.control({u"restart"_s, u"staging-1"_s}).code, 0);
        QVERIFY(machine.get(u"/health/db"_s).contains(u"\"status\":\"disconnected\""_s));
        QFile database(machine.path(u"data/staging.db"_s));
        QVERIFY(database.open(QIODevice::WriteOnly));
        database.write(QByteArray(4096, 'x'));
        database.close();
        QVERIFY(machine.get(u"/health/db"_s).contains(u"is not an SQLite database"_s));
    }

    void badRequestsAreTurnedAway()
    {
        const Machine machine;
        QCOMPARE(host(machine).code, 0);
        put(machine, "version=9.0.0\ngreeting=Tea & cake\n");
        QCOMPARE(machine.control({u"restart"_s, u"staging-1"_s}).code, 0);
        const quint16 at = port(machine);
        QVERIFY(exchange(at, "GET / HTTP/1.1\r\n\r\n").contains("Tea &amp; cake 9.0.0"));
        QVERIFY(exchange(at, "HEAD / HTTP/1.1\r\n\r\n").endsWith("\r\n\r\n"));
        QVERIFY(exchange(at, "GET /../app.conf HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404"));
        QVERIFY(exchange(at, "hello\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(exchange(at, "DELETE / HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 405"));
        QVERIFY(exchange(at, "POST /login HTTP/1.1\r\nContent-Length: 999999\r\n\r\n").startsWith("HTTP/1.1 413"));
        QVERIFY(exchange(at, "POST /login HTTP/1.1\r\nContent-Length: -1\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(exchange(at, "GET /" + QByteArray(20000, 'a')).startsWith("HTTP/1.1 413"));
        QVERIFY(exchange(at, "POST /login HTTP/1.1\r\nContent-Length: 10\r\n\r\ncustomer=a")
                    .contains("Set-Cookie: session="));
    }
};

QTEST_GUILESS_MAIN(tst_SampleService)
#include "tst_sampleservice.moc"
