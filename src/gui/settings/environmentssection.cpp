#include "gui/settings/environmentssection.h"

#include "ui_settingsenvironments.h"

#include "gui/settings/choices.h"
#include "gui/settings/listorder.h"

namespace gui {

using domain::Environment;
using domain::EnvironmentScripts;
using domain::Project;
using models::ProjectDraft;

namespace {

QStringList namesOf(const QList<Environment> &environments)
{
    QStringList names;
    for (const Environment &e : environments)
        names.append(e.name);
    return names;
}

} // namespace

EnvironmentsSection::EnvironmentsSection(const Context &context, ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsEnvironments>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->environmentList->setWords(tr("Environments in the order of promotion"), tr("Add environment"),
                                    tr("Remove environment"));
    m_ui->targetsTable->setColumns(tr("Targets"), {{tr("Name"), TableEditor::Column::Text, 22, {}},
                                                   {tr("Address"), TableEditor::Column::Code, 0, {}}});
    m_ui->targetsTable->setNewRow({tr("new target"), {}});
    setUpVariables(*m_ui->targetVariablesTable, tr("Variables of the target"));
    setUpVariables(*m_ui->variablesTable, tr("Variables of the environment"));
    m_scripts = {{m_ui->deployComboBox, &EnvironmentScripts::deploy},
                 {m_ui->rollbackComboBox, &EnvironmentScripts::rollback},
                 {m_ui->rollbackToComboBox, &EnvironmentScripts::rollbackTo},
                 {m_ui->rollbackForceComboBox, &EnvironmentScripts::rollbackForce},
                 {m_ui->smokeComboBox, &EnvironmentScripts::smoke},
                 {m_ui->migrateComboBox, &EnvironmentScripts::migrate}};
    connect(m_ui->environmentList, &ListEditor::addWanted, this, &EnvironmentsSection::add);
    connect(m_ui->environmentList, &ListEditor::removeWanted, this, &EnvironmentsSection::remove);
    connect(m_ui->environmentList, &ListEditor::moveWanted, this, &EnvironmentsSection::move);
    connect(m_ui->environmentList, &ListEditor::currentChanged, this, &EnvironmentsSection::fill);
    connectFields();
}

EnvironmentsSection::~EnvironmentsSection() = default;

void EnvironmentsSection::connectFields()
{
    connect(m_ui->nameLineEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        editCurrent([&](Environment &e) { e.name = text; });
        m_ui->environmentList->setName(m_ui->environmentList->current(), text);
    });
    connect(m_ui->kindComboBox, &QComboBox::activated, this, [this] {
        editCurrent([&](Environment &e) { e.kind = chosen(m_ui->kindComboBox->currentData().toString(), e.kind); });
    });
    for (const auto &[box, script] : m_scripts)
        connect(box, &QComboBox::activated, this, [this, box = box, script = script] {
            editCurrent([&](Environment &e) { e.scripts.*script = box->currentData().toString(); });
        });
    const auto number = [this](QSpinBox *box, int Environment::*field) {
        connect(box, &QSpinBox::valueChanged, this,
                [this, field](int value) { editCurrent([&](Environment &e) { e.*field = value; }); });
    };
    number(m_ui->approvalsSpinBox, &Environment::approvalsRequired);
    number(m_ui->healthySpinBox, &Environment::healthyInARow);
    number(m_ui->unhealthySpinBox, &Environment::unhealthyInARow);
    const auto duration = [this](SecondsBox *box, qint64 Environment::*field) {
        connect(box, &SecondsBox::valueChanged, this,
                [this, box, field] { editCurrent([&](Environment &e) { e.*field = box->milliseconds(); }); });
    };
    duration(m_ui->intervalBox, &Environment::probeIntervalMs);
    duration(m_ui->limitBox, &Environment::healthLimitMs);
    duration(m_ui->bakeBox, &Environment::bakeMs);
    m_ui->intervalBox->setMinimum(0.05);
    const auto yes = [this](QCheckBox *box, bool Environment::*field) {
        connect(box, &QCheckBox::toggled, this,
                [this, field](bool on) { editCurrent([&](Environment &e) { e.*field = on; }); });
    };
    yes(m_ui->requesterCheckBox, &Environment::requesterMayApprove);
    yes(m_ui->automaticCheckBox, &Environment::automaticRollback);
    connect(m_ui->targetsTable, &TableEditor::edited, this, &EnvironmentsSection::takeTargets);
    connect(m_ui->targetsTable, &TableEditor::currentChanged, this, &EnvironmentsSection::showTargetVariables);
    connect(m_ui->targetVariablesTable, &TableEditor::edited, this, [this] {
        const int row = m_ui->targetsTable->current();
        draft().object(QStringLiteral("targetVariables"), faultOfVariables(*m_ui->targetVariablesTable));
        editCurrent([&](Environment &e) {
            if (row >= 0 && row < e.targets.size())
                e.targets[row].variables = variablesOf(*m_ui->targetVariablesTable);
        });
    });
    connect(m_ui->variablesTable, &TableEditor::edited, this, [this] {
        draft().object(QStringLiteral("environmentVariables"), faultOfVariables(*m_ui->variablesTable));
        editCurrent([&](Environment &e) { e.variables = variablesOf(*m_ui->variablesTable); });
    });
}

