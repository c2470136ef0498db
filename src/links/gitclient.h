// The real git client in one working copy, one call at a time. Blocks: for worker threads only.
// Every error is one sentence with git's own words in it. Protocol: git's documented plumbing, C locale.
#pragma once

#include "links/helper.h"

#include <QCoreApplication>

namespace links {

class GitClient
{
    Q_DECLARE_TR_FUNCTIONS(links::GitClient)
public:
    GitClient(QString program, QString repository, const std::atomic<bool> &stop);

    const QString &repository() const { return m_repository; }

    // Whatever git answers; `folder` is another working tree of the repository.
    domain::Result<Said> call(const QStringList &arguments, const QString &folder = {}) const;
    // What git says when it succeeds, otherwise `attempt` ("… cannot be read") with git's words.
    domain::Result<QByteArray> ask(const QStringList &arguments, const QString &attempt,
                                   const QString &folder = {}) const;

    domain::Outcome isRepository() const;
    // The full hash of a branch, tag or commit; names that could be taken for something else are refused unseen.
    domain::Result<QString> commitOf(const QString &ref) const;
    domain::Result<QString> treeOf(const QString &commit) const;

private:
    QString m_program;
    QString m_repository;
    const std::atomic<bool> &m_stop;
};

// Whether git may be shown this name at all: no option, no expression, no control characters.
domain::Outcome checkRefName(const QString &ref);

domain::Error withWords(const QString &attempt, const Said &said, const QString &hint = {});

} // namespace links
