#include "models/promotion.h"

namespace models {

using namespace domain;

namespace {

QList<Version> broughtBy(const QList<Version> &all, const Version &goal, const QString &from)
{
    QList<Version> out{goal};
    if (from.isEmpty())
        return out;
    for (const Version &version : all)
        if (version.built() && Version::compare(version.name, from) > 0 &&
            Version::compare(version.name, goal.name) < 0)
            out.append(version);
    return out;
}

void learnDuration(Promotion &promotion, const QList<RunRecord> &runs)
{
    QList<qint64> took;
    for (const RunRecord &run : runs)
        if (run.phase == RunPhase::Succeeded &&
            (run.mode == RunMode::Rollback) == (promotion.plan.mode == RunMode::Rollback))
            took.append(run.endedMs - run.startedMs);
    if (took.isEmpty())
        return;
    std::sort(took.begin(), took.end());
    promotion.usualMs = took[took.size() / 2];
    promotion.usualFrom = int(took.size());
}

} // namespace

Result<Promotion> promotion(orchestrator::Library &library, const orchestrator::PlanQuery &query)
{
    auto plan = library.plan(query);
    if (!plan)
        return plan.error();
    const auto live = library.live(query.project);
    if (!live)
        return live.error();
    const auto versions = library.versions(query.project);
    if (!versions)
        return versions.error();
    const auto runs = library.runs({.project = query.project, .environment = query.environment, .limit = 50});
    if (!runs)
        return runs.error();

    Promotion out;
    for (const LiveVersion &l : *live)
        if (l.environment == query.environment)
            out.from = l.version;
    out.plan = *std::move(plan);
    out.brings = broughtBy(*versions, out.plan.version, out.from);
    learnDuration(out, *runs);
    for (const RunRecord &run : *runs)
        if (!ended(run.phase))
            out.heldBy = run.id;
    return out;
}

} // namespace models
