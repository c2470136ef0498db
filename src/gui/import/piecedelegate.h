#pragma once

#include <QStyledItemDelegate>

namespace gui {

// Pieces of a document in a tree: an icon for what it is, quiet words for what it was understood as, and struck through
// what is left out. Texts from outside are made harmless.
class PieceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace gui
