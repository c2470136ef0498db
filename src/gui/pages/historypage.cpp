#include "gui/pages/historypage.h"

#include "ui_historypage.h"

#include "gui/background.h"
#include "gui/parts/celldelegate.h"
#include "gui/parts/emptypage.h"
#include "gui/parts/pageheader.h"
#include "gui/parts/text.h"
#include "gui/prompts.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QLocale>
#include <QSaveFile>

namespace gui {

using namespace domain;
using models::HistoryModel;
using models::HistoryQuery;
using models::HistoryRow;

namespace {

StatusLook lookOf(const HistoryRow &row)
{
    return row.phase ? look(*row.phase) : look(row.result);
}

} // namespace

HistoryPage::HistoryPage(const Context &context, QWidget *parent)
    : Page(context, parent), m_ui(new Ui::HistoryPage), m_model(new HistoryModel(context.desk->paths(), this)),
      m_header(new PageHeader(tr("History"), this)),
      m_verify(new QAction(icon(QStringLiteral("audit")), tr("Verify journal"), this)),
      m_export(new QAction(icon(QStringLiteral("open")), tr("Export journal…"), this))
{
    m_ui->setupUi(this);
    m_ui->pageLayout->insertWidget(0, m_header);
    m_header->setSubtitle(tr("Every run and every deployment, newest first"));
    m_empty = new EmptyPage(QStringLiteral("history"), QString(), nullptr, this);
    m_ui->contentStackedWidget->addWidget(m_empty);
    setUpActions();
    setUpTable();
    fillFilters();
    fillResults();
    m_typing.setSingleShot(true);
    m_typing.setInterval(250);
    connect(&m_typing, &QTimer::timeout, this, &HistoryPage::ask);
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->searchLineEdit, &QLineEdit::returnPressed, this, &HistoryPage::ask);
    connect(m_ui->kindComboBox, &QComboBox::activated, this, [this] {
        fillResults();
        ask();
    });
    connect(m_ui->projectComboBox, &QComboBox::activated, this, [this] {
        fillEnvironments();
        ask();
    });
    for (QComboBox *box : {m_ui->environmentComboBox, m_ui->modeComboBox, m_ui->resultComboBox})
        connect(box, &QComboBox::activated, this, &HistoryPage::ask);
    connect(m_model, &HistoryModel::busyChanged, this, [this] {
        // Stays in the layout: nothing may jump while something is read.
        m_ui->busyProgressBar->setMaximum(m_model->isBusy() ? 0 : 1);
    });
    connect(m_model, &HistoryModel::failed, m_ui->messageBar,
            [this](const Error &error) { m_ui->messageBar->say(error); });
    connect(m_model, &HistoryModel::arrived, this, &HistoryPage::showArrived);
    ask();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::setUpActions()
{
    m_verify->setObjectName(QStringLiteral("actionVerifyJournal"));
    m_verify->setToolTip(tr("Computes every hash of the journal again and says whether anything was changed."));
    m_export->setObjectName(QStringLiteral("actionExportJournal"));
    m_export->setToolTip(tr("Writes the journal to a file, one record a line, with its hashes."));
    connect(m_verify, &QAction::triggered, this, &HistoryPage::verify);
    connect(m_export, &QAction::triggered, this, &HistoryPage::exportJournal);
    addActions({m_verify, m_export});
    m_header->addAction(m_verify);
    m_header->addAction(m_export);
}

void HistoryPage::setUpTable()
{
    auto *table = m_ui->historyTableView;
    table->setModel(m_model);
    table->setColumnWidths({11, 15, 11, 17, 14, 18, 11, 12, 0});
    table->setExpendable({HistoryModel::Duration, HistoryModel::By, HistoryModel::Sentence, HistoryModel::Mode});
    table->setItemDelegate(new CellDelegate(
        [this](const QModelIndex &at) -> Cell {
            const HistoryRow &r = m_model->row(at.row());
            const qint64 now = this->context().now();
            switch (at.column()) {
            case HistoryModel::When:
                return {.kind = Cell::Quiet, .text = relativeTime(r.startedMs, now), .detail = exactTime(r.startedMs)};
            case HistoryModel::Version:
                return {.kind = Cell::Fixed, .text = r.version};
            case HistoryModel::Environment:
                return {.kind = Cell::Places,
                        .places = {r.environmentName},
                        .production = r.production ? QStringList{r.environmentName} : QStringList{}};
            case HistoryModel::Result:
                return {.kind = Cell::Status, .text = lookOf(r).word, .look = lookOf(r)};
            case HistoryModel::Duration:
                return {.kind = Cell::Quiet,
                        .text = r.endedMs > 0 ? durationText(r.endedMs - r.startedMs) : tr("goes on")};
            case HistoryModel::Sentence:
                return {.kind = Cell::Quiet, .text = r.sentence};
            default:
                return {.kind = Cell::Text, .text = at.data().toString()};
            }
        },
        table));
    m_ui->historySplitter->setStretchFactor(0, 1);
    m_ui->historySplitter->setStretchFactor(1, 0);
    m_ui->historySplitter->setSizes({1000, 340});
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showSelection);
    connect(table, &RecordTable::opened, this, &HistoryPage::openSelection);
}

