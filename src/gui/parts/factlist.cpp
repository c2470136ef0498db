#include "gui/parts/factlist.h"

#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QToolButton>

namespace gui {

namespace {

constexpr int widestLabel = 160;

// A hash or a path has no place to break: without these it would widen the page. Groups of eight can be compared by
// eye.
QString breakable(QString text)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{40,}$"));
    static const QRegularExpression eight(QStringLiteral("(.{8})(?=.)"));
    if (hash.match(text).hasMatch())
        return text.replace(eight, QStringLiteral("\\1 "));
    static const QRegularExpression joint(QStringLiteral("([/_.\\-]|[0-9A-Za-z]{16})(?=.)"));
    return text.replace(joint, QStringLiteral("\\1\u200B"));
}

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
}

void FactList::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    build();
}

QString FactList::text() const
{
    QStringList lines;
    for (const Fact &fact : m_facts)
        lines << fact.label + QStringLiteral(": ") + fact.values.join(QStringLiteral(" | "));
    return lines.join(QLatin1Char('\n'));
}

void FactList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        build();
    QWidget::changeEvent(event);
}

QToolButton *FactList::copyButton(const Fact &fact)
{
    auto *button = new QToolButton(m_content);
    button->setIcon(icon(QStringLiteral("copy")));
    button->setFixedSize(grid::icon + 4, grid::icon + 4);
    button->setToolTip(tr("Copy %1").arg(fact.label));
    button->setAccessibleName(button->toolTip());
    setEmphasis(*button, Emphasis::Quiet);
    connect(button, &QToolButton::clicked, this,
            [value = fact.values.first()] { QGuiApplication::clipboard()->setText(value); });
    return button;
}

void FactList::build()
{
    delete m_content;
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    auto *table = new QGridLayout(m_content);
    table->setContentsMargins({});
    table->setHorizontalSpacing(grid::between);
    table->setVerticalSpacing(grid::inside);
    for (int row = 0; row < m_facts.size(); ++row) {
        const Fact &fact = m_facts.at(row);
        auto *label = new QLabel(fact.label, m_content);
        QPalette quiet = label->palette();
        quiet.setColor(QPalette::WindowText, tokens(this).secondary);
        label->setPalette(quiet);
        label->setTextFormat(Qt::PlainText);
        if (label->sizeHint().width() > widestLabel) {
            label->setWordWrap(true);
            label->setFixedWidth(widestLabel);
        }
        table->addWidget(label, row, 0, Qt::AlignTop);
        for (int i = 0; i < fact.values.size(); ++i) {
            const QString shown = visibleText(fact.values.at(i));
            static const QRegularExpression longWord(QStringLiteral("\\S{32}"));
            auto *value = new QLabel(fact.fixed || shown.contains(longWord) ? breakable(shown) : shown, m_content);
            value->setTextFormat(Qt::PlainText);
            value->setWordWrap(true);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            value->setMinimumWidth(1);
            value->setToolTip(plainTooltip(fact.detail));
            value->setAccessibleName(fact.label + QStringLiteral(": ") + shown);
            if (fact.fixed)
                value->setFont(fixedFont(font()));
            table->addWidget(value, row, i + 1, Qt::AlignTop);
            table->setColumnStretch(i + 1, 1);
        }
        if (fact.fixed && fact.values.size() == 1)
            table->addWidget(copyButton(fact), row, 2, Qt::AlignTop);
    }
    m_content->show();
}

} // namespace gui
