#include "links/helper.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace links {

namespace {

// The context of the sentences, for translators.
struct Helper
{
    Q_DECLARE_TR_FUNCTIONS(links::Helper)
};

constexpr qsizetype maxOutput = 1 << 20;
constexpr int pollMs = 50;
constexpr int graceMs = 5000;

// Advice for a person at a terminal is left out.
QString oneLine(const QByteArray &complaint)
{
    constexpr qsizetype longest = 400;
    QStringList lines;
    for (const QString &line : QString::fromUtf8(complaint.right(4 * longest)).split(u'\n')) {
        const QString text = line.simplified();
        if (!text.isEmpty() && !text.startsWith("hint:"_L1))
            lines.append(text);
    }
    const QString joined = lines.join("; "_L1);
    return joined.size() > longest ? u'…' + joined.right(longest) : joined;
}

// The whole session: git starts ssh, hooks and other children. TERM first, so that git removes its lock files.
void end(QProcess &process)
{
    const pid_t session = pid_t(process.processId());
    if (session <= 1)
        return;
    ::kill(-session, SIGTERM);
    if (!process.waitForFinished(graceMs)) {
        ::kill(-session, SIGKILL);
        process.waitForFinished(graceMs);
    }
}

} // namespace

domain::Result<Said> run(const HelperCall &call)
{
    if (!QFileInfo(call.folder).isDir())
        return domain::notFound(links::Helper::tr("There is no folder “%1”.").arg(call.folder));
    const QString name = QFileInfo(call.program).fileName();

    QProcess process;
    process.setWorkingDirectory(call.folder);
    process.setProcessEnvironment(call.environment);
    process.setStandardInputFile(QProcess::nullDevice());
    // Without a terminal no child can stop to ask for a password.
    process.setChildProcessModifier([] { ::setsid(); });
    process.start(call.program, call.arguments);
    if (!process.waitForStarted())
        return domain::failed(links::Helper::tr("%1 could not be started: %2").arg(name, process.errorString()));

    QElapsedTimer clock;
    clock.start();
    Said said;
    QByteArray complaint;
    bool running = true;
    while (running) {
        running = !process.waitForFinished(pollMs) && process.state() != QProcess::NotRunning;
        said.out += process.readAllStandardOutput();
        complaint += process.readAllStandardError();
        complaint = complaint.right(maxOutput);
        if (said.out.size() > maxOutput) {
            end(process);
            return domain::failed(links::Helper::tr("%1 said more than 1 MB and was stopped.").arg(name));
        }
        if (running && call.stop && *call.stop) {
            end(process);
            return domain::failed(links::Helper::tr("%1 was stopped because Slipway is closing.").arg(name));
        }
        if (running && clock.elapsed() > call.deadlineMs) {
            end(process);
            return domain::failed(links::Helper::tr("%1 did not finish within %2 s and was stopped.")
                                      .arg(name, QString::number(double(call.deadlineMs) / 1000)));
        }
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return domain::failed(links::Helper::tr("%1 crashed.").arg(name));
    said.exitCode = process.exitCode();
    said.words = oneLine(complaint.trimmed().isEmpty() ? said.out : complaint);
    return said;
}

} // namespace links
