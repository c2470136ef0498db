#include "gui/mainwindow.h"

#include "ui_mainwindow.h"

#include "gui/dialogs/newprojectdialog.h"
#include "gui/dialogs/promotedialog.h"
#include "gui/dialogs/rollbackdialog.h"
#include "gui/pages/historypage.h"
#include "gui/pages/importpage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/runspage.h"
#include "gui/pages/settingspage.h"
#include "gui/pages/versionspage.h"
#include "gui/palette.h"
#include "gui/paletteentries.h"
#include "gui/prompts.h"
#include "gui/theme/icon.h"
#include "gui/windowsettings.h"
#include "models/inbox.h"
#include "orchestrator/pulse.h"
#include "orchestrator/sample.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMimeData>

namespace gui {

namespace {

const QString overviewId = QStringLiteral("overview");
const QString runsId = QStringLiteral("runs");
const QString importId = QStringLiteral("import");
const QString settingsId = QStringLiteral("settings");

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

MainWindow::MainWindow(const Context &context, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_ui(std::make_unique<Ui::MainWindow>()),
      m_pulse(new orchestrator::Pulse(context.desk->paths(), 10000, this))
{
    m_ui->setupUi(this);
    m_ui->headerBar->setPerson(context.desk->actor());
    setUpActions();
    setUpAppearance();
    registerPages();

    connect(m_ui->rail, &Rail::chosen, this, [this](const QString &id) { showPage(id); });
    connect(m_ui->headerBar, &HeaderBar::projectChosen, this, &MainWindow::chooseProject);
    connect(m_ui->headerBar, &HeaderBar::waitingClicked, this, [this] { showPage(overviewId); });
    connect(m_ui->headerBar, &HeaderBar::searchClicked, this, [this] { openPalette({}); });

    connect(context.desk, &orchestrator::Desk::changed, this, &MainWindow::takeChanges);
    connect(context.desk, &orchestrator::Desk::roleChanged, this, &MainWindow::showRole);
    connect(context.desk, &orchestrator::Desk::storeTrouble, this,
            [this](const QString &sentence) { m_ui->messageBar->say(Severity::Error, sentence); });
    connect(m_pulse, &orchestrator::Pulse::trouble, this,
            [this](const QString &sentence) { m_ui->messageBar->say(Severity::Error, sentence); });
    m_delivery.setSingleShot(true);
    m_delivery.setInterval(100);
    connect(&m_delivery, &QTimer::timeout, this, &MainWindow::deliverChanges);

    setMinimumSize(1024, 640);
    restoreGeometry(savedGeometry());
    showRole();
    refreshHeader();
    showPage(overviewId);
}

MainWindow::~MainWindow() = default;

void MainWindow::registerPages()
{
    registerPage(overviewId, overviewId, tr("Overview"), [this](const Context &context, QWidget *parent) {
        return new OverviewPage(context, m_pulse, {m_ui->actionOpenDocument, m_ui->actionOpenSample}, parent);
    });
    registerPage(runsId, runsId, tr("Runs"),
                 [](const Context &context, QWidget *parent) { return new RunsPage(context, parent); });
    registerPage(QStringLiteral("versions"), QStringLiteral("versions"), tr("Versions"),
                 [](const Context &context, QWidget *parent) { return new VersionsPage(context, parent); });
    registerPage(QStringLiteral("history"), QStringLiteral("history"), tr("History"),
                 [](const Context &context, QWidget *parent) { return new HistoryPage(context, parent); });
    registerPage(importId, {}, {},
                 [](const Context &context, QWidget *parent) { return new ImportPage(context, parent); });
    m_ui->rail->addSpring();
    registerPage(settingsId, settingsId, tr("Settings"),
                 [](const Context &context, QWidget *parent) { return new SettingsPage(context, parent); });
}

void MainWindow::setUpActions()
{
    const auto dress = [](QAction *action, const char *name) { action->setIcon(icon(QLatin1String(name))); };
    dress(m_ui->actionOpenDocument, "open");
    dress(m_ui->actionOpenSample, "project");
    dress(m_ui->actionNewProject, "add");
    dress(m_ui->actionClose, "close");
    dress(m_ui->actionPalette, "search");
    dress(m_ui->actionPromote, "promote");
    dress(m_ui->actionRollBack, "rollback");
    connect(m_ui->actionOpenDocument, &QAction::triggered, this,
            [this] { openDocuments(m_context.prompts->documents(this)); });
    connect(m_ui->actionOpenSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_ui->actionNewProject, &QAction::triggered, this, &MainWindow::newProject);
    // Which project, which environment: the palette asks, with everything that can be promoted in it.
    connect(m_ui->actionPromote, &QAction::triggered, this, [this] { openPalette(tr("Promote ")); });
    connect(m_ui->actionRollBack, &QAction::triggered, this, [this] { openPalette(tr("Roll back ")); });
    connect(m_ui->actionClose, &QAction::triggered, this, &MainWindow::close);
    connect(m_ui->actionPalette, &QAction::triggered, this, [this] { openPalette({}); });
    connect(m_ui->actionAbout, &QAction::triggered, this, &MainWindow::about);
}

void MainWindow::setUpAppearance()
{
    auto *group = new QActionGroup(this);
    const std::pair<QAction *, Appearance> choices[] = {{m_ui->actionFollowDesktop, Appearance::Desktop},
                                                        {m_ui->actionLight, Appearance::Light},
                                                        {m_ui->actionDark, Appearance::Dark}};
    for (const auto &[action, appearance] : choices) {
        group->addAction(action);
        action->setChecked(savedAppearance() == appearance);
        connect(action, &QAction::triggered, this, [appearance = appearance] {
            saveAppearance(appearance);
            applyTheme(*qApp, appearance);
        });
    }
}

void MainWindow::registerPage(const QString &id, const QString &iconName, const QString &word, PageFactory factory)
{
    m_pages.append({id, std::move(factory)});
    if (word.isEmpty())
        return;
    m_ui->rail->addPage(id, iconName, word);
    auto *go = new QAction(icon(iconName), word, this);
    go->setObjectName(QStringLiteral("actionGo_") + id);
    const auto places = m_ui->goMenu->actions().size() - 1; // behind the palette and its separator
    if (places <= 9)
        go->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(places)));
    connect(go, &QAction::triggered, this, [this, id] { showPage(id); });
    m_ui->goMenu->addAction(go);
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const Registered &registered : m_pages)
        ids.append(registered.id);
    return ids;
}

