#include "domain/tr.h"

namespace store {
SLIPWAY_TR(store::Backup)
}

#include "store/backupfile.h"
#include "store/backups.h"
#include "store/connection.h"
#include "store/place.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace store {

using namespace domain;

namespace {

bool count(Backup &backup)
{
    auto connection = Connection::open(backup.path, Connection::Access::ReadOnly);
    if (!connection)
        return false;
    const std::pair<const char *, qint64 *> tables[] = {{"SELECT count(*) FROM journal", &backup.events},
                                                        {"SELECT count(*) FROM projects", &backup.projects},
                                                        {"SELECT count(*) FROM runs", &backup.runs}};
    for (const auto &[sql, rows] : tables) {
        auto counted = (*connection)->value(QLatin1String(sql));
        if (!counted)
            return false;
        *rows = counted->toLongLong();
    }
    return true;
}

Error systemError(const QString &what)
{
    return domain::storeError(tr("%1: %2.").arg(what, QString::fromLocal8Bit(std::strerror(errno))),
                              tr("The present store was not changed."));
}

// A second name for the same file, so that its first name never points to nothing.
bool keepAs(const QString &file, const QString &name)
{
    return ::link(QFile::encodeName(file).constData(), QFile::encodeName(name).constData()) == 0 ||
           QFile::copy(file, name);
}

// With what a crash may have left beside it: without its rollback journal the old file would be worth less, and the
// new file must not meet it.
Outcome setAside(const QString &store, const QString &aside)
{
    if (!keepAs(store, aside))
        return systemError(tr("The present store cannot be kept as “%1”").arg(aside));
    for (const auto &suffix : {QStringLiteral("-journal"), QStringLiteral("-wal")})
        if (QFileInfo::exists(store + suffix) && !QFile::rename(store + suffix, aside + suffix))
            return systemError(tr("“%1” cannot be moved").arg(store + suffix));
    if (QFileInfo::exists(store + QStringLiteral("-shm")) && !QFile::remove(store + QStringLiteral("-shm")))
        return systemError(tr("“%1” cannot be removed").arg(store + QStringLiteral("-shm")));
    return domain::done();
}

} // namespace

Result<QList<Backup>> backups(const QString &storePath)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(.+)-(\\d{8}T\\d{9}Z)-v(\\d{1,6})(-before-migration)?\\.db$"));
    QList<Backup> found;
    const QDir folder(backupFolder(storePath));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const auto match = pattern.match(file.fileName());
        if (!match.hasMatch() || match.captured(1) != QFileInfo(storePath).completeBaseName())
            continue;
        Backup backup;
        backup.path = file.absoluteFilePath();
        backup.atMs = stampToMs(match.captured(2));
        backup.schema = match.captured(3).toInt();
        backup.beforeMigration = !match.captured(4).isEmpty();
        backup.valid = count(backup);
        found << backup;
    }
    std::sort(found.begin(), found.end(), [](const Backup &a, const Backup &b) { return a.atMs > b.atMs; });
    return found;
}

QList<Backup> superfluous(const QList<Backup> &newestFirst)
{
    constexpr int daily = 7;
    constexpr int weekly = 4;
    QSet<QDate> days;
    QSet<std::pair<int, int>> weeks;
    QList<Backup> dropped;
    for (const Backup &backup : newestFirst) {
        if (backup.beforeMigration)
            continue;
        const QDate day = QDateTime::fromMSecsSinceEpoch(backup.atMs, QTimeZone::utc()).date();
        int year = 0;
        const int number = day.weekNumber(&year);
        const std::pair week(year, number);
        const bool first = !days.contains(day) && days.size() < daily;
        const bool firstOfWeek = !weeks.contains(week) && weeks.size() < weekly;
        if (first)
            days << day;
        if (firstOfWeek)
            weeks << week;
        if (!first && !firstOfWeek)
            dropped << backup;
    }
    return dropped;
}

Result<QString> restore(const QString &storePath, const QString &backupPath)
{
    if (!QFileInfo::exists(backupPath))
        return domain::notFound(tr("There is no backup “%1”.").arg(backupPath), tr("Check the path and its spelling."));
    if (!QFileInfo(backupPath).isFile()) // opening a pipe may wait for ever, and a device may never end
        return domain::refused(tr("“%1” is not a backup but a folder, a pipe or a device.").arg(backupPath),
                               tr("Choose a backup file."));
    const QString incoming = storePath + QStringLiteral(".restoring");
    QFile::remove(incoming); // of a restore that was interrupted
    if (QFile source(backupPath); !source.copy(incoming))
        return domain::storeError(tr("The backup “%1” cannot be copied: %2.").arg(backupPath, source.errorString()),
                                  tr("The present store was not changed."));
    QFile::setPermissions(incoming, QFile::ReadOwner | QFile::WriteOwner);
    auto ready = checkInFull(incoming);
    if (ready)
        ready = flushToDisk(incoming);
    QString aside;
    if (ready && QFileInfo::exists(storePath)) {
        aside = QStringLiteral("%1.before-restore-%2").arg(storePath, stampOf(QDateTime::currentMSecsSinceEpoch()));
        ready = setAside(storePath, aside);
    }
    // rename(2), not QFile::rename: it replaces the old file in one step.
    if (ready && ::rename(QFile::encodeName(incoming).constData(), QFile::encodeName(storePath).constData()) != 0)
        ready = systemError(tr("The backup cannot be put in the place of “%1”").arg(storePath));
    if (ready)
        ready = flushToDisk(QFileInfo(storePath).absolutePath());
    if (!ready) {
        QFile::remove(incoming);
        return ready.error();
    }
    return aside;
}

} // namespace store
