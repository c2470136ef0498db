#include "gui/run/runlistdelegate.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "models/runlistmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace gui {

using models::RunListModel;

namespace {
constexpr int pad = grid::inside + grid::unit;
constexpr int gap = 2;
} // namespace

RunListDelegate::RunListDelegate(std::function<qint64()> now, QObject *parent)
    : QStyledItemDelegate(parent), m_now(std::move(now))
{
}

QSize RunListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + 2 * (QFontMetrics(smallFont(option.font)).height() + gap);
    return {160, lines + 2 * (grid::inside)};
}

void RunListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const StatusLook status = look(domain::RunPhase(index.data(RunListModel::PhaseRole).toInt()));
    const bool selected = option.state & QStyle::State_Selected;
    const auto at = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(grid::unit, 1, -grid::unit, -1);
    if (selected)
        paintBox(*painter, row, t.ground(Tone::Accent), {});
    else if (option.state & QStyle::State_MouseOver)
        paintBox(*painter, row, t.hover(), {});
    if ((option.state & QStyle::State_HasFocus) && selected)
        paintFocusRing(*painter, row, t);

    QRect inner = row.adjusted(pad - grid::unit, grid::inside - 1, -pad + grid::unit, -grid::inside + 1);
    const QRect glyph(inner.left(), inner.top() + 1, grid::smallIcon, grid::smallIcon);
    paintIcon(*painter, at(glyph), status.icon, t.tone(status.tone));
    inner.setLeft(glyph.right() + 1 + grid::inside);

    const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    const auto line = [&](const QFont &font, const QColor &colour, const QString &text, const QRect &rect,
                          Qt::TextElideMode mode = Qt::ElideRight) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(at(rect), align, QFontMetrics(font).elidedText(visibleText(text), mode, rect.width()));
    };
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const QFont small = smallFont(option.font);
    const int height = QFontMetrics(strong).height();
    const int smallHeight = QFontMetrics(small).height();

    // The version is what tells two runs of a project apart: it keeps its room, the project's name gives way.
    const QString version = index.data(RunListModel::VersionRole).toString();
    const QFont fixed = fixedFont(option.font);
    const int versionWidth = std::min(QFontMetrics(fixed).horizontalAdvance(version) + 1, inner.width() / 2);
    line(strong, t.text, index.data(RunListModel::ProjectRole).toString(),
         QRect(inner.left(), inner.top(), inner.width() - versionWidth - grid::inside, height));
    line(fixed, t.text, version, QRect(inner.right() + 1 - versionWidth, inner.top(), versionWidth, height),
         Qt::ElideMiddle);

    const int second = inner.top() + height + gap;
    QRect place(inner.left(), second, inner.width(), smallHeight);
    const bool production = index.data(RunListModel::ProductionRole).toBool();
    if (production) { // its quiet mark
        painter->fillRect(at(QRect(place.left(), place.top() + 1, 3, place.height() - 2)), t.accent);
        place.setLeft(place.left() + 3 + grid::unit + 2);
    }
    const bool back = domain::RunMode(index.data(RunListModel::ModeRole).toInt()) == domain::RunMode::Rollback;
    const QString environment = index.data(RunListModel::EnvironmentRole).toString();
    line(small, t.text, back ? tr("Rollback of %1").arg(environment) : environment, place);

    const bool open = index.data(RunListModel::OpenRole).toBool();
    const qint64 when = index.data(open ? RunListModel::StartedRole : RunListModel::EndedRole).toLongLong();
    const QRect third(inner.left(), second + smallHeight + gap, inner.width(), smallHeight);
    line(small, open ? t.tone(status.tone) : t.secondary, tr("%1 · %2").arg(status.word, relativeTime(when, m_now())),
         third);
    painter->restore();
}

bool RunListDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(),
                       plainTooltip(index.data().toString() + QLatin1Char('\n') +
                                    index.data(RunListModel::SentenceRole).toString() + QLatin1Char('\n') +
                                    tr("Started %1 by %2")
                                        .arg(exactTime(index.data(RunListModel::StartedRole).toLongLong()),
                                             index.data(RunListModel::ActorRole).toString())),
                       view);
    return true;
}

} // namespace gui
