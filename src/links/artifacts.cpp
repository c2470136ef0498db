#include "links/artifacts.h"

#include "links/helper.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace links {

namespace {

constexpr auto packedSuffix = ".tar.gz"_L1; // of a folder that was kept

constexpr qint64 piece = 1 << 20;
constexpr qint64 tarDeadlineMs = 30 * 60 * 1000;
constexpr auto writable =
    QFileDevice::WriteOwner | QFileDevice::WriteUser | QFileDevice::WriteGroup | QFileDevice::WriteOther;

domain::Error stopped(const QString &path)
{
    return domain::failed(links::Artifacts::tr("“%1” was not read to its end because Slipway is closing.").arg(path));
}

// Reads `file` to its end, hands every piece to the hash and to `sink` where there is one.
domain::Result<Artifacts::Kept> digest(QFile &file, QSaveFile *sink, const std::atomic<bool> &stop)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 bytes = 0;
    QByteArray buffer(piece, Qt::Uninitialized);
    while (true) {
        if (stop)
            return stopped(file.fileName());
        const qint64 count = file.read(buffer.data(), buffer.size());
        if (count < 0)
            return domain::failed(
                links::Artifacts::tr("“%1” cannot be read: %2").arg(file.fileName(), file.errorString()));
        if (count == 0)
            break;
        hash.addData(QByteArrayView(buffer.constData(), count));
        bytes += count;
        if (sink && sink->write(buffer.constData(), count) != count)
            return domain::failed(
                links::Artifacts::tr("“%1” cannot be written: %2").arg(sink->fileName(), sink->errorString()),
                links::Artifacts::tr("Is there room on the disk?"));
    }
    return Artifacts::Kept{file.fileName(), QString::fromLatin1(hash.result().toHex()), bytes};
}

// A rename is durable only when the folder it happened in is.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

domain::Result<Artifacts::Kept> keepFile(const QString &path, const QString &target, const std::atomic<bool> &stop)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return domain::failed(links::Artifacts::tr("“%1” cannot be read: %2").arg(path, source.errorString()));
    QSaveFile copy(target);
    if (!copy.open(QIODevice::WriteOnly))
        return domain::failed(links::Artifacts::tr("“%1” cannot be written: %2").arg(target, copy.errorString()));
    auto kept = digest(source, &copy, stop);
    if (!kept)
        return kept.error();
    if (kept->bytes == 0)
        return domain::refused(links::Artifacts::tr("The artifact “%1” is empty.").arg(path),
                               links::Artifacts::tr("Look at the output of the build."));
    copy.setPermissions(source.permissions() & ~QFileDevice::Permissions(writable));
    if (!copy.commit()) // syncs, then renames
        return domain::failed(links::Artifacts::tr("“%1” cannot be written: %2").arg(target, copy.errorString()));
    syncFolder(QFileInfo(target).path());
    kept->path = target;
    return kept;
}

domain::Result<Artifacts::Kept> keepFolder(const QString &tar, const QString &path, const QString &destination,
                                           const std::atomic<bool> &stop)
{
    if (!QDirIterator(path, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories).hasNext())
        return domain::refused(links::Artifacts::tr("The artifact “%1” is a folder without any file.").arg(path),
                               links::Artifacts::tr("Look at the output of the build."));
    if (tar.isEmpty())
        return domain::notFound(links::Artifacts::tr("tar is not installed."),
                                links::Artifacts::tr("Install it: sudo apt install tar gzip"));
    const QTemporaryDir room(QDir(destination).filePath(u".keep-XXXXXX"_s));
    if (!room.isValid())
        return domain::failed(
            links::Artifacts::tr("Nothing can be written in “%1”: %2").arg(destination, room.errorString()));
    const QString archive = room.filePath(u"archive.tar.gz"_s);
    // The same content gives the same bytes, whoever packs it, whenever and from wherever.
    const auto said = run({.program = tar,
                           .arguments = {u"--create"_s, u"--file"_s, archive, u"--use-compress-program=gzip -n"_s,
                                         u"--format=gnu"_s, u"--sort=name"_s, u"--owner=0"_s, u"--group=0"_s,
                                         u"--numeric-owner"_s, u"--mtime=@0"_s, u"--directory"_s, path, u"."_s},
                           .folder = destination,
                           .deadlineMs = tarDeadlineMs,
                           .stop = &stop});
    if (!said)
        return said.error();
    if (!said->ok())
        return domain::failed(links::Artifacts::tr("“%1” cannot be packed; tar says: “%2”").arg(path, said->words));
    return keepFile(archive, QDir(destination).filePath(QDir(path).dirName() + packedSuffix), stop);
}

