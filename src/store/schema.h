// The shape of the store's file: an ordered list of migrations, the version being their count (SQLite's user_version).
// Pure values and functions on a connection; used on the thread of that connection.
#pragma once

#include "domain/result.h"

#include <QStringList>

namespace store {

class Connection;

struct Schema
{
    QStringList migrations; // SQL, oldest first

    static Schema current(); // the files in resources/migrations
    int version() const { return int(migrations.size()); }
};

// Brings the file to the schema's version, one transaction per version: it ends at a whole version, whatever happens.
domain::Outcome migrate(Connection &connection, const Schema &schema);

// Refuses what is not a store of this program, is from a newer one, or is damaged. An empty database passes as version
// 0. Returns the version found.
domain::Result<int> examine(Connection &connection, const Schema &schema);

// The same as far as the first bytes of the file tell, before any database code touches it. A missing file passes.
domain::Outcome examineFile(const QString &path, const Schema &schema);

} // namespace store
