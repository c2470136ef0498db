#pragma once

#include "gui/settings/section.h"

namespace Ui {
class SettingsChecklists;
}

namespace gui {

// What is confirmed in a run, by whom or by what.
class ChecklistsSection : public Section
{
    Q_OBJECT

public:
    ChecklistsSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~ChecklistsSection() override;

private:
    void showDraft() override;
    void showChecklist();
    void takeItems();
    void editCurrent(const std::function<void(domain::Checklist &)> &change);
    const domain::Checklist *current() const;

    std::unique_ptr<Ui::SettingsChecklists> m_ui;
};

} // namespace gui
