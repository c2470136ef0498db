#include "gui/run/questioncard.h"

#include "gui/parts/pageheader.h"
#include "gui/parts/painting.h"
#include "gui/parts/text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

QuestionCard::QuestionCard(QWidget *parent) : QWidget(parent), m_words(new QLabel(this)), m_buttons(new QHBoxLayout)
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_buttons->setSpacing(grid::inside);
    m_buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::inside + grid::unit, grid::inside + grid::unit, grid::inside + grid::unit,
                               grid::inside + grid::unit);
    column->setSpacing(grid::inside);
    column->addWidget(m_words);
    column->addLayout(m_buttons);
    hide();
}

void QuestionCard::setAnswers(const QList<QAction *> &answers)
{
    for (QAction *answer : answers)
        m_buttons->insertWidget(m_buttons->count() - 1, actionButton(answer, Emphasis::Normal, this));
}

void QuestionCard::ask(const Question &question)
{
    m_words->setText(question.kind == QuestionKind::StepUnknown
                         ? tr("Slipway lost sight of this step; its script may still be running. Look at the log and "
                              "at the place it worked on, then say "
                              "what became of it; or let it run again if that does no harm.")
                         : visibleText(question.message));
    show();
}

void QuestionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    paintBox(painter, rect(), t.ground(Tone::Degraded), blend(t.degraded, t.ground(Tone::Degraded), 0.25));
}

} // namespace gui