Page *MainWindow::page(const QString &id)
{
    const auto it = std::find_if(m_pages.begin(), m_pages.end(), [&](const Registered &r) { return r.id == id; });
    if (it == m_pages.end())
        return nullptr;
    if (!it->page) {
        it->page = it->factory(m_context, m_ui->pagesStackedWidget);
        it->page->setObjectName(id + QStringLiteral("Page"));
        it->page->setProject(m_ui->headerBar->project());
        m_ui->pagesStackedWidget->addWidget(it->page);
        connect(it->page, &Page::pageWanted, this, &MainWindow::showPage);
        connect(it->page, &Page::runWanted, this, &MainWindow::showRun);
        connect(it->page, &Page::promoteWanted, this, &MainWindow::promote);
        connect(it->page, &Page::rollbackWanted, this, &MainWindow::rollBack);
        connect(it->page, &Page::said, m_ui->messageBar,
                [bar = m_ui->messageBar](Severity severity, const QString &sentence) { bar->say(severity, sentence); });
    }
    return it->page;
}

void MainWindow::showPage(const QString &id, const QString &project)
{
    Page *shown = page(id);
    if (!shown)
        return;
    if (!project.isEmpty())
        chooseProject(project);
    m_current = id;
    if (m_ui->messageBar->severity() == Severity::Success)
        m_ui->messageBar->clear(); // it was about the page before
    m_ui->rail->setCurrent(id);
    m_ui->pagesStackedWidget->setCurrentWidget(shown);
    m_changed.clear();
    shown->refresh({});
    if (id == overviewId)
        m_pulse->lookNow(); // what was well ten seconds ago may be another version by now
}

void MainWindow::openDocuments(const QStringList &files)
{
    if (files.isEmpty())
        return;
    showPage(importId);
    static_cast<ImportPage *>(page(importId))->openFiles(files);
}

void MainWindow::showRun(const QString &run)
{
    showPage(runsId);
    qobject_cast<RunsPage *>(page(runsId))->showRun(run);
}

void MainWindow::openSample()
{
    if (!m_sample) {
        m_sample = new orchestrator::Sample(m_context.desk->paths(), m_context.desk, this);
        connect(m_sample, &orchestrator::Sample::progressed, this, [this](const QString &line) {
            m_ui->messageBar->setClosable(false);
            m_ui->messageBar->say(Severity::Info, tr("The sample is coming up: %1").arg(line));
        });
        connect(m_sample, &orchestrator::Sample::finished, this, [this](const domain::Outcome &outcome) {
            m_ui->actionOpenSample->setEnabled(true);
            m_ui->messageBar->setClosable(true);
            if (!outcome)
                return m_ui->messageBar->say(outcome.error());
            m_ui->messageBar->say(
                Severity::Success,
                tr("The sample runs. Promote 1.3.0 to see a release go well, or 1.3.1 to see one fail."));
            m_pulse->lookNow();
        });
    }
    showPage(overviewId);
    chooseProject({}); // another one may be chosen, and would hide it
    m_ui->actionOpenSample->setEnabled(false);
    m_sample->bringUp();
}

void MainWindow::promote(const QString &project, const QString &version, const QString &environment)
{
    auto *dialog = new PromoteDialog(m_context, project, version, environment, this);
    connect(dialog, &PromoteDialog::started, this, &MainWindow::runStarted);
    dialog->open();
}

void MainWindow::rollBack(const QString &project, const QString &environment)
{
    auto *dialog = new RollbackDialog(m_context, project, environment, this);
    connect(dialog, &RollbackDialog::started, this, &MainWindow::runStarted);
    dialog->open();
}

