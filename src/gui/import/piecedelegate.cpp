#include "gui/import/piecedelegate.h"

#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/status.h"
#include "gui/theme/theme.h"
#include "models/documentmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace gui {

using models::DocumentModel;
using models::Piece;

namespace {

QString iconOf(const QModelIndex &piece)
{
    switch (Piece(piece.data(DocumentModel::PieceRole).toInt())) {
    case Piece::Stage:
        for (const auto &[kind, name] : domain::EnumNames<domain::StageKind>::names)
            if (piece.data(DocumentModel::WordRole).toString() == QLatin1String(name))
                return iconName(kind);
        return {};
    case Piece::Checklist:
        return QStringLiteral("checklists");
    case Piece::Threshold:
        return QStringLiteral("monitor");
    case Piece::Command:
        return QStringLiteral("kind-command");
    case Piece::Probe:
        return QStringLiteral("kind-probe");
    case Piece::Issue:
    case Piece::Kept:
        return QStringLiteral("note");
    case Piece::NotUnderstood:
        return QStringLiteral("status-degraded");
    case Piece::Section:
    case Piece::Item:
        break;
    }
    return {};
}

} // namespace

QString PieceDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    return value.userType() == QMetaType::QString ? visibleText(value.toString())
                                                  : QStyledItemDelegate::displayText(value, locale);
}

void PieceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QModelIndex piece = index.siblingAtColumn(DocumentModel::Name);
    const auto kind = Piece(piece.data(DocumentModel::PieceRole).toInt());
    const Tokens &colours = tokens(option->palette);
    option->textElideMode = Qt::ElideRight;
    if (kind == Piece::Section) {
        option->font.setWeight(QFont::DemiBold);
        return;
    }
    const QVariant state = piece.data(Qt::CheckStateRole);
    const bool out = state.isValid() && state.toInt() == Qt::Unchecked;
    if (index.column() == DocumentModel::Name) {
        const Tone tone = kind == Piece::NotUnderstood ? Tone::Degraded : Tone::Neutral;
        const QString name = iconOf(piece);
        if (!name.isEmpty()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = icon(name, tone);
            option->decorationSize = QSize(grid::smallIcon, grid::smallIcon);
        }
        option->font.setStrikeOut(out);
    }
    if (kind == Piece::Command && index.column() == DocumentModel::Name) {
        option->font = fixedFont(option->font);
        option->font.setStrikeOut(out);
    }
    if (out || index.column() != DocumentModel::Name) {
        option->palette.setColor(QPalette::Text, colours.secondary);
        option->palette.setColor(QPalette::HighlightedText, colours.secondary);
    }
}

bool PieceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text =
        index.data(index.column() == DocumentModel::Name ? int(DocumentModel::WholeTextRole) : int(Qt::DisplayRole))
            .toString();
    QToolTip::showText(event->globalPos(), text.isEmpty() ? QString() : plainTooltip(text), view);
    return true;
}

} // namespace gui
