// The tables that are derived from the journal, as the writer sees them. Internal to the room; inside a transaction.
#pragma once

#include "domain/records.h"

namespace store {

class Connection;

domain::Outcome apply(Connection &connection, const domain::Derived &derived);
domain::Outcome emptyDerived(Connection &connection);
QStringList derivedTables();

} // namespace store
