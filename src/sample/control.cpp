#include "sample/control.h"

#include "sample/exitcode.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>

#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sample {
namespace {

constexpr int connectMs = 2000;
constexpr int answerMs = 30000;

QString tr(const char *text)
{
    return QCoreApplication::translate("sample::Control", text);
}

int complain(const QString &sentence, ExitCode code)
{
    std::fprintf(stderr, "slipway-sample: %s\n", qUtf8Printable(sentence));
    return int(code);
}

void printTarget(const QJsonObject &t)
{
    const auto text = [&](const char *key) { return t.value(QLatin1String(key)).toString(); };
    QString line = QStringLiteral("%1  %2  %3  %4")
                       .arg(text("target"), -13)
                       .arg(t.contains(QLatin1String("version")) ? text("version") : tr("nothing deployed"), -10)
                       .arg(text("state"), -10)
                       .arg(text("url"));
    if (t.value(QLatin1String("crashes")).toInt() > 0)
        line += tr("  (%1 crashes in a row; the last one %2)")
                    .arg(t.value(QLatin1String("crashes")).toInt())
                    .arg(text("lastEnd"));
    std::printf("%s\n", qUtf8Printable(line));
}

// The kernel drops the machine's lock with its process: once we can have it, nothing of the machine is left.
bool processGone(const QString &root)
{
    const int fd = open(QFile::encodeName(lockOf(root)).constData(), O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return true; // the folder is gone altogether
    bool gone = false;
    for (const QDeadlineTimer deadline(10000); !gone && !deadline.hasExpired(); QThread::msleep(10))
        gone = flock(fd, LOCK_EX | LOCK_NB) == 0;
    close(fd);
    return gone;
}

} // namespace

QString socketOf(const QString &root)
{
    return QDir(root).absoluteFilePath(QStringLiteral("host.sock"));
}

QString lockOf(const QString &root)
{
    return QDir(root).absoluteFilePath(QStringLiteral("host.lock"));
}

int control(const QString &root, const QString &verb, const QString &target, bool asJson)
{
    QLocalSocket socket;
    socket.connectToServer(socketOf(root));
    if (!socket.waitForConnected(connectMs)) {
        if (verb == QLatin1String("shutdown"))
            return int(ExitCode::Done); // what is asked for is so already
        return complain(tr("No sample machine runs in %1. Start one: slipway-sample host --root %1 --detach").arg(root),
                        ExitCode::NotRunning);
    }
    const QJsonObject request{{QStringLiteral("verb"), verb}, {QStringLiteral("target"), target}};
    socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    const QDeadlineTimer deadline(answerMs);
    while (!socket.canReadLine() && socket.waitForReadyRead(int(deadline.remainingTime())))
        continue;
    const QByteArray line = socket.readLine();
    const QJsonObject reply = QJsonDocument::fromJson(line).object();
    if (reply.isEmpty())
        return complain(tr("The sample machine in %1 gave no answer.").arg(root), ExitCode::Failed);
    if (asJson)
        std::printf("%s", line.constData());
    else
        for (const QJsonValue t : reply.value(QLatin1String("targets")).toArray())
            printTarget(t.toObject());
    if (!reply.value(QLatin1String("ok")).toBool())
        return complain(reply.value(QLatin1String("message")).toString(), ExitCode::Failed);
    if (verb == QLatin1String("shutdown") && !processGone(root))
        return complain(tr("The sample machine in %1 is still there after ten seconds.").arg(root), ExitCode::Failed);
    return int(ExitCode::Done);
}

} // namespace sample
