// Pictures of every page in its telling states, for eyes: `slipway --screenshots DIR`. To add a state, add one line to
// scenes() that names how to fill a Scenery (scenes/pasts.h) and what is then to be seen in the window.
#pragma once

#include "app/scenery.h"

#include <QList>
#include <QLocale>
#include <QString>

class QWidget;

namespace gui {
class MainWindow;
}

namespace app {

struct Scene
{
    QString name; // of the file
    std::function<void(Scenery &)> fill;
    // Leads the window to what is to be seen; returns that (the window itself, or a dialog).
    std::function<QWidget *(gui::MainWindow &, Scenery &)> show;
    QLocale language{QLocale::English, QLocale::UnitedKingdom};
};

QList<Scene> scenes();

// Light and dark, 1× and 2×, 1280×800 and 1024×640; only those whose name contains `only`. The exit status.
int takeScreenshots(const QString &folder, const QString &only);

} // namespace app
