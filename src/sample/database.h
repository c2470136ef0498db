// Whether the environment's SQLite file answers: it is opened and its header is read and checked each time. No SQL
// here; scripts/migrate.sh does that with the sqlite3 program.
#pragma once

#include <QString>

namespace sample {

struct DatabaseCheck
{
    QString fault;        // a sentence, empty = connected
    qint64 latencyMs = 0; // measured, rounded up
};

DatabaseCheck checkDatabase(const QString &file);

} // namespace sample