void MainWindow::newProject()
{
    auto *dialog = new NewProjectDialog(m_context, this);
    connect(dialog, &NewProjectDialog::created, this, [this](const QString &project) {
        refreshHeader();
        showPage(settingsId, project); // its scripts come next
    });
    dialog->open();
}

void MainWindow::runStarted(const QString &run)
{
    showRun(run);
    m_ui->messageBar->say(Severity::Success, tr("Run %1 has started.").arg(run));
}

void MainWindow::openPalette(const QString &typed)
{
    (new Palette(paletteEntries(), typed, this))->open();
}

QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<QAction *> actions;
    if (Page *shown = page(m_current))
        actions += shown->commands();
    for (const QAction *menu : m_ui->menuBar->actions())
        actions += menu->menu()->actions();
    actions.removeAll(m_ui->actionPalette);
    return entriesOf(m_context.desk->library(),
                     {.showProject = [this](const QString &project) { showPage(overviewId, project); },
                      .showRun = [this](const QString &run) { showRun(run); },
                      .promote = [this](const QString &project, const QString &version,
                                        const QString &environment) { promote(project, version, environment); },
                      .rollBack = [this](const QString &project,
                                         const QString &environment) { rollBack(project, environment); }}) +
           entriesOf(actions);
}

void MainWindow::about()
{
    m_context.prompts->confirmed(
        this, tr("About Slipway"),
        tr("Slipway %1\nRelease manager for the desktop. It knows which version runs in which "
           "environment, moves it on through gates that people can see, and puts the old "
           "version back.\n\nStore: %2\nQt %3")
            .arg(QLatin1String(SLIPWAY_VERSION), m_context.desk->paths().store, QLatin1String(qVersion())),
        tr("OK"), false);
}

void MainWindow::chooseProject(const QString &project)
{
    m_ui->headerBar->setProject(project);
    for (const Registered &registered : std::as_const(m_pages))
        if (registered.page)
            registered.page->setProject(m_ui->headerBar->project());
    if (Page *shown = page(m_current))
        shown->refresh({});
}

void MainWindow::takeChanges(const QStringList &subjects)
{
    m_changed += subjects;
    if (!m_delivery.isActive())
        m_delivery.start();
}

void MainWindow::deliverChanges()
{
    refreshHeader();
    QStringList subjects = std::exchange(m_changed, {});
    subjects.removeDuplicates();
    if (Page *shown = page(m_current); shown && !subjects.isEmpty())
        shown->refresh(subjects);
}

void MainWindow::refreshHeader()
{
    const auto projects = m_context.desk->library().projects();
    const auto entries = models::inbox(m_context.desk->library(), m_context.desk->actor());
    if (!projects || !entries)
        return m_ui->messageBar->say(projects ? entries.error() : projects.error());
    QList<HeaderBar::Entry> names;
    for (const domain::Project &project : *projects)
        names.append({project.id, project.name});
    m_ui->actionPromote->setEnabled(!projects->isEmpty());
    m_ui->actionRollBack->setEnabled(!projects->isEmpty());
    const QString before = m_ui->headerBar->project();
    m_ui->headerBar->setProjects(names);
    if (m_ui->headerBar->project() != before)
        chooseProject({}); // it was removed
    const int waiting =
        int(std::count_if(entries->begin(), entries->end(), [](const models::InboxEntry &e) { return e.mine; }));
    m_ui->headerBar->setWaiting(waiting);
    m_ui->rail->setBadge(overviewId, waiting, Tone::Waiting,
                         waiting ? tr("Waiting for you: %1").arg(waiting) : QString());
    setWindowTitle(waiting ? tr("(%1) Slipway").arg(waiting) : tr("Slipway"));
}

void MainWindow::showRole()
{
    if (m_context.desk->conducts())
        m_ui->headerBar->setRole({}, {});
    else if (!m_context.desk->conducted())
        m_ui->headerBar->setRole(tr("Nobody conducts"),
                                 tr("Another program holds this store and does not answer. Nothing you ask for is "
                                    "carried out until it answers or ends; what is shown is read from the store."));
    else
        m_ui->headerBar->setRole(tr("Another Slipway conducts"),
                                 tr("Another Slipway holds this store and carries out the runs. What you ask for here "
                                    "is passed on to it; when it ends, this one takes over."));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool scripts = m_context.desk->conducts() && !m_context.desk->idle();
    if (scripts && !m_toldAboutScripts) {
        m_toldAboutScripts = true;
        if (!m_context.prompts->confirmed(this, tr("Close Slipway"),
                                          tr("Scripts are running. They go on without this window, and the run "
                                             "continues where it stands at the next start."),
                                          tr("Close"), false))
            return event->ignore();
    }
    gui::saveGeometry(QMainWindow::saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openDocuments(localFiles(event->mimeData()));
}

void MainWindow::showEvent(QShowEvent *event)
{
    m_pulse->start();
    QMainWindow::showEvent(event);
}

void MainWindow::hideEvent(QHideEvent *event)
{
    m_pulse->stop();
    QMainWindow::hideEvent(event);
}

} // namespace gui
