#include "gui/parts/timelineview.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

namespace gui {

namespace {

constexpr int axisHeight = 28;
constexpr int stageHeight = 28;
constexpr int rowHeight = 30;
constexpr int barHeight = 14;
constexpr int stackedHeight = 9;
constexpr int shortestBar = 3;
constexpr int mostStacked = 4; // more retries than that are counted, not drawn

bool isWait(domain::StepKind kind)
{
    using enum domain::StepKind;
    return kind == Checklist || kind == Approval || kind == Manual || kind == Wait || kind == Bake;
}

bool isPlanned(const TimelineStep &step)
{
    return step.attempts.isEmpty() && step.status == domain::StepStatus::Planned;
}

int stackOf(const TimelineStep &step)
{
    return qBound(1, int(step.attempts.size()), mostStacked);
}

QPainterPath rounded(const QRect &bar, qreal radius)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    return path;
}

qint64 tickFor(qint64 span, int ticks)
{
    static constexpr qint64 s = 1000, m = 60 * s, h = 60 * m, d = 24 * h;
    for (const qint64 step : {s,      2 * s,  5 * s, 10 * s, 15 * s, 30 * s, m,      2 * m, 5 * m, 10 * m,
                              15 * m, 30 * m, h,     2 * h,  3 * h,  6 * h,  12 * h, d,     2 * d, 7 * d})
        if (span / step <= ticks)
            return step;
    return (span / qMax(1, ticks) / d + 1) * d;
}

} // namespace

int TimelineView::Axis::x(qint64 ms) const
{
    return left + int(double(ms - from) / double(to - from) * (right - left));
}

TimelineView::TimelineView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of the run"));
}

void TimelineView::setSteps(const QList<TimelineStep> &steps)
{
    m_steps = steps;
    m_hovered = -1;
    layOut();
}

void TimelineView::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    viewport()->update();
}

void TimelineView::setSelected(const QString &id)
{
    viewport()->update();
    if (m_selected == id)
        return;
    m_selected = id;
    for (int i = 0; i < m_steps.size(); ++i)
        if (m_steps.at(i).id == id)
            reveal(i);
}

QSize TimelineView::sizeHint() const
{
    return {720, qBound(160, m_contentHeight, 480)};
}

QSize TimelineView::minimumSizeHint() const
{
    return {360, 120};
}

void TimelineView::layOut()
{
    m_rows.clear();
    m_plannedCount = 0;
    int y = axisHeight;
    for (int i = 0; i < m_steps.size(); ++i) {
        const TimelineStep &step = m_steps.at(i);
        if (i == 0 || step.stage != m_steps.at(i - 1).stage) {
            m_rows.append({-1, step.stage, y, stageHeight});
            y += stageHeight;
        }
        const int height = qMax(rowHeight, stackOf(step) * (stackedHeight + 2) + 8);
        m_rows.append({i, step.stage, y, height});
        y += height;
        m_plannedCount += isPlanned(step);
    }
    m_contentHeight = y + grid::inside;
    verticalScrollBar()->setRange(0, qMax(0, m_contentHeight - viewport()->height()));
    verticalScrollBar()->setPageStep(qMax(1, viewport()->height() - axisHeight));
    verticalScrollBar()->setSingleStep(rowHeight);
    updateGeometry();
    viewport()->update();
}

int TimelineView::labelWidth() const
{
    // What a step is called matters more than how finely its time is drawn.
    return qBound(qMin(viewport()->width() / 2, 210), viewport()->width() * 3 / 10, 320);
}

TimelineView::Axis TimelineView::axis() const
{
    Axis a;
    qint64 first = 0;
    qint64 last = 0;
    for (const TimelineStep &step : m_steps)
        for (const TimelineAttempt &attempt : step.attempts) {
            first = first ? qMin(first, attempt.startedMs) : attempt.startedMs;
            last = qMax(last, attempt.endedMs ? attempt.endedMs : qMax(attempt.startedMs, m_nowMs));
        }
    a.from = first ? first : m_nowMs;
    a.to = qMax(last, a.from + 1000);
    a.left = labelWidth() + grid::inside;
    a.futureRight = viewport()->width() - grid::between;
    const int width = qMax(1, a.futureRight - a.left);
    // Room for what is to come, and for the duration behind the last bar.
    const int future = m_plannedCount == 0 ? 72 : first == 0 ? width : qMin(width / 3, 40 + m_plannedCount * 26);
    a.right = qMax(a.left + 1, a.futureRight - future);
    return a;
}

