#pragma once

#include "gui/settings/section.h"

namespace Ui {
class SettingsKept;
}

namespace gui {

// What was in the imported documents and is only kept.
class KeptSection : public Section
{
    Q_OBJECT

public:
    KeptSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~KeptSection() override;

private:
    void showDraft() override;
    void showPart(int row);

    std::unique_ptr<Ui::SettingsKept> m_ui;
};

} // namespace gui
