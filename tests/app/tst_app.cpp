#include "support/testsupport.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

// The window's program as the desktop meets it: a real process without a display.
class tst_App : public QObject
{
    Q_OBJECT

    static bool catches(qint64 process, int signal)
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(process));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("SigCgt:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1)) & 1;
        return false;
    }

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aSignalEndsItAlsoWhileItSaysWhyItCannotStart()
    {
        QTemporaryDir folder;
        QFile letter(folder.filePath(QStringLiteral("letter.db")));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write("this is a letter, not a database, and it is long enough to look like one");
        letter.close();
        QProcess slipway;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        slipway.setProcessEnvironment(environment);
        slipway.start(testsupport::binary(QStringLiteral("slipway")), {QStringLiteral("--store"), letter.fileName()});
        QVERIFY(slipway.waitForStarted());
        const bool ready = QTest::qWaitFor([&] { return catches(slipway.processId(), SIGTERM); }, 10000);
        slipway.terminate();
        const bool ended = slipway.waitForFinished(10000);
        slipway.kill();
        slipway.waitForFinished();
        QVERIFY(ready);
        QVERIFY(ended);
        QCOMPARE(slipway.exitStatus(), QProcess::NormalExit);
        QCOMPARE(slipway.exitCode(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_App)
#include "tst_app.moc"
