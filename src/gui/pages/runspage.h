#pragma once

#include "gui/page.h"

class QListView;
class QSplitter;
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void reload();
    void choose(const QString &run);

    QString m_project;
    QString m_wanted; // to be chosen, as soon as it is in the list
    models::RunListModel *m_runs;
    QListView *m_list;
    QSplitter *m_split;
    bool m_widthChosen = false; // of the list, by the person
    RunDetail *m_detail;
    QStackedWidget *m_stack;
};

} // namespace gui
