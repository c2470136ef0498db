#include "domain/tr.h"

namespace orchestrator {
SLIPWAY_TR(orchestrator::Planning)
}

#include "engine/planner.h"
#include "orchestrator/planning.h"
#include "store/reader.h"

namespace orchestrator {

using namespace domain;

namespace {

struct Situation // of the project's environments
{
    QMap<QString, LiveVersion> live;
    QMap<QString, HeldEnvironment> held;
};

Result<Situation> situationOf(store::Reader &reader, const QString &project)
{
    Situation s;
    const auto live = reader.live(project);
    if (!live)
        return live.error();
    for (const LiveVersion &l : *live)
        s.live.insert(l.environment, l);
    const auto held = reader.held(project);
    if (!held)
        return held.error();
    for (const HeldEnvironment &h : *held)
        s.held.insert(h.environment, h);
    return s;
}

// The version that was the way back when `version` was last deployed there.
QString previousOf(store::Reader &reader, const QString &project, const QString &environment, const QString &version)
{
    store::DeploymentFilter filter;
    filter.project = project;
    filter.environment = environment;
    filter.version = version;
    filter.limit = 20;
    if (const auto found = reader.deployments(filter))
        for (const Deployment &d : *found)
            if (d.result == StepStatus::Succeeded && d.mode == RunMode::Deploy && d.previous != version)
                return d.previous;
    return {};
}

// "This very version is live there and its run passed."
bool passedIn(store::Reader &reader, const LiveVersion &live, const QString &version)
{
    if (live.version != version || !live.certain || live.run.isEmpty())
        return false;
    const auto run = reader.run(live.run);
    return run.ok() && run->phase == RunPhase::Succeeded && run->mode != RunMode::Rollback;
}

} // namespace

Result<RunPlan> planRun(store::Reader &reader, const Paths &paths, const PlanQuery &query)
{
    auto project = reader.project(query.project);
    if (!project)
        return project.error();
    const auto situation = situationOf(reader, project->id);
    if (!situation)
        return situation.error();
    const LiveVersion liveThere = situation->live.value(query.environment);

    engine::PlanRequest request;
    request.project = *project;
    request.environment = query.environment;
    request.mode = query.mode;
    request.force = query.force;
    request.reason = query.reason;
    request.held = situation->held;
    request.artifactsFolder = paths.artifacts();
    request.workFolder = paths.work();

    QString versionName = query.version;
    if (query.mode == RunMode::Rollback && versionName.isEmpty())
        versionName = liveThere.previous;
    if (versionName.isEmpty() && query.mode == RunMode::Rollback)
        return refused(tr("%1 has no earlier version in %2 to go back to.").arg(project->name, query.environment),
                       tr("Name the version to go to."));
    const auto version = reader.version(project->id, versionName);
    if (!version)
        return version.error();
    request.version = *version;
    if (query.mode == RunMode::Deploy && liveThere.version == versionName && liveThere.certain)
        request.mode = RunMode::Redeploy;

    for (const LiveVersion &live : situation->live) {
        if (live.version.isEmpty())
            continue;
        const auto known = reader.version(project->id, live.version);
        request.live.insert(live.environment, known ? *known : Version{.name = live.version});
        if (passedIn(reader, live, versionName))
            request.verified.insert(live.environment, live.run);
    }

    for (const LiveVersion &live : situation->live)
        request.wayBack.insert(live.environment, live.previous);
    if (query.mode == RunMode::Rollback)
        request.wayBack.insert(query.environment, previousOf(reader, project->id, query.environment, versionName));
    return engine::plan(request);
}

} // namespace orchestrator
