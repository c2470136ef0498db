#include "gui/windowsettings.h"

#include <QSettings>
#include <QStandardPaths>

namespace gui {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString appearanceKey = QStringLiteral("window/appearance");
const QString names[] = {QStringLiteral("desktop"), QStringLiteral("light"), QStringLiteral("dark")};

QSettings settings()
{
    return QSettings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                         QStringLiteral("/window.ini"),
                     QSettings::IniFormat);
}

} // namespace

Appearance savedAppearance()
{
    const QString name = settings().value(appearanceKey).toString();
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
        if (names[int(appearance)] == name)
            return appearance;
    return Appearance::Desktop;
}

void saveAppearance(Appearance appearance)
{
    settings().setValue(appearanceKey, names[int(appearance)]);
}

QByteArray savedGeometry()
{
    return settings().value(geometryKey).toByteArray();
}

void saveGeometry(const QByteArray &geometry)
{
    settings().setValue(geometryKey, geometry);
}

} // namespace gui
