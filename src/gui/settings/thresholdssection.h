#pragma once

#include "gui/settings/section.h"

namespace Ui {
class SettingsThresholds;
}

namespace gui {

// When a metric is an alert.
class ThresholdsSection : public Section
{
    Q_OBJECT

public:
    ThresholdsSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~ThresholdsSection() override;

private:
    void showDraft() override;
    void takeRules();

    std::unique_ptr<Ui::SettingsThresholds> m_ui;
};

} // namespace gui