const TimelineView::Row *TimelineView::rowAt(int y) const
{
    if (y < axisHeight)
        return nullptr;
    const int at = y + verticalScrollBar()->value();
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [at](const Row &r) { return at >= r.top && at < r.top + r.height; });
    return it == m_rows.end() ? nullptr : &*it;
}

const TimelineView::Row *TimelineView::rowOf(int step) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [step](const Row &r) { return r.step == step; });
    return it == m_rows.end() ? nullptr : &*it;
}

QRect TimelineView::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), viewport()->rect(), rect);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tokens &t = tokens(this);
    painter.fillRect(viewport()->rect(), t.surface);
    const Axis a = axis();
    const int offset = verticalScrollBar()->value();
    for (const Row &row : m_rows)
        if (row.top + row.height > offset && row.top - offset < viewport()->height())
            paintRow(painter, row, a);
    paintAxis(painter, a);
}

void TimelineView::paintAxis(QPainter &painter, const Axis &a) const
{
    const Tokens &t = tokens(this);
    const int bottom = viewport()->height();
    painter.fillRect(QRect(0, 0, viewport()->width(), axisHeight), t.surface);
    painter.fillRect(QRect(0, axisHeight - 1, viewport()->width(), 1), t.border);
    painter.setFont(smallFont(font()));
    const QFontMetrics metrics(painter.font());

    const bool begun = std::any_of(m_steps.begin(), m_steps.end(), [](const auto &s) { return !s.attempts.isEmpty(); });
    if (begun) {
        const qint64 tick = tickFor(a.to - a.from, qMax(1, (a.right - a.left) / 84));
        const QString format = tick < 60000      ? QStringLiteral("HH:mm:ss")
                               : tick < 86400000 ? QStringLiteral("HH:mm")
                                                 : QStringLiteral("d MMM");
        const qint64 zone = QDateTime::fromMSecsSinceEpoch(a.from).offsetFromUtc() * 1000LL;
        int free = 0; // of the words before
        for (qint64 at = ((a.from + zone + tick - 1) / tick) * tick - zone; at <= a.to; at += tick) {
            const int x = a.x(at);
            painter.fillRect(mirrored(QRect(x, axisHeight - 5, 1, 5)), t.border);
            const QString text = QDateTime::fromMSecsSinceEpoch(at).toString(format);
            const int width = metrics.horizontalAdvance(text);
            if (x - width / 2 < free)
                continue;
            free = x + width / 2 + grid::inside;
            painter.setPen(t.secondary);
            painter.drawText(mirrored(QRect(x - width / 2 - 1, 0, width + 2, axisHeight - 5)), Qt::AlignCenter, text);
        }
    }
    if (m_plannedCount > 0) {
        painter.setPen(t.secondary);
        const QRect next(begun ? a.right + grid::inside : a.left, 0, a.futureRight - a.right, axisHeight - 5);
        painter.fillRect(mirrored(QRect(next.left() - 4, 0, next.width() + 8, axisHeight - 1)), t.surface);
        painter.drawText(mirrored(next),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), tr("Next"));
    }
    const bool running = std::any_of(m_steps.begin(), m_steps.end(), [](const TimelineStep &s) {
        return !s.attempts.isEmpty() && s.attempts.last().endedMs == 0;
    });
    if (running || (begun && m_plannedCount > 0))
        painter.fillRect(mirrored(QRect(a.right, axisHeight - 6, 1, bottom)), running ? t.accent : t.border);
}

