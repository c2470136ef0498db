// Writing and checking one backup. Internal to the room; the caller has no transaction open.
#pragma once

#include "domain/result.h"

namespace store {

class Connection;

enum class BackupReason { Routine, Migration };

// Written beside, checked to the last byte and only then given its name. Returns its path.
domain::Result<QString> writeBackup(Connection &source, BackupReason reason);

QString backupFolder(const QString &storePath);

} // namespace store
