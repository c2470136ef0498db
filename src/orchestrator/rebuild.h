// Writes all derived tables again from the journal, all or nothing. The caller holds the store.
#pragma once

#include "domain/result.h"

namespace store {
class Store;
}

namespace orchestrator {

domain::Outcome rebuildDerived(store::Store &store);

} // namespace orchestrator
