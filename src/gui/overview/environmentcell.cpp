#include "gui/overview/environmentcell.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"

#include <QPainter>
#include <QStyle>

namespace gui {

namespace {

constexpr int side = 12;
constexpr int rise = 10;
constexpr int gap = 6;

} // namespace

EnvironmentCell::EnvironmentCell(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void EnvironmentCell::setCell(const models::BoardCell &cell, const std::optional<models::HealthReading> &health,
                              qint64 nowMs)
{
    m_cell = cell;
    m_health = health;
    m_nowMs = nowMs;
    const QString text = wholeText();
    setAccessibleName(text);
    QStringList more{text};
    if (m_health && !m_health->reason.isEmpty())
        more.append(m_health->reason);
    if (m_cell.sinceMs > 0)
        more.append(tr("Live since %1").arg(exactTime(m_cell.sinceMs)));
    setToolTip(plainTooltip(more.join(QLatin1Char('\n'))));
    setCursor(run().isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    updateGeometry();
    update();
}

QString EnvironmentCell::run() const
{
    return m_cell.heldBy.isEmpty() ? m_cell.run : m_cell.heldBy;
}

QSize EnvironmentCell::sizeHint() const
{
    const QFontMetrics body(font());
    const QFontMetrics little(smallFont(font()));
    const int height = 2 * rise + body.height() + grid::unit + versionChipSize(QStringLiteral("1"), font()).height() +
                       2 * little.height() + 3 * gap;
    return {220, height};
}

QSize EnvironmentCell::minimumSizeHint() const
{
    return {148, sizeHint().height()};
}

StatusLook EnvironmentCell::versionLook() const
{
    if (!m_cell.certain && m_cell.heldBy.isEmpty())
        return look(Health::Degraded);
    if (!m_health)
        return look(Health::NoData);
    return look(m_health->healthy ? Health::Healthy : Health::Unhealthy);
}

StatusLook EnvironmentCell::stateLook() const
{
    if (!m_cell.heldBy.isEmpty()) {
        StatusLook of = look(m_cell.phase);
        if (!m_cell.runVersion.isEmpty())
            of.word = tr("%1 · %2").arg(of.word, m_cell.runVersion);
        return of;
    }
    if (!m_cell.certain) {
        StatusLook of = look(Health::Degraded);
        of.word = tr("Not sure what is live");
        return of;
    }
    if (m_cell.version.isEmpty())
        return {Tone::Planned, look(Health::NoData).icon, tr("Nothing deployed yet")};
    if (!m_cell.probed)
        return {Tone::Planned, look(Health::NoData).icon, tr("No probe")};
    if (!m_health)
        return look(Health::NoData);
    StatusLook of = look(m_health->healthy ? Health::Healthy : Health::Unhealthy);
    if (!m_health->healthy)
        of.word = tr("%1 for %2").arg(of.word, durationText(qMax<qint64>(1000, m_nowMs - m_health->sinceMs)));
    return of;
}

QString EnvironmentCell::lastLine() const
{
    if (!m_cell.heldBy.isEmpty())
        return visibleText(m_cell.runSentence);
    if (!m_cell.certain)
        return tr("The last deployment ended half-way");
    if (m_cell.version.isEmpty())
        return {};
    return tr("%1 · %2").arg(relativeTime(m_cell.sinceMs, m_nowMs), visibleText(m_cell.by));
}

QString EnvironmentCell::wholeText() const
{
    QStringList words{visibleText(m_cell.name)};
    if (m_cell.kind == domain::EnvironmentKind::Production)
        words[0] += QStringLiteral(" (%1)").arg(word(m_cell.kind));
    if (!m_cell.version.isEmpty())
        words.append(visibleText(m_cell.version));
    words.append(stateLook().word);
    if (const QString last = lastLine(); !last.isEmpty())
        words.append(last);
    return words.join(QStringLiteral(", "));
}

void EnvironmentCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    const StatusLook state = stateLook();
    const bool alarming = !m_cell.heldBy.isEmpty() || !m_cell.certain || (m_health && !m_health->healthy);
    const QColor ground = alarming ? blend(t.tone(state.tone), t.surface, 0.06) : t.window;
    const bool leads = !run().isEmpty();
    paintBox(painter, rect(), leads && underMouse() ? blend(t.text, ground, 0.04) : ground,
             alarming ? blend(t.tone(state.tone), t.surface, 0.5) : t.border);

    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int flags = int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const int width = this->width() - 2 * side;
    int y = rise;

    const int nameHeight = QFontMetrics(font()).height() + grid::unit;
    const QRect name = mirrored({side, y, width, nameHeight});
    if (m_cell.kind == domain::EnvironmentKind::Production) {
        paintProductionMark(painter, name, m_cell.name, font(), t, layoutDirection());
    } else {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(t.text);
        painter.drawText(name, flags, QFontMetrics(strong).elidedText(visibleText(m_cell.name), Qt::ElideRight, width));
    }
    y += nameHeight + gap;

    const QSize chip = versionChipSize(m_cell.version, font());
    if (m_cell.version.isEmpty()) {
        painter.setPen(t.secondary);
        painter.setFont(font());
        painter.drawText(mirrored({side, y, width, chip.height()}), flags, tr("–"));
    } else {
        paintVersionChip(painter, mirrored({side, y, qMin(width, chip.width()), chip.height()}), m_cell.version,
                         versionLook(), font(), t, layoutDirection());
    }
    y += chip.height() + gap;

    const QFont little = smallFont(font());
    const QFontMetrics metrics(little);
    painter.setFont(little);
    const int glyph = 14;
    paintIcon(painter, mirrored({side, y + (metrics.height() - glyph) / 2, glyph, glyph}), state.icon,
              t.tone(state.tone));
    painter.setPen(state.tone == Tone::Planned ? t.secondary : t.tone(state.tone));
    const int indent = glyph + grid::unit + 1;
    painter.drawText(mirrored({side + indent, y, width - indent, metrics.height()}), flags,
                     metrics.elidedText(state.word, Qt::ElideRight, width - indent));
    y += metrics.height() + gap;
    painter.setPen(t.secondary);
    painter.drawText(mirrored({side, y, width, metrics.height()}), flags,
                     metrics.elidedText(lastLine(), Qt::ElideRight, width));
    if (hasFocus())
        paintFocusRing(painter, rect(), t);
}

} // namespace gui
