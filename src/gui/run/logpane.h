#pragma once

#include "gui/run/steppane.h"

class QComboBox;
class QLabel;

namespace gui {

class LogView;

// The log of a script step, of its last attempt or a chosen one.
class LogPane : public StepPane
{
    Q_OBJECT

public:
    using PathOf = std::function<QString(const QString &run, const QString &step, int attempt)>;

    LogPane(PathOf pathOf, QWidget *parent);

    void show(const StepScene &scene) override;
    void takeFocus() override;

private:
    void openLog();

    PathOf m_pathOf;
    QComboBox *m_attempts;
    QWidget *m_chooser;
    QLabel *m_none;
    LogView *m_log;
    QString m_run;
    QString m_step;
    QList<domain::Attempt> m_tries;
    QString m_openPath;
};

} // namespace gui
