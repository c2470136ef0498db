#pragma once

#include "gui/run/steppane.h"

#include <QDateTime>

class QLabel;
class QProgressBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace gui {

// A health gate or a bake: what was answered last, how it stands, how much time is left.
class WatchPane : public StepPane
{
    Q_OBJECT

public:
    explicit WatchPane(QWidget *parent);

    void show(const StepScene &scene) override;
    void heard(const StepScene &scene) override;

private:
    void showTime(const StepScene &scene);
    QTreeWidgetItem *rowOf(const QString &url);

    QLabel *m_rule;
    QLabel *m_count;
    QProgressBar *m_time;
    QTreeWidget *m_answers;
    QString m_key; // run/step#attempt
    QString m_lastText;
};

} // namespace gui
