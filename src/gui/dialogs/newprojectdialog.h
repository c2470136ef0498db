#pragma once

#include "gui/page.h"

#include <QDialog>

class QPushButton;

namespace Ui {
class NewProjectDialog;
}

namespace gui {

// A project from nothing: its name, where its scripts are, its promotion path. Everything else is set afterwards.
class NewProjectDialog : public QDialog
{
    Q_OBJECT

public:
    NewProjectDialog(const Context &context, QWidget *parent);
    ~NewProjectDialog() override;

Q_SIGNALS:
    void created(const QString &project);

private:
    domain::Project project() const;
    void judge();
    void create();

    Context m_context;
    std::unique_ptr<Ui::NewProjectDialog> m_ui;
    QPushButton *m_create;
};

} // namespace gui
