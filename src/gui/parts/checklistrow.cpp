#include "gui/parts/checklistrow.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace gui {

namespace {

constexpr int side = grid::inside + grid::unit;
constexpr int rise = grid::inside;
constexpr int boxSide = 18;
constexpr int buttonSide = 28;
constexpr int lineGlyph = 14;

QString checkedBy(domain::ItemBinding binding)
{
    switch (binding) {
    case domain::ItemBinding::Person:
        return {};
    case domain::ItemBinding::Probes:
        return ChecklistRow::tr("Checked by the health probes");
    case domain::ItemBinding::Smoke:
        return ChecklistRow::tr("Checked by the smoke script");
    case domain::ItemBinding::Migrations:
        return ChecklistRow::tr("Checked by the migrations");
    }
    return {};
}

} // namespace

ChecklistRow::ChecklistRow(domain::ChecklistItem item, int depth, QWidget *parent)
    : QAbstractButton(parent), m_depth(depth), m_evidence(new QToolButton(this)), m_annotate(new QToolButton(this))
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (QToolButton *button : {m_evidence, m_annotate})
        setEmphasis(*button, Emphasis::Quiet);
    m_evidence->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_evidence->setIcon(gui::icon(QStringLiteral("attachment"), Tone::Accent));
    m_annotate->setIcon(gui::icon(QStringLiteral("note"), Tone::Neutral));
    m_annotate->setToolTip(tr("Add a note or evidence"));
    m_annotate->setAccessibleName(m_annotate->toolTip());
    m_annotate->setFixedSize(buttonSide, buttonSide);
    connect(m_evidence, &QToolButton::clicked, this, &ChecklistRow::evidenceActivated);
    connect(m_annotate, &QToolButton::clicked, this, &ChecklistRow::annotateRequested);
    setItem(item);
}

void ChecklistRow::setItem(const domain::ChecklistItem &item)
{
    m_item = item;
    setObjectName(QStringLiteral("item_") + item.id);
    updateGeometry();
    update();
}

void ChecklistRow::setState(const domain::ItemState &state, qint64 nowMs, bool readOnly)
{
    m_state = state;
    m_nowMs = nowMs;
    m_readOnly = readOnly;
    setChecked(state.confirmed);
    m_evidence->setVisible(!state.evidence.isEmpty());
    const QString file = QFileInfo(state.evidence).fileName();
    m_evidence->setText(fontMetrics().elidedText(visibleText(file.isEmpty() ? state.evidence : file), Qt::ElideMiddle,
                                                 fontMetrics().averageCharWidth() * 24));
    m_evidence->setToolTip(plainTooltip(state.evidence));
    m_evidence->setAccessibleName(tr("Evidence: %1").arg(visibleText(state.evidence)));
    m_annotate->setVisible(!readOnly);
    QStringList words = {visibleText(m_item.text)};
    for (const Line &line : lines())
        words.append(line.text);
    setAccessibleName(words.join(QStringLiteral(". ")));
    setToolTip(state.atMs ? plainTooltip(exactTime(state.atMs)) : QString());
    updateGeometry();
    place();
    update();
}

QList<ChecklistRow::Line> ChecklistRow::lines() const
{
    QList<Line> out;
    const QString when = m_state.atMs ? relativeTime(m_state.atMs, m_nowMs) : QString();
    const QString binding = checkedBy(m_item.binding);
    if (m_state.failing && !m_state.confirmed) {
        out.append({QStringLiteral("status-failed"), Tone::Failed,
                    m_state.note.isEmpty() ? tr("The check failed.") : visibleText(m_state.note)});
        out.append({{}, Tone::Neutral, tr("Confirming it all the same needs a reason.")});
        return out;
    }
    if (m_state.confirmed) {
        const QString who =
            m_state.byStep ? binding.isEmpty() ? tr("Checked by a step of the run") : binding : visibleText(m_state.by);
        if (m_state.failing)
            out.append({QStringLiteral("status-degraded"), Tone::Degraded,
                        tr("Confirmed against a failed check by %1").arg(visibleText(m_state.by)) +
                            (when.isEmpty() ? QString() : QStringLiteral(" · ") + when)});
        else
            out.append({m_state.byStep ? QStringLiteral("kind-probe") : QStringLiteral("kind-manual"), Tone::Neutral,
                        when.isEmpty() ? who : who + QStringLiteral(" · ") + when});
    } else if (!binding.isEmpty()) {
        out.append({QStringLiteral("kind-probe"), Tone::Neutral, binding});
    }
    if (!m_state.note.isEmpty())
        out.append({QStringLiteral("note"), Tone::Neutral, visibleText(m_state.note)});
    if (!m_item.required && !m_state.confirmed)
        out.append({{}, Tone::Neutral, tr("Optional")});
    return out;
}

