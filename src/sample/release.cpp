#include "sample/release.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <optional>

namespace sample {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("sample::Release", text);
}

std::optional<Behaviour> behaviourFrom(const QString &name)
{
    static const QMap<QString, Behaviour> names{{QStringLiteral("healthy"), Behaviour::Healthy},
                                                {QStringLiteral("never-healthy"), Behaviour::NeverHealthy},
                                                {QStringLiteral("smoke-fails"), Behaviour::SmokeFails},
                                                {QStringLiteral("turns-bad"), Behaviour::TurnsBad}};
    const auto it = names.constFind(name);
    return it == names.constEnd() ? std::nullopt : std::optional(*it);
}

// False when the key is unknown or its value makes no sense.
bool apply(Release &release, const QString &key, const QString &value)
{
    if (key == QLatin1String("version")) {
        release.version = value;
        return !value.isEmpty();
    }
    if (key == QLatin1String("greeting")) {
        release.greeting = value;
        return true;
    }
    if (key == QLatin1String("behaviour")) {
        const auto behaviour = behaviourFrom(value);
        release.behaviour = behaviour.value_or(Behaviour::Healthy);
        return behaviour.has_value();
    }
    if (key == QLatin1String("turnsBadAfter")) {
        bool number = false;
        const int seconds = value.toInt(&number);
        release.turnsBadAfterMs = seconds * qint64(1000);
        return number && seconds >= 0;
    }
    return false;
}

} // namespace

std::variant<Release, QString> readRelease(const QString &folder)
{
    QFile file(QDir(folder).filePath(QStringLiteral("app.conf")));
    if (!file.open(QIODevice::ReadOnly))
        return tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString());
    Release release;
    for (int number = 1; !file.atEnd(); ++number) {
        const QString line = QString::fromUtf8(file.readLine(4096)).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (equals < 0 || !apply(release, line.left(equals).trimmed(), line.mid(equals + 1).trimmed()))
            return tr("%1, line %2: “%3” is not understood.").arg(file.fileName()).arg(number).arg(line);
    }
    if (release.version.isEmpty())
        return tr("%1 names no version.").arg(file.fileName());
    const QDir pages(QDir(folder).filePath(QStringLiteral("pages")));
    for (const QFileInfo &info : pages.entryInfoList({QStringLiteral("*.html")}, QDir::Files, QDir::Name)) {
        QFile page(info.filePath());
        if (!page.open(QIODevice::ReadOnly))
            return tr("%1 cannot be read: %2.").arg(page.fileName(), page.errorString());
        release.pages.insert(info.completeBaseName(), page.readAll());
    }
    return release;
}

} // namespace sample
