#pragma once

#include "gui/page.h"
#include "models/projectdraft.h"

namespace Ui {
class SettingsPage;
}

namespace gui {

class EmptyPage;
class PageHeader;
class Section;

// How a project is set up, and how Slipway is set up on this desk. Edits a copy; nothing happens before it is saved.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(const Context &context, QWidget *parent);
    ~SettingsPage() override;

    void refresh(const QStringList &subjects) override;
    // The person is asked before edits that are not saved are lost, and may stay.
    void setProject(const QString &project) override;
    QStringList sections() const;
    void showSection(const QString &section); // "general", "environments" …

private:
    void addSection(const QString &id, const QString &iconName, const QString &word, Section *section);
    void setUpSections();
    void setUpSaving();
    void read();
    void showState();
    void save();
    void send();
    void fillCurrent();
    QString currentSection() const;

    std::unique_ptr<Ui::SettingsPage> m_ui;
    models::ProjectDraft m_draft;
    PageHeader *m_header;
    EmptyPage *m_empty = nullptr;
    QAction *m_import;
    QAction *m_save;
    QAction *m_discard;
    QList<Section *> m_sections;
    QString m_project;
    bool m_projectsExist = false;
    std::optional<domain::Error> m_refusal; // what the last attempt to save came to, until the next edit
    bool m_saving = false;
};

} // namespace gui
