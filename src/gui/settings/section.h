#pragma once

#include "gui/page.h"
#include "models/projectdraft.h"

namespace gui {

// One part of the settings. Shows the draft and edits it; knows nothing of saving.
class Section : public QWidget
{
    Q_OBJECT

public:
    Section(const Context &context, models::ProjectDraft &draft, QWidget *parent);

    // Shows what the draft says now.
    void fill();

protected:
    virtual void showDraft() = 0;

    const Context &context() const { return m_context; }
    models::ProjectDraft &draft() const { return m_draft; }
    const domain::Project &project() const { return m_draft.project(); }
    bool isFilling() const { return m_filling; }
    // What widgets report while they are filled is no edit.
    void edit(const std::function<void(domain::Project &)> &change);
    // Headings and hints by their names: “…Heading”, “…Hint”.
    void dress();

private:
    Context m_context;
    models::ProjectDraft &m_draft;
    bool m_filling = false;
};

} // namespace gui
