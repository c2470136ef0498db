#pragma once

#include "gui/run/steppane.h"

class QLabel;
class QScrollArea;

namespace gui {

class ChecklistView;

// The form of a checklist step.
class ChecklistPane : public StepPane
{
    Q_OBJECT

public:
    explicit ChecklistPane(QWidget *parent);

    void show(const StepScene &scene) override;
    void heard(const StepScene &scene) override;
    void takeFocus() override;

Q_SIGNALS:
    void toggled(const QString &step, const QString &item);
    void noteWanted(const QString &step, const QString &item);
    void fileWanted(const QString &step, const QString &item);

private:
    void askWhat(const QString &item);
    void openEvidence(const QString &item);

    QLabel *m_progress;
    QScrollArea *m_scroll;
    ChecklistView *m_list;
    QString m_step;
    QMap<QString, domain::ItemState> m_states;
    QStringList m_order;
};

} // namespace gui