void TimelineView::paintRow(QPainter &painter, const Row &row, const Axis &a) const
{
    const Tokens &t = tokens(this);
    const auto left = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const QRect line(0, row.top - verticalScrollBar()->value(), viewport()->width(), row.height);
    if (row.step < 0) {
        QFont words = smallFont(font());
        words.setWeight(QFont::DemiBold);
        painter.setFont(words);
        painter.setPen(t.secondary);
        const QRect room = line.adjusted(grid::inside, 4, -grid::inside, 0);
        painter.drawText(mirrored(room), int(left),
                         QFontMetrics(words).elidedText(visibleText(row.stage), Qt::ElideRight, room.width()));
        return;
    }
    const TimelineStep &step = m_steps.at(row.step);
    const bool chosen = step.id == m_selected;
    if (chosen)
        paintBox(painter, line.adjusted(2, 1, -2, -1), blend(t.accent, t.surface, 0.14), {});
    else if (row.step == m_hovered)
        paintBox(painter, line.adjusted(2, 1, -2, -1), t.hover(), {});
    if (chosen && hasFocus())
        paintFocusRing(painter, line.adjusted(2, 1, -2, -1), t);

    const bool pale = step.attempts.isEmpty();
    const StatusLook state = look(step.status);
    const QRect glyph(grid::between, line.top() + (line.height() - 14) / 2, 14, 14);
    paintIcon(painter, mirrored(glyph), state.icon, t.tone(state.tone));
    const QRect kind(glyph.right() + 7, line.top() + (line.height() - 16) / 2, 16, 16);
    paintIcon(painter, mirrored(kind), iconName(step.kind), t.secondary);
    painter.setFont(font());
    painter.setPen(pale ? t.secondary : t.text);
    const QRect words(kind.right() + 7, line.top(), labelWidth() - kind.right() - 7, line.height());
    painter.drawText(mirrored(words), int(left),
                     fontMetrics().elidedText(visibleText(step.title), Qt::ElideRight, words.width()));
    painter.save();
    painter.setClipRect(mirrored(QRect(a.left, line.top(), viewport()->width() - a.left, line.height())));
    paintBars(painter, step, row.step, line, a);
    painter.restore();
}

void TimelineView::paintBars(QPainter &painter, const TimelineStep &step, int index, const QRect &room,
                             const Axis &a) const
{
    const Tokens &t = tokens(this);
    if (step.attempts.isEmpty()) {
        if (!isPlanned(step))
            return; // skipped or not taken: nothing took any time
        int before = 0;
        for (int i = 0; i < index; ++i)
            before += isPlanned(m_steps.at(i));
        const int from = a.right + grid::inside;
        const int width = qMax(14, (a.futureRight - from) / qMax(1, m_plannedCount) - 2);
        const int x = from + before * qMax(1, a.futureRight - from - width) / qMax(1, m_plannedCount - 1);
        const QRect bar =
            mirrored({m_plannedCount == 1 ? from : x, room.center().y() - barHeight / 2 + 1, width, barHeight});
        paintBox(painter, bar, blend(t.planned, t.surface, 0.1), {}, 4);
        if (isWait(step.kind))
            paintHatch(painter, rounded(bar, 4), blend(t.planned, t.surface, 0.25));
        paintBox(painter, bar, {}, blend(t.planned, t.surface, 0.45), 4);
        return;
    }
    const int shown = stackOf(step);
    const int height = shown == 1 ? barHeight : stackedHeight;
    const int first = int(step.attempts.size()) - shown;
    int y = room.top() + (room.height() - shown * height - (shown - 1) * 2) / 2;
    int end = a.left;
    for (int i = first; i < step.attempts.size(); ++i, y += height + 2) {
        const TimelineAttempt &attempt = step.attempts.at(i);
        const int x = a.x(attempt.startedMs);
        const int right = a.x(attempt.endedMs ? attempt.endedMs : qMax(m_nowMs, attempt.startedMs));
        const QRect bar = mirrored(QRect(x, y, qMax(shortestBar, right - x), height));
        const QColor tone = t.tone(look(attempt.status).tone);
        const qreal radius = qMin(bar.width() / 2.0, 4.0);
        if (isWait(step.kind)) {
            paintBox(painter, bar, blend(tone, t.surface, 0.16), {}, radius);
            paintHatch(painter, rounded(bar, radius), blend(tone, t.surface, 0.6));
            paintBox(painter, bar, {}, tone, radius);
        } else {
            paintBox(painter, bar, tone, {}, radius);
        }
        end = qMax(end, qMax(right, x + shortestBar));
    }
    const TimelineAttempt &last = step.attempts.last();
    QString words = durationText((last.endedMs ? last.endedMs : m_nowMs) - last.startedMs);
    if (step.percent >= 0 && !last.endedMs)
        words += tr(" · %1 %").arg(step.percent);
    if (step.attempts.size() > 1)
        words += tr(" · attempt %1").arg(step.attempts.size());
    painter.setFont(smallFont(font()));
    const int width = QFontMetrics(painter.font()).horizontalAdvance(words);
    const int start = a.x(step.attempts.at(first).startedMs);
    // Behind the bar; before it when there is no room.
    const bool fits = end + 6 + width <= viewport()->width() - grid::unit;
    const QRect label(fits ? end + 6 : qMax(a.left, start - 6 - width), room.top(), width + 1, room.height());
    painter.setPen(t.secondary);
    painter.drawText(mirrored(label), Qt::AlignCenter, words);
}

