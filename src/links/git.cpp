#include "links/git.h"

#include "links/gitclient.h"
#include "links/merge.h"
#include "links/worktrees.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace links {

namespace {

domain::Result<Git::Checkout> checkOutNow(const GitClient &git, const QString &ref, const QString &folder)
{
    if (const auto repository = git.isRepository(); !repository)
        return repository.error();
    const auto commit = git.commitOf(ref);
    if (!commit)
        return commit.error();
    const auto tree = git.treeOf(*commit);
    if (!tree)
        return tree.error();
    if (const auto added = addWorktree(git, folder, *commit); !added)
        return added.error();
    return Git::Checkout{folder, *commit, *tree};
}

domain::Outcome removeNow(const GitClient &git, const QString &folder)
{
    if (const auto repository = git.isRepository(); !repository)
        return repository.error();
    return removeWorktree(git, folder);
}

domain::Result<QList<Git::Ref>> refsNow(const GitClient &git)
{
    const auto listing =
        git.ask({u"for-each-ref"_s, u"--count=2000"_s, u"--sort=-creatordate"_s,
                 u"--format=%(refname)%00%(objectname)%00%(*objectname)%00%(creatordate:unix)"_s, u"refs/heads"_s,
                 u"refs/remotes"_s, u"refs/tags"_s},
                links::Git::tr("The branches and tags of “%1” cannot be listed").arg(git.repository()));
    if (!listing)
        return listing.error();
    QList<Git::Ref> refs;
    for (const QByteArray &line : listing->split('\n')) {
        const QList<QByteArray> fields = line.split('\0');
        const QString name = QString::fromUtf8(fields.first());
        if (fields.size() != 4 || name.endsWith("/HEAD"_L1))
            continue;
        // An annotated tag is an object of its own; what counts is the commit it points at.
        const QByteArray commit = fields[2].isEmpty() ? fields[1] : fields[2];
        refs.append({name.section(u'/', 2), QString::fromLatin1(commit), fields[3].toLongLong() * 1000,
                     name.startsWith("refs/tags/"_L1)});
    }
    return refs;
}

domain::Result<QList<Git::Commit>> logNow(const GitClient &git, const QString &from, const QString &to)
{
    const auto last = git.commitOf(to);
    if (!last)
        return last.error();
    QString range = *last;
    if (!from.isEmpty()) {
        const auto first = git.commitOf(from);
        if (!first)
            return first.error();
        range = *first + ".."_L1 + *last;
    }
    const auto listing = git.ask({u"log"_s, u"-z"_s, u"--max-count=500"_s, u"--format=%H%x1f%an%x1f%ct%x1f%s"_s, range},
                                 links::Git::tr("The history of “%1” cannot be read").arg(git.repository()));
    if (!listing)
        return listing.error();
    QList<Git::Commit> commits;
    for (const QByteArray &entry : listing->split('\0')) {
        const QStringList fields = QString::fromUtf8(entry).split(u'\x1f');
        if (fields.size() >= 4)
            commits.append({fields[0], fields[1], fields.sliced(3).join(u' '), fields[2].toLongLong() * 1000});
    }
    return commits;
}

} // namespace

Git::Git(QObject *parent)
    : QObject(parent), m_program(QStandardPaths::findExecutable(u"git"_s)), m_changes(1, this), m_looks(2, this)
{
}

GitClient Git::client(const QString &repository, const Worker &worker) const
{
    return GitClient(m_program, repository, worker.stopping());
}

void Git::merge(const QString &repository, const QString &ref, const QString &mainBranch, const QString &message,
                bool push, QObject *context, Answer<Merged> answer)
{
    m_changes.carryOut(
        context,
        [git = client(repository, m_changes), request = MergeRequest{ref, mainBranch, message, push}] {
            return links::merge(git, request);
        },
        std::move(answer));
}

void Git::checkOut(const QString &repository, const QString &commitOrRef, const QString &folder, QObject *context,
                   Answer<Checkout> answer)
{
    m_changes.carryOut(
        context,
        [git = client(repository, m_changes), commitOrRef, folder] { return checkOutNow(git, commitOrRef, folder); },
        std::move(answer));
}

void Git::removeWorktree(const QString &repository, const QString &folder, QObject *context,
                         Answer<domain::Done> answer)
{
    m_changes.carryOut(
        context, [git = client(repository, m_changes), folder] { return removeNow(git, folder); }, std::move(answer));
}

void Git::refs(const QString &repository, QObject *context, Answer<QList<Ref>> answer)
{
    m_looks.carryOut(
        context, [git = client(repository, m_looks)] { return refsNow(git); }, std::move(answer));
}

void Git::log(const QString &repository, const QString &from, const QString &to, QObject *context,
              Answer<QList<Commit>> answer)
{
    m_looks.carryOut(
        context, [git = client(repository, m_looks), from, to] { return logNow(git, from, to); }, std::move(answer));
}

} // namespace links
