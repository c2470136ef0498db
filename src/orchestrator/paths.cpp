#include "orchestrator/paths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace orchestrator {

Paths Paths::of(const QString &storePath)
{
    return {QFileInfo(storePath).absoluteFilePath()};
}

QString Paths::defaultStore()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/slipway/slipway.db");
}

QString Paths::folder() const
{
    return QFileInfo(store).absolutePath();
}

QString Paths::socket() const
{
    // Socket paths are limited to 107 bytes, store paths are not: the name is a digest of the store's real path.
    const QString real = QFileInfo(folder()).canonicalFilePath() + QLatin1Char('/') + QFileInfo(store).fileName();
    const QByteArray digest = QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty() || runtime.size() > 60)
        runtime = QDir::tempPath() + QStringLiteral("/slipway-%1").arg(getuid());
    QDir().mkpath(runtime);
    return runtime + QStringLiteral("/slipway-") + QString::fromLatin1(digest) + QStringLiteral(".sock");
}

QString siblingProgram(const QString &name)
{
    const QString beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(name);
}

} // namespace orchestrator
