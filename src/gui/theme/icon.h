#pragma once

#include "gui/theme/tokens.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace gui {

// Slipway's own icons (resources/icons), drawn for 20 px, crisp at any size and scale. The first follows the text
// colour of the application's palette and its modes, the second a tone in the application's theme.
QIcon icon(const QString &name);
QIcon icon(const QString &name, Tone tone);
QIcon icon(const QString &name, const QColor &colour);
QIcon appIcon();

// One of ours in the colour of the words beside it; icons that are not ours come back unchanged.
QIcon inked(const QIcon &icon, const QColor &colour);

// For delegates and painted parts. Honours the painter's transformation and opacity.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour);

} // namespace gui
