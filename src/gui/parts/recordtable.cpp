#include "gui/parts/recordtable.h"

#include "gui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace gui {

RecordTable::RecordTable(QWidget *parent) : QTableView(parent)
{
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // never asks a million rows for their height
    verticalHeader()->setDefaultSectionSize(std::max(36, fontMetrics().height() + grid::between));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, &RecordTable::opened);
}

void RecordTable::setColumnWidths(const QList<int> &characters)
{
    m_characters = characters;
    for (int column = 0; column < characters.size(); ++column) {
        if (characters.at(column) == 0)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            setColumnWidth(column, characters.at(column) * fontMetrics().averageCharWidth() + 2 * grid::inside);
    }
}

void RecordTable::setExpendable(const QList<int> &columns)
{
    m_expendable = columns;
    makeRoom();
}

void RecordTable::setColumnWanted(int column, bool wanted)
{
    if (wanted)
        m_unwanted.remove(column);
    else
        m_unwanted.insert(column);
    makeRoom();
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    makeRoom();
}

void RecordTable::makeRoom()
{
    constexpr int leastOfTheRest = 20; // characters of the column that takes what is left
    const auto widthOf = [this](int column) {
        const int characters = m_characters.at(column) == 0 ? leastOfTheRest : m_characters.at(column);
        return characters * fontMetrics().averageCharWidth() + 2 * grid::inside;
    };
    int needed = 0;
    QSet<int> hidden = m_unwanted;
    for (int column = 0; column < m_characters.size(); ++column)
        needed += hidden.contains(column) ? 0 : widthOf(column);
    for (const int column : std::as_const(m_expendable)) {
        if (needed <= viewport()->width())
            break;
        if (hidden.contains(column))
            continue;
        hidden.insert(column);
        needed -= widthOf(column);
    }
    // What gave way last may have made room for one that gave way before.
    for (const int column : std::as_const(m_expendable))
        if (hidden.contains(column) && !m_unwanted.contains(column) &&
            needed + widthOf(column) <= viewport()->width()) {
            hidden.remove(column);
            needed += widthOf(column);
        }
    for (int column = 0; column < m_characters.size(); ++column)
        if (isColumnHidden(column) != hidden.contains(column))
            setColumnHidden(column, hidden.contains(column));
    const qsizetype rest = m_characters.indexOf(0);
    horizontalHeader()->setStretchLastSection(rest >= 0 && isColumnHidden(int(rest)));
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT opened(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

} // namespace gui
