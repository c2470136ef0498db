#include "gui/pages/settingspage.h"

#include "ui_settingspage.h"

#include "gui/parts/emptypage.h"
#include "gui/parts/pageheader.h"
#include "gui/parts/text.h"
#include "gui/prompts.h"
#include "gui/settings/applicationsection.h"
#include "gui/settings/checklistssection.h"
#include "gui/settings/environmentssection.h"
#include "gui/settings/generalsection.h"
#include "gui/settings/issuessection.h"
#include "gui/settings/keptsection.h"
#include "gui/settings/pipelinesection.h"
#include "gui/settings/probessection.h"
#include "gui/settings/scriptssection.h"
#include "gui/settings/thresholdssection.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QScrollArea>

namespace gui {

namespace {

constexpr int idRole = Qt::UserRole;
const QString applicationId = QStringLiteral("application");

} // namespace

SettingsPage::SettingsPage(const Context &context, QWidget *parent)
    : Page(context, parent), m_ui(std::make_unique<Ui::SettingsPage>()), m_header(new PageHeader(tr("Settings"), this)),
      m_import(new QAction(icon(QStringLiteral("import")), tr("Import a document…"), this)),
      m_save(new QAction(tr("Save settings"), this)), m_discard(new QAction(tr("Discard changes"), this))
{
    m_ui->setupUi(this);
    m_ui->pageLayout->insertWidget(0, m_header);
    connect(m_import, &QAction::triggered, this, [this] { Q_EMIT pageWanted(QStringLiteral("import"), QString()); });
    setUpSections();
    setUpSaving();
    connect(&m_draft, &models::ProjectDraft::loaded, this, &SettingsPage::fillCurrent);
    connect(&m_draft, &models::ProjectDraft::edited, this, [this] { m_refusal.reset(); });
    connect(&m_draft, &models::ProjectDraft::stateChanged, this, &SettingsPage::showState);
    read();
    showSection(m_draft.isEmpty() ? applicationId : QStringLiteral("general"));
    showState();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::setUpSections()
{
    auto *general = new GeneralSection(context(), m_draft, this);
    connect(general, &GeneralSection::failed, m_ui->messageBar,
            [this](const domain::Error &error) { m_ui->messageBar->say(error); });
    connect(general, &GeneralSection::removed, this, [this](const QString &name) {
        m_draft.load({});
        m_project.clear();
        Q_EMIT said(Severity::Success, tr("%1 was removed.").arg(name));
        Q_EMIT pageWanted(QStringLiteral("overview"), QString());
    });
    const auto add = [this](const char *id, const char *iconName, const QString &word, Section *section) {
        addSection(QLatin1String(id), QLatin1String(iconName), word, section);
    };
    add("general", "project", tr("General"), general);
    add("environments", "promote", tr("Environments"), new EnvironmentsSection(context(), m_draft, this));
    add("probes", "kind-probe", tr("Probes"), new ProbesSection(context(), m_draft, this));
    add("scripts", "kind-command", tr("Scripts"), new ScriptsSection(context(), m_draft, this));
    add("checklists", "checklists", tr("Checklists"), new ChecklistsSection(context(), m_draft, this));
    add("thresholds", "monitor", tr("Thresholds"), new ThresholdsSection(context(), m_draft, this));
    add("issues", "note", tr("Known issues"), new IssuesSection(context(), m_draft, this));
    add("pipeline", "runs", tr("Pipeline"), new PipelineSection(context(), m_draft, this));
    add("kept", "attachment", tr("Kept parts"), new KeptSection(context(), m_draft, this));
    add("application", "settings", tr("Application"), new ApplicationSection(context(), m_draft, this));
    m_ui->sectionList->viewport()->setBackgroundRole(QPalette::Window);
    m_ui->sectionList->setIconSize({18, 18});
    m_ui->sectionList->setAccessibleName(tr("Sections of the settings"));
    m_empty = new EmptyPage(QStringLiteral("settings"), QString(), m_import, this);
    m_ui->sectionStackedWidget->addWidget(m_empty);
    connect(m_ui->sectionList, &QListWidget::currentRowChanged, this, &SettingsPage::fillCurrent);
}

void SettingsPage::addSection(const QString &id, const QString &iconName, const QString &word, Section *section)
{
    section->setObjectName(id + QStringLiteral("Section"));
    auto *item = new QListWidgetItem(icon(iconName), word, m_ui->sectionList);
    item->setData(idRole, id);
    auto *room = new QScrollArea(m_ui->sectionStackedWidget);
    room->setFrameShape(QFrame::NoFrame);
    room->setWidgetResizable(true);
    room->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(room);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, grid::inside, 0);
    column->addWidget(section);
    room->setWidget(inner);
    m_ui->sectionStackedWidget->addWidget(room);
    m_sections.append(section);
}

void SettingsPage::setUpSaving()
{
    m_save->setObjectName(QStringLiteral("actionSaveSettings"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_discard->setObjectName(QStringLiteral("actionDiscardSettings"));
    addActions({m_save, m_discard});
    m_ui->saveMessage->setClosable(false);
    setEmphasis(*m_ui->savePushButton, Emphasis::Primary);
    connect(m_save, &QAction::triggered, this, &SettingsPage::save);
    connect(m_discard, &QAction::triggered, &m_draft, &models::ProjectDraft::discard);
    connect(m_ui->savePushButton, &QPushButton::clicked, m_save, &QAction::trigger);
    connect(m_ui->discardPushButton, &QPushButton::clicked, m_discard, &QAction::trigger);
    connect(m_ui->reloadPushButton, &QPushButton::clicked, &m_draft, &models::ProjectDraft::takeTheirs);
    connect(m_ui->keepPushButton, &QPushButton::clicked, &m_draft, &models::ProjectDraft::keepMine);
}

QStringList SettingsPage::sections() const
{
    QStringList ids;
    for (int row = 0; row < m_ui->sectionList->count(); ++row)
        ids.append(m_ui->sectionList->item(row)->data(idRole).toString());
    return ids;
}

void SettingsPage::showSection(const QString &section)
{
    m_ui->sectionList->setCurrentRow(std::max(0, int(sections().indexOf(section))));
}

QString SettingsPage::currentSection() const
{
    return sections().value(m_ui->sectionList->currentRow());
}

void SettingsPage::refresh(const QStringList &subjects)
{
    const QString mine = QStringLiteral("project/") + m_draft.project().id;
    if (m_saving)
        return; // what was sent comes back; the answer reads again
    if (subjects.isEmpty() || m_draft.isEmpty() || subjects.contains(mine))
        read();
}

void SettingsPage::setProject(const QString &project)
{
    if (project == m_project)
        return;
    if (m_draft.differs()) {
        if (!context().prompts->confirmed(
                this, tr("Changes are not saved"),
                tr("The settings of %1 were changed and not saved.").arg(m_draft.project().name), tr("Discard changes"),
                true)) {
            // The header is in the middle of choosing another one.
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT pageWanted(QStringLiteral("settings"), m_project); }, Qt::QueuedConnection);
            return;
        }
        m_draft.discard();
    }
    m_project = project;
    read();
}

void SettingsPage::read()
{
    const auto projects = library().projects();
    if (!projects) {
        m_ui->messageBar->say(projects.error());
        return;
    }
    m_projectsExist = !projects->isEmpty();
    QString wanted = m_project;
    if (wanted.isEmpty() && projects->size() == 1)
        wanted = projects->first().id; // all projects are this one
    const auto stored =
        std::find_if(projects->begin(), projects->end(), [&](const domain::Project &p) { return p.id == wanted; });
    if (stored == projects->end()) {
        if (!m_draft.isEmpty() && m_draft.project().id == wanted)
            Q_EMIT said(Severity::Warning, tr("%1 was removed.").arg(m_draft.project().name));
        if (!m_draft.isEmpty())
            m_draft.load({});
    } else if (stored->id == m_draft.project().id)
        m_draft.storeHas(*stored);
    else
        m_draft.load(*stored);
    showState();
}

void SettingsPage::fillCurrent()
{
    const int row = m_ui->sectionList->currentRow();
    const bool shown = !m_draft.isEmpty() || currentSection() == applicationId;
    m_ui->sectionStackedWidget->setCurrentIndex(shown ? row : int(m_sections.size()));
    if (shown && row >= 0)
        m_sections.at(row)->fill();
}

void SettingsPage::showState()
{
    const bool some = !m_draft.isEmpty();
    m_header->setSubtitle(some ? m_draft.project().name : QString());
    m_empty->setSentence(m_projectsExist
                             ? tr("Choose a project above: here you say how it is built, where it runs, and "
                                  "who watches over it.")
                             : tr("A project’s environments, scripts, probes and pipeline are set up here. "
                                  "Import a document to have one."));
    m_import->setVisible(!m_projectsExist);

    const auto fault = m_draft.fault();
    const bool overtaken = m_draft.overtaken();
    m_ui->saveBar->setVisible(some && m_draft.differs());
    m_save->setEnabled(some && m_draft.differs() && !fault && !overtaken && !m_saving);
    m_discard->setEnabled(some && m_draft.differs() && !m_saving);
    m_ui->savePushButton->setEnabled(m_save->isEnabled());
    m_ui->discardPushButton->setEnabled(m_discard->isEnabled());
    m_ui->savePushButton->setVisible(!overtaken);
    m_ui->discardPushButton->setVisible(!overtaken);
    m_ui->reloadPushButton->setVisible(overtaken);
    m_ui->keepPushButton->setVisible(overtaken);
    if (overtaken)
        m_ui->saveMessage->say(Severity::Warning,
                               tr("%1 was changed and saved elsewhere meanwhile.").arg(m_draft.project().name));
    else if (m_refusal)
        m_ui->saveMessage->say(*m_refusal);
    else if (fault)
        m_ui->saveMessage->say(*fault);
    else
        m_ui->saveMessage->say(Severity::Info, m_saving ? tr("Saving…") : tr("There are changes that are not saved."));
}

void SettingsPage::save()
{
    // What is on its way from elsewhere and not told yet must not be overwritten either.
    read();
    if (!m_save->isEnabled())
        return;
    send();
}

void SettingsPage::send()
{
    m_saving = true;
    m_refusal.reset();
    showState();
    context().desk->send(orchestrator::SaveProject{.project = m_draft.project(), .create = false}, this,
                         [this, sent = m_draft.project()](const domain::Result<QJsonObject> &answer) {
                             m_saving = false;
                             if (answer) {
                                 m_draft.wasSaved(sent);
                                 Q_EMIT said(Severity::Success, tr("The settings of %1 were saved.").arg(sent.name));
                             } else {
                                 m_refusal = answer.error();
                             }
                             read();
                         });
}

} // namespace gui
