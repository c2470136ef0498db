#include "links/merge.h"

#include "links/worktrees.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

QString firstFew(const QStringList &files)
{
    constexpr qsizetype few = 5;
    const QString named = files.first(std::min(few, files.size())).join(", "_L1);
    return files.size() <= few ? named
                               : links::GitClient::tr("%1 and %2 more").arg(named, QString::number(files.size() - few));
}

class Merge
{
public:
    Merge(const GitClient &git, const MergeRequest &request) : m_git(git), m_request(request) {}

    domain::Result<Git::Merged> perform();

private:
    domain::Outcome resolve();
    domain::Result<bool> contained() const;
    domain::Result<QString> earlierMerge() const;
    domain::Outcome findCheckout();
    domain::Result<QString> mergedTree() const;
    domain::Result<QString> commit(const QString &tree) const;
    domain::Outcome advance(const QString &commit) const;
    domain::Outcome push() const;

    QString branch() const { return "refs/heads/"_L1 + m_request.mainBranch; }
    QString attempt() const
    {
        return links::GitClient::tr("“%1” cannot be merged into %2").arg(m_request.ref, m_request.mainBranch);
    }

    const GitClient &m_git;
    const MergeRequest &m_request;
    QString m_main; // the commits both stand at
    QString m_theirs;
    QString m_checkout; // the working tree that has the main branch checked out, if one has
};

domain::Result<Git::Merged> Merge::perform()
{
    if (const auto known = resolve(); !known)
        return known.error();
    const auto there = contained();
    if (!there)
        return there.error();

    Git::Merged merged;
    merged.alreadyThere = *there;
    if (*there) {
        const auto earlier = earlierMerge();
        if (!earlier)
            return earlier.error();
        merged.commit = *earlier;
    } else {
        if (const auto ready = findCheckout(); !ready)
            return ready.error();
        const auto tree = mergedTree();
        if (!tree)
            return tree.error();
        const auto written = commit(*tree);
        if (!written)
            return written.error();
        if (const auto moved = advance(*written); !moved)
            return moved.error();
        merged.commit = *written;
    }
    const auto tree = m_git.treeOf(merged.commit);
    if (!tree)
        return tree.error();
    merged.tree = *tree;
    if (m_request.push) {
        if (const auto pushed = push(); !pushed)
            return pushed.error();
    }
    return merged;
}

domain::Outcome Merge::resolve()
{
    if (const auto repository = m_git.isRepository(); !repository)
        return repository.error();
    if (const auto allowed = checkRefName(m_request.mainBranch); !allowed)
        return allowed.error();
    const auto theirs = m_git.commitOf(m_request.ref);
    if (!theirs)
        return theirs.error();
    m_theirs = *theirs;
    const auto main = m_git.call({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, branch() + "^{commit}"_L1});
    if (!main)
        return main.error();
    if (!main->ok())
        return domain::notFound(
            links::GitClient::tr("There is no branch “%1” in “%2”.").arg(m_request.mainBranch, m_git.repository()),
            links::GitClient::tr("Create it, or name another main branch in the project."));
    m_main = QString::fromLatin1(main->out.trimmed());
    return domain::done();
}

domain::Result<bool> Merge::contained() const
{
    const auto said = m_git.call({u"merge-base"_s, u"--is-ancestor"_s, m_theirs, m_main});
    if (!said)
        return said.error();
    if (said->exitCode > 1)
        return withWords(attempt(), *said);
    return said->ok();
}

// After a crash the branch may have moved on since our merge: the same request names the same commit again.
domain::Result<QString> Merge::earlierMerge() const
{
    const auto log = m_git.ask({u"log"_s, u"--first-parent"_s, u"--merges"_s, u"-z"_s, u"--format=%H %P%x1f%B"_s,
                                u"--max-count=200"_s, m_theirs + ".."_L1 + m_main},
                               links::GitClient::tr("The history of %1 cannot be read").arg(m_request.mainBranch));
    if (!log)
        return log.error();
    for (const QByteArray &entry : log->split('\0')) {
        const QList<QByteArray> parts = entry.split('\x1f');
        const QList<QByteArray> hashes = parts.first().split(' ');
        if (parts.size() == 2 && hashes.contains(m_theirs.toLatin1()) &&
            QString::fromUtf8(parts.last()).trimmed() == m_request.message.trimmed())
            return QString::fromLatin1(hashes.first());
    }
    return m_main;
}

