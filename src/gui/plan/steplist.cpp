#include "gui/plan/steplist.h"

#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/status.h"
#include "gui/theme/theme.h"

#include <QHeaderView>

namespace gui {

using namespace domain;

namespace {

enum Column { What, WaitsFor, WayBack, Columns };
constexpr int stageRole = Qt::UserRole;

QString waitOf(const Step &step)
{
    switch (step.kind) {
    case StepKind::Checklist:
        return StepList::tr("Its checklist");
    case StepKind::Approval:
        return StepList::tr("Approvals: %1").arg(step.approvals);
    case StepKind::Manual:
        return StepList::tr("A person");
    case StepKind::HealthGate:
        return StepList::tr("%1 × healthy within %2").arg(QString::number(step.inARow), durationText(step.limitMs));
    case StepKind::Bake:
        return StepList::tr("Watched for %1").arg(durationText(step.limitMs));
    case StepKind::Wait:
        return StepList::tr("%1").arg(durationText(step.limitMs));
    default:
        return step.script.timeoutMs > 0 ? StepList::tr("At most %1").arg(durationText(step.script.timeoutMs))
                                         : QString();
    }
}

QString wayBackOf(const Step &step, const QList<Step> &undo)
{
    for (const Step &back : undo)
        if (back.undoes == step.id)
            return visibleText(back.title);
    return step.changesWorld ? StepList::tr("None") : QString();
}

} // namespace

StepList::StepList(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(Columns);
    setHeaderLabels({tr("Step"), tr("Waits for"), tr("Way back")});
    setAccessibleName(tr("Steps of the plan"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setIndentation(grid::between);
    setSelectionMode(QAbstractItemView::SingleSelection);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(What, QHeaderView::Stretch);
    header()->resizeSection(WaitsFor, 24 * fontMetrics().averageCharWidth() + 2 * grid::between);
    header()->resizeSection(WayBack, 32 * fontMetrics().averageCharWidth());
    header()->setSectionsMovable(false);
}

void StepList::setPlan(const RunPlan &plan)
{
    clear();
    setColumnHidden(WayBack, plan.mode == RunMode::Rollback); // it is one
    for (const StagePlan &stage : plan.stages)
        addStage(plan, stage);
    expandAll();
}

void StepList::addStage(const RunPlan &plan, const StagePlan &planned)
{
    const Stage *stage = plan.pipeline.stage(planned.stage);
    auto *top = new QTreeWidgetItem(this);
    const Environment *environment = stage ? plan.project.environment(stage->environment) : nullptr;
    QString name = visibleText(stage ? stage->name : planned.stage);
    if (environment && !name.contains(environment->name, Qt::CaseInsensitive))
        name = tr("%1 · %2").arg(name, visibleText(environment->name));
    top->setText(What, name);
    top->setData(What, stageRole, planned.stage);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    top->setFont(What, strong);
    if (stage)
        top->setIcon(What, icon(iconName(stage->kind)));
    if (!planned.alreadyDone.isEmpty()) {
        top->setText(WaitsFor, tr("Done before"));
        for (int column = 0; column < Columns; ++column)
            top->setToolTip(column, plainTooltip(planned.alreadyDone));
        return;
    }
    for (const Step &step : planned.steps) {
        auto *item = new QTreeWidgetItem(top);
        item->setText(What, visibleText(step.title));
        item->setIcon(What, icon(iconName(step.kind)));
        item->setText(WaitsFor, waitOf(step));
        item->setText(WayBack, wayBackOf(step, planned.undo));
        item->setToolTip(What, plainTooltip(step.title));
    }
}

void StepList::showStage(const QString &stage)
{
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->data(What, stageRole).toString() == stage) {
            setCurrentItem(topLevelItem(i));
            scrollToItem(topLevelItem(i), QAbstractItemView::PositionAtTop);
        }
}

} // namespace gui
