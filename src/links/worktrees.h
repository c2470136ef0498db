// The working trees of a repository, and the ones Slipway adds for building. Ours are detached and locked with our
// reason from their first moment: that is how one is known again after a crash, how git's own pruning leaves it alone,
// and why a tree that somebody else made is never replaced or removed. Blocks: for worker threads only.
#pragma once

#include "links/gitclient.h"

namespace links {

struct Worktree
{
    QString folder;
    QString branch; // full name, empty when detached
    bool ours = false;
    bool missing = false; // its folder is gone
};

domain::Result<QList<Worktree>> worktrees(const GitClient &git);

// A fresh, detached tree; one of ours that stands there already is replaced, anything else is refused.
domain::Outcome addWorktree(const GitClient &git, const QString &folder, const QString &commit);
// Done also when there is none.
domain::Outcome removeWorktree(const GitClient &git, const QString &folder);

} // namespace links
