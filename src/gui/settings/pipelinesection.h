#pragma once

#include "gui/settings/choices.h"
#include "gui/settings/section.h"

namespace Ui {
class SettingsPipeline;
}

namespace gui {

// The stages and the ways between them, drawn as they are edited.
class PipelineSection : public Section
{
    Q_OBJECT

public:
    PipelineSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~PipelineSection() override;

private:
    void showDraft() override;
    void connectFields();
    void showStage();
    void showEdges();
    void showFieldsOf(domain::StageKind kind);
    void draw();
    void takeEdges();
    void add();
    void remove(int row);
    void editCurrent(const std::function<void(domain::Stage &)> &change);
    const domain::Stage *current() const;
    Choices stageChoices() const;

    std::unique_ptr<Ui::SettingsPipeline> m_ui;
};

} // namespace gui
