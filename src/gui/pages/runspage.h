#pragma once

#include "gui/page.h"

class QListView;
class QStackedWidget;

namespace models {
class RunListModel;
}

namespace gui {

class RunDetail;

// The runs, open ones first, and the chosen one.
class RunsPage : public Page
{
    Q_OBJECT

public:
    RunsPage(const Context &context, QWidget *parent);

    void showRun(const QString &run);
    void refresh(const QStringList &subjects) override;
    void setProject(const QString &project) override;
    QList<QAction *> commands() const override;

private:
    void reload();
    void choose(const QString &run);

    QString m_project;
    QString m_wanted; // to be chosen, as soon as it is in the list
    models::RunListModel *m_runs;
    QListView *m_list;
    RunDetail *m_detail;
    QStackedWidget *m_stack;
};

} // namespace gui