domain::Result<Artifacts::Kept> keepNow(const QString &tar, const QString &path, const QString &destination,
                                        const std::atomic<bool> &stop)
{
    const QFileInfo source(QDir::cleanPath(path));
    if (!source.exists())
        return domain::notFound(
            links::Artifacts::tr("The build left no artifact at “%1”.").arg(path),
            links::Artifacts::tr("Look at the output of the build, and at the path in the project."));
    if (!source.isFile() && !source.isDir())
        return domain::refused(links::Artifacts::tr("“%1” is neither a file nor a folder.").arg(path));
    if (!QDir().mkpath(destination))
        return domain::failed(links::Artifacts::tr("The folder “%1” cannot be made.").arg(destination));
    if (source.isDir())
        return keepFolder(tar, source.absoluteFilePath(), destination, stop);
    return keepFile(source.absoluteFilePath(), QDir(destination).filePath(source.fileName()), stop);
}

domain::Result<Artifacts::Kept> findNow(const QString &name, const QString &destination, const std::atomic<bool> &stop)
{
    QFileInfo kept(QDir(destination), name);
    const QFileInfo packed(QDir(destination), name + packedSuffix);
    if (!kept.isFile() || (packed.isFile() && packed.lastModified() > kept.lastModified()))
        kept = packed;
    QFile file(kept.filePath());
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return domain::notFound(links::Artifacts::tr("No artifact “%1” is kept in “%2”.").arg(name, destination),
                                links::Artifacts::tr("Build the version again."));
    auto found = digest(file, nullptr, stop);
    if (found)
        found->path = kept.filePath();
    return found;
}

domain::Outcome proveNow(const QString &path, const QString &sha256, const std::atomic<bool> &stop)
{
    if (!QFileInfo(path).isFile())
        return domain::notFound(links::Artifacts::tr("The kept artifact “%1” is gone.").arg(path),
                                links::Artifacts::tr("Restore it from a backup, or build the version again."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return domain::failed(links::Artifacts::tr("“%1” cannot be read: %2").arg(path, file.errorString()));
    const auto found = digest(file, nullptr, stop);
    if (!found)
        return found.error();
    if (found->sha256 != sha256.toLower())
        return domain::refused(
            links::Artifacts::tr("The kept artifact “%1” has changed: its SHA-256 is %2, it was %3 when it was built.")
                .arg(path, found->sha256, sha256),
            links::Artifacts::tr("Do not deploy it. Restore it from a backup, or build the version again."));
    return domain::done();
}

} // namespace

Artifacts::Artifacts(QObject *parent)
    : QObject(parent), m_tar(QStandardPaths::findExecutable(u"tar"_s)), m_worker(2, this)
{
}

void Artifacts::keep(const QString &path, const QString &destinationFolder, QObject *context, Answer<Kept> answer)
{
    m_worker.carryOut(
        context,
        [tar = m_tar, path, destinationFolder, &stop = m_worker.stopping()] {
            return keepNow(tar, path, destinationFolder, stop);
        },
        std::move(answer));
}

void Artifacts::find(const QString &name, const QString &destinationFolder, QObject *context, Answer<Kept> answer)
{
    m_worker.carryOut(
        context,
        [name, destinationFolder, &stop = m_worker.stopping()] { return findNow(name, destinationFolder, stop); },
        std::move(answer));
}

void Artifacts::prove(const QString &path, const QString &sha256, QObject *context, Answer<domain::Done> answer)
{
    m_worker.carryOut(
        context, [path, sha256, &stop = m_worker.stopping()] { return proveNow(path, sha256, stop); },
        std::move(answer));
}

} // namespace links
