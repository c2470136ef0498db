#pragma once

#include "gui/theme/status.h"
#include "gui/theme/theme.h"

#include <QPainterPath>
#include <QRect>

class QFont;
class QPainter;

// What widgets and delegates draw alike. All take logical units and leave the painter as it was.
namespace gui {

// A filled rounded rectangle with a border one device pixel wide; an invalid border draws none.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border,
              qreal radius = grid::radius);
void paintFocusRing(QPainter &painter, const QRectF &rect, const Tokens &tokens, qreal radius = grid::radius);
// Diagonal lines: something waits here.
void paintHatch(QPainter &painter, const QPainterPath &area, const QColor &colour);

// Words that break between words, and inside one only when it does not fit a line.
int wrappedHeight(const QString &text, const QFont &font, int width);
void paintWrapped(QPainter &painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction);

// Glyph and word on the status ground.
QSize statusChipSize(const StatusLook &look, const QFont &font);
void paintStatusChip(QPainter &painter, const QRect &rect, const StatusLook &look, const QFont &font,
                     const Tokens &tokens, Qt::LayoutDirection direction);

// Glyph and version in the fixed font, elided in the middle when it must be.
QSize versionChipSize(const QString &version, const QFont &font);
void paintVersionChip(QPainter &painter, const QRect &rect, const QString &version, const StatusLook &look,
                      const QFont &font, const Tokens &tokens, Qt::LayoutDirection direction);

// The mark of production: a thin accent bar and its name.
QSize productionMarkSize(const QString &name, const QFont &font);
void paintProductionMark(QPainter &painter, const QRect &rect, const QString &name, const QFont &font,
                         const Tokens &tokens, Qt::LayoutDirection direction);

} // namespace gui
