// The rows of a table that is read again and again: what stayed keeps its place and its selection, only what changed is
// told. A row has key() and operator==. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QSet>

namespace models {

template <class Row> class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    const Row &row(int at) const { return m_rows.at(at); }
    const QList<Row> &rows() const { return m_rows; }
    int rowOf(const QString &key) const
    {
        const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &r) { return r.key() == key; });
        return it == m_rows.end() ? -1 : int(it - m_rows.begin());
    }

    void setRows(const QList<Row> &rows)
    {
        removeAllBut(rows);
        QSet<QString> known;
        for (const Row &row : std::as_const(m_rows))
            known.insert(row.key());
        for (int i = 0; i < rows.size(); ++i) {
            const Row &wanted = rows.at(i);
            if (!known.contains(wanted.key())) {
                beginInsertRows({}, i, i);
                m_rows.insert(i, wanted);
                endInsertRows();
                continue;
            }
            if (m_rows.at(i).key() != wanted.key()) {
                const int from = rowOf(wanted.key());
                beginMoveRows({}, from, from, {}, i);
                m_rows.move(from, i);
                endMoveRows();
            }
            if (!(m_rows.at(i) == wanted)) {
                m_rows[i] = wanted;
                Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
            }
        }
    }

protected:
    void appendRows(const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }

private:
    void removeAllBut(const QList<Row> &rows)
    {
        QSet<QString> wanted;
        for (const Row &row : rows)
            wanted.insert(row.key());
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (wanted.contains(m_rows.at(last).key()))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(m_rows.at(first - 1).key()))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    QList<Row> m_rows;
};

} // namespace models
