#include "domain/tr.h"

namespace store {
SLIPWAY_TR(store::Schema)
}

#include "store/connection.h"
#include "store/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace store {

using namespace domain;

namespace {

constexpr quint32 applicationId = 0x534C5057; // "SLPW"

Error notAStore(const QString &path)
{
    return domain::storeError(tr("“%1” is not a Slipway store.").arg(path),
                              tr("Nothing was changed. Choose another file, or a new name."));
}
Error foreign(const QString &path, quint32 id)
{
    return domain::storeError(tr("“%1” belongs to another program (application_id 0x%2; a Slipway store has 0x%3).")
                                  .arg(path, QString::number(id, 16), QString::number(applicationId, 16)),
                              tr("Nothing was changed. Choose another file, or a new name."));
}
Error newer(const QString &path, int found, int known)
{
    return domain::storeError(tr("“%1” was written by a newer Slipway: its format is %2, this program knows %3.")
                                  .arg(path)
                                  .arg(found)
                                  .arg(known),
                              tr("Nothing was changed. Use the newer Slipway."));
}
Error damaged(const QString &path, const QString &how)
{
    return domain::storeError(tr("The store “%1” is damaged: %2.").arg(path, how),
                              tr("Restore a backup: slipwayctl backup restore."));
}

// Tables, indexes and triggers with their exact text: a trigger taken away or a view slipped in shows.
Result<QStringList> shapeOf(Connection &connection)
{
    QStringList shape;
    auto read = connection.each(QStringLiteral("SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, "
                                               "'') FROM sqlite_master ORDER BY type, name"),
                                {}, [&](const QSqlQuery &query) -> domain::Outcome {
                                    shape << query.value(0).toString();
                                    return domain::done();
                                });
    if (!read)
        return read.error();
    return shape;
}

Outcome compareShape(Connection &connection, const Schema &schema, int version)
{
    auto blank = Connection::inMemory();
    if (!blank)
        return blank.error();
    if (auto built = migrate(**blank, Schema{schema.migrations.mid(0, version)}); !built)
        return built;
    auto expected = shapeOf(**blank);
    auto found = shapeOf(connection);
    if (!expected || !found)
        return expected ? found.error() : expected.error();
    if (*expected != *found)
        return damaged(connection.path(), tr("its tables are not those of format %1").arg(version));
    return domain::done();
}

Outcome applyVersion(Connection &connection, const QString &sql, int version)
{
    Transaction transaction(connection);
    if (auto begun = transaction.begin(Transaction::Kind::Exclusive); !begun)
        return begun;
    for (const QString &statement : sql.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        if (auto executed = connection.run(statement); !executed)
            return executed;
    auto orphan = connection.value(QStringLiteral("PRAGMA foreign_key_check"));
    if (!orphan)
        return orphan.error();
    if (orphan->isValid())
        return damaged(connection.path(), tr("table %1 refers to rows that do not exist").arg(orphan->toString()));
    for (const QString &mark : {QStringLiteral("PRAGMA application_id=%1").arg(applicationId),
                                QStringLiteral("PRAGMA user_version=%1").arg(version)})
        if (auto marked = connection.run(mark); !marked)
            return marked;
    return transaction.commit();
}

} // namespace

Schema Schema::current()
{
    Schema schema;
    const QDir folder(QStringLiteral(":/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) // compiled in: always there
            schema.migrations << QString::fromUtf8(file.readAll());
    }
    return schema;
}

Outcome migrate(Connection &connection, const Schema &schema)
{
    auto found = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!found)
        return found.error();
    for (int version = found->toInt() + 1; version <= schema.version(); ++version)
        if (auto applied = applyVersion(connection, schema.migrations.at(version - 1), version); !applied)
            return domain::storeError(tr("Bringing the store to format %1 failed; it is still format %2. %3")
                                          .arg(version)
                                          .arg(version - 1)
                                          .arg(applied.error().message),
                                      applied.error().hint);
    return domain::done();
}

Result<int> examine(Connection &connection, const Schema &schema)
{
    auto id = connection.value(QStringLiteral("PRAGMA application_id"));
    auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    auto objects = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    for (const auto *read : {&id, &version, &objects})
        if (!*read)
            return read->error();
    if (version->toInt() == 0 && id->toInt() == 0 && objects->toInt() == 0)
        return 0;
    if (quint32(id->toInt()) != applicationId)
        return foreign(connection.path(), quint32(id->toInt()));
    if (version->toInt() > schema.version())
        return newer(connection.path(), version->toInt(), schema.version());
    if (version->toInt() < 1)
        return notAStore(connection.path());
    // The full check also compares every index with its table; in a large store it takes too long for each start.
    constexpr qint64 small = 32LL << 20;
    auto sound =
        connection.value(QFileInfo(connection.path()).size() <= small ? QStringLiteral("PRAGMA integrity_check(1)")
                                                                      : QStringLiteral("PRAGMA quick_check(1)"));
    if (!sound)
        return sound.error();
    if (sound->toString() != QLatin1String("ok"))
        return damaged(connection.path(), sound->toString().simplified());
    if (auto same = compareShape(connection, schema, version->toInt()); !same)
        return same.error();
    return version->toInt();
}

Outcome examineFile(const QString &path, const Schema &schema)
{
    const QFileInfo info(path);
    if (info.isSymLink())
        return domain::storeError(tr("“%1” is a link.").arg(path),
                                  tr("Name the file it points to: %1").arg(info.symLinkTarget()));
    if (!info.exists())
        return domain::done();
    if (!info.isFile())
        return domain::storeError(tr("“%1” is a folder or a device, not a file.").arg(path), tr("Name a file in it."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::storeError(tr("“%1” cannot be read: %2.").arg(path, file.errorString()),
                                  tr("Give yourself read permission for it."));
    constexpr int headerSize = 100; // https://sqlite.org/fileformat.html, section 1.3
    const QByteArray header = file.read(headerSize);
    const bool interrupted = QFileInfo(path + QStringLiteral("-journal")).size() > 0;
    if (header.isEmpty() || (interrupted && header.size() < headerSize))
        return domain::done();
    if (header.size() < headerSize || !header.startsWith("SQLite format 3"))
        return notAStore(path);
    const quint32 version = qFromBigEndian<quint32>(header.constData() + 60);
    const quint32 id = qFromBigEndian<quint32>(header.constData() + 68);
    if (id != 0 && id != applicationId)
        return foreign(path, id);
    if (id == applicationId && version > quint32(schema.version()))
        return newer(path, int(version), schema.version());
    return domain::done();
}

} // namespace store
