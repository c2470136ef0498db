#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::StagePlanner)
}

#include "engine/scripts.h"
#include "engine/stageplanner.h"
#include "engine/undosteps.h"

namespace engine {

namespace {

using namespace domain;
using namespace Qt::StringLiterals;

} // namespace

StagePlan StagePlanner::of(const Stage &stage)
{
    m_out = {.stage = stage.id};
    m_wave = 0;
    switch (stage.kind) {
    case StageKind::Checklist:
        if (stage.checklist.isEmpty())
            manual(stage, tr("Confirm “%1”").arg(stage.name));
        break;
    case StageKind::Merge:
        merge(stage);
        break;
    case StageKind::Build:
        build(stage);
        break;
    case StageKind::Command:
        run(stage);
        break;
    case StageKind::Deploy:
        deploy(stage);
        break;
    case StageKind::Decision:
        decide(stage);
        break;
    case StageKind::Monitor:
        monitor(stage);
        break;
    case StageKind::Rollback:
        rollBack(stage);
        break;
    case StageKind::Wait:
        wait(stage);
        break;
    case StageKind::Manual:
        manual(stage, stage.name);
        break;
    }
    if (m_out.alreadyDone.isEmpty())
        checklist(stage);
    return m_out;
}

void StagePlanner::merge(const Stage &stage)
{
    const Version &version = m_plan.version;
    if (version.built() && (version.ref.isEmpty() || m_plan.project.directory.isEmpty())) {
        m_out.alreadyDone = version.ref.isEmpty()
                                ? tr("%1 is built and names no branch to merge.").arg(version.name)
                                : tr("%1 is built and the project has no working copy to merge in.").arg(version.name);
        return;
    }
    if (version.ref.isEmpty())
        return block(tr("%1 does not say which branch it is made of.").arg(version.name),
                     tr("Give the version a branch, tag or commit."));
    Step merge =
        step(stage, u"merge"_s, StepKind::Merge, tr("Merge %1 into %2").arg(version.ref, m_plan.project.mainBranch));
    merge.required = true;
    merge.repository = m_plan.project.directory;
    merge.ref = version.ref;
    merge.mainBranch = m_plan.project.mainBranch;
    merge.push = m_plan.project.pushAfterMerge;
    add(merge);
}

void StagePlanner::build(const Stage &stage)
{
    const Version &version = m_plan.version;
    if (version.built()) {
        m_out.alreadyDone = tr("%1 is already built.").arg(version.name);
        return;
    }
    const Command *command = m_plan.project.command(stage.command);
    if (stage.artifact.isEmpty())
        block(command
                  ? tr("Stage “%1” does not say which file or folder it builds.").arg(stage.name)
                  : tr("%1 is not built, and stage “%2” names no command to build it.").arg(version.name, stage.name),
              tr("Name the artifact in the stage “%1” of the pipeline.").arg(stage.name));
    if (version.ref.isEmpty())
        block(tr("%1 does not say which branch it is built from.").arg(version.name),
              tr("Give the version a branch, tag or commit."));

    Step checkout = step(stage, u"checkout"_s, StepKind::Checkout, tr("Check %1 out").arg(version.ref));
    checkout.required = true;
    checkout.repository = m_plan.project.directory;
    checkout.ref = version.ref;
    checkout.folder = buildFolder();
    add(checkout);
    if (command) {
        Step build = script(stage, u"build"_s, command->title.isEmpty() ? stage.name : command->title, *command);
        build.required = true;
        add(build);
    }
    Step keep = step(stage, u"artifact"_s, StepKind::KeepArtifact, tr("Keep %1").arg(stage.artifact));
    keep.required = true;
    keep.repository = m_plan.project.directory;
    keep.folder = buildFolder();
    keep.artifact = stage.artifact;
    // A folder of its own: builds of all versions make files of the same name.
    keep.keepIn = m_request.artifactsFolder + u'/' + m_plan.project.id + u'/' + m_plan.version.name;
    keep.version = version.name;
    add(keep);
}

void StagePlanner::deploy(const Stage &stage)
{
    const Environment *environment = m_plan.project.environment(stage.environment);
    if (!environment)
        return block(tr("Stage “%1” does not say where it deploys to.").arg(stage.name),
                     tr("Give the stage an environment."));
    const Command *command = m_plan.project.command(environment->scripts.deploy);
    if (!command)
        return block(tr("%1 has no command that deploys to it.").arg(environment->name),
                     tr("Bind a deploy command to the environment."));

    if (environment->approvalsRequired > 0) {
        Step approval = step(stage, u"approval"_s, StepKind::Approval,
                             tr("Approve %1 for %2").arg(m_plan.version.name, environment->name));
        approval.required = true;
        approval.approvals = environment->approvalsRequired;
        approval.requesterMayApprove = environment->requesterMayApprove;
        add(approval);
    } else if (environment->kind == EnvironmentKind::Production) {
        warn(tr("%1 asks for no approval.").arg(environment->name),
             tr("Say in the environment how many people must approve."));
    }
    proveWayBack(stage, *environment);
    if (const Command *migrate = m_plan.project.command(environment->scripts.migrate)) {
        Step migration = script(stage, u"migrate"_s, tr("Run migrations"), *migrate);
        migration.changesWorld = true;
        add(migration);
    }

    QList<Step> deployments;
    for (const Target &target : environment->targets)
        deployments.append(
            script(stage, u"deploy-"_s + target.id,
                   tr("Deploy %1 to %2").arg(m_plan.version.name, target.name.isEmpty() ? target.id : target.name),
                   *command, &target));
    if (deployments.isEmpty())
        deployments.append(
            script(stage, u"deploy"_s, tr("Deploy %1 to %2").arg(m_plan.version.name, environment->name), *command));
    for (Step &deployment : deployments) {
        deployment.changesWorld = true;
        deployment.version = m_plan.version.name;
    }
    addTogether(deployments);

    checkProbes(*environment);
    if (Step gate = healthGate(stage.id + ".health"_L1, stage.id, *environment, m_plan.version.name);
        !gate.probes.isEmpty())
        add(gate);
    undo(stage, *environment);
}

void StagePlanner::proveWayBack(const Stage &stage, const Environment &environment)
{
    const Version previous = m_plan.previous.value(environment.id);
    if (previous.name.isEmpty())
        return warn(tr("First deployment to %1: there is no way back.").arg(environment.name),
                    tr("If a version runs there already, record it as live first."));
    add(proveStep(stage.id, environment, previous));
}

void StagePlanner::undo(const Stage &stage, const Environment &environment)
{
    const Version previous = m_plan.previous.value(environment.id);
    if (!rollbackCommand(m_plan.project, environment, false, false))
        warn(tr("%1 has no command that rolls it back.").arg(environment.name),
             tr("Bind a rollback command to the environment."));
    else if (!previous.name.isEmpty())
        m_out.undo = undoSteps({.plan = m_plan,
                                .stage = stage.id,
                                .environment = environment.id,
                                .from = m_plan.version.name,
                                .to = previous});
}

void StagePlanner::decide(const Stage &stage)
{
    const Environment *environment = m_plan.project.environment(stage.environment);
    const Command *smoke = environment ? m_plan.project.command(environment->scripts.smoke) : nullptr;
    if (smoke)
        add(script(stage, u"smoke"_s, smoke->title.isEmpty() ? tr("Smoke tests") : smoke->title, *smoke));
    else
        manual(stage, tr("Decide “%1”: passed or failed").arg(stage.name));
}

void StagePlanner::monitor(const Stage &stage)
{
    const Environment *environment = m_plan.project.environment(stage.environment);
    if (!environment) {
        if (stage.durationMs > 0)
            return wait(stage);
        return manual(stage, stage.name);
    }
    if (environment->bakeMs <= 0)
        return;
    Step bake = healthGate(stage.id + ".bake"_L1, stage.id, *environment, m_plan.version.name);
    bake.kind = StepKind::Bake;
    bake.title = tr("Watch %1").arg(environment->name);
    bake.limitMs = environment->bakeMs;
    bake.inARow = environment->unhealthyInARow;
    add(bake);
}

// Of a run that is nothing but a rollback. In a failure branch the way back is known only when it is taken.
void StagePlanner::rollBack(const Stage &stage)
{
    const Environment *environment = m_plan.project.environment(stage.environment);
    if (m_plan.mode != RunMode::Rollback) {
        if (!environment)
            manual(stage, stage.name);
        return;
    }
    const bool chosen = m_plan.wayBack.value(environment->id) != m_plan.version.name;
    if (!rollbackCommand(m_plan.project, *environment, chosen, m_plan.force))
        return block(tr("%1 has no command that rolls it back.").arg(environment->name),
                     tr("Bind a rollback command to the environment."));
    if (!m_plan.force)
        add(proveStep(stage.id, *environment, m_plan.version));
    checkProbes(*environment);
    QList<Step> steps = undoSteps({.plan = m_plan,
                                   .stage = stage.id,
                                   .environment = environment->id,
                                   .from = m_plan.previous.value(environment->id).name,
                                   .to = m_plan.version,
                                   .chosen = chosen,
                                   .force = m_plan.force});
    const int first = m_wave;
    for (Step &s : steps) {
        s.undoes.clear(); // nothing of this run is undone by them
        s.wave += first;
        m_wave = s.wave + 1;
    }
    m_out.steps += steps;
}

void StagePlanner::run(const Stage &stage)
{
    if (const Command *command = m_plan.project.command(stage.command))
        add(script(stage, u"command"_s, stage.name, *command));
    else
        manual(stage, stage.name);
}

void StagePlanner::wait(const Stage &stage)
{
    Step wait = step(stage, u"wait"_s, StepKind::Wait, stage.name);
    wait.limitMs = stage.durationMs;
    add(wait);
}

void StagePlanner::manual(const Stage &stage, const QString &title)
{
    add(step(stage, u"manual"_s, StepKind::Manual, title));
}

Step StagePlanner::step(const Stage &stage, const QString &what, StepKind kind, const QString &title) const
{
    Step s;
    s.id = stage.id + u'.' + what;
    s.stage = stage.id;
    s.kind = kind;
    s.title = title;
    s.environment = stage.environment;
    return s;
}

Step StagePlanner::script(const Stage &stage, const QString &what, const QString &title, const Command &command,
                          const Target *target)
{
    const Environment *environment = m_plan.project.environment(stage.environment);
    const bool building = stage.kind == StageKind::Build;
    Step s = step(stage, what, StepKind::Script, title);
    s.target = target ? target->id : QString();
    s.previous = m_plan.previous.value(stage.environment).name;
    if (!target && environment && environment->targets.size() == 1)
        target = &environment->targets.first(); // a script for the whole environment: its only target is known too
    s.script = scriptSpec(command, {.project = m_plan.project,
                                    .environment = environment,
                                    .target = target,
                                    .version = m_plan.version.name,
                                    .previous = s.previous,
                                    .mode = m_plan.mode,
                                    .force = m_plan.force,
                                    .directory = building ? buildFolder() : m_plan.project.directory});
    return s;
}

void StagePlanner::addTogether(QList<Step> steps)
{
    for (Step &s : steps) {
        s.wave = m_wave;
        m_out.steps.append(std::move(s));
    }
    ++m_wave;
}

void StagePlanner::checkProbes(const Environment &environment)
{
    if (environment.probes.isEmpty())
        return warn(tr("%1 has no probe: its health is not checked.").arg(environment.name),
                    tr("Add a health address to the environment."));
    for (const ProbeSpec &probe : environment.probes) {
        if (probe.url.contains("://"_L1))
            continue;
        if (environment.targets.isEmpty())
            block(tr("The probe %1 needs a target of %2 to be asked of.").arg(probe.url, environment.name),
                  tr("Add a target with a URL, or give the probe a complete address."));
        for (const Target &target : environment.targets)
            if (target.url.isEmpty())
                block(tr("The probe %1 needs the URL of %2.")
                          .arg(probe.url, target.name.isEmpty() ? target.id : target.name),
                      tr("Give the target a URL, or the probe a complete address."));
    }
}

QString StagePlanner::buildFolder() const
{
    return m_request.workFolder + u'/' + m_plan.project.id + u'/' + m_plan.version.name;
}

void StagePlanner::block(const QString &message, const QString &hint)
{
    m_plan.blockers.append({message, hint});
}

void StagePlanner::warn(const QString &message, const QString &hint)
{
    m_plan.warnings.append({message, hint});
}

} // namespace engine
