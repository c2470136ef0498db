#pragma once

#include <QList>
#include <QString>

namespace gui {

// The grid of a log, as in a terminal: every character takes one cell, wide ones (CJK, emoji) two, combining ones none.
// So a place is found by counting, never by laying out kilobytes of text.
int cellsBefore(const QString &text, int column);
int columnAtCell(const QString &text, double cell); // the nearest boundary

// Stretches that can be drawn in one go, with the cell they begin at; only those that touch cells [first, last].
struct CellRun
{
    int start = 0;
    int length = 0;
    int cell = 0;
};
QList<CellRun> cellRuns(const QString &text, int from, int to, int first, int last);

} // namespace gui
