#pragma once

#include "gui/theme/status.h"

#include <QStyledItemDelegate>

#include <functional>

namespace gui {

// What stands in one cell of a table of records.
struct Cell
{
    enum Kind { Text, Quiet, Fixed, Status, Version, Places };

    Kind kind = Text;
    QString text;
    StatusLook look;        // Status, Version
    QStringList places;     // Places: names of environments …
    QStringList production; // … and which of them carry production's mark
    QString detail;         // tooltip, when it is not the text
};

// Draws cells as chips, marks and plain text that never is markup. Asks for each cell what stands in it.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Describe = std::function<Cell(const QModelIndex &)>;

    CellDelegate(Describe describe, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    Describe m_describe;
};

} // namespace gui