domain::Outcome Merge::findCheckout()
{
    const auto trees = worktrees(m_git);
    if (!trees)
        return trees.error();
    for (const Worktree &tree : *trees) {
        if (tree.branch == branch() && !tree.missing)
            m_checkout = tree.folder;
    }
    if (m_checkout.isEmpty())
        return domain::done();
    const auto status =
        m_git.ask({u"status"_s, u"--porcelain"_s, u"-z"_s, u"--no-renames"_s, u"--untracked-files=no"_s},
                  links::GitClient::tr("The state of “%1” cannot be read").arg(m_checkout), m_checkout);
    if (!status)
        return status.error();
    QStringList changed;
    for (const QByteArray &entry : status->split('\0')) {
        if (entry.size() > 3)
            changed.append(QString::fromUtf8(entry.sliced(3)));
    }
    if (changed.isEmpty())
        return domain::done();
    return domain::refused(links::GitClient::tr("%1 is checked out in “%2” with changes that are not committed: %3.")
                               .arg(m_request.mainBranch, m_checkout, firstFew(changed)),
                           links::GitClient::tr("Commit or stash them, then merge again. Nothing was changed."));
}

domain::Result<QString> Merge::mergedTree() const
{
    const auto said = m_git.call(
        {u"merge-tree"_s, u"--write-tree"_s, u"--no-messages"_s, u"--name-only"_s, u"-z"_s, m_main, m_theirs});
    if (!said)
        return said.error();
    if (said->exitCode > 1)
        return withWords(attempt(), *said);
    QStringList lines = QString::fromUtf8(said->out).split(u'\0', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return withWords(attempt(), *said);
    const QString tree = lines.takeFirst();
    if (said->ok())
        return tree;
    lines.removeDuplicates();
    return domain::refused(
        links::GitClient::tr("%1: both changed %2.").arg(attempt(), firstFew(lines)),
        links::GitClient::tr("Merge %1 into “%2” by hand, settle the conflicts there, and try again. Nothing was "
                             "changed.")
            .arg(m_request.mainBranch, m_request.ref));
}

domain::Result<QString> Merge::commit(const QString &tree) const
{
    // commit-tree does not look at commit.gpgSign by itself.
    const auto sign = m_git.call({u"config"_s, u"--type=bool"_s, u"--get"_s, u"commit.gpgSign"_s});
    if (!sign)
        return sign.error();
    QStringList arguments = {u"commit-tree"_s, tree, u"-p"_s, m_main, u"-p"_s, m_theirs, u"-m"_s, m_request.message};
    if (sign->out.trimmed() == "true")
        arguments.append(u"-S"_s);
    const auto hash = m_git.ask(arguments, attempt());
    if (!hash)
        return hash.error();
    return QString::fromLatin1(hash->trimmed());
}

domain::Outcome Merge::advance(const QString &commit) const
{
    const auto moved =
        m_checkout.isEmpty()
            ? m_git.ask({u"update-ref"_s, u"-m"_s, "slipway: "_L1 + m_request.message, branch(), commit, m_main},
                        attempt())
            : m_git.ask({u"merge"_s, u"--ff-only"_s, u"--quiet"_s, u"--no-autostash"_s, commit}, attempt(), m_checkout);
    if (!moved) {
        // git takes the files over before it moves the branch; when the branch is locked they are given back. This
        // changes no file that does not stand as the merge left it, and where it cannot work nothing was taken over.
        if (!m_checkout.isEmpty()) {
            const auto back = m_git.call({u"read-tree"_s, u"-m"_s, u"-u"_s, commit, m_main}, m_checkout);
            if (!back)
                return back.error();
        }
        return moved.error();
    }
    return domain::done();
}

domain::Outcome Merge::push() const
{
    const auto remotes =
        m_git.ask({u"remote"_s}, links::GitClient::tr("The remotes of “%1” cannot be listed").arg(m_git.repository()));
    if (!remotes)
        return remotes.error();
    if (!remotes->split('\n').contains("origin"))
        return domain::done();
    const auto said = m_git.call({u"push"_s, u"--quiet"_s, u"origin"_s, branch() + u':' + branch()});
    const QString failure = links::GitClient::tr("“%1” is merged into %2 here, but %2 could not be pushed")
                                .arg(m_request.ref, m_request.mainBranch);
    const QString hint = links::GitClient::tr("The merge itself stands. Trying again pushes it without merging twice.");
    if (!said)
        return domain::failed(links::GitClient::tr("%1: %2").arg(failure, said.error().message), hint);
    if (!said->ok())
        return withWords(failure, *said, hint);
    return domain::done();
}

} // namespace

domain::Result<Git::Merged> merge(const GitClient &git, const MergeRequest &request)
{
    return Merge(git, request).perform();
}

} // namespace links