void HistoryPage::fillFilters()
{
    const QString project = m_ui->projectComboBox->currentData().toString();
    if (const auto projects = library().projects())
        m_projects = *projects;
    m_ui->projectComboBox->clear();
    m_ui->projectComboBox->addItem(tr("All projects"), QString());
    for (const Project &p : std::as_const(m_projects))
        m_ui->projectComboBox->addItem(visibleText(p.name), p.id);
    m_ui->projectComboBox->setCurrentIndex(std::max(0, m_ui->projectComboBox->findData(project)));
    if (m_ui->modeComboBox->count() == 0) {
        m_ui->modeComboBox->addItem(tr("Everything"));
        for (const RunMode mode : {RunMode::Deploy, RunMode::Redeploy, RunMode::Rollback})
            m_ui->modeComboBox->addItem(models::modeWord(mode), nameOf(mode));
    }
    fillEnvironments();
}

void HistoryPage::fillEnvironments()
{
    QComboBox *box = m_ui->environmentComboBox;
    const QString chosen = box->currentData().toString();
    const QString project = m_ui->projectComboBox->currentData().toString();
    box->clear();
    box->addItem(tr("All environments"), QString());
    for (const Project &p : std::as_const(m_projects))
        for (const domain::Environment &e : p.environments)
            if ((project.isEmpty() || p.id == project) && box->findData(e.id) < 0)
                box->addItem(visibleText(e.name), e.id);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

void HistoryPage::fillResults()
{
    QComboBox *box = m_ui->resultComboBox;
    box->clear();
    box->addItem(tr("Any result"), QString());
    if (m_ui->kindComboBox->currentIndex() == 0) {
        box->addItem(tr("Going on"), QStringLiteral("open"));
        for (const RunPhase phase : {RunPhase::Succeeded, RunPhase::Failed, RunPhase::RolledBack, RunPhase::Aborted})
            box->addItem(look(phase).word, nameOf(phase));
    } else {
        for (const StepStatus result :
             {StepStatus::Running, StepStatus::Succeeded, StepStatus::Failed, StepStatus::Cancelled})
            box->addItem(look(result).word, nameOf(result));
    }
}

HistoryQuery HistoryPage::wanted() const
{
    HistoryQuery query;
    query.deployments = m_ui->kindComboBox->currentIndex() == 1;
    query.project = m_ui->projectComboBox->currentData().toString();
    query.environment = m_ui->environmentComboBox->currentData().toString();
    query.mode = valueOf<RunMode>(m_ui->modeComboBox->currentData().toString());
    const QString result = m_ui->resultComboBox->currentData().toString();
    query.openOnly = result == QLatin1String("open");
    if (query.deployments)
        query.result = valueOf<StepStatus>(result);
    else
        query.phase = valueOf<RunPhase>(result);
    query.text = m_ui->searchLineEdit->text().trimmed();
    return query;
}

void HistoryPage::ask()
{
    m_typing.stop();
    m_ui->messageBar->clear();
    m_ui->historyTableView->setColumnWanted(HistoryModel::Project, m_projects.size() > 1 && wanted().project.isEmpty());
    m_model->setQuery(wanted());
}

void HistoryPage::setProject(const QString &project)
{
    const int at = m_ui->projectComboBox->findData(project);
    if (at < 0 || at == m_ui->projectComboBox->currentIndex())
        return;
    m_ui->projectComboBox->setCurrentIndex(at);
    fillEnvironments();
    ask();
}

void HistoryPage::refresh(const QStringList &subjects)
{
    const bool projectsToo = subjects.isEmpty() || std::any_of(subjects.begin(), subjects.end(), [](const QString &s) {
                                 return s.startsWith(QLatin1String("project/"));
                             });
    if (projectsToo)
        fillFilters();
    m_model->refresh();
}

void HistoryPage::showArrived()
{
    const bool filtered = wanted() != HistoryQuery{.deployments = wanted().deployments};
    m_empty->setSentence(
        filtered ? tr("Nothing that happened fits this search.")
                 : tr("Here will be everything that happens: each run, who asked for it, and how it ended."));
    m_ui->contentStackedWidget->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    showSelection();
}

void HistoryPage::showSelection()
{
    const QModelIndex at = m_ui->historyTableView->currentIndex();
    if (!at.isValid() || !m_ui->historyTableView->selectionModel()->isRowSelected(at.row()))
        return m_ui->runSummary->showNothing(
            tr("Choose one to see what happened; Return or a double click opens the run."));
    const HistoryRow &row = m_model->row(at.row());
    const auto run = library().run(row.run);
    if (!run)
        return m_ui->runSummary->showNothing(run.error().message);
    m_ui->runSummary->show(*run, context().now());
}

void HistoryPage::openSelection()
{
    const QModelIndex at = m_ui->historyTableView->currentIndex();
    if (at.isValid())
        Q_EMIT runWanted(m_model->row(at.row()).run);
}

void HistoryPage::verify()
{
    m_verify->setEnabled(false);
    m_ui->messageBar->say(Severity::Info, tr("The journal is being verified…"));
    inBackground(
        this,
        [paths = context().desk->paths()]() -> Result<orchestrator::JournalCheck> {
            const auto library = orchestrator::Library::open(paths);
            return library ? (*library)->verifyJournal() : library.error();
        },
        [this](const Result<orchestrator::JournalCheck> &check) {
            m_verify->setEnabled(true);
            if (!check)
                return m_ui->messageBar->say(check.error());
            if (check->valid)
                return m_ui->messageBar->say(
                    Severity::Success,
                    tr("The journal is as it was written: all %1 records fit together. Its head is %2.")
                        .arg(QLocale().toString(check->count), QString::fromLatin1(check->head.toHex().left(12))));
            m_ui->messageBar->say(
                Severity::Error,
                tr("The journal was changed: %1 The %2 records before it are sound. Compare it with a backup.")
                    .arg(check->reason, QLocale().toString(check->count)));
        });
}

void HistoryPage::exportJournal()
{
    const QString file =
        context().prompts->saveFile(this, tr("Export journal"), QStringLiteral("slipway-journal.jsonl"));
    if (file.isEmpty())
        return;
    m_export->setEnabled(false);
    m_ui->messageBar->say(Severity::Info, tr("The journal is being written to %1…").arg(file));
    inBackground(
        this,
        [paths = context().desk->paths(), file]() -> Outcome {
            const auto library = orchestrator::Library::open(paths);
            if (!library)
                return library.error();
            QSaveFile out(file); // either all of it or nothing
            if (!out.open(QIODevice::WriteOnly))
                return failed(tr("%1 cannot be written: %2.").arg(file, out.errorString()),
                              tr("Choose another place."));
            if (const Outcome written = (*library)->exportJournal(out); !written)
                return written.error();
            if (!out.commit())
                return failed(tr("%1 could not be written: %2.").arg(file, out.errorString()),
                              tr("Choose another place."));
            return done();
        },
        [this, file](const Outcome &outcome) {
            m_export->setEnabled(true);
            if (outcome)
                m_ui->messageBar->say(Severity::Success, tr("The journal is in %1.").arg(file));
            else
                m_ui->messageBar->say(outcome.error());
        });
}

} // namespace gui
