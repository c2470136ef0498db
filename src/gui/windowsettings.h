#pragma once

#include "gui/theme/theme.h"

#include <QByteArray>

namespace gui {

// What the window remembers between two starts, in a file of its own.
Appearance savedAppearance();
void saveAppearance(Appearance appearance);
QByteArray savedGeometry();
void saveGeometry(const QByteArray &geometry);

} // namespace gui
