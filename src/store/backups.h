// Verified copies of a store, in "backups" beside it: seven daily, four weekly, and every one made before a migration.
// Files only; the caller of restore() holds the StoreLock and has no Store or Reader open on that file.
#pragma once

#include "domain/result.h"

#include <QList>

namespace store {

struct Backup
{
    QString path;
    qint64 atMs = 0; // UTC
    int schema = 0;
    bool beforeMigration = false;
    bool valid = false; // opens and can be counted; restore() checks it to the last byte
    qint64 events = 0;
    qint64 projects = 0;
    qint64 runs = 0;
};

domain::Result<QList<Backup>> backups(const QString &storePath); // newest first

// Of a backup or of the store itself: every page, every index, every hash of the journal.
domain::Outcome checkInFull(const QString &path);

// Those that the newer ones make superfluous.
QList<Backup> superfluous(const QList<Backup> &newestFirst);

// Puts a copy of the backup in the store's place, after checking it in full. The present file is kept beside it; its
// path is returned (empty when there was none).
domain::Result<QString> restore(const QString &storePath, const QString &backupPath);

} // namespace store
