#include "models/logfolds.h"

#include <algorithm>

namespace models {

void LogFolds::setGroups(const QList<LogGroup> &groups, qint64 rows)
{
    m_groups = groups;
    m_rows = rows;
    rebuild();
}

void LogFolds::setFolded(qint64 firstRow, bool folded)
{
    if (folded)
        m_folded.insert(firstRow);
    else
        m_folded.remove(firstRow);
    rebuild();
}

void LogFolds::clear()
{
    *this = {};
}

void LogFolds::rebuild()
{
    m_hidden.clear();
    if (m_folded.isEmpty())
        return;
    qint64 before = 0;
    for (const LogGroup &group : std::as_const(m_groups)) {
        if (!m_folded.contains(group.first))
            continue;
        const qint64 last = group.last < 0 ? m_rows - 1 : group.last;
        if (const qint64 count = last - group.first; count > 0) {
            m_hidden.append({group.first + 1, count, before});
            before += count;
        }
    }
}

const LogFolds::Hidden *LogFolds::hiddenAtOrBefore(qint64 row) const
{
    const auto it =
        std::upper_bound(m_hidden.begin(), m_hidden.end(), row, [](qint64 r, const Hidden &h) { return r < h.first; });
    return it == m_hidden.begin() ? nullptr : &*std::prev(it);
}

qint64 LogFolds::rowAt(qint64 visible) const
{
    // The last stretch whose first visible successor is not behind what is asked for.
    const auto it = std::upper_bound(m_hidden.begin(), m_hidden.end(), visible,
                                     [](qint64 v, const Hidden &h) { return v < h.first - h.before; });
    return it == m_hidden.begin() ? visible : visible + std::prev(it)->before + std::prev(it)->count;
}

qint64 LogFolds::visibleOf(qint64 row) const
{
    const Hidden *hidden = hiddenAtOrBefore(row);
    if (!hidden)
        return row;
    if (row < hidden->first + hidden->count)
        return hidden->first - 1 - hidden->before;
    return row - hidden->before - hidden->count;
}

bool LogFolds::isHidden(qint64 row) const
{
    const Hidden *hidden = hiddenAtOrBefore(row);
    return hidden && row < hidden->first + hidden->count;
}

void LogFolds::reveal(qint64 row)
{
    if (isHidden(row))
        setFolded(hiddenAtOrBefore(row)->first - 1, false);
}

const LogGroup *LogFolds::groupAt(qint64 firstRow) const
{
    const auto it = std::lower_bound(m_groups.begin(), m_groups.end(), firstRow,
                                     [](const LogGroup &g, qint64 r) { return g.first < r; });
    return it != m_groups.end() && it->first == firstRow ? &*it : nullptr;
}

} // namespace models
