#pragma once

#include <QStyledItemDelegate>

namespace gui {

// A row of the runs' list: glyph of the phase, project and version, where to, since when.
class RunListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RunListDelegate(std::function<qint64()> now, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    std::function<qint64()> m_now;
};

} // namespace gui
