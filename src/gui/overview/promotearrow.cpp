#include "gui/overview/promotearrow.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"

#include <QPainter>
#include <QStyle>

namespace gui {

namespace {
constexpr int wide = 76;
constexpr int pillHeight = 48;
constexpr int margin = 6;
} // namespace

PromoteArrow::PromoteArrow(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setFocusPolicy(Qt::TabFocus);
}

void PromoteArrow::setCell(const models::BoardCell &to)
{
    m_to = to;
    setEnabled(to.mayPromote);
    setCursor(to.mayPromote ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QString words;
    if (!to.heldBy.isEmpty())
        words = tr("A run is changing %1 just now").arg(visibleText(to.name));
    else if (!to.mayPromote)
        words = tr("Nothing new to bring to %1").arg(visibleText(to.name));
    else if (to.offered.isEmpty())
        words = tr("Bring a version to %1…").arg(visibleText(to.name));
    else
        words = tr("Promote %1 to %2…").arg(visibleText(to.offered), visibleText(to.name));
    setAccessibleName(words);
    setToolTip(plainTooltip(words));
    update();
}

QString PromoteArrow::label() const
{
    return m_to.offered.isEmpty() ? tr("choose…") : visibleText(m_to.offered);
}

QSize PromoteArrow::sizeHint() const
{
    return {wide, pillHeight};
}

void PromoteArrow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect pill(margin, (height() - pillHeight) / 2, width() - 2 * margin, pillHeight);
    // A version that is newer there is what asks to be clicked; anything else only may be.
    const QColor strong = m_to.offered.isEmpty() ? t.secondary : t.accent;
    const QColor ink = isEnabled() ? strong : t.border;
    if (isEnabled()) {
        const QColor ground = isDown()       ? blend(strong, t.surface, 0.2)
                              : underMouse() ? blend(strong, t.surface, 0.12)
                                             : t.surface;
        paintBox(painter, pill, ground, blend(strong, t.surface, underMouse() ? 0.9 : 0.45));
        const QFont little = smallFont(fixedFont(font()));
        const QFontMetrics metrics(little);
        painter.setFont(little);
        painter.setPen(strong);
        const QRect words(pill.left() + 4, pill.top() + 6, pill.width() - 8, metrics.height());
        painter.drawText(words, Qt::AlignCenter, metrics.elidedText(label(), Qt::ElideMiddle, words.width()));
    }
    const qreal y = isEnabled() ? pill.bottom() - 12.5 : pill.center().y() + 0.5;
    const qreal from = isEnabled() ? pill.left() + 14 : margin + 8;
    const qreal to = isEnabled() ? pill.right() - 13 : width() - margin - 8;
    if (mirrored) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    painter.drawPolyline(QPolygonF({QPointF(to - 5, y - 5), QPointF(to, y), QPointF(to - 5, y + 5)}));
    painter.resetTransform();
    if (hasFocus())
        paintFocusRing(painter, pill, t);
}

} // namespace gui
