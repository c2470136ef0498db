#pragma once

#include "gui/settings/section.h"

namespace Ui {
class SettingsApplication;
}

namespace gui {

// Slipway itself on this desk: who acts, how it looks, where everything is kept.
class ApplicationSection : public Section
{
    Q_OBJECT

public:
    ApplicationSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~ApplicationSection() override;

private:
    void showDraft() override;
    void showBackups();
    void backUp();

    std::unique_ptr<Ui::SettingsApplication> m_ui;
};

} // namespace gui
