#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::Planner)
}

#include "engine/pipelinecut.h"
#include "engine/planner.h"
#include "engine/scripts.h"
#include "engine/stageplanner.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace engine {

namespace {

using namespace domain;
using namespace Qt::StringLiterals;

class Planner
{
public:
    explicit Planner(const PlanRequest &request) : m_request(request) {}

    RunPlan make();

private:
    bool sound();
    Pipeline pipeline() const;
    Pipeline withoutGraph() const;
    QMap<QString, QString> alreadyDone() const;
    void checkWhole();
    void block(const QString &message, const QString &hint = {}) { m_plan.blockers.append({message, hint}); }

    const PlanRequest &m_request;
    RunPlan m_plan;
};

RunPlan Planner::make()
{
    m_plan.project = m_request.project;
    m_plan.version = m_request.version;
    m_plan.environment = m_request.environment;
    m_plan.mode = m_request.mode;
    m_plan.reason = m_request.reason;
    m_plan.force = m_request.force;
    for (const Environment &e : m_request.project.environments) {
        if (const Version live = m_request.live.value(e.id); !live.name.isEmpty())
            m_plan.previous.insert(e.id, live);
        if (const QString back = m_request.wayBack.value(e.id); !back.isEmpty())
            m_plan.wayBack.insert(e.id, back);
    }
    if (!sound())
        return m_plan;

    m_plan.pipeline = pipeline();
    const QMap<QString, QString> done = alreadyDone();
    StagePlanner planner(m_request, m_plan);
    for (const QString &id : m_plan.pipeline.order()) {
        if (done.contains(id))
            m_plan.stages.append({.stage = id, .alreadyDone = done.value(id)});
        else
            m_plan.stages.append(planner.of(*m_plan.pipeline.stage(id)));
    }
    checkWhole();
    return m_plan;
}

// Without these nothing can be planned.
bool Planner::sound()
{
    if (const Outcome outcome = m_plan.project.check(); !outcome)
        block(outcome.error().message, outcome.error().hint);
    else if (!m_plan.project.environment(m_plan.environment))
        block(tr("%1 has no environment “%2”.").arg(m_plan.project.name, m_plan.environment));
    else if (m_plan.version.name.isEmpty())
        block(m_plan.mode == RunMode::Rollback ? tr("No version to go back to is known.") : tr("No version is chosen."),
              m_plan.mode == RunMode::Rollback ? tr("Choose the version that shall be live again.") : QString());
    return m_plan.blockers.isEmpty();
}

Pipeline Planner::pipeline() const
{
    if (m_plan.mode == RunMode::Rollback) {
        const Environment &environment = *m_plan.project.environment(m_plan.environment);
        Pipeline rollback;
        rollback.stages.append({.id = u"rollback-"_s + environment.id,
                                .name = tr("Roll %1 back").arg(environment.name),
                                .kind = StageKind::Rollback,
                                .environment = environment.id});
        return rollback;
    }
    const Pipeline cut = cutTo(withEnvironments(m_plan.project.pipeline), m_plan.environment);
    return cut.stages.isEmpty() ? withoutGraph() : cut;
}

// For an environment the drawn pipeline does not deploy to: build, deploy, watch.
Pipeline Planner::withoutGraph() const
{
    const Environment &environment = *m_plan.project.environment(m_plan.environment);
    Pipeline out;
    const auto append = [&](Stage stage) {
        while (out.stage(stage.id))
            stage.id += u'-';
        if (!out.stages.isEmpty())
            out.edges.append({.from = out.stages.constLast().id, .to = stage.id});
        out.stages.append(stage);
    };
    for (Stage stage : m_plan.project.pipeline.stages) {
        if (stage.kind != StageKind::Build || !out.stages.isEmpty())
            continue;
        stage.checklist.clear();
        append(stage);
    }
    append({.id = u"deploy-"_s + environment.id,
            .name = tr("Deploy to %1").arg(environment.name),
            .kind = StageKind::Deploy,
            .environment = environment.id});
    if (environment.bakeMs > 0)
        append({.id = u"monitor-"_s + environment.id,
                .name = tr("Monitor %1").arg(environment.name),
                .kind = StageKind::Monitor,
                .environment = environment.id});
    return out;
}

// Where this very version passed already, nothing is done again: stage -> why.
QMap<QString, QString> Planner::alreadyDone() const
{
    QMap<QString, QString> done;
    for (const Stage &deploy : m_plan.pipeline.stages) {
        const Environment *environment = m_plan.project.environment(deploy.environment);
        if (deploy.kind != StageKind::Deploy || !environment || environment->id == m_plan.environment ||
            !m_request.verified.contains(environment->id))
            continue;
        const QString why = tr("%1 is live in %2 and passed there (run %3).")
                                .arg(m_plan.version.name, environment->name, m_request.verified.value(environment->id));
        for (const QString &id : withAncestors(m_plan.pipeline, deploy.id))
            done.insert(id, why);
        for (const Stage &stage : m_plan.pipeline.stages)
            if (stage.environment == environment->id && stage.kind != StageKind::Rollback)
                done.insert(stage.id, why);
    }
    return done;
}

void Planner::checkWhole()
{
    const QString &goal = m_plan.environment;
    const Environment &environment = *m_plan.project.environment(goal);
    const Version &version = m_plan.version;

    const auto builds = [](const StagePlan &s) {
        return std::any_of(s.steps.begin(), s.steps.end(),
                           [](const Step &t) { return t.kind == StepKind::KeepArtifact; });
    };
    if (m_plan.mode == RunMode::Rollback) {
        if (m_plan.force && m_plan.reason.trimmed().isEmpty())
            block(tr("An emergency rollback needs a reason."));
    } else if (!version.built() && std::none_of(m_plan.stages.begin(), m_plan.stages.end(), builds)) {
        block(tr("%1 is not built, and nothing on the way to %2 builds it.").arg(version.name, environment.name),
              tr("Add a build stage to the pipeline."));
    }
    if (m_plan.mode == RunMode::Deploy && m_plan.previous.value(goal).name == version.name)
        m_plan.warnings.append({tr("%1 is live in %2 already.").arg(version.name, environment.name),
                                tr("Redeploy it if it shall be put there again.")});

    QStringList changed = m_plan.environments();
    if (!changed.contains(goal))
        changed.append(goal);
    for (const QString &id : changed) {
        if (!m_request.held.contains(id))
            continue;
        const HeldEnvironment held = m_request.held.value(id);
        block(tr("%1 is held by %2 since %3 (run %4).")
                  .arg(m_plan.project.environment(id)->name, held.by,
                       QDateTime::fromMSecsSinceEpoch(held.sinceMs, Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s),
                       held.run),
              tr("Wait until that run has ended, or abort it."));
    }

    bool needsDirectory = false;
    for (const StagePlan &stage : m_plan.stages)
        for (const auto *steps : {&stage.steps, &stage.undo})
            for (const Step &step : *steps) {
                needsDirectory |=
                    step.kind == StepKind::Script || step.kind == StepKind::Merge || step.kind == StepKind::Checkout;
                for (const auto &[what, bytes] : tooLong(step.script))
                    block(tr("“%1”: %2 is %3 bytes long, the limit is %4.")
                              .arg(step.title, what, QLocale(QLocale::English).toString(bytes),
                                   QLocale(QLocale::English).toString(longestValue)),
                          tr("Pass it as a file."));
            }
    if (needsDirectory && m_plan.project.directory.isEmpty())
        block(tr("%1 has no working directory to start its scripts in.").arg(m_plan.project.name),
              tr("Say in the project's settings where its working copy is."));
}

} // namespace

RunPlan plan(const PlanRequest &request)
{
    return Planner(request).make();
}

} // namespace engine
