#include "gui/log/logcolours.h"

#include <algorithm>
#include <array>

namespace gui {

namespace {

// The xterm palette behind the sixteen named colours.
QColor xterm(int index)
{
    if (index >= 232) {
        const int grey = 8 + (index - 232) * 10;
        return {grey, grey, grey};
    }
    static constexpr std::array<int, 6> steps = {0, 95, 135, 175, 215, 255};
    const int cube = index - 16;
    return {steps[size_t(cube / 36)], steps[size_t(cube / 6 % 6)], steps[size_t(cube % 6)]};
}

QColor named(int index, const Tokens &t)
{
    switch (index % 8) {
    case 1:
        return t.failed;
    case 2:
        return t.succeeded;
    case 3:
        return t.waiting;
    case 4:
        return t.accent;
    case 5:
        return t.rolledBack;
    case 6:
        return t.frozen;
    case 7:
        return t.text;
    default:
        return t.secondary; // black and bright black: quiet, but there
    }
}

QColor readable(QColor colour, const Tokens &t)
{
    for (int step = 0; step < 20 && contrast(colour, t.surface) < 4.5; ++step)
        colour = blend(t.text, colour, 0.12);
    return colour;
}

QColor asPrinted(int ink, const Tokens &t)
{
    if (ink & models::LogSpan::rgbInk)
        return QColor::fromRgb(QRgb(ink & 0xFFFFFF));
    return ink < 16 ? named(ink, t) : xterm(std::min(ink, 255));
}

} // namespace

QColor logInk(int ink, const Tokens &tokens)
{
    return ink < 0 ? tokens.text : readable(asPrinted(ink, tokens), tokens);
}

QColor logGround(int ground, const Tokens &tokens)
{
    return ground < 0 ? QColor() : blend(asPrinted(ground, tokens), tokens.surface, 0.14);
}

} // namespace gui
