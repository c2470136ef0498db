#include "domain/tr.h"

namespace store {
SLIPWAY_TR(store::Derived)
}

#include "domain/canonicaljson.h"
#include "store/derived.h"
#include "store/rows.h"

#include <QDateTime>

namespace store {

using namespace domain;

namespace {

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(domain::canonicalJson(object));
}

Error heldBy(const domain::HeldEnvironment &holder)
{
    return domain::refused(
        tr("“%1” of “%2” is held by run %3, started by %4 on %5.")
            .arg(holder.environment, holder.project, holder.run, holder.by,
                 QDateTime::fromMSecsSinceEpoch(holder.sinceMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))),
        tr("Wait until that run has ended, or abort it."));
}

Outcome putProject(Connection &connection, const domain::Project &project)
{
    return connection.run(QStringLiteral("INSERT INTO projects (id, definition) VALUES (?, ?) "
                                         "ON CONFLICT (id) DO UPDATE SET definition=excluded.definition"),
                          {text(project.id), json(domain::toJson(project))});
}

Outcome putVersion(Connection &connection, const QString &project, const domain::Version &version)
{
    return connection.run(QStringLiteral("INSERT INTO versions (project, name, definition) VALUES (?, ?, ?) "
                                         "ON CONFLICT (project, name) DO UPDATE SET definition=excluded.definition"),
                          {text(project), text(version.name), json(domain::toJson(version))});
}

// What was deployed stays known: runs and deployments are history.
Outcome removeProject(Connection &connection, const QString &project)
{
    auto holders = select<domain::HeldEnvironment>(connection, QStringLiteral("WHERE project=? LIMIT 1"), {project});
    if (!holders)
        return holders.error();
    if (!holders->isEmpty())
        return heldBy(holders->first());
    for (const auto &sql :
         {QStringLiteral("DELETE FROM projects WHERE id=?"), QStringLiteral("DELETE FROM versions WHERE project=?"),
          QStringLiteral("DELETE FROM live WHERE project=?")})
        if (auto removed = connection.run(sql, {project}); !removed)
            return removed;
    return domain::done();
}

Outcome hold(Connection &connection, const domain::HeldEnvironment &held)
{
    auto holders =
        select<domain::HeldEnvironment>(connection, QStringLiteral("WHERE project=? AND environment=? AND run<>?"),
                                        {text(held.project), text(held.environment), text(held.run)});
    if (!holders)
        return holders.error();
    if (!holders->isEmpty())
        return heldBy(holders->first());
    return put(connection, held, QStringLiteral("project, environment"));
}

Outcome replaceRun(Connection &connection, const domain::Derived &derived)
{
    const QString run = text(derived.run->id);
    if (auto written = put(connection, *derived.run, QStringLiteral("id")); !written)
        return written;
    for (const auto &sql :
         {QStringLiteral("DELETE FROM waiting WHERE run=?"), QStringLiteral("DELETE FROM held WHERE run=?")})
        if (auto cleared = connection.run(sql, {run}); !cleared)
            return cleared;
    for (const auto &gate : derived.waiting)
        if (auto written = put(connection, gate, QStringLiteral("run, step")); !written)
            return written;
    for (const auto &held : derived.held)
        if (auto written = hold(connection, held); !written)
            return written;
    return domain::done();
}

} // namespace

Outcome apply(Connection &connection, const domain::Derived &derived)
{
    if (derived.project)
        if (auto written = putProject(connection, *derived.project); !written)
            return written;
    if (!derived.removedProject.isEmpty())
        if (auto removed = removeProject(connection, derived.removedProject); !removed)
            return removed;
    if (derived.version)
        if (auto written = putVersion(connection, derived.version->first, derived.version->second); !written)
            return written;
    if (derived.run)
        if (auto written = replaceRun(connection, derived); !written)
            return written;
    for (const auto &deployment : derived.deployments)
        if (auto written = put(connection, deployment, QStringLiteral("run, environment, mode")); !written)
            return written;
    for (const auto &live : derived.live)
        if (auto written = put(connection, live, QStringLiteral("project, environment")); !written)
            return written;
    return domain::done();
}

QStringList derivedTables()
{
    return {QStringLiteral("projects"), QStringLiteral("versions"), QStringLiteral("runs"),
            QStringLiteral("waiting"),  QStringLiteral("held"),     QStringLiteral("deployments"),
            QStringLiteral("live")};
}

Outcome emptyDerived(Connection &connection)
{
    for (const QString &table : derivedTables())
        if (auto emptied = connection.run(QStringLiteral("DELETE FROM ") + table); !emptied)
            return emptied;
    return domain::done();
}

} // namespace store
