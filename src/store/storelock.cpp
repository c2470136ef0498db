#include "store/storelock.h"

#include "store/place.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace store {
namespace {

QString lockPath(const QString &storePath)
{
    return storePath + QStringLiteral(".lock");
}

struct flock wholeFile(short type)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

QByteArray description()
{
    const QJsonObject holder{{QStringLiteral("pid"), QCoreApplication::applicationPid()},
                             {QStringLiteral("host"), QSysInfo::machineHostName()},
                             {QStringLiteral("program"), QFileInfo(QCoreApplication::applicationFilePath()).fileName()},
                             {QStringLiteral("sinceMs"), QDateTime::currentMSecsSinceEpoch()}};
    return QJsonDocument(holder).toJson(QJsonDocument::Compact);
}

} // namespace

domain::Result<std::unique_ptr<StoreLock>> StoreLock::acquire(const QString &storePath)
{
    const QString path = lockPath(storePath);
    if (auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
        return made.error();
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return domain::storeError(
            tr("“%1” cannot be written: %2.").arg(path, QString::fromLocal8Bit(std::strerror(errno))),
            tr("Choose a folder that you may write."));
    std::unique_ptr<StoreLock> lock(new StoreLock(file));
    // Of the open file, not of the process: closing another descriptor of it does not drop the lock, and asking who
    // holds it (F_OFD_GETLK) takes nothing, so that asking never makes an acquire fail.
    struct flock whole = wholeFile(F_WRLCK);
    if (::fcntl(file, F_OFD_SETLK, &whole) != 0) {
        const auto other = holder(storePath);
        return domain::refused(other ? tr("The store “%1” is in use by %2 (process %3 on %4, since %5).")
                                           .arg(storePath, other->program)
                                           .arg(other->pid)
                                           .arg(other->host, QDateTime::fromMSecsSinceEpoch(other->sinceMs)
                                                                 .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")))
                                     : tr("The store “%1” is in use by another program.").arg(storePath),
                               tr("Use that window, or end it first."));
    }
    const QByteArray text = description();
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, text.constData(), size_t(text.size()), 0) != text.size())
        return domain::storeError(
            tr("“%1” cannot be written: %2.").arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    return lock;
}

std::optional<StoreLock::Holder> StoreLock::holder(const QString &storePath)
{
    const int file = ::open(QFile::encodeName(lockPath(storePath)).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return std::nullopt; // no file: nobody ever held it
    struct flock asked = wholeFile(F_RDLCK);
    const bool held = ::fcntl(file, F_OFD_GETLK, &asked) == 0 && asked.l_type != F_UNLCK;
    QByteArray text(4096, '\0');
    const auto length = ::pread(file, text.data(), size_t(text.size()), 0);
    ::close(file);
    if (!held)
        return std::nullopt;
    text.truncate(qMax<qsizetype>(0, length));
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    return Holder{object.value(QLatin1String("pid")).toInteger(), object.value(QLatin1String("host")).toString(),
                  object.value(QLatin1String("program")).toString(),
                  object.value(QLatin1String("sinceMs")).toInteger()};
}

StoreLock::~StoreLock()
{
    ::close(m_file); // which frees the lock
}

} // namespace store
