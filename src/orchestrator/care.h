// Care of a store from outside: its backups, and what `doctor` finds. Files and programs are looked at, nothing is
// changed but by restore, which needs the store's lock and refuses while anybody conducts. Any thread.
#pragma once

#include "domain/result.h"
#include "orchestrator/paths.h"

#include <QList>

namespace orchestrator {

struct BackupView
{
    QString path;
    qint64 atMs = 0;
    int schema = 0;
    bool beforeMigration = false;
    bool valid = false;
    qint64 events = 0;
    qint64 projects = 0;
    qint64 runs = 0;
};

domain::Result<QList<BackupView>> backups(const Paths &paths);                    // newest first
domain::Result<QString> restoreBackup(const Paths &paths, const QString &backup); // where the present store was put

enum class Health { Good, Warning, Bad };

struct Finding
{
    Health health = Health::Good;
    QString subject; // "git", "store", "Storefront · production" …
    QString message;
    QString hint;
};

QList<Finding> examine(const Paths &paths);

} // namespace orchestrator
