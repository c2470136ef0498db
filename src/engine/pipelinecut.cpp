#include "engine/pipelinecut.h"

namespace engine {
namespace {

using namespace domain;

bool deploysElsewhere(const Stage &stage, const QSet<QString> &environments)
{
    return stage.kind == StageKind::Deploy && !environments.contains(stage.environment);
}

// Would taking this stage lead on to an environment that is not meant?
bool leadsElsewhere(const Pipeline &pipeline, const QString &id, const QSet<QString> &environments)
{
    QSet<QString> seen;
    QStringList open{id};
    while (!open.isEmpty()) {
        const QString here = open.takeLast();
        if (seen.contains(here))
            continue;
        seen.insert(here);
        if (deploysElsewhere(*pipeline.stage(here), environments))
            return true;
        for (const Edge &edge : pipeline.edgesFrom(here))
            open.append(edge.to);
    }
    return false;
}

bool belongs(const Pipeline &pipeline, const Edge &edge, const QSet<QString> &environments)
{
    const Stage &stage = *pipeline.stage(edge.to);
    if (stage.kind == StageKind::Deploy)
        return environments.contains(stage.environment) && edge.outcome != EdgeOutcome::Success;
    if (environments.contains(stage.environment) || edge.outcome == EdgeOutcome::Failure)
        return true;
    return stage.environment.isEmpty() && !leadsElsewhere(pipeline, stage.id, environments);
}

} // namespace

Pipeline withEnvironments(Pipeline pipeline)
{
    for (const QString &id : pipeline.order()) {
        auto stage =
            std::find_if(pipeline.stages.begin(), pipeline.stages.end(), [&](const Stage &s) { return s.id == id; });
        const bool ofADeployment = stage->kind == StageKind::Decision || stage->kind == StageKind::Monitor ||
                                   stage->kind == StageKind::Rollback;
        QStringList open{id};
        QSet<QString> seen;
        while (ofADeployment && stage->environment.isEmpty() && !open.isEmpty()) {
            const QString here = open.takeFirst(); // breadth first: the nearest deployment counts
            for (const Edge &edge : pipeline.edgesTo(here)) {
                const Stage *before = pipeline.stage(edge.from);
                if (before->kind == StageKind::Deploy && stage->environment.isEmpty())
                    stage->environment = before->environment;
                if (!seen.contains(before->id))
                    open.append(before->id);
                seen.insert(before->id);
            }
        }
    }
    return pipeline;
}

QSet<QString> withAncestors(const Pipeline &pipeline, const QString &stage)
{
    QSet<QString> out;
    QStringList open{stage};
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        if (out.contains(id))
            continue;
        out.insert(id);
        for (const Edge &edge : pipeline.edgesTo(id))
            open.append(edge.from);
    }
    return out;
}

Pipeline cutTo(const Pipeline &pipeline, const QString &environment)
{
    QSet<QString> kept;
    for (const Stage &stage : pipeline.stages)
        if (stage.kind == StageKind::Deploy && stage.environment == environment)
            kept += withAncestors(pipeline, stage.id);
    QSet<QString> environments;
    for (const QString &id : kept)
        if (const Stage *stage = pipeline.stage(id); stage->kind == StageKind::Deploy)
            environments.insert(stage->environment);

    for (qsizetype before = -1; before != kept.size();) {
        before = kept.size();
        for (const Edge &edge : pipeline.edges)
            if (kept.contains(edge.from) && !kept.contains(edge.to) && belongs(pipeline, edge, environments))
                kept.insert(edge.to);
    }

    Pipeline out;
    for (const Stage &stage : pipeline.stages)
        if (kept.contains(stage.id))
            out.stages.append(stage);
    for (const Edge &edge : pipeline.edges)
        if (kept.contains(edge.from) && kept.contains(edge.to))
            out.edges.append(edge);
    return out;
}

} // namespace engine
