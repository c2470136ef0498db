#include "gui/parts/messagebar.h"

#include "gui/parts/pageheader.h"
#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace gui {

namespace {

constexpr int glyphRoom = grid::inside + grid::unit + grid::icon + grid::inside;

StatusLook lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return {Tone::Accent, QStringLiteral("status-info"), MessageBar::tr("Note")};
    case Severity::Success:
        return {Tone::Succeeded, QStringLiteral("status-succeeded"), MessageBar::tr("Done")};
    case Severity::Warning:
        return {Tone::Degraded, QStringLiteral("status-degraded"), MessageBar::tr("Warning")};
    case Severity::Error:
        return {Tone::Failed, QStringLiteral("status-failed"), MessageBar::tr("Error")};
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget *parent) : QWidget(parent), m_words(new QLabel(this)), m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(glyphRoom, grid::unit + 2, grid::inside, grid::unit + 2);
    row->setSpacing(grid::inside);
    row->addWidget(m_words, 1);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setMinimumHeight(28);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    setEmphasis(*m_close, Emphasis::Quiet);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBar::say(Severity severity, const QString &sentence, QAction *action)
{
    m_severity = severity;
    m_sentence = sentence;
    m_words->setText(visibleText(sentence));
    delete m_button;
    m_button = nullptr;
    if (action) {
        m_button = actionButton(action, Emphasis::Normal, this);
        static_cast<QHBoxLayout *>(layout())->insertWidget(1, m_button, 0, Qt::AlignVCenter);
    }
    setAccessibleName(lookOf(severity).word + QStringLiteral(": ") + visibleText(sentence));
    recolour();
    update();
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::say(const domain::Error &error, QAction *action)
{
    say(Severity::Error, error.hint.isEmpty() ? error.message : error.message + QLatin1Char(' ') + error.hint, action);
}

void MessageBar::clear()
{
    m_sentence.clear();
    hide();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    const StatusLook look = lookOf(m_severity);
    const QColor ground = t.ground(look.tone);
    paintBox(painter, rect(), ground, blend(t.tone(look.tone), ground, 0.25));
    const QRect glyph(grid::inside + grid::unit, (height() - grid::icon) / 2, grid::icon, grid::icon);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), glyph), look.icon, t.tone(look.tone));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    QWidget::changeEvent(event);
}

void MessageBar::recolour()
{
    // The words keep the text colour, which is readable on every status ground.
    m_close->setIcon(icon(QStringLiteral("close"), tokens(this).secondary));
}

} // namespace gui
