// What Mermaid calls the shapes that brackets draw, and the arrows that links draw.
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace intake {

struct BracketShape
{
    QLatin1String open;
    QLatin1String close;
    QLatin1String name;
};

// Longest opening first; an opening may have two closings.
std::span<const BracketShape> bracketShapes();

// The names that `@{ shape: … }` may give.
bool isNamedShape(const QString &name);

struct LinkStyle
{
    QString arrow;
    QString stroke;
    int length = 1;
};

// Of `-->`, or of `-- text -->` with "--" as start; nullopt when the two ends do not belong together.
std::optional<LinkStyle> linkStyle(const QString &end, const QString &start);

} // namespace intake
