#pragma once

#include "domain/runstate.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace gui {

// "What became of it?", above the step it is about, with the answers as buttons.
class QuestionCard : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionCard(QWidget *parent);

    void setAnswers(const QList<QAction *> &answers); // in order; shown while they are visible
    void ask(const domain::Question &question);       // shows itself

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    QHBoxLayout *m_buttons;
};

} // namespace gui
