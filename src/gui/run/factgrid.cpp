#include "gui/run/factgrid.h"

#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

namespace gui {

namespace {

// Hashes have no place to break; groups of eight can be compared by eye and wrap.
QString inGroups(const QString &code)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{40,}$"));
    if (!hash.match(code).hasMatch())
        return code;
    QString out;
    for (qsizetype i = 0; i < code.size(); i += 8)
        out += (i ? QStringLiteral(" ") : QString()) + code.mid(i, 8);
    return out;
}

} // namespace

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(grid::inside + grid::unit);
    m_grid->setVerticalSpacing(grid::unit + 2);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<RunFact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (m_rows.size() > facts.size()) {
        const Row row = m_rows.takeLast();
        delete row.label;
        delete row.value;
        delete row.copy;
    }
    while (m_rows.size() < facts.size()) {
        const Row row{new QLabel(this), new QLabel(this), new QToolButton(this)};
        const int at = int(m_rows.size());
        for (QLabel *label : {row.label, row.value})
            label->setTextFormat(Qt::PlainText);
        row.value->setWordWrap(true);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        row.copy->setIcon(icon(QStringLiteral("copy")));
        row.copy->setFixedSize(grid::icon + 4, grid::icon + 4);
        setEmphasis(*row.copy, Emphasis::Quiet);
        connect(row.copy, &QToolButton::clicked, this,
                [this, at] { QGuiApplication::clipboard()->setText(m_facts.at(at).value); });
        m_grid->addWidget(row.label, at, 0, Qt::AlignTop);
        m_grid->addWidget(row.value, at, 1, Qt::AlignTop);
        m_grid->addWidget(row.copy, at, 2, Qt::AlignTop);
        m_rows.append(row);
    }
    for (int i = 0; i < facts.size(); ++i) {
        const RunFact &fact = facts.at(i);
        m_rows.at(i).label->setText(fact.label);
        m_rows.at(i).value->setText(visibleText(inGroups(fact.value)));
        m_rows.at(i).value->setAccessibleName(fact.label + QStringLiteral(": ") + fact.value);
        m_rows.at(i).copy->setVisible(fact.code && !fact.value.isEmpty());
        m_rows.at(i).copy->setToolTip(tr("Copy %1").arg(fact.label));
        m_rows.at(i).copy->setAccessibleName(m_rows.at(i).copy->toolTip());
    }
    dress();
}

void FactGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QWidget::changeEvent(event);
}

void FactGrid::dress()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        QPalette secondary = palette();
        secondary.setColor(QPalette::WindowText, tokens(this).secondary);
        m_rows.at(i).label->setPalette(secondary);
        m_rows.at(i).value->setFont(m_facts.at(i).code ? fixedFont(smallFont(font())) : font());
    }
}

} // namespace gui
