#include "gui/parts/celldelegate.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace gui {

namespace {

constexpr int rowHeight = 36;

void paintText(QPainter &painter, const QRect &room, const QString &text, const QFont &font, const QColor &colour,
               Qt::LayoutDirection direction, Qt::TextElideMode mode = Qt::ElideRight)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = QFontMetrics(font).elidedText(visibleText(text), mode, room.width());
    painter.drawText(
        room, int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

// Centred in height, at the leading side.
QRect leading(const QRect &room, QSize size, Qt::LayoutDirection direction)
{
    const QRect box(room.left(), room.center().y() - size.height() / 2 + 1, std::min(size.width(), room.width()),
                    size.height());
    return QStyle::visualRect(direction, room, box);
}

void paintPlaces(QPainter &painter, QRect room, const Cell &cell, const QStyleOptionViewItem &option, const Tokens &t)
{
    const Qt::LayoutDirection direction = option.direction;
    const auto take = [&](int width) {
        if (direction == Qt::RightToLeft)
            room.setRight(room.right() - width);
        else
            room.setLeft(room.left() + width);
    };
    for (const QString &place : cell.places) {
        if (room.width() < grid::around)
            return;
        const bool production = cell.production.contains(place);
        const QSize size =
            production ? productionMarkSize(visibleText(place), option.font)
                       : QSize(QFontMetrics(option.font).horizontalAdvance(visibleText(place)) + 1, room.height());
        const QRect box = leading(room, size, direction);
        if (production)
            paintProductionMark(painter, box, visibleText(place), option.font, t, direction);
        else
            paintText(painter, box, place, option.font, t.text, direction);
        take(box.width() + grid::inside + grid::unit);
    }
}

} // namespace

CellDelegate::CellDelegate(Describe describe, QObject *parent)
    : QStyledItemDelegate(parent), m_describe(std::move(describe))
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QWidget *view = option.widget;
    (view ? view->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &option, painter, view);

    const Cell cell = m_describe(index);
    const Tokens &t = tokens(option.palette);
    const QRect room = option.rect.adjusted(grid::inside, 0, -grid::inside, 0);
    painter->save();
    painter->setClipRect(option.rect);
    switch (cell.kind) {
    case Cell::Text:
        paintText(*painter, room, cell.text, option.font, t.text, option.direction);
        break;
    case Cell::Quiet:
        paintText(*painter, room, cell.text, option.font, t.secondary, option.direction);
        break;
    case Cell::Fixed:
        paintText(*painter, room, cell.text, fixedFont(option.font), t.text, option.direction, Qt::ElideMiddle);
        break;
    case Cell::Status:
        if (!cell.look.word.isEmpty())
            paintStatusChip(*painter, leading(room, statusChipSize(cell.look, option.font), option.direction),
                            cell.look, option.font, t, option.direction);
        break;
    case Cell::Version:
        paintVersionChip(*painter, leading(room, versionChipSize(cell.text, option.font), option.direction), cell.text,
                         cell.look, option.font, t, option.direction);
        break;
    case Cell::Places:
        paintPlaces(*painter, room, cell, option, t);
        break;
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = m_describe(index);
    const QFont font = cell.kind == Cell::Fixed ? fixedFont(option.font) : option.font;
    int width = QFontMetrics(font).horizontalAdvance(cell.text);
    if (cell.kind == Cell::Status)
        width = statusChipSize(cell.look, option.font).width();
    if (cell.kind == Cell::Version)
        width = versionChipSize(cell.text, option.font).width();
    for (const QString &place : cell.places)
        width += productionMarkSize(place, option.font).width() + grid::inside;
    return {width + 2 * grid::inside + grid::unit,
            std::max(rowHeight, QFontMetrics(option.font).height() + grid::between)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const Cell cell = m_describe(index);
    QString tip = cell.detail;
    if (tip.isEmpty())
        tip = cell.kind == Cell::Places ? cell.places.join(QStringLiteral(", ")) : cell.text;
    QToolTip::showText(event->globalPos(), plainTooltip(tip), view);
    return true;
}

} // namespace gui
