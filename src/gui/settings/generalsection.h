#pragma once

#include "gui/settings/section.h"

namespace Ui {
class SettingsGeneral;
}

namespace gui {

// Name, folder, branch; and the way out of Slipway for a project.
class GeneralSection : public Section
{
    Q_OBJECT

public:
    GeneralSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~GeneralSection() override;

Q_SIGNALS:
    void removed(const QString &name); // the project is gone
    void failed(const domain::Error &error);

private:
    void showDraft() override;
    void remove();

    std::unique_ptr<Ui::SettingsGeneral> m_ui;
};

} // namespace gui
