#pragma once

#include "gui/settings/section.h"

namespace Ui {
class SettingsScripts;
}

namespace gui {

// The commands of a project: a program and its arguments, never a line for a shell.
class ScriptsSection : public Section
{
    Q_OBJECT

public:
    ScriptsSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~ScriptsSection() override;

private:
    void showDraft() override;
    void connectFields();
    void showScript();
    void lookForProgram();
    void add();
    void remove(int row);
    void move(int from, int to);
    void editCurrent(const std::function<void(domain::Command &)> &change);
    const domain::Command *current() const;

    std::unique_ptr<Ui::SettingsScripts> m_ui;
};

} // namespace gui
