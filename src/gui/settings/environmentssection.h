#pragma once

#include "gui/settings/section.h"

class QComboBox;

namespace Ui {
class SettingsEnvironments;
}

namespace gui {

// The promotion path, and for each place on it what runs there, how and under whose eyes.
class EnvironmentsSection : public Section
{
    Q_OBJECT

public:
    EnvironmentsSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~EnvironmentsSection() override;

private:
    void showDraft() override;
    void connectFields();
    void showEnvironment();
    void showTargets();
    void showTargetVariables();
    void takeTargets();
    void add();
    void remove(int row);
    void move(int from, int to);
    void editCurrent(const std::function<void(domain::Environment &)> &change);
    const domain::Environment *current() const;

    std::unique_ptr<Ui::SettingsEnvironments> m_ui;
    std::vector<std::pair<QComboBox *, QString domain::EnvironmentScripts::*>> m_scripts;
};

} // namespace gui
