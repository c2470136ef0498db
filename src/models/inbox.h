// What waits for a person, told apart by whether this person can do something about it. Values, read from the library.
#pragma once

#include "orchestrator/library.h"

namespace models {

struct InboxEntry
{
    domain::WaitingGate gate;
    QString sentence; // "Approve Storefront 1.2.3 → production"
    QString progress; // "4 of 5"; empty where there is nothing to count
    bool production = false;
    bool mine = true; // false: somebody else must approve what this person asked for
};

// Mine first, the longest wait first.
domain::Result<QList<InboxEntry>> inbox(orchestrator::Library &library, const QString &person,
                                        const QString &project = {});

} // namespace models
