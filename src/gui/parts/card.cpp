#include "gui/parts/card.h"

#include "gui/parts/elidedlabel.h"
#include "gui/parts/painting.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace gui {

Card::Card(QWidget *parent) : QWidget(parent), m_title(new ElidedLabel(this)), m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::between, grid::between, grid::between, grid::between);
    column->setSpacing(grid::inside + grid::unit);
    column->addWidget(m_title);
    column->addLayout(m_body);
    m_body->setSpacing(grid::inside);
    m_title->setFont(sectionFont(font()));
    m_title->hide();
}

Card::Card(const QString &title, QWidget *parent) : Card(parent)
{
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    paintBox(painter, rect(), t.surface, t.border);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_title->setFont(sectionFont(font()));
    QWidget::changeEvent(event);
}

} // namespace gui
