// Merges one ref into the main branch without a working tree: git merge-tree computes, commit-tree writes, and only
// then the branch moves, in one step that git checks against the old value. Cut off at any moment it leaves the branch
// as it was or as it shall be, at worst with an unreferenced commit. Blocks: for worker threads only.
#pragma once

#include "links/git.h"
#include "links/gitclient.h"

namespace links {

struct MergeRequest
{
    QString ref;
    QString mainBranch;
    QString message;
    bool push = false;
};

domain::Result<Git::Merged> merge(const GitClient &git, const MergeRequest &request);

} // namespace links
