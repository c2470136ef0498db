#pragma once

#include "gui/page.h"

#include <QDialog>

class QPushButton;

namespace Ui {
class RollbackDialog;
}

namespace gui {

// The way back of one environment: to the version before, to a chosen one, or at once and without checks. Works while a
// run changes the environment, too: then that run turns back.
class RollbackDialog : public QDialog
{
    Q_OBJECT

public:
    RollbackDialog(const Context &context, const QString &project, const QString &environment, QWidget *parent);
    ~RollbackDialog() override;

Q_SIGNALS:
    void started(const QString &run);

private:
    std::pair<QString, QString> nowAndBefore() const; // versions
    void offerVersions();
    void plan();
    void judge();
    void start();

    Context m_context;
    QString m_project;
    QString m_environment;
    QString m_name; // of the environment
    bool m_possible = false;
    std::unique_ptr<Ui::RollbackDialog> m_ui;
    QPushButton *m_start;
};

} // namespace gui
