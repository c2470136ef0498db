#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace gui {

class RunActions;

// What can be done to the run now, one button under the other; the way back and abort stand apart at the bottom.
class ActionColumn : public QWidget
{
    Q_OBJECT

public:
    ActionColumn(const RunActions &actions, QWidget *parent);

    void updateEmphasis(); // the first thing the run waits for is the primary one

private:
    QList<QPushButton *> m_wanted;
    QAction *m_treatAsDone; // shown where an outcome is unknown
};

} // namespace gui
