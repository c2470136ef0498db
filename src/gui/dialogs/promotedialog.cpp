#include "gui/dialogs/promotedialog.h"

#include "ui_promotedialog.h"

#include "gui/parts/chips.h"
#include "gui/parts/text.h"
#include "gui/plan/plangraph.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"
#include "models/promotion.h"

#include <QPushButton>

namespace gui {

using namespace domain;

namespace {

QStringList commitLines(const QList<orchestrator::Changelog::Commit> &commits)
{
    const int count = int(commits.size());
    QStringList lines{count == orchestrator::Changelog::most ? PromoteDialog::tr("The last %1 commits:").arg(count)
                                                             : PromoteDialog::tr("%n commit(s):", nullptr, count)};
    for (const auto &commit : commits)
        lines.append(QStringLiteral("   %1  %2 (%3)")
                         .arg(commit.hash.left(10), visibleText(commit.subject), visibleText(commit.author)));
    return lines;
}

} // namespace

PromoteDialog::PromoteDialog(const Context &context, const QString &project, const QString &version,
                             const QString &environment, QWidget *parent)
    : QDialog(parent), m_context(context), m_project(project), m_environment(environment),
      m_ui(std::make_unique<Ui::PromoteDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->titleLabel->setFont(titleFont(font()));
    m_ui->versionComboBox->setFont(fixedFont(font()));
    m_ui->planGraphView->setMinimumHeight(120);
    m_ui->planSplitter->setStretchFactor(0, 2);
    m_ui->planSplitter->setStretchFactor(1, 3);
    resize(size().expandedTo({980, 740}).boundedTo(parent->size() - QSize(2 * grid::around, 2 * grid::around)));
    m_start = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("startButton"));
    m_start->setIcon(icon(QStringLiteral("promote")));
    setEmphasis(*m_start, Emphasis::Primary);
    QPushButton *cancel = m_ui->buttonBox->addButton(QDialogButtonBox::Cancel);
    // A promotion is never started by a Return that was meant for something else.
    m_start->setAutoDefault(false);
    cancel->setDefault(true);

    const auto found = context.desk->library().project(project);
    const Environment *goal = found ? found->environment(environment) : nullptr;
    const QString where = goal ? visibleText(goal->name) : environment;
    m_ui->titleLabel->setText(tr("Promote %1 to %2").arg(found ? found->name : project, where));
    setWindowTitle(m_ui->titleLabel->text());
    m_start->setText(tr("Start promotion to %1").arg(where));
    if (goal && goal->kind == EnvironmentKind::Production)
        m_ui->titleLayout->addWidget(new ProductionMark(goal->name, this));

    connect(m_ui->versionComboBox, &QComboBox::currentIndexChanged, this, &PromoteDialog::plan);
    connect(m_ui->planGraphView, &GraphView::selected, m_ui->stepList, &StepList::showStage);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &PromoteDialog::start);
    connect(context.desk, &orchestrator::Desk::changed, this, &PromoteDialog::plan);
    offerVersions(version);
    plan();
}

PromoteDialog::~PromoteDialog() = default;

void PromoteDialog::offerVersions(const QString &wanted)
{
    const QSignalBlocker quiet(m_ui->versionComboBox);
    if (const auto versions = m_context.desk->library().versions(m_project))
        for (const Version &version : *versions)
            m_ui->versionComboBox->addItem(version.built() ? visibleText(version.name)
                                                           : tr("%1 (not built yet)").arg(visibleText(version.name)),
                                           version.name);
    m_ui->versionComboBox->setCurrentIndex(qMax(0, m_ui->versionComboBox->findData(wanted)));
}

void PromoteDialog::plan()
{
    const auto promotion =
        models::promotion(m_context.desk->library(), {.project = m_project,
                                                      .version = m_ui->versionComboBox->currentData().toString(),
                                                      .environment = m_environment});
    m_start->setEnabled(promotion && promotion->plan.blockers.isEmpty());
    if (!promotion)
        return m_ui->remarkList->setRemarks({{promotion.error().message, promotion.error().hint}}, {});
    showPlan(*promotion);
}

void PromoteDialog::showPlan(const models::Promotion &promotion)
{
    const RunPlan &plan = promotion.plan;
    const QString goal = visibleText(plan.version.name);
    if (promotion.from.isEmpty())
        m_ui->changeLabel->setText(tr("the first version there"));
    else if (promotion.from == plan.version.name)
        m_ui->changeLabel->setText(tr("is live there; it is put there again"));
    else
        m_ui->changeLabel->setText(tr("replaces %1").arg(visibleText(promotion.from)));
    m_ui->durationLabel->setText(promotion.usualMs > 0
                                     ? tr("Usually takes %1 (earlier runs: %2)")
                                           .arg(durationText(promotion.usualMs), QString::number(promotion.usualFrom))
                                     : tr("No earlier run tells how long it takes"));

    QStringList notes;
    for (const Version &version : promotion.brings) {
        QString line = visibleText(version.name);
        if (!version.notes.isEmpty())
            line += QStringLiteral(" – ") + version.notes;
        else
            line += QStringLiteral(" – ") + tr("no release notes");
        if (!version.commit.isEmpty())
            line += tr(" (commit %1)").arg(version.commit.left(10));
        else if (!version.ref.isEmpty())
            line += tr(" (from %1)").arg(visibleText(version.ref));
        notes.append(line);
    }
    m_notes = notes;
    lookUpCommits(promotion);
    showChanges();
    m_ui->remarkList->setRemarks(plan.blockers, plan.warnings);
    const PlanGraph graph = planGraph(plan);
    m_ui->planGraphView->setGraph(graph.nodes, graph.edges, graph.bands);
    m_ui->stepList->setPlan(plan);
}

void PromoteDialog::lookUpCommits(const models::Promotion &promotion)
{
    const Project &project = promotion.plan.project;
    const Version &to = promotion.plan.version;
    const auto from = m_context.desk->library().version(project.id, promotion.from);
    const QString wanted = promotion.from + QLatin1Char('\n') + to.name;
    if (wanted == m_commitsOf)
        return;
    m_commitsOf = wanted;
    m_commits.clear();
    if (promotion.from == to.name)
        return;
    m_changelog.between(project, from ? *from : Version(), to, this,
                        [this, wanted](const Result<QList<orchestrator::Changelog::Commit>> &commits) {
                            if (wanted != m_commitsOf)
                                return;
                            m_commits = commits ? commitLines(*commits) : QStringList{commits.error().message};
                            showChanges();
                        });
}

void PromoteDialog::showChanges()
{
    const QStringList lines = m_notes + m_commits;
    m_ui->notesPlainTextEdit->setPlainText(lines.join(QLatin1Char('\n')));
    m_ui->notesPlainTextEdit->setFixedHeight(qBound(1, int(lines.size()), 6) * fontMetrics().lineSpacing() +
                                             grid::between);
}

void PromoteDialog::start()
{
    m_start->setEnabled(false);
    m_ui->messageBar->clear();
    m_context.desk->send(
        orchestrator::StartRun{m_project, m_ui->versionComboBox->currentData().toString(), m_environment}, this,
        [this](const Result<QJsonObject> &answer) {
            if (!answer) {
                m_start->setEnabled(true);
                return m_ui->messageBar->say(answer.error());
            }
            Q_EMIT started(answer->value(QStringLiteral("id")).toString());
            accept();
        });
}

} // namespace gui
