#pragma once

#include "gui/settings/section.h"

namespace Ui {
class SettingsIssues;
}

namespace gui {

// Known issues: how to recognise them, and what to do.
class IssuesSection : public Section
{
    Q_OBJECT

public:
    IssuesSection(const Context &context, models::ProjectDraft &draft, QWidget *parent);
    ~IssuesSection() override;

private:
    void showDraft() override;
    void showIssue();
    void editCurrent(const std::function<void(domain::KnownIssue &)> &change);
    const domain::KnownIssue *current() const;

    std::unique_ptr<Ui::SettingsIssues> m_ui;
};

} // namespace gui
