#pragma once

#include "gui/page.h"
#include "models/historymodel.h"

#include <QTimer>

namespace Ui {
class HistoryPage;
}

namespace gui {

class EmptyPage;
class PageHeader;

// Everything that ever happened, newest first: filtered, searched, and looked at beside the list.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    HistoryPage(const Context &context, QWidget *parent);
    ~HistoryPage() override;

    void refresh(const QStringList &subjects) override;
    void setProject(const QString &project) override;

private:
    void setUpActions();
    void setUpTable();
    void fillFilters();
    void fillEnvironments();
    void fillResults();
    void ask(); // what the filters say
    void showArrived();
    void showSelection();
    void openSelection();
    void verify();
    void exportJournal();
    models::HistoryQuery wanted() const;

    std::unique_ptr<Ui::HistoryPage> m_ui;
    models::HistoryModel *m_model;
    PageHeader *m_header;
    EmptyPage *m_empty;
    QAction *m_verify;
    QAction *m_export;
    QList<domain::Project> m_projects;
    QTimer m_typing; // a search begins when typing pauses
};

} // namespace gui
