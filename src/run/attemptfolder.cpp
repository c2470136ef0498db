#include "run/attemptfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace run {

using namespace domain;

namespace {

constexpr qint64 longestOutputs = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("run::AttemptFolder", text);
}

QString fileName(const QString &id)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._-]"));
    QString name = QString(id).replace(odd, QStringLiteral("_"));
    if (name.startsWith(QLatin1Char('.')))
        name.prepend(QLatin1Char('_'));
    return name.left(120);
}

// What a script sees of the world it is started from; everything else is left behind.
QStringList inherited()
{
    QStringList variables;
    for (const char *name : {"PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR", "SSH_AUTH_SOCK", "XDG_RUNTIME_DIR"})
        if (qEnvironmentVariableIsSet(name))
            variables.append(QLatin1String(name) + QLatin1Char('=') + qEnvironmentVariable(name));
    return variables;
}

QByteArray encoded(const ScriptSpec &spec, const QString &folder)
{
    QByteArray out;
    const auto pair = [&out](const char *key, const QString &value) {
        out += key;
        out += '\0';
        out += value.toUtf8();
        out += '\0';
    };
    pair("program", spec.program);
    for (const QString &argument : spec.arguments)
        pair("argument", argument);
    if (!spec.text.isEmpty())
        pair("argument", folder + QStringLiteral("/script"));
    QMap<QString, QString> environment;
    for (const QString &variable : inherited())
        environment.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    environment.insert(spec.environment);
    environment.insert(QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0"));
    environment.insert(QStringLiteral("SLIPWAY_OUTPUT"), folder + QStringLiteral("/output"));
    for (auto it = environment.begin(); it != environment.end(); ++it)
        pair("environment", it.key() + QLatin1Char('=') + it.value());
    pair("directory", spec.workingDirectory.isEmpty() ? folder : spec.workingDirectory);
    pair("timeoutMs", QString::number(spec.timeoutMs));
    pair("graceMs", QString::number(spec.graceMs));
    return out;
}

Outcome writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path); // aside, made durable, renamed
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(tr("%1 cannot be written: %2.").arg(path, file.errorString()), tr("Is the disk full?"));
    return done();
}

QString sentence(const ScriptResult &result, const QString &message, qint64 lastedMs)
{
    switch (result.end) {
    case ScriptEnd::Exited: return result.code == 0 ? QString() : tr("exit status %1").arg(result.code);
    case ScriptEnd::Signalled: return tr("ended by signal %1 (%2)").arg(result.signal).arg(QString::fromLocal8Bit(strsignal(result.signal)));
    case ScriptEnd::TimedOut: return tr("no end after %1 s, stopped").arg(qRound64(static_cast<double>(lastedMs) / 1000));
    case ScriptEnd::Cancelled: return tr("stopped");
    case ScriptEnd::NotStarted: return message;
    case ScriptEnd::Unknown: return tr("nobody saw it end: what it did is not known");
    }
    return {};
}

} // namespace

AttemptFolder::AttemptFolder(const QString &runsFolder, const QString &run, const QString &step, int attempt)
    : m_path(runsFolder + QLatin1Char('/') + fileName(run) + QLatin1Char('/') + fileName(step) + QLatin1Char('-') + QString::number(attempt))
{
}

Outcome AttemptFolder::prepare(const ScriptSpec &spec) const
{
    if (!QDir().mkpath(m_path))
        return failed(tr("The folder %1 cannot be made.").arg(m_path), tr("Is the disk full, or the folder not yours?"));
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!spec.text.isEmpty())
        if (const Outcome written = writeFile(m_path + QStringLiteral("/script"), spec.text.toUtf8()); !written)
            return written;
    return writeFile(m_path + QStringLiteral("/spec"), encoded(spec, m_path));
}

AttemptFolder::State AttemptFolder::state() const
{
    if (QFileInfo::exists(m_path + QStringLiteral("/exit.json")))
        return State::Ended;
    // The lock is asked before `started`: a runner takes it first.
    const int lock = open(QFile::encodeName(m_path + QStringLiteral("/lock")).constData(), O_RDWR | O_CLOEXEC);
    bool held = false;
    if (lock >= 0) {
        held = flock(lock, LOCK_EX | LOCK_NB) != 0;
        close(lock);
    }
    if (held)
        return State::Running;
    if (QFileInfo::exists(m_path + QStringLiteral("/exit.json")))
        return State::Ended;
    return QFileInfo::exists(m_path + QStringLiteral("/started")) ? State::Lost : State::New;
}

bool AttemptFolder::forbid() const
{
    QDir().mkpath(m_path);
    const int file = open(QFile::encodeName(m_path + QStringLiteral("/started")).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0)
        return errno != EEXIST;
    fsync(file);
    close(file);
    return true;
}

void AttemptFolder::askToStop() const
{
    QFile file(m_path + QStringLiteral("/cancel"));
    file.open(QIODevice::WriteOnly);
}

ScriptResult AttemptFolder::result() const
{
    ScriptResult result;
    QString message;
    QFile file(m_path + QStringLiteral("/exit.json"));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        // A file that is cut off or says something strange is no proof of success: it stays Unknown.
        result.end = valueOf<ScriptEnd>(json.value(QStringLiteral("end")).toString()).value_or(ScriptEnd::Unknown);
        result.code = json.value(QStringLiteral("code")).toInt();
        result.signal = json.value(QStringLiteral("signal")).toInt();
        result.startedMs = json.value(QStringLiteral("startedMs")).toInteger();
        result.endedMs = json.value(QStringLiteral("endedMs")).toInteger();
        message = json.value(QStringLiteral("message")).toString();
    }
    result.message = sentence(result, message, result.endedMs - result.startedMs);
    result.outputs = outputs();
    result.logBytes = QFileInfo(log()).size();
    return result;
}

// "name=value" lines and "name<<MARK" blocks, as workflow commands have them; a later one of a name wins.
QMap<QString, QString> AttemptFolder::outputs() const
{
    QMap<QString, QString> out;
    QFile file(m_path + QStringLiteral("/output"));
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return out;
    const QStringList lines = QString::fromUtf8(file.read(longestOutputs)).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        const qsizetype block = line.indexOf(QLatin1String("<<"));
        if (block > 0 && (equals < 0 || block < equals)) {
            const QString mark = line.mid(block + 2).trimmed();
            QStringList value;
            while (++i < lines.size() && lines[i] != mark)
                value.append(lines[i]);
            out.insert(line.left(block).trimmed(), value.join(QLatin1Char('\n')));
        } else if (equals > 0) {
            out.insert(line.left(equals).trimmed(), line.mid(equals + 1));
        }
    }
    return out;
}

} // namespace run
