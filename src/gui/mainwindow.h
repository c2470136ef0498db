#pragma once

#include "gui/page.h"

#include <QMainWindow>
#include <QTimer>

namespace orchestrator {
class Pulse;
class Sample;
} // namespace orchestrator

namespace Ui {
class MainWindow;
}

namespace gui {

struct PaletteEntry;

// The switchboard: pages, menus, header, messages, what was changed to who shows it. Decides nothing itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    using PageFactory = std::function<Page *(const Context &, QWidget *parent)>;

    explicit MainWindow(const Context &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    // A page is made when it is first shown. Without a word it has no place on the rail.
    void registerPage(const QString &id, const QString &icon, const QString &word, PageFactory factory);
    QStringList pageIds() const;
    Page *page(const QString &id); // made if need be; null = no such page
    void showPage(const QString &id, const QString &project = {});
    void showRun(const QString &run);
    QString currentPage() const { return m_current; }

    void openDocuments(const QStringList &files);
    void openSample();
    void promote(const QString &project, const QString &version, const QString &environment);
    void rollBack(const QString &project, const QString &environment);
    void newProject();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Registered
    {
        QString id;
        PageFactory factory;
        Page *page = nullptr;
    };

    void registerPages();
    void setUpActions();
    void setUpAppearance();
    void openPalette(const QString &typed);
    QList<PaletteEntry> paletteEntries();
    void runStarted(const QString &run);
    void about();
    void chooseProject(const QString &project);
    void takeChanges(const QStringList &subjects);
    void deliverChanges();
    void refreshHeader();
    void showRole();

    Context m_context;
    std::unique_ptr<Ui::MainWindow> m_ui;
    orchestrator::Pulse *m_pulse;
    orchestrator::Sample *m_sample = nullptr;
    QList<Registered> m_pages;
    QString m_current;
    QTimer m_delivery; // what happens within a tenth of a second is shown once
    QStringList m_changed;
    bool m_toldAboutScripts = false;
};

} // namespace gui
