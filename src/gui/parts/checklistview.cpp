#include "gui/parts/checklistview.h"

#include "gui/parts/checklistrow.h"

#include <QVBoxLayout>

namespace gui {

namespace {

struct Placed
{
    const domain::ChecklistItem *item;
    int depth;
};

QList<Placed> flat(const QList<domain::ChecklistItem> &items, int depth = 0)
{
    QList<Placed> out;
    for (const domain::ChecklistItem &item : items) {
        out.append({&item, depth});
        out.append(flat(item.children, depth + 1));
    }
    return out;
}

} // namespace

ChecklistView::ChecklistView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
}

void ChecklistView::setChecklist(const domain::Checklist &checklist, const QMap<QString, domain::ItemState> &states)
{
    const QList<Placed> items = flat(checklist.items);
    const bool same = std::equal(items.begin(), items.end(), m_rows.begin(), m_rows.end(),
                                 [](const Placed &p, const ChecklistRow *row) {
                                     return p.item->id == row->item().id && p.depth == row->depth();
                                 });
    if (!same) {
        qDeleteAll(m_rows);
        m_rows.clear();
        for (const Placed &p : items)
            add(*p.item, p.depth);
    } else {
        for (qsizetype i = 0; i < items.size(); ++i)
            m_rows.at(i)->setItem(*items.at(i).item);
    }
    setAccessibleName(checklist.title);
    m_states = states;
    refresh();
}

void ChecklistView::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    refresh();
}

void ChecklistView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

QString ChecklistView::progressText(const domain::Checklist &checklist, const QMap<QString, domain::ItemState> &states)
{
    const QList<Placed> items = flat(checklist.items);
    const auto confirmed =
        std::count_if(items.begin(), items.end(), [&](const Placed &p) { return states.value(p.item->id).confirmed; });
    return tr("%1 of %2 confirmed").arg(confirmed).arg(items.size());
}

void ChecklistView::add(const domain::ChecklistItem &item, int depth)
{
    auto *row = new ChecklistRow(item, depth, this);
    m_rows.append(row);
    m_column->addWidget(row);
    connect(row, &QAbstractButton::clicked, this, [this, row] {
        // What is shown is what is so: the box changes when the new state arrives.
        const QString id = row->item().id;
        row->setChecked(m_states.value(id).confirmed);
        if (!m_readOnly)
            Q_EMIT toggled(id);
    });
    connect(row, &ChecklistRow::annotateRequested, this, [this, row] { Q_EMIT annotateRequested(row->item().id); });
    connect(row, &ChecklistRow::evidenceActivated, this, [this, row] { Q_EMIT evidenceActivated(row->item().id); });
    connect(row, &ChecklistRow::moveRequested, this, [this, row](int steps) { moveFocus(row, steps); });
}

void ChecklistView::refresh()
{
    for (ChecklistRow *row : std::as_const(m_rows))
        row->setState(m_states.value(row->item().id), m_nowMs, m_readOnly);
}

void ChecklistView::moveFocus(ChecklistRow *from, int steps)
{
    const qsizetype to = m_rows.indexOf(from) + steps;
    if (to >= 0 && to < m_rows.size())
        m_rows.at(to)->setFocus(Qt::TabFocusReason);
}

} // namespace gui
