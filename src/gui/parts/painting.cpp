#include "gui/parts/painting.h"

#include "gui/parts/text.h"
#include "gui/theme/icon.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

namespace gui {

namespace {

constexpr int chipGlyph = 14;
constexpr int chipGap = 5;
constexpr int chipSide = 8;
constexpr int chipRise = 3;
constexpr int markBar = 3;

QSize chipSize(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {chipSide + chipGlyph + chipGap + metrics.horizontalAdvance(text) + chipSide,
            qMax(metrics.height(), chipGlyph) + 2 * chipRise};
}

void paintChip(QPainter &painter, const QRect &rect, const QString &text, const StatusLook &look, const QFont &font,
               Qt::TextElideMode elide, const Tokens &tokens, Qt::LayoutDirection direction)
{
    painter.save();
    const QColor colour = tokens.tone(look.tone);
    const QColor ground = tokens.ground(look.tone);
    paintBox(painter, rect, ground, blend(colour, ground, 0.18), rect.height() / 2.0);
    const QRect glyph = QStyle::visualRect(direction, rect,
                                           QRect(rect.left() + chipSide,
                                                 rect.center().y() - chipGlyph / 2 + (rect.height() % 2 ? 0 : 1),
                                                 chipGlyph, chipGlyph));
    paintIcon(painter, glyph, look.icon, colour);
    const QRect words =
        QStyle::visualRect(direction, rect, rect.adjusted(chipSide + chipGlyph + chipGap, 0, 1 - chipSide, 0));
    painter.setFont(font);
    painter.setPen(colour);
    const QFontMetrics metrics(font);
    painter.drawText(words, int(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft)),
                     metrics.elidedText(text, elide, words.width()));
    painter.restore();
}

QFont chipFont(const QFont &font)
{
    QFont chip = smallFont(font);
    chip.setWeight(QFont::Medium);
    return chip;
}

// The word is there whatever the environment is called.
QString markText(const QString &name)
{
    const QString word = gui::word(domain::EnvironmentKind::Production);
    const QString shown = visibleText(name);
    return shown.contains(word, Qt::CaseInsensitive) ? shown : shown + QStringLiteral(" · ") + word;
}

QFont markFont(const QFont &font)
{
    QFont mark = font;
    mark.setWeight(QFont::DemiBold);
    return mark;
}

void lay(QTextLayout &layout, int width, Qt::LayoutDirection direction)
{
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
}

} // namespace

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        QPen pen(border, 1);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, const Tokens &tokens, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void paintHatch(QPainter &painter, const QPainterPath &area, const QColor &colour)
{
    constexpr int step = 6;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(area, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1.4));
    const QRectF box = area.boundingRect().intersected(QRectF(painter.clipBoundingRect()));
    // Anchored to the origin, so that neighbouring areas join and nothing crawls while a bar grows.
    const qreal first = std::floor((box.left() - box.bottom()) / step) * step;
    for (qreal c = first; c <= box.right() - box.top(); c += step)
        painter.drawLine(QPointF(c + box.top(), box.top()), QPointF(c + box.bottom(), box.bottom()));
    painter.restore();
}

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    lay(layout, width, Qt::LeftToRight);
    return qCeil(layout.boundingRect().height());
}

void paintWrapped(QPainter &painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction)
{
    QTextLayout layout(text, painter.font());
    lay(layout, rect.width(), direction);
    layout.draw(&painter, rect.topLeft());
}

QSize statusChipSize(const StatusLook &look, const QFont &font)
{
    return chipSize(look.word, chipFont(font));
}

void paintStatusChip(QPainter &painter, const QRect &rect, const StatusLook &look, const QFont &font,
                     const Tokens &tokens, Qt::LayoutDirection direction)
{
    paintChip(painter, rect, look.word, look, chipFont(font), Qt::ElideRight, tokens, direction);
}

QSize versionChipSize(const QString &version, const QFont &font)
{
    return chipSize(visibleText(version), fixedFont(font));
}

void paintVersionChip(QPainter &painter, const QRect &rect, const QString &version, const StatusLook &look,
                      const QFont &font, const Tokens &tokens, Qt::LayoutDirection direction)
{
    paintChip(painter, rect, visibleText(version), look, fixedFont(font), Qt::ElideMiddle, tokens, direction);
}

QSize productionMarkSize(const QString &name, const QFont &font)
{
    const QFontMetrics metrics(markFont(font));
    return {markBar + grid::inside + metrics.horizontalAdvance(markText(name)) + 1, metrics.height() + grid::unit};
}

void paintProductionMark(QPainter &painter, const QRect &rect, const QString &name, const QFont &font,
                         const Tokens &tokens, Qt::LayoutDirection direction)
{
    painter.save();
    const QRect bar = QStyle::visualRect(direction, rect, QRect(rect.left(), rect.top(), markBar, rect.height()));
    paintBox(painter, bar, tokens.accent, {}, markBar / 2.0);
    const QRect words = QStyle::visualRect(direction, rect, rect.adjusted(markBar + grid::inside, 0, 0, 0));
    painter.setFont(markFont(font));
    painter.setPen(tokens.text);
    painter.drawText(words, int(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft)),
                     QFontMetrics(painter.font()).elidedText(markText(name), Qt::ElideRight, words.width()));
    painter.restore();
}

} // namespace gui
