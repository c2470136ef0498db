#pragma once

#include "gui/page.h"
#include "orchestrator/changelog.h"

#include <QDialog>

class QPushButton;

namespace Ui {
class PromoteDialog;
}

namespace models {
struct Promotion;
}

namespace gui {

// What a promotion would change, the plan drawn, what stands in its way. One button, and only it, starts the run.
class PromoteDialog : public QDialog
{
    Q_OBJECT

public:
    // Without a version the newest one that is not there yet is proposed.
    PromoteDialog(const Context &context, const QString &project, const QString &version, const QString &environment,
                  QWidget *parent);
    ~PromoteDialog() override;

Q_SIGNALS:
    void started(const QString &run);

private:
    void offerVersions(const QString &wanted);
    void plan();
    void showPlan(const models::Promotion &promotion);
    void lookUpCommits(const models::Promotion &promotion);
    void showChanges();
    void start();

    Context m_context;
    QString m_project;
    QString m_environment;
    std::unique_ptr<Ui::PromoteDialog> m_ui;
    QPushButton *m_start;
    orchestrator::Changelog m_changelog;
    QStringList m_notes;   // what the versions say of themselves
    QStringList m_commits; // what git says
    QString m_commitsOf;   // from and to, as looked up
};

} // namespace gui
