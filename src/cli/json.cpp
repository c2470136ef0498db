#include "cli/json.h"

#include "cli/call.h"

#include <QJsonArray>

namespace cli {

using namespace domain;

namespace {

void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

void putTime(QJsonObject &object, const char *key, qint64 ms)
{
    if (ms > 0)
        object.insert(QLatin1String(key), isoTime(ms));
}

QJsonObject attemptJson(const Attempt &attempt)
{
    QJsonObject o{{QStringLiteral("number"), attempt.number}, {QStringLiteral("state"), nameOf(attempt.status)}};
    putTime(o, "startedAt", attempt.startedMs);
    putTime(o, "endedAt", attempt.endedMs);
    if (attempt.endedMs > 0)
        o.insert(QStringLiteral("durationMs"), attempt.endedMs - attempt.startedMs);
    put(o, "message", attempt.message);
    if (attempt.script && attempt.script->end == ScriptEnd::Exited)
        o.insert(QStringLiteral("exitCode"), attempt.script->code);
    return o;
}

QJsonArray itemsJson(const RunState &state, const Step &step, const StepState &now)
{
    QJsonArray items;
    const Checklist *checklist = state.plan.project.checklist(step.checklist);
    for (const ChecklistItem &item : checklist ? checklist->items : QList<ChecklistItem>{}) {
        const ItemState s = now.items.value(item.id);
        QJsonObject o{{QStringLiteral("id"), item.id},
                      {QStringLiteral("text"), item.text},
                      {QStringLiteral("required"), item.required},
                      {QStringLiteral("confirmed"), s.confirmed}};
        put(o, "by", s.by);
        putTime(o, "at", s.atMs);
        put(o, "note", s.note);
        put(o, "evidence", s.evidence);
        if (s.failing)
            o.insert(QStringLiteral("failing"), true);
        items.append(o);
    }
    return items;
}

QJsonObject stepJson(const RunState &state, const Step &step)
{
    const StepState now = state.steps.value(step.id);
    QJsonArray attempts;
    for (const Attempt &attempt : now.attempts)
        attempts.append(attemptJson(attempt));
    QJsonObject o{{QStringLiteral("id"), step.id},
                  {QStringLiteral("kind"), nameOf(step.kind)},
                  {QStringLiteral("title"), step.title},
                  {QStringLiteral("state"), nameOf(now.status)},
                  {QStringLiteral("attempts"), attempts}};
    put(o, "target", step.target);
    put(o, "message", now.message);
    if (step.kind == StepKind::Checklist)
        o.insert(QStringLiteral("items"), itemsJson(state, step, now));
    return o;
}

QJsonObject stageJson(const RunState &state, const StagePlan &plan)
{
    const StageState now = state.stages.value(plan.stage);
    const Stage *stage = state.plan.pipeline.stage(plan.stage);
    QJsonArray steps;
    QJsonArray attempts;
    QJsonObject outputs;
    for (const Step &step : plan.steps) {
        steps.append(stepJson(state, step));
        for (const Attempt &attempt : state.steps.value(step.id).attempts) {
            QJsonObject a = attemptJson(attempt);
            a.insert(QStringLiteral("step"), step.id);
            attempts.append(a);
            for (auto it = attempt.outputs.begin(); it != attempt.outputs.end(); ++it)
                outputs.insert(it.key(), it.value());
        }
    }
    QJsonObject o{{QStringLiteral("id"), plan.stage},
                  {QStringLiteral("name"), stage ? stage->name : plan.stage},
                  {QStringLiteral("state"), nameOf(now.status)},
                  {QStringLiteral("attempts"), attempts},
                  {QStringLiteral("outputs"), outputs},
                  {QStringLiteral("steps"), steps}};
    if (stage) {
        put(o, "environment", stage->environment);
        o.insert(QStringLiteral("type"), nameOf(stage->kind));
    }
    putTime(o, "startedAt", now.startedMs);
    putTime(o, "endedAt", now.endedMs);
    put(o, "skipped", plan.alreadyDone);
    return o;
}

} // namespace

QJsonObject runRecordJson(const RunRecord &record)
{
    QJsonObject o{{QStringLiteral("id"), record.id},
                  {QStringLiteral("project"), record.project},
                  {QStringLiteral("version"), record.version},
                  {QStringLiteral("environment"), record.environment},
                  {QStringLiteral("mode"), nameOf(record.mode)},
                  {QStringLiteral("state"), nameOf(record.phase)},
                  {QStringLiteral("requestedBy"), record.requestedBy},
                  {QStringLiteral("sentence"), record.sentence},
                  {QStringLiteral("startedAt"), isoTime(record.startedMs)}};
    putTime(o, "endedAt", record.endedMs);
    return Call::object("run", o);
}

QJsonObject runJson(const orchestrator::RunView &run)
{
    QJsonObject o = runRecordJson(run.record);
    QJsonArray stages;
    for (const StagePlan &stage : run.state.plan.stages)
        stages.append(stageJson(run.state, stage));
    o.insert(QStringLiteral("stages"), stages);
    o.insert(QStringLiteral("sentence"), run.sentence);
    if (!run.state.undo.isEmpty()) {
        QJsonArray undo;
        for (const Step &step : run.state.undo)
            undo.append(stepJson(run.state, step));
        o.insert(QStringLiteral("rollback"), undo);
    }
    QJsonArray actions;
    for (const Action &action : run.actions) {
        QJsonObject a{{QStringLiteral("action"), nameOf(action.kind)}};
        put(a, "step", action.step);
        actions.append(a);
        if (action.kind == ActionKind::Confirm || action.kind == ActionKind::Approve ||
            action.kind == ActionKind::FinishManual)
            o.insert(QStringLiteral("waitingFor"), action.step);
    }
    if (run.state.question)
        o.insert(QStringLiteral("waitingFor"), run.state.question->step);
    o.insert(QStringLiteral("actions"), actions);
    put(o, "endReason", run.state.endReason);
    if (run.issue)
        o.insert(QStringLiteral("knownIssue"), toJson(*run.issue));
    return o;
}

QJsonObject planJson(const RunPlan &plan)
{
    QJsonArray steps;
    for (const StagePlan &stage : plan.stages)
        for (const Step &step : stage.steps) {
            QJsonObject o{{QStringLiteral("id"), step.id},
                          {QStringLiteral("stage"), stage.stage},
                          {QStringLiteral("kind"), nameOf(step.kind)},
                          {QStringLiteral("title"), step.title}};
            put(o, "target", step.target);
            put(o, "environment", step.environment);
            put(o, "alreadyDone", stage.alreadyDone);
            if (step.kind == StepKind::Script)
                o.insert(QStringLiteral("command"),
                         QJsonArray::fromStringList(QStringList{step.script.program} + step.script.arguments));
            if (step.limitMs > 0)
                o.insert(QStringLiteral("limitMs"), step.limitMs);
            for (const Step &undo : stage.undo)
                if (undo.undoes == step.id)
                    o.insert(QStringLiteral("compensation"), undo.title);
            steps.append(o);
        }
    const auto remarks = [](const QList<Remark> &list) {
        QJsonArray array;
        for (const Remark &r : list)
            array.append(toJson(r));
        return array;
    };
    return Call::object("plan", {{QStringLiteral("project"), plan.project.id},
                                 {QStringLiteral("version"), plan.version.name},
                                 {QStringLiteral("environment"), plan.environment},
                                 {QStringLiteral("mode"), nameOf(plan.mode)},
                                 {QStringLiteral("steps"), steps},
                                 {QStringLiteral("blockers"), remarks(plan.blockers)},
                                 {QStringLiteral("warnings"), remarks(plan.warnings)}});
}

QJsonObject gateJson(const WaitingGate &gate)
{
    return Call::object("gate",
                        {{QStringLiteral("run"), gate.run},
                         {QStringLiteral("step"), gate.step},
                         {QStringLiteral("type"), gate.question ? QStringLiteral("question") : nameOf(gate.kind)},
                         {QStringLiteral("project"), gate.project},
                         {QStringLiteral("version"), gate.version},
                         {QStringLiteral("environment"), gate.environment},
                         {QStringLiteral("title"), gate.title},
                         {QStringLiteral("done"), gate.done},
                         {QStringLiteral("total"), gate.total},
                         {QStringLiteral("since"), isoTime(gate.sinceMs)}});
}

QJsonObject projectJson(const orchestrator::ProjectView &view)
{
    QJsonArray environments;
    for (const orchestrator::EnvironmentView &cell : view.environments) {
        QJsonObject o{{QStringLiteral("id"), cell.environment.id},
                      {QStringLiteral("name"), cell.environment.name},
                      {QStringLiteral("type"), nameOf(cell.environment.kind)},
                      {QStringLiteral("targets"), static_cast<int>(cell.environment.targets.size())}};
        if (cell.live) {
            put(o, "version", cell.live->version);
            put(o, "previous", cell.live->previous);
            put(o, "by", cell.live->by);
            o.insert(QStringLiteral("certain"), cell.live->certain);
            putTime(o, "since", cell.live->sinceMs);
            o.insert(QStringLiteral("rollbackReady"), cell.wayBackReady);
        }
        if (cell.held)
            o.insert(QStringLiteral("heldBy"), cell.held->run);
        environments.append(o);
    }
    return Call::object("project", {{QStringLiteral("id"), view.project.id},
                                    {QStringLiteral("name"), view.project.name},
                                    {QStringLiteral("directory"), view.project.directory},
                                    {QStringLiteral("environments"), environments}});
}

QJsonObject versionJson(const QString &project, const Version &version, const QStringList &liveIn)
{
    QJsonObject o = toJson(version);
    o.remove(QStringLiteral("createdMs"));
    putTime(o, "createdAt", version.createdMs);
    if (!version.built())
        o.remove(QStringLiteral("artifactBytes"));
    o.insert(QStringLiteral("project"), project);
    o.insert(QStringLiteral("built"), version.built());
    o.insert(QStringLiteral("liveIn"), QJsonArray::fromStringList(liveIn));
    return Call::object("version", o);
}

QString glyphOf(StepStatus status)
{
    switch (status) {
    case StepStatus::Planned:
        return QStringLiteral("○");
    case StepStatus::Waiting:
        return QStringLiteral("◔");
    case StepStatus::Running:
        return QStringLiteral("▶");
    case StepStatus::Succeeded:
        return QStringLiteral("●");
    case StepStatus::Failed:
        return QStringLiteral("✖");
    case StepStatus::Skipped:
        return QStringLiteral("–");
    case StepStatus::Cancelled:
        return QStringLiteral("■");
    case StepStatus::Unknown:
        return QStringLiteral("?");
    case StepStatus::NotTaken:
        return QStringLiteral("·");
    }
    return {};
}

} // namespace cli
