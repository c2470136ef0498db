#pragma once

#include <QColor>

class QPalette;
class QWidget;

namespace gui {

// What a colour means. Outside of Accent, colour only ever means status.
enum class Tone { Neutral, Accent, Succeeded, Waiting, Degraded, Failed, RolledBack, Frozen, Planned };

// All colours there are. Nobody else names one.
struct Tokens
{
    bool dark = false;
    QColor window;  // the page
    QColor surface; // a card, a field
    QColor border;
    QColor text;
    QColor secondary;
    QColor accent; // the one primary action, progress, focus; also "running"
    QColor onAccent;
    QColor succeeded;
    QColor waiting;
    QColor degraded;
    QColor failed;
    QColor rolledBack;
    QColor frozen;
    QColor planned;

    QColor tone(Tone tone) const;
    QColor ground(Tone tone) const; // the tone at 12 % over the surface; Neutral: the window
    QColor hover() const;           // what the pointer is over, on a surface
};

const Tokens &lightTokens();
const Tokens &darkTokens();

// The tokens that go with a palette, judged by the lightness of its window.
const Tokens &tokens(const QPalette &palette);
const Tokens &tokens(const QWidget *widget);

QColor blend(const QColor &over, const QColor &under, double share);
double contrast(const QColor &a, const QColor &b); // WCAG 2, 1 to 21

} // namespace gui
