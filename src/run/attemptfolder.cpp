#include "domain/tr.h"

namespace run {
SLIPWAY_TR(run::AttemptFolder)
}

#include "run/attemptfolder.h"
#include "run/exitrecord.h"
#include "run/lasterror.h"
#include "run/outputs.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace run {

using namespace domain;

namespace {

// Two ids never share a folder: what has no place in a file name is percent-encoded, a very long id ends in its hash.
QString fileName(const QString &id)
{
    constexpr qsizetype longest = 120;
    QByteArray name = id.toUtf8().toPercentEncoding();
    if (name.isEmpty() || name.startsWith('.'))
        name.prepend('%');
    if (name.size() > longest)
        name = name.left(80) + '%' + QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return QString::fromLatin1(name);
}

// What a script sees of the world it is started from; everything else is left behind.
QStringList inherited()
{
    QStringList variables;
    for (const char *name :
         {"PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR", "SSH_AUTH_SOCK", "XDG_RUNTIME_DIR"})
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

// What would reach the script cut off or as something else: arguments end with NUL, and so do the fields of the spec.
QString unfit(const ScriptSpec &spec)
{
    const auto hasNul = [](const QString &text) { return text.contains(QChar(u'\0')); };
    const QStringList texts =
        QStringList{spec.program, spec.workingDirectory} + spec.arguments + spec.environment.values();
    for (const QString &text : texts)
        if (hasNul(text))
            return tr("could not start: “%1” holds a NUL character, which no program can be given")
                .arg(QString(text).replace(QChar(u'\0'), QStringLiteral("\\0")).left(200));
    for (const QString &name : spec.environment.keys())
        if (name.isEmpty() || name.contains(QLatin1Char('=')) || hasNul(name))
            return tr("could not start: “%1” is no name for a variable").arg(name);
    return spec.program.isEmpty() ? tr("could not start: no program is given") : QString();
}

Outcome writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path); // aside, made durable, renamed
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(tr("could not start: %1 cannot be written: %2").arg(path, file.errorString()),
                      tr("Is the disk full?"));
    return done();
}

void syncFolder(const QString &path)
{
    const int folder = open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1024 * 1024) : QByteArray();
}

} // namespace

AttemptFolder::AttemptFolder(const QString &runsFolder, const QString &run, const QString &step, int attempt)
    : m_path(runsFolder + QLatin1Char('/') + fileName(run) + QLatin1Char('/') + fileName(step) + QLatin1Char('-') +
             QString::number(attempt))
{
}

Outcome AttemptFolder::prepare(const ScriptSpec &spec) const
{
    if (const QString fault = unfit(spec); !fault.isEmpty())
        return failed(fault);
    const QFileInfo folder(m_path);
    const QString runFolder = folder.path();
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(m_path) || !QFile::setPermissions(m_path, ownerOnly))
        return failed(tr("could not start: the folder %1 cannot be made").arg(m_path),
                      tr("Is the disk full, or the folder not yours?"));
    if (!spec.text.isEmpty())
        if (const Outcome written = writeFile(file("script"), spec.text.toUtf8()); !written)
            return written;
    if (const Outcome written = writeFile(file("spec"), encoded(spec, m_path)); !written)
        return written;
    // Up to the top: a folder that a power cut takes away would let the attempt begin a second time.
    syncFolder(m_path);
    syncFolder(runFolder);
    syncFolder(QFileInfo(runFolder).path());
    return done();
}

AttemptFolder::State AttemptFolder::state() const
{
    if (QFileInfo::exists(file("exit.json")))
        return State::Ended;
    // A runner holds the lock before it makes `started`: without that file, trying the lock could only be in its way.
    if (!QFileInfo::exists(file("started")))
        return State::New;
    const int lock = open(QFile::encodeName(file("lock")).constData(), O_RDWR | O_CLOEXEC);
    bool held = false;
    if (lock >= 0) {
        held = flock(lock, LOCK_EX | LOCK_NB) != 0;
        close(lock);
    }
    if (held)
        return State::Running;
    // Its last act before it let go of the lock.
    return QFileInfo::exists(file("exit.json")) ? State::Ended : State::Lost;
}

bool AttemptFolder::forbid(ScriptEnd end, const QString &why) const
{
    QDir().mkpath(m_path);
    const int gate =
        open(QFile::encodeName(file("started")).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (gate < 0)
        return errno != EEXIST;
    fsync(gate);
    close(gate);
    // Where this fails, a later look finds an attempt of unknown fate: careful, not wrong.
    static_cast<void>(writeFile(file("exit.json"), exitRecordWithoutBeginning(end, why)));
    return true;
}

bool AttemptFolder::askToStop() const
{
    QFile cancel(file("cancel"));
    return cancel.open(QIODevice::WriteOnly);
}

ScriptResult AttemptFolder::result() const
{
    ScriptResult result = readExitRecord(bytesOf(file("exit.json")), bytesOf(file("started")));
    if (result.end == ScriptEnd::Exited && result.code != 0)
        if (const QString said = lastError(log()); !said.isEmpty())
            result.message += QStringLiteral(": ") + said;
    const Outputs outputs = readOutputs(file("output"));
    result.outputs = outputs.values;
    if (outputs.cut)
        result.message += (result.message.isEmpty() ? QString() : QStringLiteral("; ")) +
                          tr("of its outputs only the first 1 MB was read");
    result.logBytes = QFileInfo(log()).size();
    return result;
}

} // namespace run
