// What one version has and another has not, in commits of the project's git repository. Asynchronous; each answer comes
// exactly once on the thread this lives on, unless `context` dies first. Fails with git's own words, and where the
// project has no working copy; a version that is not built yet is looked up by the branch, tag or commit it will be
// built from.
#pragma once

#include "domain/project.h"
#include "domain/version.h"
#include "links/git.h"

namespace orchestrator {

class Changelog : public QObject
{
    Q_OBJECT

public:
    using Commit = links::Git::Commit;
    using Answer = links::Git::Answer<QList<Commit>>;
    static constexpr int most = 500; // commits in one answer

    explicit Changelog(QObject *parent = nullptr);

    // The commits of `to` that are not in `from`, newest first. A nameless `from` is the empty history.
    void between(const domain::Project &project, const domain::Version &from, const domain::Version &to,
                 QObject *context, const Answer &answer);

private:
    links::Git m_git;
};

} // namespace orchestrator
