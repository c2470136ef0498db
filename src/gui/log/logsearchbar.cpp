#include "gui/log/logsearchbar.h"

#include "gui/parts/painting.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace gui {

namespace {

QToolButton *quiet(QWidget *parent, const QString &name, const QString &iconName, const QString &tip)
{
    auto *button = new QToolButton(parent);
    setEmphasis(*button, Emphasis::Quiet);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

} // namespace

LogSearchBar::LogSearchBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)),
      m_case(quiet(this, QStringLiteral("logSearchCase"), {}, tr("Upper and lower case count"))),
      m_found(new QLabel(this)),
      m_previous(quiet(this, QStringLiteral("logSearchPrevious"), QStringLiteral("chevron-up"), tr("Previous hit"))),
      m_next(quiet(this, QStringLiteral("logSearchNext"), QStringLiteral("chevron-down"), tr("Next hit")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::unit, grid::unit, grid::unit, grid::unit);
    row->setSpacing(2);
    m_field->setObjectName(QStringLiteral("logSearchField"));
    m_field->setPlaceholderText(tr("Search in the log"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMinimumWidth(180);
    m_case->setText(QStringLiteral("Aa"));
    m_case->setCheckable(true);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setContentsMargins(grid::inside, 0, grid::inside, 0);
    QToolButton *close = quiet(this, QStringLiteral("logSearchClose"), QStringLiteral("close"), tr("Close the search"));
    row->addWidget(m_field, 1);
    row->addWidget(m_case);
    row->addWidget(m_found);
    for (QToolButton *button : {m_previous, m_next, close})
        row->addWidget(button);
    connect(m_field, &QLineEdit::textChanged, this, &LogSearchBar::searchChanged);
    connect(m_case, &QToolButton::toggled, this, &LogSearchBar::searchChanged);
    connect(m_next, &QToolButton::clicked, this, &LogSearchBar::nextRequested);
    connect(m_previous, &QToolButton::clicked, this, &LogSearchBar::previousRequested);
    connect(close, &QToolButton::clicked, this, &LogSearchBar::closed);
    setFound(0, 0, false, false);
    hide();
}

void LogSearchBar::open(const QString &text)
{
    if (!text.isEmpty())
        m_field->setText(text);
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString LogSearchBar::text() const
{
    return m_field->text();
}

Qt::CaseSensitivity LogSearchBar::caseSensitivity() const
{
    return m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

void LogSearchBar::setFound(qsizetype current, qsizetype count, bool more, bool searching)
{
    const QString all = QLocale().toString(count) + (more ? QStringLiteral("+") : QString());
    if (m_field->text().isEmpty())
        m_found->clear();
    else if (count == 0)
        m_found->setText(searching ? tr("Searching…") : tr("Not found"));
    else if (current == 0)
        m_found->setText(tr("%1 lines").arg(all));
    else
        m_found->setText(tr("%1 of %2 lines").arg(QLocale().toString(current), all));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    adjustSize();
}

void LogSearchBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    paintBox(painter, rect(), t.surface, blend(t.text, t.border, 0.2));
}

void LogSearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->modifiers() & Qt::ShiftModifier ? Q_EMIT previousRequested() : Q_EMIT nextRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gui