int ChecklistRow::lineHeight() const
{
    return qMax(QFontMetrics(smallFont(font())).height(), lineGlyph) + 3;
}

QRect ChecklistRow::sentenceRect(int width) const
{
    const int left = side + m_depth * grid::around + boxSide + side;
    const int room = qMax(fontMetrics().averageCharWidth() * 10, width - left - buttonSide - 2 * grid::inside);
    const int height = wrappedHeight(visibleText(m_item.text), font(), room);
    return {left, rise, room, qMax(height, boxSide)};
}

int ChecklistRow::linesTop(int width) const
{
    return sentenceRect(width).bottom() + 1 + 2;
}

int ChecklistRow::heightForWidth(int width) const
{
    int height = linesTop(width) + int(lines().size()) * lineHeight() + rise;
    if (!m_state.evidence.isEmpty())
        height += buttonSide;
    return height;
}

QSize ChecklistRow::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightForWidth(width)};
}

QSize ChecklistRow::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, boxSide + 2 * rise};
}

void ChecklistRow::place()
{
    const QRect annotate(width() - buttonSide - grid::unit, grid::unit, buttonSide, buttonSide);
    m_annotate->setGeometry(QStyle::visualRect(layoutDirection(), rect(), annotate));
    const QSize size = m_evidence->sizeHint();
    const QRect evidence(sentenceRect(width()).left() - grid::unit,
                         linesTop(width()) + int(lines().size()) * lineHeight() - 1, size.width(), buttonSide);
    m_evidence->setGeometry(QStyle::visualRect(layoutDirection(), rect(), evidence));
}

void ChecklistRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const bool failing = m_state.failing && !m_state.confirmed;
    const QColor ground = failing ? t.ground(Tone::Failed) : t.surface;
    const bool live = isEnabled() && !m_readOnly;
    if (isDown() && live)
        paintBox(painter, rect(), blend(t.text, ground, 0.09), {});
    else if (underMouse() && live)
        paintBox(painter, rect(), blend(t.text, ground, 0.045), {});
    else if (failing)
        paintBox(painter, rect(), ground, {});

    const QRect sentence = sentenceRect(width());
    const int firstLine = qMax(fontMetrics().height(), boxSide);
    const QRect box =
        mirrored(QRect(side + m_depth * grid::around, rise + (firstLine - boxSide) / 2, boxSide, boxSide));
    if (m_state.confirmed) {
        const QColor fill = t.tone(m_state.failing ? Tone::Degraded : Tone::Succeeded);
        paintBox(painter, box, live ? fill : blend(fill, t.surface, 0.75), {}, 4);
        paintIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("approve"), t.dark ? t.onAccent : t.surface);
    } else {
        paintBox(painter, box, live ? t.surface : t.window, failing ? t.failed : blend(t.text, t.border, 0.35), 4);
        if (live && underMouse())
            paintIcon(painter, box.adjusted(2, 2, -2, -2), QStringLiteral("approve"), blend(t.secondary, ground, 0.5));
    }

    const auto align = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    painter.setPen(isEnabled() ? t.text : palette().color(QPalette::Text));
    const QRect text = mirrored(sentence.translated(0, (firstLine - fontMetrics().height()) / 2));
    paintWrapped(painter, text, visibleText(m_item.text), layoutDirection());

    painter.setFont(smallFont(font()));
    const QFontMetrics small(painter.font());
    int top = linesTop(width());
    for (const Line &line : lines()) {
        int left = sentence.left();
        if (!line.icon.isEmpty()) {
            const QRect glyph(left, top + (lineHeight() - lineGlyph) / 2, lineGlyph, lineGlyph);
            paintIcon(painter, mirrored(glyph), line.icon, t.tone(line.tone));
            left += lineGlyph + 6;
        }
        painter.setPen(t.tone(line.tone));
        const QRect words(left, top, width() - left - side, lineHeight());
        painter.drawText(mirrored(words), int(align | Qt::AlignVCenter),
                         small.elidedText(line.text, Qt::ElideRight, words.width()));
        top += lineHeight();
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), t);
}

void ChecklistRow::resizeEvent(QResizeEvent *)
{
    place();
}

void ChecklistRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT moveRequested(1);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void ChecklistRow::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    update();
}

void ChecklistRow::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    update();
}

bool ChecklistRow::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
    return QAbstractButton::event(event);
}

} // namespace gui
