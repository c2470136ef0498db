#include "gui/log/logcells.h"

#include <algorithm>

namespace gui {

namespace {

bool plain(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x300;
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

struct Unit
{
    int length; // in QChars
    int cells;
};

Unit unitAt(const QString &text, int column)
{
    const QChar c = text.at(column);
    if (plain(c))
        return {1, 1};
    if (c.isHighSurrogate() && column + 1 < text.size() && text.at(column + 1).isLowSurrogate())
        return {2, isWide(QChar::surrogateToUcs4(c, text.at(column + 1))) ? 2 : 1};
    if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing ||
        (c.unicode() >= 0xFE00 && c.unicode() <= 0xFE0F))
        return {1, 0};
    return {1, isWide(c.unicode()) ? 2 : 1};
}

} // namespace

int cellsBefore(const QString &text, int column)
{
    column = std::min(column, int(text.size()));
    int cells = 0;
    for (int at = 0; at < column;) {
        const Unit unit = unitAt(text, at);
        cells += unit.cells;
        at += unit.length;
    }
    return cells;
}

int columnAtCell(const QString &text, double cell)
{
    int cells = 0;
    int at = 0;
    while (at < text.size()) {
        const Unit unit = unitAt(text, at);
        if (unit.cells > 0 && cell < cells + unit.cells / 2.0)
            break;
        cells += unit.cells;
        at += unit.length;
    }
    return at;
}

QList<CellRun> cellRuns(const QString &text, int from, int to, int first, int last)
{
    QList<CellRun> runs;
    int cell = cellsBefore(text, from);
    bool wide = false;
    for (int at = from; at < to && cell <= last;) {
        const Unit unit = unitAt(text, at);
        if (cell + unit.cells > first) {
            // A wide character stands alone: its glyph is seldom exactly two cells wide.
            if (!runs.isEmpty() && (unit.cells == 0 || (unit.cells == 1 && !wide)))
                runs.last().length += unit.length;
            else
                runs.append({at, unit.length, cell});
            wide = unit.cells == 2 || (wide && unit.cells == 0);
        }
        cell += unit.cells;
        at += unit.length;
    }
    return runs;
}

} // namespace gui
