#include "domain/tr.h"

namespace run {
SLIPWAY_TR(run::ExitRecord)
}

#include "run/exitrecord.h"

#include <QFile>
#include <QJsonDocument>

#include <cstring>

namespace run {

using namespace domain;

namespace {

QString seconds(qint64 ms)
{
    return QString::number(static_cast<double>(ms) / 1000); // 60, 2.5
}

QString whyNotStarted(const QJsonObject &json)
{
    if (const QString why = json.value(QStringLiteral("message")).toString(); !why.isEmpty())
        return why;
    const QString text = qt_error_string(json.value(QStringLiteral("errno")).toInt());
    const QString path = json.value(QStringLiteral("path")).toString();
    const QString interpreter = json.value(QStringLiteral("interpreter")).toString();
    if (!interpreter.isEmpty())
        return tr("could not start: %1 %2, the interpreter named in the first line of %3").arg(text, interpreter, path);
    return tr("could not start: %1 %2").arg(text, path);
}

QString unknown(const QByteArray &started)
{
    QFile now(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    const QByteArray boot = started.split('\n').value(1);
    if (!boot.isEmpty() && now.open(QIODevice::ReadOnly) && now.readAll().trimmed() != boot)
        return tr("the machine was restarted before it ended: what it did is not known");
    return tr("nobody saw it end: what it did is not known");
}

QString sentence(const ScriptResult &result, const QJsonObject &json, const QByteArray &started)
{
    switch (result.end) {
    case ScriptEnd::Exited:
        return result.code == 0 ? QString() : tr("exit status %1").arg(result.code);
    case ScriptEnd::Signalled:
        return tr("ended by signal %1 (%2)").arg(result.signal).arg(QString::fromLocal8Bit(strsignal(result.signal)));
    case ScriptEnd::TimedOut:
        return tr("no end after %1 s, stopped").arg(seconds(json.value(QStringLiteral("timeoutMs")).toInteger()));
    case ScriptEnd::Cancelled: {
        const QString why = json.value(QStringLiteral("message")).toString();
        return why.isEmpty() ? tr("stopped") : why;
    }
    case ScriptEnd::NotStarted:
        return whyNotStarted(json);
    case ScriptEnd::Unknown:
        return unknown(started);
    }
    return {};
}

// What happened beside the end and must not go unsaid.
QStringList remarks(const QJsonObject &json)
{
    QStringList out;
    QStringList pids;
    const QJsonArray left = json.value(QStringLiteral("leftBehind")).toArray();
    for (const auto &pid : left)
        pids.append(QString::number(pid.toInteger()));
    if (!pids.isEmpty())
        out.append(tr("processes it left behind were ended: %1").arg(pids.join(QStringLiteral(", "))));
    if (const qint64 dropped = json.value(QStringLiteral("dropped")).toInteger(); dropped > 0)
        out.append(tr("%1 bytes of its output are not in the log").arg(dropped));
    return out;
}

ScriptEnd endOf(const QJsonObject &json)
{
    const auto end = valueOf<ScriptEnd>(json.value(QStringLiteral("end")).toString()).value_or(ScriptEnd::Unknown);
    if (end == ScriptEnd::Exited && !json.value(QStringLiteral("code")).isDouble())
        return ScriptEnd::Unknown;
    if (end == ScriptEnd::Signalled && json.value(QStringLiteral("signal")).toInt() <= 0)
        return ScriptEnd::Unknown;
    return end;
}

} // namespace

ScriptResult readExitRecord(const QByteArray &bytes, const QByteArray &started)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    ScriptResult result;
    result.end = endOf(json);
    if (result.end == ScriptEnd::Exited)
        result.code = json.value(QStringLiteral("code")).toInt();
    if (result.end == ScriptEnd::Signalled)
        result.signal = json.value(QStringLiteral("signal")).toInt();
    result.startedMs = json.value(QStringLiteral("startedMs")).toInteger();
    result.endedMs = json.value(QStringLiteral("endedMs")).toInteger();
    QStringList said = remarks(json);
    if (const QString how = sentence(result, json, started); !how.isEmpty())
        said.prepend(how);
    result.message = said.join(QStringLiteral("; "));
    return result;
}

QByteArray exitRecordWithoutBeginning(ScriptEnd end, const QString &why)
{
    const QJsonObject json{
        {QStringLiteral("v"), 1}, {QStringLiteral("end"), nameOf(end)}, {QStringLiteral("message"), why}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace run
