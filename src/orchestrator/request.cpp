#include "orchestrator/request.h"

#include <QCoreApplication>

namespace orchestrator {

using domain::FromJson;

template <class Io> void describe(Io &io, SaveProject &c)
{
    io("project", c.project);
    io("create", c.create);
}
template <class Io> void describe(Io &io, RemoveProject &c)
{
    io("project", c.project);
}
template <class Io> void describe(Io &io, AddVersion &c)
{
    io("project", c.project);
    io("version", c.version);
}
template <class Io> void describe(Io &io, RecordLive &c)
{
    io("project", c.project);
    io("environment", c.environment);
    io("version", c.version);
    io("previous", c.previous);
    io("reason", c.reason);
}
template <class Io> void describe(Io &io, StartRun &c)
{
    io("project", c.project);
    io("version", c.version);
    io("environment", c.environment);
}
template <class Io> void describe(Io &io, RollBack &c)
{
    io("project", c.project);
    io("environment", c.environment);
    io("to", c.to);
    io("force", c.force);
    io("reason", c.reason);
}
template <class Io> void describe(Io &io, Steer &c)
{
    io("run", c.run);
    io("action", c.action);
    io("step", c.step);
    io("reason", c.reason);
    io("succeeded", c.succeeded);
}
template <class Io> void describe(Io &io, RollBackRun &c)
{
    io("run", c.run);
    io("to", c.to);
    io("force", c.force);
    io("reason", c.reason);
}
template <class Io> void describe(Io &io, Confirm &c)
{
    io("run", c.run);
    io("item", c.item);
    io("confirmed", c.confirmed);
    io("note", c.note);
    io("evidence", c.evidence);
    io("step", c.step);
}
template <class Io> void describe(Io &io, Decide &c)
{
    io("run", c.run);
    io("step", c.step);
    io("approved", c.approved);
    io("comment", c.comment);
}
template <class Io> void describe(Io &io, MakeBackup &c)
{
    io("reason", c.reason);
}

namespace {

constexpr std::pair<domain::ErrorCode, const char *> errorNames[] = {{domain::ErrorCode::Failed, "failed"},
                                                                     {domain::ErrorCode::Usage, "usage"},
                                                                     {domain::ErrorCode::Refused, "refused"},
                                                                     {domain::ErrorCode::NotFound, "notFound"},
                                                                     {domain::ErrorCode::Store, "store"}};

} // namespace

QJsonObject toJson(const Request &request)
{
    QJsonObject object = std::visit([](const auto &c) { return domain::toJson(c); }, request);
    object.insert(QStringLiteral("kind"), domain::variantKind(request));
    return object;
}

domain::Result<Request> requestFromJson(const QJsonObject &object)
{
    QJsonObject body = object;
    const QString kind = body.take(QStringLiteral("kind")).toString();
    return domain::variantFromJson<Request>(kind, body);
}

QJsonObject errorJson(const domain::Error &error)
{
    QString code;
    for (const auto &[value, name] : errorNames)
        if (value == error.code)
            code = QString::fromLatin1(name);
    QJsonObject object{{QStringLiteral("kind"), QStringLiteral("error")},
                       {QStringLiteral("schema"), 1},
                       {QStringLiteral("code"), code},
                       {QStringLiteral("message"), error.message}};
    if (!error.hint.isEmpty())
        object.insert(QStringLiteral("hint"), error.hint);
    if (!error.where.file.isEmpty() || error.where.line > 0) {
        QJsonObject where;
        if (!error.where.file.isEmpty())
            where.insert(QStringLiteral("file"), error.where.file);
        if (error.where.line > 0)
            where.insert(QStringLiteral("line"), error.where.line);
        if (error.where.column > 0)
            where.insert(QStringLiteral("column"), error.where.column);
        object.insert(QStringLiteral("where"), where);
    }
    return object;
}

domain::Error errorFromJson(const QJsonObject &object)
{
    domain::Error error;
    for (const auto &[value, name] : errorNames)
        if (object.value(QStringLiteral("code")).toString() == QLatin1String(name))
            error.code = value;
    error.message = object.value(QStringLiteral("message")).toString();
    error.hint = object.value(QStringLiteral("hint")).toString();
    const QJsonObject where = object.value(QStringLiteral("where")).toObject();
    error.where = {where.value(QStringLiteral("file")).toString(), where.value(QStringLiteral("line")).toInt(),
                   where.value(QStringLiteral("column")).toInt()};
    return error;
}

} // namespace orchestrator
