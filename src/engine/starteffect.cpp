#include "engine/machine.h"

namespace engine {
namespace {

using namespace domain;
using namespace Qt::StringLiterals;

// "build-id" -> "SLIPWAY_OUT_BUILD_ID"
QString outputVariable(const QString &name)
{
    QString out = u"SLIPWAY_OUT_"_s;
    for (const QChar c : name)
        out += c.isLetterOrNumber() && c.unicode() < 128 ? c.toUpper() : u'_';
    return out;
}

// The version a step puts somewhere may be an older one: its kept artifact counts, not that of the run's version.
Version versionOf(const RunState &state, const Step &step)
{
    const QString name = step.version;
    if (name.isEmpty() || name == state.plan.version.name)
        return state.plan.version;
    if (state.rollback && state.rollback->to.name == name)
        return state.rollback->to;
    return state.plan.previous.value(step.environment);
}

} // namespace

StartStep startEffect(const RunState &state, const Step &planned)
{
    const Attempt attempt = state.steps.value(planned.id).attempts.constLast();
    Step step = planned;
    const Version version = versionOf(state, step);
    if (step.kind == StepKind::Checkout && !version.commit.isEmpty())
        step.ref = version.commit;
    if (step.kind == StepKind::Script) {
        QMap<QString, QString> &variables = step.script.environment;
        const auto set = [&](const char *name, const QString &value) {
            if (!value.isEmpty())
                variables.insert(QLatin1String(name), value);
        };
        for (const StagePlan &stage : state.plan.stages)
            for (const Step &earlier : stage.steps) {
                const StepState done = state.steps.value(earlier.id);
                if (done.status != StepStatus::Succeeded || done.attempts.isEmpty() || earlier.id == step.id)
                    continue;
                const auto outputs = done.attempts.constLast().outputs;
                for (auto it = outputs.begin(); it != outputs.end(); ++it)
                    variables.insert(outputVariable(it.key()), it.value());
            }
        set("SLIPWAY_RUN_ID", state.id);
        set("SLIPWAY_STEP_ID", step.id);
        set("SLIPWAY_ATTEMPT", QString::number(attempt.number));
        set("SLIPWAY_ARTIFACT", version.artifact);
        set("SLIPWAY_ARTIFACT_SHA256", version.artifactSha256);
        set("SLIPWAY_COMMIT", version.commit);
    }
    return {.run = state.id, .step = step, .attempt = attempt.number, .startedMs = attempt.startedMs};
}

} // namespace engine
