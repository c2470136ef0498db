#include "support/guitestsupport.h"

#include "gui/theme/theme.h"

#include <QDir>
#include <QStandardPaths>
#include <QWidget>

namespace testsupport {

void prepareGui()
{
    QStandardPaths::setTestModeEnabled(true);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

void dressGui(QApplication &app)
{
    QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10));
    QApplication::setEffectEnabled(Qt::UI_General, false);
    gui::applyTheme(app, gui::Appearance::Light);
}

bool showActive(QWidget &widget)
{
    widget.show();
    if (!QTest::qWaitForWindowExposed(&widget))
        return false;
    widget.activateWindow(); // without a window manager nobody else does it
    return QTest::qWaitForWindowActive(&widget);
}

void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SLIPWAY_SHOTS");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace testsupport
