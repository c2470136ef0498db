#include "probe/quantity.h"

#include <QRegularExpression>

#include <cmath>

namespace probe {

namespace {

struct Unit
{
    const char16_t *name;
    Quantity::Kind kind;
    double factor;
};

using enum Quantity::Kind;
constexpr Unit units[] = {
    {u"", Plain, 1},        {u"%", Percent, 1},      {u"ns", Time, 1e-6},        {u"us", Time, 1e-3},
    {u"µs", Time, 1e-3},    {u"ms", Time, 1},        {u"s", Time, 1e3},          {u"m", Time, 60e3},
    {u"min", Time, 60e3},   {u"h", Time, 3600e3},    {u"d", Time, 86400e3},      {u"b", Size, 1},
    {u"kb", Size, 1e3},     {u"mb", Size, 1e6},      {u"gb", Size, 1e9},         {u"tb", Size, 1e12},
    {u"kib", Size, 1024.0}, {u"mib", Size, 1048576}, {u"gib", Size, 1073741824}, {u"tib", Size, 1099511627776},
};

} // namespace

std::optional<Quantity> Quantity::parse(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(%|µ?[A-Za-z]*)\\s*$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const double number = match.captured(1).toDouble();
    const QString name = match.captured(2).toLower();
    for (const Unit &unit : units) {
        if (name == QStringView(unit.name) && std::isfinite(number))
            return Quantity{unit.kind, number * unit.factor};
    }
    return {};
}

} // namespace probe
