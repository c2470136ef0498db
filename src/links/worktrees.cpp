#include "links/worktrees.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace links {

namespace {

const QString ourReason = u"slipway build folder"_s;

// git resolves links in the paths it keeps; the folder itself need not exist any more.
QString resolved(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    const QString parent = QFileInfo(info.path()).canonicalFilePath();
    return parent.isEmpty() ? info.filePath() : QDir(parent).filePath(info.fileName());
}

// In one step, for everybody who looks whether it is there; what it held goes afterwards.
domain::Outcome remove(const GitClient &git, const QString &folder)
{
    const QString leaving = folder + u".leaving"_s;
    const auto empty = [](const QString &path) { return !QFileInfo::exists(path) || QDir(path).removeRecursively(); };
    if (!empty(leaving) || (QFileInfo::exists(folder) && !QDir().rename(folder, leaving)))
        return domain::failed(links::GitClient::tr("“%1” cannot be removed.").arg(folder),
                              links::GitClient::tr("Remove it by hand."));
    // Forced twice because ours are locked.
    const auto forgotten = git.ask({u"worktree"_s, u"remove"_s, u"--force"_s, u"--force"_s, folder},
                                   links::GitClient::tr("The build folder “%1” cannot be given up").arg(folder));
    if (!forgotten)
        return forgotten.error();
    if (!empty(leaving))
        return domain::failed(links::GitClient::tr("“%1” cannot be removed completely.").arg(leaving),
                              links::GitClient::tr("Remove it by hand."));
    return domain::done();
}

// Whether it is gone now; refuses what is not ours.
domain::Outcome clear(const GitClient &git, const QString &folder)
{
    if (!QDir::isAbsolutePath(folder))
        return domain::usage(links::GitClient::tr("“%1” is not an absolute path.").arg(folder));
    const auto all = worktrees(git);
    if (!all)
        return all.error();
    const QString path = resolved(folder);
    const auto found =
        std::find_if(all->begin(), all->end(), [&](const Worktree &tree) { return resolved(tree.folder) == path; });
    if (found != all->end() && found->ours)
        return remove(git, found->folder);
    if (found != all->end() || (QFileInfo(path).exists() && !QDir(path).isEmpty()))
        return domain::refused(
            links::GitClient::tr("“%1” is not a build folder of Slipway, so it is left alone.").arg(folder),
            links::GitClient::tr("Move it away, or choose another folder."));
    return domain::done();
}

} // namespace

domain::Result<QList<Worktree>> worktrees(const GitClient &git)
{
    const auto listing =
        git.ask({u"worktree"_s, u"list"_s, u"--porcelain"_s, u"-z"_s},
                links::GitClient::tr("The working trees of “%1” cannot be listed").arg(git.repository()));
    if (!listing)
        return listing.error();
    QList<Worktree> all;
    for (const QByteArray &bytes : listing->split('\0')) {
        const QString line = QString::fromUtf8(bytes);
        const QString value = line.section(u' ', 1);
        if (line.startsWith("worktree "_L1))
            all.append({value, {}, false, !QFileInfo(value).isDir()});
        else if (all.isEmpty())
            continue;
        else if (line.startsWith("branch "_L1))
            all.last().branch = value;
        else if (line.startsWith("locked "_L1))
            all.last().ours = value == ourReason;
    }
    return all;
}

domain::Outcome addWorktree(const GitClient &git, const QString &folder, const QString &commit)
{
    if (const auto cleared = clear(git, folder); !cleared)
        return cleared.error();
    const QString parent = QFileInfo(folder).path();
    if (!QDir().mkpath(parent))
        return domain::failed(links::GitClient::tr("The folder “%1” cannot be made.").arg(parent));
    const auto added = git.ask({u"worktree"_s, u"add"_s, u"--quiet"_s, u"--detach"_s, u"--lock"_s, u"--reason"_s,
                                ourReason, QDir::cleanPath(folder), commit},
                               links::GitClient::tr("%1 cannot be checked out to “%2”").arg(commit.left(12), folder));
    if (!added)
        return added.error();
    return domain::done();
}

domain::Outcome removeWorktree(const GitClient &git, const QString &folder)
{
    return clear(git, folder);
}

} // namespace links