const Environment *EnvironmentsSection::current() const
{
    const int row = m_ui->environmentList->current();
    return row >= 0 && row < project().environments.size() ? &project().environments.at(row) : nullptr;
}

void EnvironmentsSection::editCurrent(const std::function<void(Environment &)> &change)
{
    const int row = m_ui->environmentList->current();
    if (current())
        edit([&](Project &p) { change(p.environments[row]); });
}

void EnvironmentsSection::showDraft()
{
    m_ui->environmentList->setNames(namesOf(project().environments), std::max(0, m_ui->environmentList->current()));
    showEnvironment();
}

void EnvironmentsSection::showEnvironment()
{
    m_ui->detail->setVisible(current());
    if (!current())
        return;
    const Environment &e = *current();
    m_ui->nameLineEdit->setText(e.name);
    fillBox(*m_ui->kindComboBox, environmentKindChoices(), domain::nameOf(e.kind));
    for (const auto &[box, script] : m_scripts)
        fillBox(*box, commandChoices(project()), e.scripts.*script);
    m_ui->approvalsSpinBox->setValue(e.approvalsRequired);
    m_ui->requesterCheckBox->setChecked(e.requesterMayApprove);
    m_ui->intervalBox->setMilliseconds(e.probeIntervalMs);
    m_ui->limitBox->setMilliseconds(e.healthLimitMs);
    m_ui->healthySpinBox->setValue(e.healthyInARow);
    m_ui->bakeBox->setMilliseconds(e.bakeMs);
    m_ui->unhealthySpinBox->setValue(e.unhealthyInARow);
    m_ui->automaticCheckBox->setChecked(e.automaticRollback);
    fillVariables(*m_ui->variablesTable, e.variables);
    draft().object(QStringLiteral("environmentVariables"), {});
    showTargets();
}

void EnvironmentsSection::showTargets()
{
    QList<TableEditor::Row> rows;
    for (const domain::Target &t : current()->targets)
        rows.append({t.id, {t.name, t.url}});
    m_ui->targetsTable->setRows(rows);
    showTargetVariables();
}

void EnvironmentsSection::showTargetVariables()
{
    draft().object(QStringLiteral("targetVariables"), {});
    const int row = m_ui->targetsTable->current();
    const bool shown = current() && row >= 0 && row < current()->targets.size();
    m_ui->targetVariablesHint->setVisible(shown);
    m_ui->targetVariablesTable->setVisible(shown);
    if (!shown)
        return;
    const domain::Target &target = current()->targets.at(row);
    m_ui->targetVariablesHint->setText(tr("Variables of %1").arg(target.name.isEmpty() ? target.id : target.name));
    fillVariables(*m_ui->targetVariablesTable, target.variables);
}

void EnvironmentsSection::takeTargets()
{
    editCurrent([this](Environment &e) {
        const QList<domain::Target> before = e.targets;
        e.targets.clear();
        const auto rows = m_ui->targetsTable->rows();
        for (int r = 0; r < rows.size(); ++r) {
            const auto &row = rows.at(r);
            domain::Target target;
            if (row.id.isEmpty()) {
                target.id = ProjectDraft::freeId(row.values.at(0), models::idsOf(before));
                m_ui->targetsTable->setId(r, target.id);
            } else {
                for (const domain::Target &t : before)
                    if (t.id == row.id)
                        target = t;
            }
            target.name = row.values.at(0);
            target.url = row.values.at(1).trimmed();
            e.targets.append(target);
        }
    });
    showTargetVariables();
}

void EnvironmentsSection::add()
{
    edit([](Project &p) {
        Environment e;
        e.name = tr("New environment");
        e.id = ProjectDraft::freeId(e.name, models::idsOf(p.environments));
        p.environments.append(e);
    });
    m_ui->environmentList->setNames(namesOf(project().environments), int(project().environments.size()) - 1);
    fill();
    m_ui->nameLineEdit->setFocus();
    m_ui->nameLineEdit->selectAll();
}

void EnvironmentsSection::remove(int row)
{
    if (!current())
        return;
    edit([row](Project &p) { p.environments.removeAt(row); });
    fill();
}

void EnvironmentsSection::move(int from, int to)
{
    edit([=](Project &p) { moveWithin(p.environments, from, to); });
    m_ui->environmentList->setNames(namesOf(project().environments), to);
    fill();
}

} // namespace gui