QString TimelineView::tooltip(const TimelineStep &step) const
{
    QStringList text = {step.title, look(step.status).word + QStringLiteral(" · ") + word(step.kind)};
    for (const TimelineAttempt &attempt : step.attempts)
        text.append(tr("%1: %2, %3")
                        .arg(look(attempt.status).word, exactTime(attempt.startedMs),
                             durationText((attempt.endedMs ? attempt.endedMs : m_nowMs) - attempt.startedMs)));
    return plainTooltip(text.join(QLatin1Char('\n')));
}

void TimelineView::reveal(int step)
{
    const Row *row = rowOf(step);
    if (!row)
        return;
    QScrollBar *bar = verticalScrollBar();
    if (row->top - bar->value() < axisHeight)
        bar->setValue(row->top - axisHeight);
    else if (row->top + row->height - bar->value() > viewport()->height())
        bar->setValue(row->top + row->height - viewport()->height());
}

void TimelineView::pick(int step)
{
    if (step < 0 || step >= m_steps.size())
        return;
    reveal(step);
    const TimelineStep &chosen = m_steps.at(step);
    setAccessibleDescription(visibleText(chosen.title) + QStringLiteral(", ") + look(chosen.status).word);
    viewport()->update();
    if (m_selected == chosen.id)
        return;
    m_selected = chosen.id;
    Q_EMIT selectionChanged(m_selected);
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    layOut();
    // Whatever the size was before, the chosen step stays in sight, and what surrounds it.
    const auto chosen =
        std::find_if(m_steps.begin(), m_steps.end(), [this](const auto &s) { return s.id == m_selected; });
    const Row *row = chosen == m_steps.end() ? nullptr : rowOf(int(chosen - m_steps.begin()));
    QScrollBar *bar = verticalScrollBar();
    if (row && (row->top - bar->value() < axisHeight || row->top + row->height - bar->value() > viewport()->height()))
        bar->setValue(row->top + row->height / 2 - viewport()->height() / 2);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (const Row *row = rowAt(event->position().toPoint().y());
        row && row->step >= 0 && event->button() == Qt::LeftButton)
        pick(row->step);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept(); // the press was ours
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const Row *row = rowAt(event->position().toPoint().y()); row && row->step >= 0)
        Q_EMIT activated(m_steps.at(row->step).id);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const Row *row = rowAt(event->position().toPoint().y());
    const int step = row ? row->step : -1;
    if (step == m_hovered)
        return;
    m_hovered = step;
    viewport()->update();
}

void TimelineView::leaveEvent(QEvent *)
{
    m_hovered = -1;
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const auto it = std::find_if(m_steps.begin(), m_steps.end(), [this](const auto &s) { return s.id == m_selected; });
    const int current = it == m_steps.end() ? -1 : int(it - m_steps.begin());
    switch (event->key()) {
    case Qt::Key_Up:
        return pick(current < 0 ? int(m_steps.size()) - 1 : qMax(0, current - 1));
    case Qt::Key_Down:
        return pick(qMin(current + 1, int(m_steps.size()) - 1));
    case Qt::Key_Home:
        return pick(0);
    case Qt::Key_End:
        return pick(int(m_steps.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current >= 0)
            Q_EMIT activated(m_selected);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Row *row = rowAt(help->pos().y());
        QToolTip::showText(help->globalPos(), row && row->step >= 0 ? tooltip(m_steps.at(row->step)) : QString(),
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        layOut();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace gui
