#include "domain/tr.h"

namespace orchestrator {
SLIPWAY_TR(orchestrator::Care)
}

#include "orchestrator/care.h"
#include "orchestrator/library.h"
#include "store/backups.h"
#include "store/storelock.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>

namespace orchestrator {

using namespace domain;

namespace {

Finding program(const QString &name, const QString &what, bool ours)
{
    const QString path = ours ? siblingProgram(name) : QStandardPaths::findExecutable(name);
    if (path.isEmpty())
        return {Health::Bad, name, tr("%1 is missing: %2.").arg(name, what),
                ours ? tr("Install Slipway again.") : tr("Install the package %1.").arg(name)};
    return {Health::Good, name, path, {}};
}

// The file that a command would run, as far as it can be known without running it.
Finding script(const Project &project, const Environment &environment, const QString &id, const QString &role)
{
    const QString subject = project.name + QStringLiteral(" · ") + environment.name;
    const Command *command = project.command(id);
    if (!command)
        return {Health::Warning, subject, tr("There is no %1 script.").arg(role),
                tr("Set one in the project's settings.")};
    const QDir folder(QDir(project.directory).filePath(command->workingDirectory));
    const bool path = command->program.contains(QLatin1Char('/'));
    const QString file =
        path ? folder.absoluteFilePath(command->program) : QStandardPaths::findExecutable(command->program);
    if (file.isEmpty() || !QFileInfo::exists(file))
        return {
            Health::Bad, subject, tr("The %1 script %2 does not exist.").arg(role, path ? file : command->program), {}};
    if (!QFileInfo(file).isExecutable())
        return {Health::Bad, subject, tr("The %1 script %2 is not executable.").arg(role, file),
                QStringLiteral("chmod +x ") + file};
    return {Health::Good, subject, tr("%1 script: %2").arg(role, file), {}};
}

void examineProject(QList<Finding> &out, Library &library, const Project &project)
{
    if (project.directory.isEmpty() || !QFileInfo(project.directory).isDir()) {
        out.append({Health::Bad, project.name, tr("Its folder %1 does not exist.").arg(project.directory),
                    tr("Set it in the project's settings.")});
        return;
    }
    for (const Environment &environment : project.environments) {
        out.append(script(project, environment, environment.scripts.deploy, tr("deploy")));
        out.append(script(project, environment, environment.scripts.rollback, tr("rollback")));
        if (environment.targets.isEmpty())
            out.append({Health::Warning, project.name + QStringLiteral(" · ") + environment.name,
                        tr("It has no target."), tr("Add one in the project's settings.")});
    }
    const auto live = library.live(project.id);
    for (const LiveVersion &l : live ? *live : QList<LiveVersion>{}) {
        if (l.previous.isEmpty())
            continue;
        const auto previous = library.version(project.id, l.previous);
        if (!previous || !previous->built() || !QFileInfo::exists(previous->artifact))
            out.append({Health::Warning,
                        project.name + QStringLiteral(" · ") + l.environment,
                        tr("The way back to %1 is not ready: its artifact is missing.").arg(l.previous),
                        {}});
    }
}

} // namespace

Result<QList<BackupView>> backups(const Paths &paths)
{
    const auto found = store::backups(paths.store);
    if (!found)
        return found.error();
    QList<BackupView> out;
    for (const store::Backup &b : *found)
        out.append({b.path, b.atMs, b.schema, b.beforeMigration, b.valid, b.events, b.projects, b.runs});
    return out;
}

Result<QString> restoreBackup(const Paths &paths, const QString &backup)
{
    const auto lock = store::StoreLock::acquire(paths.store);
    if (!lock)
        return lock.error();
    return store::restore(paths.store, backup);
}

QList<Finding> examine(const Paths &paths)
{
    QList<Finding> out{program(QStringLiteral("git"), tr("versions are merged and built with it"), false),
                       program(QStringLiteral("tar"), tr("artifacts are packed with it"), false),
                       program(QStringLiteral("slipway-runner"), tr("it keeps scripts alive"), true)};
    const QStorageInfo disk(paths.folder());
    constexpr qint64 enough = 512LL * 1024 * 1024;
    out.append({disk.bytesAvailable() < enough ? Health::Warning : Health::Good,
                tr("disk"),
                tr("%1 MB free at %2").arg(disk.bytesAvailable() / (1024 * 1024)).arg(paths.folder()),
                {}});
    if (!QFileInfo::exists(paths.store)) {
        out.append({Health::Good,
                    tr("store"),
                    tr("%1 does not exist yet; it is made when it is first needed.").arg(paths.store),
                    {}});
        return out;
    }
    const auto holder = store::StoreLock::holder(paths.store);
    out.append({Health::Good,
                tr("conductor"),
                holder ? tr("%1, process %2").arg(holder->program).arg(holder->pid) : tr("nobody just now"),
                {}});
    auto library = Library::open(paths);
    if (!library) {
        out.append({Health::Bad, tr("store"), library.error().message, library.error().hint});
        return out;
    }
    if (const Outcome sound = store::checkInFull(paths.store); !sound)
        out.append(
            {Health::Bad, tr("store"), sound.error().message, tr("Restore a backup: slipwayctl backup restore.")});
    const auto check = (*library)->verifyJournal();
    if (!check)
        out.append({Health::Bad, tr("journal"), check.error().message, check.error().hint});
    else
        out.append({check->valid ? Health::Good : Health::Bad,
                    tr("journal"),
                    check->valid ? tr("%1 entries, unbroken").arg(check->count) : check->reason,
                    {}});
    if (const auto projects = (*library)->projects())
        for (const Project &project : *projects)
            examineProject(out, **library, project);
    return out;
}

} // namespace orchestrator
