// Where the rows of a log are: one record per 64 rows, so that any row of a log of gigabytes is found at once. A row is
// a line, or a piece of at most 8 KB of a longer one, never cut inside a UTF-8 character. Values; the scanning is pure.
#pragma once

#include "models/logline.h"

#include <QByteArrayView>
#include <QList>

namespace models {

constexpr int rowsPerBlock = 64;
constexpr qsizetype longestRow = 8192; // bytes

struct LogBlock
{
    qint64 offset = 0; // of its first row
    qint64 line = 0;   // number of lines before that row
};

struct LogGroup
{
    qint64 first = 0; // the row of ::group::
    qint64 last = -1; // the row of ::endgroup::, or the last one before the next group; -1 = still open
    friend bool operator==(const LogGroup &, const LogGroup &) = default;
};

struct LogIndex
{
    QList<LogBlock> blocks;
    QList<LogGroup> groups;
    QList<qint64> errors; // rows of ::error::, the first 10,000
    qint64 rows = 0;      // complete ones
    qint64 lines = 0;     // complete ones
    qint64 bytes = 0;     // they take
    bool midLine = false; // the next row goes on with a line

    // Takes in bytes that stand at `bytes` in the file; returns how many of them were complete rows. The rest (less
    // than a row) is to be given again with what follows it.
    qsizetype scan(QByteArrayView chunk);
    qint64 blockAt(qint64 offset) const; // the block that holds this byte
    // For scanning on elsewhere and in slices: an index without the records so far, and taking it in afterwards.
    LogIndex continuation() const;
    void append(const LogIndex &slice);
};

// The length of the row at the beginning, with its newline; 0 when it is not complete yet.
qsizetype rowLength(QByteArrayView bytes);

} // namespace models
