#include "gui/dialogs/rollbackdialog.h"

#include "ui_rollbackdialog.h"

#include "gui/parts/chips.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"
#include "models/promotion.h"

#include <QPushButton>

namespace gui {

using namespace domain;

RollbackDialog::RollbackDialog(const Context &context, const QString &project, const QString &environment,
                               QWidget *parent)
    : QDialog(parent), m_context(context), m_project(project), m_environment(environment),
      m_ui(std::make_unique<Ui::RollbackDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->titleLabel->setFont(titleFont(font()));
    m_ui->versionComboBox->setFont(fixedFont(font()));
    m_start = m_ui->buttonBox->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("startButton"));
    m_start->setIcon(icon(QStringLiteral("rollback")));
    setEmphasis(*m_start, Emphasis::Danger);
    QPushButton *cancel = m_ui->buttonBox->addButton(QDialogButtonBox::Cancel);
    m_start->setAutoDefault(false);
    cancel->setDefault(true);

    const auto found = context.desk->library().project(project);
    const Environment *goal = found ? found->environment(environment) : nullptr;
    m_name = goal ? goal->name : environment;
    m_ui->titleLabel->setText(tr("Roll back %1 in %2").arg(found ? found->name : project, m_name));
    setWindowTitle(visibleText(m_ui->titleLabel->text()));
    if (goal && goal->kind == EnvironmentKind::Production)
        m_ui->titleLayout->addWidget(new ProductionMark(goal->name, this));

    connect(m_ui->versionComboBox, &QComboBox::currentIndexChanged, this, &RollbackDialog::plan);
    connect(m_ui->emergencyCheckBox, &QCheckBox::toggled, this, &RollbackDialog::plan);
    connect(m_ui->reasonLineEdit, &QLineEdit::textChanged, this, &RollbackDialog::judge);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &RollbackDialog::start);
    connect(context.desk, &orchestrator::Desk::changed, this, &RollbackDialog::plan);
    offerVersions();
    plan();
}

RollbackDialog::~RollbackDialog() = default;

// While a run changes the environment, the way back is to what was live when it began: perhaps still is.
std::pair<QString, QString> RollbackDialog::nowAndBefore() const
{
    orchestrator::Library &library = m_context.desk->library();
    const auto overview = library.overview();
    for (const orchestrator::ProjectView &project : overview ? *overview : QList<orchestrator::ProjectView>())
        for (const orchestrator::EnvironmentView &view : project.environments) {
            if (project.project.id != m_project || view.environment.id != m_environment)
                continue;
            if (view.held)
                if (const auto run = library.run(view.held->run))
                    return {run->state.plan.version.name, run->state.plan.previous.value(m_environment).name};
            const LiveVersion live = view.live.value_or(LiveVersion());
            return {live.version, live.previous};
        }
    return {};
}

void RollbackDialog::offerVersions()
{
    orchestrator::Library &library = m_context.desk->library();
    const auto [now, before] = nowAndBefore();
    const QSignalBlocker quiet(m_ui->versionComboBox);
    if (!before.isEmpty())
        m_ui->versionComboBox->addItem(tr("%1 (the version before)").arg(visibleText(before)), before);
    if (const auto versions = library.versions(m_project))
        for (const Version &version : *versions)
            if (version.built() && version.name != before && version.name != now)
                m_ui->versionComboBox->addItem(visibleText(version.name), version.name);
}

void RollbackDialog::plan()
{
    const bool emergency = m_ui->emergencyCheckBox->isChecked();
    m_ui->reasonLineEdit->setPlaceholderText(emergency ? tr("Why checks are left out, in one sentence")
                                                       : tr("Optional"));
    const QString to = m_ui->versionComboBox->currentData().toString();
    m_start->setText(to.isEmpty() ? tr("Roll %1 back").arg(visibleText(m_name))
                                  : tr("Roll %1 back to %2").arg(visibleText(m_name), visibleText(to)));
    // The reason itself is asked for by judge(); the plan does not need to know it yet.
    const auto promotion = models::promotion(m_context.desk->library(), {.project = m_project,
                                                                         .version = to,
                                                                         .environment = m_environment,
                                                                         .mode = RunMode::Rollback,
                                                                         .force = emergency,
                                                                         .reason = QStringLiteral("-")});
    if (!promotion) {
        m_possible = false;
        m_ui->remarkList->setRemarks({{promotion.error().message, promotion.error().hint}}, {});
    } else if (!promotion->heldBy.isEmpty()) {
        m_possible = true;
        m_ui->remarkList->setRemarks(
            {}, {{tr("Run %1 is changing %2 just now.").arg(promotion->heldBy, m_name),
                  tr("It stops what it is doing and turns back; what it has begun is undone, newest first.")}});
    } else {
        m_possible = promotion->plan.blockers.isEmpty();
        m_ui->remarkList->setRemarks(promotion->plan.blockers, promotion->plan.warnings);
    }
    m_ui->stepList->setPlan(promotion && promotion->heldBy.isEmpty() ? promotion->plan : RunPlan());
    m_ui->stepList->setVisible(promotion && promotion->heldBy.isEmpty());
    judge();
}

void RollbackDialog::judge()
{
    const bool reasonMissing = m_ui->emergencyCheckBox->isChecked() && m_ui->reasonLineEdit->text().trimmed().isEmpty();
    m_start->setEnabled(m_possible && !reasonMissing);
}

void RollbackDialog::start()
{
    m_start->setEnabled(false);
    m_ui->messageBar->clear();
    m_context.desk->send(orchestrator::RollBack{.project = m_project,
                                                .environment = m_environment,
                                                .to = m_ui->versionComboBox->currentData().toString(),
                                                .force = m_ui->emergencyCheckBox->isChecked(),
                                                .reason = m_ui->reasonLineEdit->text().trimmed()},
                         this, [this](const Result<QJsonObject> &answer) {
                             if (!answer) {
                                 judge();
                                 return m_ui->messageBar->say(answer.error());
                             }
                             Q_EMIT started(answer->value(QStringLiteral("id")).toString());
                             accept();
                         });
}

} // namespace gui
