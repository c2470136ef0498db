#include "domain/tr.h"

namespace store {
SLIPWAY_TR(store::Store)
}

#include "store/backupfile.h"
#include "store/backups.h"
#include "store/connection.h"
#include "store/derived.h"
#include "store/journaltable.h"
#include "store/place.h"
#include "store/reader.h"
#include "store/store.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QVersionNumber>

#include <fcntl.h>
#include <unistd.h>

namespace store {

using namespace domain;

namespace {

Outcome prepareFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    if (!QFileInfo::exists(path))
        return createPrivateFile(path);
    // SQLite would open it for reading only and say so at the first write.
    for (const QString &needed : {path, folder})
        if (::faccessat(AT_FDCWD, QFile::encodeName(needed).constData(), W_OK, AT_EACCESS) != 0)
            return domain::storeError(tr("“%1” is read-only for you.").arg(needed),
                                      tr("Give yourself write permission for it, or open the store to look only."));
    return domain::done();
}

// WAL can lose commits when two connections reset it at once, in versions before these (reliability: WAL-reset bug).
bool walIsSafe(const QVersionNumber &sqlite)
{
    const QVersionNumber line(sqlite.majorVersion(), sqlite.minorVersion());
    if (line == QVersionNumber(3, 50))
        return sqlite.microVersion() >= 7;
    if (line == QVersionNumber(3, 44))
        return sqlite.microVersion() >= 6;
    return sqlite >= QVersionNumber(3, 51, 3);
}

Outcome chooseJournalMode(Connection &connection, bool riskyPlace)
{
    auto sqlite = connection.value(QStringLiteral("SELECT sqlite_version()"));
    if (!sqlite)
        return sqlite.error();
    const bool wal = !riskyPlace && walIsSafe(QVersionNumber::fromString(sqlite->toString()));
    auto mode = connection.value(wal ? QStringLiteral("PRAGMA journal_mode=WAL")
                                     : QStringLiteral("PRAGMA journal_mode=TRUNCATE"));
    if (!mode)
        return mode.error();
    return connection.run(wal ? QStringLiteral("PRAGMA synchronous=FULL") : QStringLiteral("PRAGMA synchronous=EXTRA"));
}

Error withBackupHint(domain::Error error, const QString &path)
{
    auto kept = backups(path);
    if (!kept || kept->isEmpty())
        return error;
    const Backup &last = kept->first();
    error.hint +=
        (error.hint.isEmpty() ? QString() : QStringLiteral(" ")) +
        tr("The last backup is from %1, with %n event(s): %2", nullptr, int(last.events))
            .arg(QDateTime::fromMSecsSinceEpoch(last.atMs).toString(QStringLiteral("yyyy-MM-dd HH:mm")), last.path);
    return error;
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Schema &schema)
{
    if (auto looked = examineFile(path, schema); !looked)
        return looked.error();
    if (auto ready = prepareFile(path); !ready)
        return ready.error();
    auto connection = Connection::open(path, Connection::Access::ReadWrite);
    if (!connection)
        return withBackupHint(connection.error(), path);
    auto found = examine(**connection, schema);
    if (!found)
        return withBackupHint(found.error(), path);
    const QString warning = riskOf(path);
    if (auto chosen = chooseJournalMode(**connection, !warning.isEmpty()); !chosen)
        return chosen.error();
    if (*found > 0 && *found < schema.version())
        if (auto kept = writeBackup(**connection, BackupReason::Migration); !kept)
            return kept.error();
    if (auto migrated = migrate(**connection, schema); !migrated)
        return migrated.error();
    return std::unique_ptr<Store>(new Store(*std::move(connection), warning));
}

Store::Store(std::unique_ptr<Connection> connection, QString warning)
    : m_connection(std::move(connection)), m_warning(std::move(warning))
{
}

Store::~Store() = default;

QString Store::path() const
{
    return m_connection->path();
}

QString Store::warning() const
{
    return m_warning;
}

Result<qint64> Store::append(const domain::Event &event, const domain::Derived &derived)
{
    Transaction transaction(*m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun.error();
    auto row = nextRow(*m_connection, event);
    if (!row)
        return row.error();
    if (auto inserted = insertRow(*m_connection, *row); !inserted)
        return inserted.error();
    if (auto applied = apply(*m_connection, derived); !applied)
        return applied.error();
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return row->seq;
}

Outcome Store::rebuild(const Fold &fold)
{
    Transaction transaction(*m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto emptied = emptyDerived(*m_connection); !emptied)
        return emptied;
    qint64 last = 0;
    while (true) {
        auto rows = readRows(*m_connection, {.after = last, .limit = 500});
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return transaction.commit();
        for (const domain::JournalRow &row : *rows) {
            auto event = eventOf(row);
            if (!event)
                return event.error();
            auto derived = fold(*event);
            if (!derived)
                return derived.error();
            if (auto applied = apply(*m_connection, *derived); !applied)
                return applied;
            last = row.seq;
        }
    }
}

Result<QString> Store::backup()
{
    auto path = writeBackup(*m_connection, BackupReason::Routine);
    if (!path)
        return path;
    auto all = backups(m_connection->path());
    if (!all)
        return all.error();
    for (const Backup &old : superfluous(*all))
        if (QFile file(old.path); !file.remove())
            return domain::storeError(
                tr("The old backup “%1” cannot be removed: %2.").arg(old.path, file.errorString()));
    return path;
}

} // namespace store
