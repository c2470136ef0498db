// The journal as a table: rows out, one row in. Internal to the room; the trigger-guarded table itself refuses the
// rest.
#pragma once

#include "domain/records.h"

namespace store {

class Connection;
struct JournalFilter;

domain::Result<QList<domain::JournalRow>> readRows(Connection &connection, const JournalFilter &filter);
// The row that comes next for this event, and its insertion.
domain::Result<domain::JournalRow> nextRow(Connection &connection, const domain::Event &event);
domain::Outcome insertRow(Connection &connection, const domain::JournalRow &row);
domain::Result<domain::Event> eventOf(const domain::JournalRow &row);

} // namespace store
