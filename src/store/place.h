// Where a store lies: is that folder a safe place, is there room. Internal to the room. Looks at the file system only.
#pragma once

#include "domain/result.h"

namespace store {

// A sentence when the folder is on a network or synchronised by a cloud client, else empty.
QString riskOf(const QString &storePath);

domain::Error noSpace(const QString &path, qint64 freeBytes);

// Makes what was written to a file, or renamed in a folder, survive a power cut.
domain::Outcome flushToDisk(const QString &fileOrFolder);

// With the folders above it; new ones are for the user alone.
domain::Outcome makePrivateFolder(const QString &path);

// An empty file of its own for the user alone; fails when there is one already.
domain::Outcome createPrivateFile(const QString &path);

// "20260131T120000123Z", for names of files.
QString stampOf(qint64 utcMs);
qint64 stampToMs(const QString &stamp); // 0 = it is none

} // namespace store
