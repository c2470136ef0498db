#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::UndoSteps)
}

#include "engine/scripts.h"
#include "engine/undosteps.h"

namespace engine {

namespace {

using namespace domain;
using namespace Qt::StringLiterals;

QString joined(const QString &base, const QString &path)
{
    QString start = base;
    while (start.endsWith(u'/'))
        start.chop(1);
    return path.startsWith(u'/') ? start + path : start + u'/' + path;
}

} // namespace

const Command *rollbackCommand(const Project &project, const Environment &environment, bool chosen, bool force)
{
    const EnvironmentScripts &scripts = environment.scripts;
    QStringList wanted;
    if (force)
        wanted.append(scripts.rollbackForce);
    if (chosen)
        wanted.append(scripts.rollbackTo);
    wanted.append(scripts.rollback);
    wanted.append(scripts.rollbackTo);
    for (const QString &id : wanted)
        if (const Command *command = project.command(id))
            return command;
    return nullptr;
}

QList<Step> undoSteps(const UndoRequest &request)
{
    const Project &project = request.plan.project;
    const Environment *environment = project.environment(request.environment);
    const Command *command =
        environment ? rollbackCommand(project, *environment, request.chosen, request.force) : nullptr;
    if (!command)
        return {};

    QList<Step> steps;
    const auto rollBack = [&](const Target *target) {
        const QString suffix = target ? u'-' + target->id : QString();
        const QString place = target && !target->name.isEmpty() ? target->name : environment->name;
        Step step;
        step.id = request.stage + ".rollback"_L1 + suffix;
        step.stage = request.stage;
        step.kind = StepKind::Script;
        step.title = tr("Roll %1 back to %2").arg(place, request.to.name);
        step.environment = environment->id;
        step.target = target ? target->id : QString();
        step.changesWorld = true;
        step.version = request.to.name;
        step.previous = request.from;
        step.script = scriptSpec(*command, {.project = project,
                                            .environment = environment,
                                            .target = target,
                                            .version = request.to.name,
                                            .previous = request.from,
                                            .mode = RunMode::Rollback,
                                            .force = request.force,
                                            .directory = project.directory});
        step.undoes = request.stage + ".deploy"_L1 + suffix;
        steps.append(step);
    };
    for (const Target &target : environment->targets)
        rollBack(&target);
    if (environment->targets.isEmpty())
        rollBack(nullptr);

    Step proof = healthGate(request.stage + ".proof"_L1, request.stage, *environment, request.to.name);
    if (!proof.probes.isEmpty()) {
        proof.title = tr("Prove that %1 is healthy on %2").arg(environment->name, request.to.name);
        proof.wave = 1;
        proof.advisory = request.force;
        steps.append(proof);
    }
    return steps;
}

Step proveStep(const QString &stage, const Environment &environment, const Version &version)
{
    Step step;
    step.id = stage + ".prove"_L1;
    step.stage = stage;
    step.environment = environment.id;
    step.required = true;
    step.version = version.name;
    if (version.artifact.isEmpty()) {
        step.kind = StepKind::Manual;
        step.title = tr("Confirm that %1 is still available: Slipway kept nothing of it").arg(version.name);
    } else {
        step.kind = StepKind::ProveVersion;
        step.title = tr("Prove that %1 is available").arg(version.name);
        step.artifact = version.artifact;
        step.sha256 = version.artifactSha256;
    }
    return step;
}

QList<ProbeSpec> absoluteProbes(const Environment &environment)
{
    QList<ProbeSpec> out;
    for (const ProbeSpec &probe : environment.probes) {
        if (probe.url.contains("://"_L1)) {
            out.append(probe);
            continue;
        }
        for (const Target &target : environment.targets) {
            if (target.url.isEmpty())
                continue;
            ProbeSpec of = probe;
            of.url = joined(target.url, probe.url);
            if (environment.targets.size() > 1) {
                of.id = probe.id + u'@' + target.id;
                of.name = tr("%1 of %2").arg(probe.name, target.name.isEmpty() ? target.id : target.name);
            }
            out.append(of);
        }
    }
    return out;
}

Step healthGate(const QString &id, const QString &stage, const Environment &environment, const QString &version)
{
    Step step;
    step.id = id;
    step.stage = stage;
    step.kind = StepKind::HealthGate;
    step.title = tr("Health of %1").arg(environment.name);
    step.environment = environment.id;
    step.probes = absoluteProbes(environment);
    step.expectVersion = version;
    step.intervalMs = environment.probeIntervalMs;
    step.limitMs = environment.healthLimitMs;
    step.inARow = environment.healthyInARow;
    return step;
}

} // namespace engine
