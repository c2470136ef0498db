#include "domain/tr.h"

namespace store {
SLIPWAY_TR(store::Place)
}

#include "store/place.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>
#include <QTimeZone>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using namespace domain;

namespace {

constexpr QLatin1String stampFormat("yyyyMMdd\'T\'HHmmsszzz\'Z\'");

Error systemError(const QString &path)
{
    return domain::storeError(
        tr("“%1” cannot be written: %2.").arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace

QString riskOf(const QString &storePath)
{
    const QString folder = QFileInfo(storePath).absolutePath();
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    for (const char *network : {"nfs", "cifs", "smb", "9p", "ceph", "afs", "glusterfs", "fuse.sshfs", "fuse.rclone"})
        if (type.startsWith(network))
            return tr("The store lies on a network drive (%1), where locks and crash safety cannot be relied on: %2.")
                .arg(QString::fromLatin1(type), folder);
    for (const QString &part : folder.split(QLatin1Char('/')))
        for (const char *client :
             {"Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "Nextcloud", "ownCloud", "iCloud"})
            if (part.startsWith(QLatin1String(client), Qt::CaseInsensitive))
                return tr("The store lies in a folder that “%1” synchronises, which can replace it while it is open: "
                          "%2.")
                    .arg(QLatin1String(client), folder);
    return {};
}

Error noSpace(const QString &path, qint64 freeBytes)
{
    return domain::storeError(tr("There is no room left to write “%1” (%2 free).")
                                  .arg(path, QLocale().formattedDataSize(qMax<qint64>(0, freeBytes))),
                              tr("Nothing was changed. Free some space and try again."));
}

Outcome flushToDisk(const QString &fileOrFolder)
{
    const int file = ::open(QFile::encodeName(fileOrFolder).constData(), O_RDONLY | O_CLOEXEC);
    const bool flushed = file >= 0 && ::fsync(file) == 0;
    const auto outcome = flushed ? domain::done() : domain::Outcome(systemError(fileOrFolder));
    if (file >= 0)
        ::close(file);
    return outcome;
}

Outcome makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return domain::done();
    if (auto above = makePrivateFolder(folder.dir().absolutePath()); !above)
        return above;
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return domain::storeError(
            tr("The folder “%1” cannot be made: %2.").arg(path, QString::fromLocal8Bit(std::strerror(errno))),
            tr("Choose a folder that you may write."));
    return domain::done();
}

Outcome createPrivateFile(const QString &path)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return systemError(path);
    ::close(file);
    return domain::done();
}

QString stampOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::utc()).toString(stampFormat);
}

qint64 stampToMs(const QString &stamp)
{
    QDateTime time = QDateTime::fromString(stamp, stampFormat);
    if (!time.isValid())
        return 0;
    time.setTimeZone(QTimeZone::utc());
    return time.toMSecsSinceEpoch();
}

} // namespace store
