#include "sample/unpack.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QSaveFile>

namespace sample {

QString unpackFiles(const QString &folder)
{
    const QDir from(QStringLiteral(":/sample"));
    const QDir to(folder);
    for (QDirIterator it(from.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile source(it.next());
        const QString path = to.filePath(from.relativeFilePath(source.fileName()));
        const QByteArray bytes = source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
        QSaveFile target(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !target.open(QIODevice::WriteOnly) ||
            target.write(bytes) != bytes.size() || !target.commit())
            return QCoreApplication::translate("sample::Unpack", "%1 cannot be written: %2.")
                .arg(path, target.errorString());
        if (path.endsWith(QLatin1String(".sh")))
            QFile::setPermissions(path, QFile::permissions(path) | QFile::ExeOwner | QFile::ExeUser);
    }
    return {};
}

} // namespace sample
