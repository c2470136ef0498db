#pragma once

#include "gui/page.h"
#include "models/versionsmodel.h"
#include "orchestrator/changelog.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;

namespace Ui {
class VersionsPage;
}

namespace gui {

class EmptyPage;
class PageHeader;

// The versions there are, where each is or was, any two side by side, and the way to add one.
class VersionsPage : public Page
{
    Q_OBJECT

public:
    VersionsPage(const Context &context, QWidget *parent);
    ~VersionsPage() override;

    void refresh(const QStringList &subjects) override;
    void setProject(const QString &project) override;

private:
    void setUpActions();
    void read();
    void showSelection();
    void showDetail(const models::VersionRow &row);
    void compare(const models::VersionRow &older, const models::VersionRow &newer);
    void fillPromoteMenu();
    void beginAdding();
    void add(const QString &project, const domain::Version &version);
    QList<models::VersionRow> selectedRows() const;

    std::unique_ptr<Ui::VersionsPage> m_ui;
    models::VersionsModel *m_model;
    orchestrator::Changelog m_changelog;
    QStringList m_compared; // the two whose commits are shown, or looked up
    QSortFilterProxyModel *m_sorted;
    PageHeader *m_header;
    EmptyPage *m_empty;
    QLineEdit *m_search;
    QAction *m_add;
    QMenu *m_promoteMenu;
    QPushButton *m_promote = nullptr;
    QString m_project;
    QString m_selectWhenRead; // key of a version just added
};

} // namespace gui
