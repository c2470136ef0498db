#include "gui/parts/pageheader.h"

#include "gui/parts/elidedlabel.h"
#include "gui/parts/text.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_subtitle(new ElidedLabel(this)), m_titleRow(new QHBoxLayout),
      m_actions(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::around, grid::between, grid::around, grid::between);
    row->setSpacing(grid::between);
    auto *words = new QVBoxLayout;
    words->setSpacing(grid::unit);
    words->addLayout(m_titleRow);
    words->addWidget(m_subtitle);
    row->addLayout(words, 1);
    row->addLayout(m_actions);
    m_titleRow->setSpacing(grid::between);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch(1);
    m_actions->setSpacing(grid::inside);
    m_subtitle->setTone(Tone::Neutral);
    setFonts();
    setTitle(title);
    setSubtitle({});
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QPushButton *PageHeader::addAction(QAction *action, Emphasis emphasis)
{
    QPushButton *button = actionButton(action, emphasis, this);
    m_actions->addWidget(button);
    return button;
}

void PageHeader::addWidget(QWidget *widget)
{
    m_actions->addWidget(widget);
}

void PageHeader::addBesideTitle(QWidget *widget)
{
    m_titleRow->insertWidget(m_titleRow->count() - 1, widget);
}

void PageHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setFonts();
    QWidget::changeEvent(event);
}

void PageHeader::setFonts()
{
    m_title->setFont(titleFont(font()));
    m_subtitle->setFont(font());
}

QPushButton *actionButton(QAction *action, Emphasis emphasis, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setAutoDefault(false); // Return must not press what only happens to have the focus order
    setEmphasis(*button, emphasis);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip() == action->iconText() ? QString() : plainTooltip(action->toolTip()));
        button->setAccessibleName(action->iconText());
        if (!action->objectName().isEmpty())
            button->setObjectName(action->objectName() + QStringLiteral("Button"));
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

} // namespace gui
