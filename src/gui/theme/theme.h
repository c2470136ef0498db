#pragma once

#include "gui/theme/tokens.h"

#include <QFont>

class QApplication;

namespace gui {

enum class Appearance { Desktop, Light, Dark };

// Style and palette of the whole application. With Appearance::Desktop it goes on following the desktop, light or
// dark; widgets that keep a colour of their own fetch it again on QEvent::PaletteChange. May be called again.
void applyTheme(QApplication &app, Appearance appearance = Appearance::Desktop);

// Whether things may move to explain a change; no when the desktop asks for less motion.
bool motionAllowed();

QFont titleFont(const QFont &body);   // of a page, 1.6×
QFont sectionFont(const QFont &body); // 1.15×, semibold
QFont smallFont(const QFont &body);   // 0.9×
QFont fixedFont(const QFont &body);   // versions, commits, commands, logs
QFont figureFont(const QFont &body);  // all digits equally wide

// The 4 px grid.
namespace grid {
inline constexpr int unit = 4;
inline constexpr int inside = 8;   // between things that belong together
inline constexpr int between = 16; // between things that do not
inline constexpr int around = 24;  // around cards, at the edge of a page
inline constexpr int radius = 6;
inline constexpr int icon = 20;
inline constexpr int smallIcon = 16;
} // namespace grid

} // namespace gui
