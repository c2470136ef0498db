// What the tasks of LogFile do on the disk. Blocking; for worker threads.
#pragma once

#include "models/logindex.h"

#include <QFile>

#include <functional>

namespace models {

// A part of the file, shorter at its end.
QByteArray readAt(QFile &file, qint64 offset, qint64 length);

// The rows of one block, parsed; `end` is where the next block begins, or the size of the file.
QList<LogLine> readBlock(QFile &file, const LogBlock &block, qint64 end);

// When the line at this offset was written, by the log.idx beside the log; 0 = not known.
qint64 timeAt(const QString &logPath, qint64 offset);

// Finds rows that contain the needle in [from, to). Calls found with rows in ascending order, at least once and with
// how far it has come; stops when that returns false.
void searchRows(QFile &file, const QList<LogBlock> &blocks, const QByteArray &needle, bool ignoreCase, qint64 from,
                qint64 to, const std::function<bool(const QList<qint64> &rows, qint64 searchedTo)> &found);

} // namespace models
