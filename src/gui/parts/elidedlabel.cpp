#include "gui/parts/elidedlabel.h"

#include "gui/parts/text.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace gui {

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : ElidedLabel(parent)
{
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_shown = visibleText(text);
    setAccessibleName(m_shown);
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void ElidedLabel::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void ElidedLabel::setDetail(const QString &detail)
{
    m_detail = detail;
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(m_shown) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    // Text of any length must not widen a page.
    const QMargins m = contentsMargins();
    const int widest = fontMetrics().averageCharWidth() * 120;
    return {qMin(fontMetrics().horizontalAdvance(m_shown) + 1, widest) + m.left() + m.right(),
            fontMetrics().height() + m.top() + m.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    painter.setPen(!isEnabled() ? palette().color(QPalette::Text) : m_tone ? t.tone(*m_tone) : t.text);
    painter.drawText(contentsRect(), int(QStyle::visualAlignment(layoutDirection(), m_alignment)),
                     fontMetrics().elidedText(m_shown, m_mode, contentsRect().width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        QString tip = m_detail;
        if (tip.isEmpty() && (isElided() || m_shown != m_text))
            tip = m_text;
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainTooltip(tip), this);
        return true;
    }
    return QWidget::event(event);
}

void ElidedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace gui
