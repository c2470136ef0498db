#pragma once

#include "gui/run/steppane.h"

class QLabel;
class QProgressBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace gui {

// A health gate or a bake: what was answered, how many in a row, how much time is left.
class WatchPane : public StepPane
{
    Q_OBJECT

public:
    explicit WatchPane(QWidget *parent);

    void show(const StepScene &scene) override;
    void heard(const StepScene &scene) override;

private:
    void showTime(const StepScene &scene);
    void showProof(const StepScene &scene);
    QTreeWidgetItem *addRow(qint64 atMs, const QString &text);

    QLabel *m_rule;
    QLabel *m_addresses;
    QProgressBar *m_time;
    QTreeWidget *m_answers;
    QString m_key; // run/step#attempt
    QString m_lastText;
    bool m_proven = false; // the last answers are shown
};

} // namespace gui
