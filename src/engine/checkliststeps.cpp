#include "engine/stageplanner.h"
#include "engine/undosteps.h"

#include <QCoreApplication>

namespace engine {
namespace {

using namespace domain;
using namespace Qt::StringLiterals;

constexpr qint64 checkLimitMs = 10000; // for the one good answer that confirms a checklist item

} // namespace

// Steps that confirm what they can come first; a person confirms the rest.
void StagePlanner::checklist(const Stage &stage)
{
    const Checklist *list = m_plan.project.checklist(stage.checklist);
    if (!list)
        return;
    const Environment *environment = m_plan.project.environment(stage.environment);
    Step ask = step(stage, u"checklist"_s, StepKind::Checklist, list->title.isEmpty() ? stage.name : list->title);
    ask.checklist = list->id;

    QMap<ItemBinding, QString> checks; // what confirms it -> its step
    QList<Step> extra;
    for (const ChecklistItem &item : list->items) {
        if (!environment || item.binding == ItemBinding::Person)
            continue;
        QString &check = checks[item.binding];
        const auto inThisStage = [&](const QString &id) {
            return std::any_of(m_out.steps.begin(), m_out.steps.end(), [&](const Step &s) { return s.id == id; });
        };
        if (check.isEmpty() && item.binding == ItemBinding::Migrations)
            check = inThisStage(stage.id + ".migrate"_L1) ? stage.id + ".migrate"_L1 : migrateStepOf(environment->id);
        if (check.isEmpty() && item.binding == ItemBinding::Smoke && inThisStage(stage.id + ".smoke"_L1))
            check = stage.id + ".smoke"_L1;
        if (const Command *smoke = m_plan.project.command(environment->scripts.smoke);
            check.isEmpty() && smoke && item.binding == ItemBinding::Smoke) {
            extra.append(script(stage, u"check-smoke"_s,
                                QCoreApplication::translate("engine::StagePlanner", "Smoke tests"), *smoke));
            check = extra.constLast().id;
        }
        if (check.isEmpty() && item.binding == ItemBinding::Probes) {
            Step probe = healthGate(stage.id + ".check-probes"_L1, stage.id, *environment, m_plan.version.name);
            probe.limitMs = checkLimitMs;
            probe.inARow = 1;
            if (!probe.probes.isEmpty()) {
                extra.append(probe);
                check = probe.id;
            }
        }
        if (!check.isEmpty())
            ask.checkedBy.insert(item.id, check);
    }
    for (Step &check : extra)
        check.advisory = true;
    if (!extra.isEmpty())
        addTogether(extra);
    add(ask);
}

QString StagePlanner::migrateStepOf(const QString &environment) const
{
    for (const StagePlan &stage : m_plan.stages)
        for (const Step &s : stage.steps)
            if (s.environment == environment && s.id == stage.stage + ".migrate"_L1)
                return s.id;
    return {};
}

} // namespace engine
