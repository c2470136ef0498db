#include "gui/settings/pipelinesection.h"

#include "ui_settingspipeline.h"

#include "gui/parts/text.h"
#include "gui/settings/listorder.h"
#include "gui/theme/status.h"

#include <QSignalBlocker>

namespace gui {

using domain::Edge;
using domain::EdgeOutcome;
using domain::Project;
using domain::Stage;
using domain::StageKind;
using models::ProjectDraft;

namespace {

constexpr double leastZoom = 0.7;

QStringList namesOf(const QList<Stage> &stages)
{
    QStringList names;
    for (const Stage &s : stages)
        names.append(s.name.isEmpty() ? s.id : s.name);
    return names;
}

} // namespace

PipelineSection::PipelineSection(const Context &context, ProjectDraft &draft, QWidget *parent)
    : Section(context, draft, parent), m_ui(std::make_unique<Ui::SettingsPipeline>())
{
    m_ui->setupUi(this);
    dress();
    m_ui->stageList->setWords(tr("Stages"), tr("Add stage"), tr("Remove stage"));
    m_ui->edgesTable->setColumns(tr("Ways between the stages"),
                                 {{tr("From"), TableEditor::Column::Choice, 24, {}},
                                  {tr("To"), TableEditor::Column::Choice, 24, {}},
                                  {tr("When"), TableEditor::Column::Choice, 14, outcomeChoices()},
                                  {tr("Label"), TableEditor::Column::Text, 0, {}}});
    connectFields();
}

PipelineSection::~PipelineSection() = default;

void PipelineSection::connectFields()
{
    connect(m_ui->stageList, &ListEditor::currentChanged, this, &PipelineSection::fill);
    connect(m_ui->stageList, &ListEditor::addWanted, this, &PipelineSection::add);
    connect(m_ui->stageList, &ListEditor::removeWanted, this, &PipelineSection::remove);
    connect(m_ui->stageList, &ListEditor::moveWanted, this, [this](int from, int to) {
        edit([=](Project &p) { moveWithin(p.pipeline.stages, from, to); });
        m_ui->stageList->setNames(namesOf(project().pipeline.stages), to);
        fill();
    });
    // The picture is drawn anew for it, so it must be done with its click first.
    connect(
        m_ui->graphView, &GraphView::selected, this,
        [this](const QString &id) {
            const int row = int(models::idsOf(project().pipeline.stages).indexOf(id));
            if (row < 0 || row == m_ui->stageList->current())
                return;
            m_ui->stageList->setNames(namesOf(project().pipeline.stages), row);
            fill();
        },
        Qt::QueuedConnection);
    connect(m_ui->nameLineEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        editCurrent([&](Stage &s) { s.name = text; });
        m_ui->stageList->setName(m_ui->stageList->current(), text);
        showEdges();
    });
    connect(m_ui->kindComboBox, &QComboBox::activated, this, [this] {
        editCurrent([&](Stage &s) { s.kind = chosen(m_ui->kindComboBox->currentData().toString(), s.kind); });
        if (current())
            showFieldsOf(current()->kind);
    });
    const auto reference = [this](QComboBox *box, QString Stage::*field) {
        connect(box, &QComboBox::activated, this,
                [this, box, field] { editCurrent([&](Stage &s) { s.*field = box->currentData().toString(); }); });
    };
    reference(m_ui->environmentComboBox, &Stage::environment);
    reference(m_ui->commandComboBox, &Stage::command);
    reference(m_ui->checklistComboBox, &Stage::checklist);
    connect(m_ui->artifactLineEdit, &QLineEdit::textEdited, this,
            [this](const QString &text) { editCurrent([&](Stage &s) { s.artifact = text.trimmed(); }); });
    connect(m_ui->durationBox, &SecondsBox::valueChanged, this,
            [this] { editCurrent([&](Stage &s) { s.durationMs = m_ui->durationBox->milliseconds(); }); });
    connect(m_ui->edgesTable, &TableEditor::edited, this, &PipelineSection::takeEdges);
}

const Stage *PipelineSection::current() const
{
    const int row = m_ui->stageList->current();
    return row >= 0 && row < project().pipeline.stages.size() ? &project().pipeline.stages.at(row) : nullptr;
}

void PipelineSection::editCurrent(const std::function<void(Stage &)> &change)
{
    const int row = m_ui->stageList->current();
    if (!current())
        return;
    edit([&](Project &p) { change(p.pipeline.stages[row]); });
    if (!isFilling())
        draw();
}

Choices PipelineSection::stageChoices() const
{
    Choices choices;
    for (const Stage &s : project().pipeline.stages)
        choices.append({s.id, visibleText(s.name.isEmpty() ? s.id : s.name)});
    return choices;
}

void PipelineSection::showDraft()
{
    m_ui->stageList->setNames(namesOf(project().pipeline.stages), std::max(0, m_ui->stageList->current()));
    m_ui->detail->setVisible(current());
    if (current())
        showStage();
    showEdges();
    draw();
}

