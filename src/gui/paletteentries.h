#pragma once

#include "gui/palette.h"

#include <QStringList>

class QAction;

namespace orchestrator {
class Library;
}

namespace gui {

// What the palette offers: actions that can be taken now, and what is in the store.
struct PaletteTargets // how the window gets there; what is not set is not offered
{
    std::function<void(const QString &project)> showProject;
    std::function<void(const QString &run)> showRun;
    std::function<void(const QString &project, const QString &version, const QString &environment)> promote;
    std::function<void(const QString &project, const QString &environment)> rollBack;
};

QList<PaletteEntry> entriesOf(const QList<QAction *> &actions);
QList<PaletteEntry> entriesOf(orchestrator::Library &library, const PaletteTargets &targets);

} // namespace gui
