#include "domain/tr.h"

namespace store {
SLIPWAY_TR(store::Backup)
}

#include "store/backupfile.h"
#include "store/backups.h"
#include "store/chain.h"
#include "store/connection.h"
#include "store/journaltable.h"
#include "store/place.h"
#include "store/reader.h"
#include "store/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace store {

using namespace domain;

namespace {

Result<qint64> headOf(Connection &connection)
{
    auto head = connection.value(QStringLiteral("SELECT coalesce(max(seq), 0) FROM journal"));
    if (!head)
        return head.error();
    return head->toLongLong();
}

Outcome followChain(Connection &connection)
{
    Chain chain;
    while (true) {
        auto rows = readRows(connection, {.after = chain.length(), .limit = 500});
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return domain::done();
        for (const domain::JournalRow &row : *rows)
            if (const QString wrong = chain.next(row); !wrong.isEmpty())
                return domain::storeError(tr("The journal in “%1” was changed: %2").arg(connection.path(), wrong));
    }
}

Outcome fill(Connection &source, const QString &path)
{
    if (auto created = createPrivateFile(path); !created)
        return created;
    if (auto copied = source.run(QStringLiteral("VACUUM INTO ?"), {path}); !copied)
        return copied;
    auto copy = Connection::open(path, Connection::Access::ReadOnly);
    if (!copy)
        return copy.error();
    auto sound = (*copy)->value(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!sound)
        return sound.error();
    auto head = headOf(source);
    auto copiedHead = headOf(**copy);
    if (!head || !copiedHead)
        return head ? copiedHead.error() : head.error();
    if (sound->toString() != QLatin1String("ok") || *head != *copiedHead)
        return domain::storeError(tr("The backup “%1” came out damaged.").arg(path), tr("Check the disk."));
    return flushToDisk(path);
}

} // namespace

QString backupFolder(const QString &storePath)
{
    return QFileInfo(storePath).absoluteDir().filePath(QStringLiteral("backups"));
}

Result<QString> writeBackup(Connection &source, BackupReason reason)
{
    const QString folder = backupFolder(source.path());
    if (auto made = makePrivateFolder(folder); !made)
        return made.error();
    auto version = source.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const QString path = QStringLiteral("%1/%2-%3-v%4%5.db")
                             .arg(folder, QFileInfo(source.path()).completeBaseName(),
                                  stampOf(QDateTime::currentMSecsSinceEpoch()), version->toString(),
                                  reason == BackupReason::Migration ? QStringLiteral("-before-migration") : QString());
    const QString unfinished = path + QStringLiteral(".tmp");
    auto filled = fill(source, unfinished);
    if (filled && !QFile::rename(unfinished, path))
        filled = domain::storeError(tr("The backup “%1” cannot be given its name.").arg(path));
    if (filled)
        filled = flushToDisk(folder);
    if (!filled) {
        QFile::remove(unfinished);
        return filled.error();
    }
    return path;
}

Outcome checkInFull(const QString &path)
{
    const Schema schema = Schema::current();
    if (auto looked = examineFile(path, schema); !looked)
        return looked;
    auto connection = Connection::open(path, Connection::Access::ReadOnly);
    if (!connection)
        return connection.error();
    auto version = examine(**connection, schema);
    if (!version)
        return version.error();
    auto sound = (*connection)->value(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!sound)
        return sound.error();
    if (*version == 0 || sound->toString() != QLatin1String("ok"))
        return domain::storeError(tr("“%1” is damaged or empty.").arg(path), tr("Choose another backup."));
    return followChain(**connection);
}

} // namespace store
