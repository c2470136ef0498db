#include "intake/mermaidshapes.h"

#include <QSet>

namespace intake {
namespace {

using namespace Qt::StringLiterals;

constexpr BracketShape brackets[] = {
    {"((("_L1, ")))"_L1, "doublecircle"_L1},
    {"(("_L1, "))"_L1, "circle"_L1},
    {"(["_L1, "])"_L1, "stadium"_L1},
    {"(-"_L1, "-)"_L1, "ellipse"_L1},
    {"[["_L1, "]]"_L1, "subroutine"_L1},
    {"[("_L1, ")]"_L1, "cylinder"_L1},
    {"[|"_L1, "]"_L1, "rect"_L1},
    {"[/"_L1, "\\]"_L1, "trapezoid"_L1},
    {"[/"_L1, "/]"_L1, "lean_right"_L1},
    {"[\\"_L1, "/]"_L1, "inv_trapezoid"_L1},
    {"[\\"_L1, "\\]"_L1, "lean_left"_L1},
    {"{{"_L1, "}}"_L1, "hexagon"_L1},
    {"["_L1, "]"_L1, "square"_L1},
    {"("_L1, ")"_L1, "round"_L1},
    {"{"_L1, "}"_L1, "diamond"_L1},
    {">"_L1, "]"_L1, "odd"_L1},
};

const char *const namedShapes =
    "rect proc process rectangle rounded event stadium terminal pill fr-rect subprocess subproc framed-rectangle "
    "subroutine cyl db database cylinder circle circ odd diam decision diamond question hex hexagon prepare lean-r "
    "lean-right in-out lean-l lean-left out-in trap-b priority trapezoid-bottom trapezoid trap-t manual "
    "trapezoid-top inv-trapezoid dbl-circ double-circle text notch-rect card notched-rectangle lin-rect "
    "lined-rectangle lined-process lin-proc shaded-process sm-circ start small-circle fr-circ stop framed-circle "
    "fork join hourglass collate brace comment brace-l brace-r braces bolt com-link lightning-bolt doc document "
    "delay half-rounded-rectangle h-cyl das horizontal-cylinder lin-cyl disk lined-cylinder curv-trap "
    "curved-trapezoid display div-rect div-proc divided-rectangle divided-process tri extract triangle win-pane "
    "internal-storage window-pane f-circ junction filled-circle notch-pent loop-limit notched-pentagon flip-tri "
    "manual-file flipped-triangle sl-rect manual-input sloped-rectangle docs documents st-doc stacked-document "
    "st-rect procs processes stacked-rectangle flag paper-tape bow-rect stored-data bow-tie-rectangle cross-circ "
    "summary crossed-circle tag-doc tagged-document tag-rect tagged-rectangle tag-proc tagged-process bang cloud "
    "datastore data-store state choice note icon anchor";

QString head(QChar c)
{
    switch (c.unicode()) {
    case u'>':
    case u'<':
        return u"arrow_point"_s;
    case u'x':
        return u"arrow_cross"_s;
    case u'o':
        return u"arrow_circle"_s;
    default:
        return u"arrow_open"_s;
    }
}

// The same head at the near end makes a link double.
LinkStyle endOf(const QString &link)
{
    LinkStyle style{head(link.back()), u"normal"_s, 1};
    QString line = link.chopped(1);
    const QChar opposite = link.back() == u'>' ? QChar(u'<') : link.back();
    if (style.arrow != "arrow_open"_L1 && line.startsWith(opposite)) {
        style.arrow.prepend("double_"_L1);
        line.remove(0, 1);
    }
    if (line.startsWith(u'='))
        style.stroke = u"thick"_s;
    if (line.startsWith(u'~'))
        style.stroke = u"invisible"_s;
    style.length = static_cast<int>(line.size()) - 1;
    if (const auto dots = static_cast<int>(line.count(u'.'))) {
        style.stroke = u"dotted"_s;
        style.length = dots;
    }
    style.length = std::min(style.length, 10); // Mermaid draws no longer ones
    return style;
}

} // namespace

std::span<const BracketShape> bracketShapes()
{
    return brackets;
}

bool isNamedShape(const QString &name)
{
    static const QStringList list = QString::fromLatin1(namedShapes).split(u' ');
    static const QSet<QString> names(list.begin(), list.end());
    return names.contains(name);
}

std::optional<LinkStyle> linkStyle(const QString &end, const QString &start)
{
    LinkStyle style = endOf(end);
    if (start.isEmpty())
        return style;
    const QString stroke = start.contains(u'=') ? u"thick"_s : start.contains(u'.') ? u"dotted"_s : u"normal"_s;
    if (stroke != style.stroke)
        return std::nullopt;
    const QString near = head(start.front());
    if (near == "arrow_open"_L1)
        return style;
    if (near != style.arrow)
        return std::nullopt;
    style.arrow.prepend("double_"_L1);
    return style;
}

} // namespace intake
