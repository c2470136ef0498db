#include "store/reader.h"

#include "store/derived.h"
#include "store/journaltable.h"
#include "store/rows.h"
#include "store/schema.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace store {
namespace {

QJsonObject object(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

// Conditions joined by AND, each with its value; nothing of the caller's becomes SQL.
class Where
{
public:
    void add(const QString &condition, const QVariant &value)
    {
        m_conditions << condition;
        m_values << value;
    }
    void addUnlessEmpty(const QString &condition, const QString &value)
    {
        if (!value.isEmpty())
            add(condition, value);
    }
    void add(const QString &condition) { m_conditions << condition; }
    QString text() const
    {
        return m_conditions.isEmpty() ? QString()
                                      : QStringLiteral("WHERE ") + m_conditions.join(QStringLiteral(" AND "));
    }
    const QVariantList &values() const { return m_values; }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

template <class Record>
domain::Result<QList<Record>> ofProject(Connection &connection, const QString &project, const QString &order)
{
    Where where;
    where.addUnlessEmpty(QStringLiteral("project = ?"), project);
    return select<Record>(connection, where.text() + order, where.values());
}

// A writer that was killed inside a transaction leaves the file to whoever may write next: SQLite then puts back what
// stood there, under its own locks. Where this cannot be done, opening says so.
void undoWhatWasLeftHalfDone(const QString &path)
{
    if (QFileInfo(path + QStringLiteral("-journal")).size() == 0)
        return;
    if (auto writer = Connection::open(path, Connection::Access::ReadWrite))
        static_cast<void>((*writer)->value(QStringLiteral("SELECT count(*) FROM sqlite_schema")));
}

} // namespace

domain::Result<std::unique_ptr<Reader>> Reader::open(const QString &path)
{
    const Schema schema = Schema::current();
    if (auto looked = examineFile(path, schema); !looked)
        return looked.error();
    undoWhatWasLeftHalfDone(path);
    auto connection = Connection::open(path, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    auto version = (*connection)->value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    if (version->toInt() != schema.version())
        return domain::storeError(tr("The store “%1” has format %2, this program reads %3.")
                                      .arg(path)
                                      .arg(version->toInt())
                                      .arg(schema.version()),
                                  tr("Start Slipway with this store; it brings it up to date."));
    return std::unique_ptr<Reader>(new Reader(*std::move(connection)));
}

Reader::Reader(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Reader::~Reader() = default;

QString Reader::path() const
{
    return m_connection->path();
}

domain::Result<QStringList> Reader::definitions(const QString &sql, const QVariantList &values)
{
    QStringList found;
    auto read = m_connection->each(sql, values, [&](const QSqlQuery &query) -> domain::Outcome {
        found << query.value(0).toString();
        return domain::done();
    });
    if (!read)
        return read.error();
    return found;
}

domain::Result<QList<domain::Project>> Reader::projects()
{
    auto found = definitions(QStringLiteral("SELECT definition FROM projects ORDER BY id"), {});
    if (!found)
        return found.error();
    QList<domain::Project> projects;
    for (const QString &definition : *found) {
        auto project = domain::fromJson<domain::Project>(object(definition));
        if (!project)
            return project.error();
        projects << *std::move(project);
    }
    return projects;
}

domain::Result<domain::Project> Reader::project(const QString &id)
{
    auto found = definitions(QStringLiteral("SELECT definition FROM projects WHERE id = ?"), {text(id)});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return domain::notFound(tr("There is no project “%1”.").arg(id), tr("List them: slipwayctl project list."));
    return domain::fromJson<domain::Project>(object(found->first()));
}

domain::Result<QList<domain::Version>> Reader::versions(const QString &project)
{
    auto found = definitions(QStringLiteral("SELECT definition FROM versions WHERE project = ?"), {text(project)});
    if (!found)
        return found.error();
    QList<domain::Version> versions;
    for (const QString &definition : *found) {
        auto version = domain::fromJson<domain::Version>(object(definition));
        if (!version)
            return version.error();
        versions << *std::move(version);
    }
    std::sort(versions.begin(), versions.end(), [](const domain::Version &a, const domain::Version &b) {
        return domain::Version::compare(a.name, b.name) > 0;
    });
    return versions;
}

domain::Result<domain::Version> Reader::version(const QString &project, const QString &name)
{
    auto found = definitions(QStringLiteral("SELECT definition FROM versions WHERE project = ? AND name = ?"),
                             {text(project), text(name)});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return domain::notFound(tr("“%1” has no version %2.").arg(project, name),
                                tr("List them: slipwayctl version list --project %1.").arg(project));
    return domain::fromJson<domain::Version>(object(found->first()));
}

domain::Result<QList<domain::LiveVersion>> Reader::live(const QString &project)
{
    return ofProject<domain::LiveVersion>(*m_connection, project, QStringLiteral(" ORDER BY project, environment"));
}

domain::Result<QList<domain::WaitingGate>> Reader::waiting(const QString &project)
{
    return ofProject<domain::WaitingGate>(*m_connection, project, QStringLiteral(" ORDER BY since_ms, run, step"));
}

domain::Result<QList<domain::HeldEnvironment>> Reader::held(const QString &project)
{
    return ofProject<domain::HeldEnvironment>(*m_connection, project, QStringLiteral(" ORDER BY project, environment"));
}

domain::Result<QList<domain::RunRecord>> Reader::runs(const RunFilter &filter)
{
    Where where;
    where.addUnlessEmpty(QStringLiteral("project = ?"), filter.project);
    where.addUnlessEmpty(QStringLiteral("environment = ?"), filter.environment);
    where.addUnlessEmpty(QStringLiteral("id < ?"), filter.before);
    if (filter.openOnly)
        where.add(QStringLiteral("ended_ms = 0"));
    if (filter.mode)
        where.add(QStringLiteral("mode = ?"), domain::nameOf(*filter.mode));
    if (filter.phase)
        where.add(QStringLiteral("phase = ?"), domain::nameOf(*filter.phase));
    where.addUnlessEmpty(
        QStringLiteral("instr(lower(id || char(10) || project || char(10) || version || char(10) || environment || "
                       "char(10) || sentence || char(10) || requested_by), lower(?)) > 0"),
        filter.text);
    return select<domain::RunRecord>(*m_connection, where.text() + QStringLiteral(" ORDER BY id DESC LIMIT ?"),
                                     where.values() + QVariantList{filter.limit});
}

domain::Result<domain::RunRecord> Reader::run(const QString &idOrUniqueStart)
{
    const QString id = text(idOrUniqueStart);
    auto found = select<domain::RunRecord>(
        *m_connection, QStringLiteral("WHERE id >= ? AND id < ? || char(1114111) ORDER BY id LIMIT 2"), {id, id});
    if (!found)
        return found.error();
    if (id.isEmpty() || found->isEmpty()) // nothing is the start of every run, and means none
        return domain::notFound(tr("There is no run “%1”.").arg(id), tr("List them: slipwayctl run list."));
    if (found->size() > 1 && found->first().id != id)
        return domain::usage(
            tr("“%1” is the start of more than one run: %2, %3.").arg(id, found->at(0).id, found->at(1).id),
            tr("Give more of it."));
    return found->first();
}

domain::Result<QList<domain::Event>> Reader::runEvents(const QString &run)
{
    QList<domain::Event> events;
    JournalFilter filter{.subject = QStringLiteral("run/") + run};
    while (true) {
        auto rows = journal(filter);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return events;
        for (const domain::JournalRow &row : *rows) {
            auto event = eventOf(row);
            if (!event)
                return event.error();
            events << *std::move(event);
        }
        filter.after = rows->last().seq;
    }
}

domain::Result<QList<domain::Deployment>> Reader::deployments(const DeploymentFilter &filter)
{
    Where where;
    where.addUnlessEmpty(QStringLiteral("project = ?"), filter.project);
    where.addUnlessEmpty(QStringLiteral("environment = ?"), filter.environment);
    where.addUnlessEmpty(QStringLiteral("version = ?"), filter.version);
    if (filter.mode)
        where.add(QStringLiteral("mode = ?"), domain::nameOf(*filter.mode));
    if (filter.result)
        where.add(QStringLiteral("result = ?"), domain::nameOf(*filter.result));
    where.addUnlessEmpty(QStringLiteral("instr(lower(project || char(10) || version || char(10) || environment || "
                                        "char(10) || run || char(10) || deployed_by), lower(?)) > 0"),
                         filter.text);
    if (filter.before > 0)
        where.add(QStringLiteral("id < ?"), filter.before);
    return select<domain::Deployment>(*m_connection, where.text() + QStringLiteral(" ORDER BY id DESC LIMIT ?"),
                                      where.values() + QVariantList{filter.limit});
}

domain::Result<QList<domain::JournalRow>> Reader::journal(const JournalFilter &filter)
{
    return readRows(*m_connection, filter);
}

domain::Result<qint64> Reader::headSeq()
{
    auto head = m_connection->value(QStringLiteral("SELECT max(seq) FROM journal"));
    if (!head)
        return head.error();
    return head->toLongLong();
}

domain::Result<QString> Reader::runWithoutEvents()
{
    auto stray = m_connection->value(QStringLiteral("SELECT id FROM runs WHERE NOT EXISTS (SELECT 1 FROM journal WHERE "
                                                    "subject = 'run/' || runs.id) ORDER BY id LIMIT 1"));
    if (!stray)
        return stray.error();
    return stray->toString();
}

domain::Result<QString> Reader::dumpDerived()
{
    QString dump;
    for (const QString &table : derivedTables()) {
        dump += table + QLatin1Char('\n');
        auto read = m_connection->each(QStringLiteral("SELECT * FROM %1 ORDER BY 1, 2").arg(table), {},
                                       [&](const QSqlQuery &query) -> domain::Outcome {
                                           for (int i = 0; query.value(i).isValid(); ++i)
                                               dump += QLatin1String("  ") + query.value(i).toString();
                                           dump += QLatin1Char('\n');
                                           return domain::done();
                                       });
        if (!read)
            return read.error();
    }
    return dump;
}

} // namespace store
