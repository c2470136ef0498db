#include "app/screenshots.h"

#include "gui/mainwindow.h"
#include "gui/prompts.h"
#include "gui/theme/theme.h"
#include "orchestrator/translations.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QPixmap>

#include <cstdio>

namespace app {

namespace {

bool save(QWidget &shown, double scale, const QString &file)
{
    QPixmap picture(shown.size() * scale);
    picture.setDevicePixelRatio(scale);
    shown.render(&picture);
    return picture.save(file);
}

bool shoot(const Scene &scene, const QString &folder)
{
    QLocale::setDefault(scene.language);
    QObject translations;
    orchestrator::loadTranslations(translations);
    gui::applyTheme(*qApp, gui::Appearance::Light); // as in main(): before the first widget
    Scenery scenery;
    scene.fill(scenery);
    gui::Prompts prompts;
    gui::MainWindow window(
        {.desk = &scenery.desk(), .prompts = &prompts, .now = [] { return QDateTime::currentMSecsSinceEpoch(); }});
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(1280, 800);
    window.show();
    QWidget *shown = scene.show(window, scenery);
    bool saved = true;
    const std::pair<gui::Appearance, QString> looks[] = {{gui::Appearance::Light, QStringLiteral("light")},
                                                         {gui::Appearance::Dark, QStringLiteral("dark")}};
    for (const auto &[appearance, look] : looks) {
        gui::applyTheme(*qApp, appearance);
        for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
            if (shown == &window)
                window.resize(size);
            Scenery::settle(150);
            for (const int scale : {1, 2})
                saved &= save(
                    *shown, scale,
                    QStringLiteral("%1/%2_%3_%4_%5x.png").arg(folder, scene.name, look).arg(shown->width()).arg(scale));
            if (shown != &window)
                break;
        }
    }
    if (shown != &window)
        shown->close();
    return saved;
}

} // namespace

int takeScreenshots(const QString &folder, const QString &only)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s cannot be made.\n", qPrintable(folder));
        return 1;
    }
    for (const Scene &scene : scenes()) {
        if (!scene.name.contains(only))
            continue;
        if (!shoot(scene, folder)) {
            std::fprintf(stderr, "%s could not be saved.\n", qPrintable(scene.name));
            return 1;
        }
        std::printf("%s\n", qPrintable(scene.name));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace app
