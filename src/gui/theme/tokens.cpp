#include "gui/theme/tokens.h"

#include <QPalette>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace gui {

namespace {

Tokens make(bool dark)
{
    struct Row
    {
        QColor Tokens::*token;
        QRgb light;
        QRgb dark;
    };
    static constexpr Row rows[] = {{&Tokens::window, 0xF5F6F8, 0x14171C},    {&Tokens::surface, 0xFFFFFF, 0x1C2027},
                                   {&Tokens::border, 0xDDE1E7, 0x2E343D},    {&Tokens::text, 0x1B1F27, 0xE7EAF0},
                                   {&Tokens::secondary, 0x566070, 0xA0A9B7}, {&Tokens::accent, 0x1F5FBF, 0x74ABFF},
                                   {&Tokens::onAccent, 0xFFFFFF, 0x10151D},  {&Tokens::succeeded, 0x187A47, 0x4CC38A},
                                   {&Tokens::waiting, 0x8A5A00, 0xE2B14A},   {&Tokens::degraded, 0xB04A00, 0xF39B5A},
                                   {&Tokens::failed, 0xB8232B, 0xFF8080},    {&Tokens::rolledBack, 0x6A3FC0, 0xBBA0FF},
                                   {&Tokens::frozen, 0x0E6B7D, 0x5CC8DC},    {&Tokens::planned, 0x626B79, 0x98A1AE}};
    Tokens t;
    t.dark = dark;
    for (const Row &row : rows)
        t.*row.token = QColor::fromRgb(dark ? row.dark : row.light);
    return t;
}

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

QColor Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return secondary;
    case Tone::Accent:
        return accent;
    case Tone::Succeeded:
        return succeeded;
    case Tone::Waiting:
        return waiting;
    case Tone::Degraded:
        return degraded;
    case Tone::Failed:
        return failed;
    case Tone::RolledBack:
        return rolledBack;
    case Tone::Frozen:
        return frozen;
    case Tone::Planned:
        return planned;
    }
    return secondary;
}

QColor Tokens::ground(Tone which) const
{
    return which == Tone::Neutral ? window : blend(tone(which), surface, 0.12);
}

QColor Tokens::hover() const
{
    return blend(text, surface, 0.05);
}

const Tokens &lightTokens()
{
    static const Tokens t = make(false);
    return t;
}

const Tokens &darkTokens()
{
    static const Tokens t = make(true);
    return t;
}

const Tokens &tokens(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

const Tokens &tokens(const QWidget *widget)
{
    return tokens(widget->palette());
}

QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace gui
