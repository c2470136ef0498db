#include "store/connection.h"

#include "store/place.h"

#include <QFileInfo>
#include <QLocale>
#include <QSqlDatabase>
#include <QSqlError>
#include <QStorageInfo>

#include <atomic>

namespace store {
namespace {

// SQLite result codes (https://sqlite.org/rescode.html)
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};
constexpr int readOnlyNeedsRecovery = 776; // a writer died in a transaction; only a writer can undo it
constexpr int readOnlyMoved = 1032;        // the file was deleted or replaced under us

} // namespace

domain::Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    static std::atomic<int> counter;
    const QString name = QStringLiteral("slipway-store-%1").arg(++counter);
    std::unique_ptr<Connection> connection(new Connection(name, path));
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        db.setDatabaseName(path);
        QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
        if (access == Access::ReadOnly)
            options += QStringLiteral(";QSQLITE_OPEN_READONLY");
        db.setConnectOptions(options);
        if (!db.isValid())
            return domain::storeError(tr("The Qt driver for SQLite is missing."), tr("Install libqt6sql6-sqlite."));
        if (!db.open())
            return connection->sentence(db.lastError());
    }
    QStringList settings{QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA cell_size_check=ON"),
                         QStringLiteral("PRAGMA mmap_size=0"), QStringLiteral("PRAGMA foreign_keys=ON")};
    if (access == Access::ReadOnly)
        settings << QStringLiteral("PRAGMA query_only=ON");
    else
        settings << QStringLiteral("PRAGMA secure_delete=ON");
    for (const QString &setting : std::as_const(settings))
        if (auto set = connection->run(setting); !set)
            return set.error();
    return connection;
}

domain::Result<std::unique_ptr<Connection>> Connection::inMemory()
{
    return open(QStringLiteral(":memory:"), Access::ReadWrite);
}

Connection::~Connection()
{
    m_prepared.clear(); // before the database they belong to
    QSqlDatabase::removeDatabase(m_name);
}

domain::Outcome Connection::run(const QString &sql, const QVariantList &values)
{
    // Not kept: statements that change the schema or the connection invalidate or outlive their preparation.
    if (values.isEmpty()) {
        QSqlQuery query(QSqlDatabase::database(m_name));
        query.setForwardOnly(true);
        if (!query.exec(sql))
            return sentence(query.lastError());
        return domain::done();
    }
    auto query = executed(sql, values);
    if (!query)
        return query.error();
    (*query)->finish();
    return domain::done();
}

domain::Outcome Connection::each(const QString &sql, const QVariantList &values,
                                 const std::function<domain::Outcome(const QSqlQuery &)> &row)
{
    auto query = executed(sql, values);
    if (!query)
        return query.error();
    domain::Outcome result = domain::done();
    while (result && (*query)->next())
        result = row(**query);
    if (result && (*query)->lastError().isValid())
        result = sentence((*query)->lastError());
    (*query)->finish();
    return result;
}

domain::Result<QVariant> Connection::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    auto read = each(sql, values, [&](const QSqlQuery &query) -> domain::Outcome {
        if (!first.isValid())
            first = query.value(0);
        return domain::done();
    });
    if (!read)
        return read.error();
    return first;
}

domain::Result<QSqlQuery *> Connection::executed(const QString &sql, const QVariantList &values)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        QSqlQuery fresh(QSqlDatabase::database(m_name));
        fresh.setForwardOnly(true);
        if (!fresh.prepare(sql))
            return sentence(fresh.lastError());
        found = m_prepared.emplace(sql, std::move(fresh)).first;
    }
    QSqlQuery &query = found->second;
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec()) {
        const domain::Error error = sentence(query.lastError());
        query.finish();
        return error;
    }
    return &query;
}

domain::Error Connection::sentence(const QSqlError &error) const
{
    const int extended = error.nativeErrorCode().toInt();
    const qint64 free = QStorageInfo(QFileInfo(m_path).absolutePath()).bytesAvailable();
    const QString place = m_path;
    constexpr qint64 nothingLeft = 1 << 20; // some file systems report a full disk as a failed write
    switch (extended & 0xff) {
    case Full:
        return noSpace(place, free);
    case Busy:
    case Locked:
        return domain::storeError(tr("The store “%1” is busy: another program keeps it locked.").arg(place),
                                  tr("Nothing was changed. Try again; close other programs that use this file."));
    case ReadOnly:
        if (extended == readOnlyMoved)
            return domain::storeError(tr("The store “%1” was moved, deleted or replaced while it was open.").arg(place),
                                      tr("Put the file back and start Slipway again; running scripts go on."));
        if (extended == readOnlyNeedsRecovery)
            return domain::storeError(
                tr("The store “%1” was not closed properly and has to be recovered first.").arg(place),
                tr("Start Slipway with this store; it recovers by itself."));
        return domain::storeError(tr("The store “%1” cannot be written.").arg(place),
                                  tr("Give yourself write permission for the file and its folder."));
    case InputOutput:
        if (free >= 0 && free < nothingLeft)
            return noSpace(place, free);
        return domain::storeError(tr("Reading or writing the store “%1” failed (%2).").arg(place, error.databaseText()),
                                  tr("Check the disk; nothing was changed."));
    case Corrupt:
        return domain::storeError(tr("The store “%1” is damaged (%2).").arg(place, error.databaseText()),
                                  tr("Restore a backup: slipwayctl backup restore."));
    case NotADatabase:
        return domain::storeError(tr("“%1” is not a Slipway store.").arg(place), tr("Choose another file."));
    case CannotOpen:
        return domain::storeError(tr("The store “%1” cannot be opened.").arg(place),
                                  tr("Check that the file exists and that you may read it and its folder."));
    default:
        return domain::storeError(tr("The store “%1” refused: %2.").arg(place, error.databaseText()));
    }
}

domain::Outcome Transaction::begin(Kind kind)
{
    // Never a deferred BEGIN: turning a read into a write fails at once, whatever the busy timeout says.
    auto begun = m_connection.run(kind == Kind::Immediate ? QStringLiteral("BEGIN IMMEDIATE")
                                                          : QStringLiteral("BEGIN EXCLUSIVE"));
    m_open = begun.ok();
    return begun;
}

domain::Outcome Transaction::commit()
{
    auto committed = m_connection.run(QStringLiteral("COMMIT"));
    m_open = !committed.ok();
    return committed;
}

Transaction::~Transaction()
{
    // After some errors (a full disk) SQLite has rolled back by itself and says that there is nothing to roll back.
    if (m_open)
        (void)m_connection.run(QStringLiteral("ROLLBACK"));
}

} // namespace store
