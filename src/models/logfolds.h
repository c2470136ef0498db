// Which rows of a log are folded away, and how rows of the file and rows on the screen translate. A folded group keeps
// its first row. Value.
#pragma once

#include "models/logindex.h"

#include <QSet>

namespace models {

class LogFolds
{
public:
    void setGroups(const QList<LogGroup> &groups, qint64 rows);
    void setFolded(qint64 firstRow, bool folded);
    bool isFolded(qint64 firstRow) const { return m_folded.contains(firstRow); }
    void clear();

    qint64 visibleRows() const
    {
        return m_rows - (m_hidden.isEmpty() ? 0 : m_hidden.last().before + m_hidden.last().count);
    }
    qint64 rowAt(qint64 visible) const; // the row of the file
    qint64 visibleOf(qint64 row) const; // of a hidden row: its group's first
    bool isHidden(qint64 row) const;
    void reveal(qint64 row); // opens the group that hides it
    const LogGroup *groupAt(qint64 firstRow) const;

private:
    struct Hidden
    {
        qint64 first; // row
        qint64 count;
        qint64 before; // hidden ones before it
    };
    void rebuild();
    const Hidden *hiddenAtOrBefore(qint64 row) const;

    QList<LogGroup> m_groups;
    QSet<qint64> m_folded;
    QList<Hidden> m_hidden;
    qint64 m_rows = 0;
};

} // namespace models
