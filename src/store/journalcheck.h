// Is the journal still what was written? Every hash is computed again from the row's own values; stored hashes are only
// compared. A chain finds edits, deletions, insertions and swaps; it cannot find that its end was cut off or that all
// of it was written anew: compare `count` and `head` with a copy kept elsewhere for that. Streams in pages; any thread.
#pragma once

#include "domain/records.h"

class QIODevice;

namespace store {

class Reader;

struct JournalCheck
{
    bool valid = true;
    qint64 count = 0;    // rows found good
    QByteArray head;     // hash of the last good row, 32 bytes; of no row: zeros
    qint64 firstBad = 0; // seq of the first row that is wrong or missing, 0 = the fault is in no one row
    QString reason;      // one sentence
};

domain::Result<JournalCheck> verifyJournal(Reader &reader);
domain::Result<JournalCheck> verifyJournal(const QString &storePath);

// One JSON object a line: the row's fields, `prev` and `hash` in lower hex, in canonical JSON. Without `hash`, the line
// is exactly what was hashed (after "slipway.audit.v1" and a zero byte).
domain::Outcome exportJournal(Reader &reader, QIODevice &out);
domain::Result<JournalCheck> verifyExport(QIODevice &in);

} // namespace store