void PipelineSection::showStage()
{
    const Stage &s = *current();
    m_ui->nameLineEdit->setText(s.name);
    fillBox(*m_ui->kindComboBox, stageKindChoices(), domain::nameOf(s.kind));
    fillBox(*m_ui->environmentComboBox, environmentChoices(project()), s.environment);
    fillBox(*m_ui->commandComboBox, commandChoices(project()), s.command);
    fillBox(*m_ui->checklistComboBox, checklistChoices(project()), s.checklist);
    m_ui->artifactLineEdit->setText(s.artifact);
    m_ui->durationBox->setMilliseconds(s.durationMs);
    showFieldsOf(s.kind);
}

void PipelineSection::showFieldsOf(StageKind kind)
{
    const auto show = [this](QWidget *field, bool shown) { m_ui->stageForm->setRowVisible(field, shown); };
    // A field that says something is shown even where the kind has no use for it: nothing is hidden from who edits.
    const Stage &s = *current();
    show(m_ui->environmentComboBox, kind == StageKind::Deploy || kind == StageKind::Decision ||
                                        kind == StageKind::Monitor || kind == StageKind::Rollback ||
                                        !s.environment.isEmpty());
    show(m_ui->commandComboBox, kind == StageKind::Build || kind == StageKind::Command || !s.command.isEmpty());
    show(m_ui->artifactLineEdit, kind == StageKind::Build || !s.artifact.isEmpty());
    show(m_ui->durationBox, kind == StageKind::Wait || s.durationMs > 0);
}

void PipelineSection::showEdges()
{
    const Choices stages = stageChoices();
    m_ui->edgesTable->setChoices(0, stages);
    m_ui->edgesTable->setChoices(1, stages);
    if (!stages.isEmpty())
        m_ui->edgesTable->setNewRow(
            {stages.first().value, stages.last().value, domain::nameOf(EdgeOutcome::Success), QString()});
    m_ui->edgesTable->setEnabled(stages.size() > 1);
    QList<TableEditor::Row> rows;
    for (const Edge &e : project().pipeline.edges)
        rows.append({QString(), {e.from, e.to, domain::nameOf(e.outcome), e.label}});
    m_ui->edgesTable->setRows(rows);
}

void PipelineSection::draw()
{
    const domain::Outcome sound = project().pipeline.check();
    if (!sound)
        m_ui->faultBar->say(sound.error());
    else
        m_ui->faultBar->clear();
    m_ui->graphView->setVisible(!project().pipeline.stages.isEmpty());
    QList<GraphView::Band> bands;
    const QStringList environments = models::idsOf(project().environments);
    for (const domain::Environment &e : project().environments)
        bands.append({visibleText(e.name), e.kind == domain::EnvironmentKind::Production});
    QList<GraphView::Node> nodes;
    for (const Stage &s : project().pipeline.stages) {
        const int band = int(environments.indexOf(s.environment));
        GraphView::Node node;
        node.id = s.id;
        node.name = visibleText(s.name.isEmpty() ? s.id : s.name);
        node.kindIcon = iconName(s.kind);
        node.statusWord = wordOf(stageKindChoices(), domain::nameOf(s.kind));
        node.band = band;
        node.decision = s.kind == StageKind::Decision;
        node.production = band >= 0 && bands.at(band).production;
        node.toolTip = plainTooltip(s.name);
        nodes.append(node);
    }
    const QStringList stages = models::idsOf(project().pipeline.stages);
    QList<GraphView::Edge> edges;
    for (const Edge &e : project().pipeline.edges)
        if (stages.contains(e.from) && stages.contains(e.to))
            edges.append(
                {e.from, e.to, visibleText(e.label), GraphEdgeState::Pending, e.outcome == EdgeOutcome::Failure});
    const QSignalBlocker quiet(m_ui->graphView);
    m_ui->graphView->setGraph(nodes, edges, bands);
    if (current())
        m_ui->graphView->select(current()->id);
    // Names must stay readable: rather scroll than shrink, once the view has its size.
    QMetaObject::invokeMethod(
        this,
        [view = m_ui->graphView] {
            if (view->zoom() >= leastZoom)
                return;
            const QSignalBlocker quiet(view);
            const QString selection = view->selection();
            view->setZoom(leastZoom);
            view->select(QString());
            view->select(selection); // brings it into view
        },
        Qt::QueuedConnection);
}

void PipelineSection::takeEdges()
{
    edit([this](Project &p) {
        p.pipeline.edges.clear();
        const auto rows = m_ui->edgesTable->rows();
        for (const TableEditor::Row &row : rows)
            p.pipeline.edges.append(
                {row.values.at(0), row.values.at(1), row.values.at(3), chosen(row.values.at(2), EdgeOutcome::Success)});
    });
    draw();
}

void PipelineSection::add()
{
    edit([](Project &p) {
        Stage s;
        s.name = tr("New stage");
        s.id = ProjectDraft::freeId(s.name, models::idsOf(p.pipeline.stages));
        p.pipeline.stages.append(s);
    });
    m_ui->stageList->setNames(namesOf(project().pipeline.stages), int(project().pipeline.stages.size()) - 1);
    fill();
    m_ui->nameLineEdit->setFocus();
    m_ui->nameLineEdit->selectAll();
}

void PipelineSection::remove(int row)
{
    if (!current())
        return;
    edit([row](Project &p) {
        const QString id = p.pipeline.stages.takeAt(row).id;
        p.pipeline.edges.removeIf([&](const Edge &e) { return e.from == id || e.to == id; });
    });
    fill();
}

} // namespace gui
