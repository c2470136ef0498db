#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Runs)
}

#include "cli/call.h"
#include "cli/follow.h"
#include "cli/json.h"

#include <QJsonArray>

namespace cli {

using namespace domain;

namespace {

Result<orchestrator::PlanQuery> wanted(Call &call)
{
    for (const char *name : {"project", "version", "environment"})
        if (call.option(QLatin1String(name)).isEmpty())
            return usage(tr("--%1 is missing.").arg(QLatin1String(name)),
                         QStringLiteral("slipwayctl plan --project P --version V --environment E"));
    orchestrator::Library *library = call.library();
    if (!library)
        return storeError(tr("The store could not be opened."));
    const auto project = library->project(call.option(QStringLiteral("project")));
    if (!project)
        return project.error();
    if (const QString strategy = call.option(QStringLiteral("strategy"));
        !strategy.isEmpty() && strategy != QLatin1String("all-at-once"))
        return usage(tr("“%1” is not a strategy that can be planned.").arg(strategy), tr("Known: all-at-once."));
    return orchestrator::PlanQuery{.project = project->id,
                                   .version = call.option(QStringLiteral("version")),
                                   .environment = call.option(QStringLiteral("environment"))};
}

int plan(Call &call)
{
    const auto query = wanted(call);
    if (!query)
        return call.status() ? call.status() : call.fail(query.error());
    const auto plan = call.library()->plan(*query);
    if (!plan)
        return call.fail(plan.error());
    QStringList lines{
        tr("%1 %2 → %3 (%4)").arg(plan->project.name, plan->version.name, plan->environment, nameOf(plan->mode))};
    for (const StagePlan &stage : plan->stages) {
        const Stage *s = plan->pipeline.stage(stage.stage);
        lines.append(QStringLiteral("%1%2").arg(
            s ? s->name : stage.stage,
            stage.alreadyDone.isEmpty() ? QString() : QStringLiteral("  – ") + stage.alreadyDone));
        if (stage.alreadyDone.isEmpty())
            for (const Step &step : stage.steps)
                lines.append(QStringLiteral("  ○ ") + step.title);
        for (const Step &step : stage.undo)
            lines.append(QStringLiteral("  ⟲ ") + tr("on failure: %1").arg(step.title));
    }
    for (const Remark &r : plan->warnings)
        lines.append(QStringLiteral("▲ ") + r.message);
    for (const Remark &r : plan->blockers)
        lines.append(QStringLiteral("✖ ") + r.message + QLatin1Char(' ') + r.hint);
    return call.print(planJson(*plan), lines.join(QLatin1Char('\n')),
                      plan->blockers.isEmpty() ? exitcode::done : exitcode::refused);
}

// After a request that moves a run: a process that conducts must see it through, one that does not may return.
int seeThrough(Call &call, const QString &run, RunPhase wanted)
{
    const bool asked = call.has(QStringLiteral("follow"));
    if (asked || call.desk()->conducts())
        return follow(call, run, Until::EndedOrWaiting,
                      call.has(QStringLiteral("version")) ? Show::Everything : Show::News, wanted);
    const auto view = call.desk()->library().run(run);
    if (!view)
        return call.fail(view.error());
    return call.print(runJson(*view), QStringLiteral("%1  %2").arg(view->record.id, view->sentence));
}

int sendAndSee(Call &call, const orchestrator::Request &request, RunPhase wanted = RunPhase::Succeeded)
{
    if (!call.desk())
        return call.status();
    const auto answer = call.ask(request);
    if (!answer)
        return call.fail(answer.error());
    return seeThrough(call, answer->value(QStringLiteral("id")).toString(), wanted);
}

int start(Call &call)
{
    if (!call.desk())
        return call.status();
    const auto query = wanted(call);
    if (!query)
        return call.fail(query.error());
    return sendAndSee(call, orchestrator::StartRun{query->project, query->version, query->environment});
}

int list(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    orchestrator::RunFilter filter;
    filter.project = call.option(QStringLiteral("project"));
    filter.environment = call.option(QStringLiteral("environment"));
    filter.openOnly = call.has(QStringLiteral("open"));
    filter.text = call.option(QStringLiteral("search"));
    if (call.has(QStringLiteral("limit")))
        filter.limit = std::clamp(call.option(QStringLiteral("limit")).toInt(), 1, 10000);
    const auto runs = library->runs(filter);
    if (!runs)
        return call.fail(runs.error());
    QJsonArray array;
    QStringList lines;
    for (const RunRecord &r : *runs) {
        array.append(runRecordJson(r));
        lines.append(
            QStringLiteral("%1  %2  %3 → %4  %5")
                .arg(r.id, nameOf(r.phase).leftJustified(11), r.version, r.environment, humanTime(r.startedMs)));
    }
    return call.print(Call::object("runs", {{QStringLiteral("runs"), array}}),
                      lines.isEmpty() ? tr("No runs.") : lines.join(QLatin1Char('\n')));
}

int show(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    const auto view = library->run(call.word(0));
    if (!view)
        return call.fail(view.error());
    QStringList lines{QStringLiteral("%1  %2 %3 → %4")
                          .arg(view->record.id, view->record.project, view->record.version, view->record.environment),
                      view->sentence};
    const auto addStep = [&](const Step &step) {
        const StepState now = view->state.steps.value(step.id);
        QString line = QStringLiteral("  %1 %2").arg(glyphOf(now.status), step.title);
        if (!now.attempts.isEmpty() && !now.attempts.last().message.isEmpty())
            line += QStringLiteral("  – ") + now.attempts.last().message;
        lines.append(line);
        if (step.kind == StepKind::Checklist && now.status == StepStatus::Waiting)
            if (const Checklist *checklist = view->state.plan.project.checklist(step.checklist))
                for (const ChecklistItem &item : checklist->items)
                    lines.append(
                        QStringLiteral("      [%1] %2  (%3)")
                            .arg(now.items.value(item.id).confirmed ? QStringLiteral("x") : QStringLiteral(" "),
                                 item.text, item.id));
    };
    for (const StagePlan &stage : view->state.plan.stages) {
        const Stage *s = view->state.plan.pipeline.stage(stage.stage);
        lines.append(QStringLiteral("%1 %2").arg(glyphOf(view->state.stages.value(stage.stage).status),
                                                 s ? s->name : stage.stage));
        for (const Step &step : stage.steps)
            addStep(step);
    }
    if (!view->state.undo.isEmpty())
        lines.append(tr("Rollback"));
    for (const Step &step : view->state.undo)
        addStep(step);
    if (view->issue) {
        lines.append(tr("This looks like a known issue: %1").arg(view->issue->title));
        for (const QString &fix : view->issue->fixes)
            lines.append(QStringLiteral("  · ") + fix);
    }
    return call.print(runJson(*view), lines.join(QLatin1Char('\n')));
}

int watch(Call &call)
{
    if (!call.desk())
        return call.status();
    const auto view = call.desk()->library().run(call.word(0));
    if (!view)
        return call.fail(view.error());
    return follow(call, view->record.id, call.desk()->conducts() ? Until::EndedOrWaiting : Until::Ended,
                  Show::Everything);
}

template <ActionKind action> int steer(Call &call)
{
    return sendAndSee(call,
                      orchestrator::Steer{.run = call.word(0),
                                          .action = action,
                                          .step = call.option(QStringLiteral("step")),
                                          .reason = call.option(QStringLiteral("reason"))},
                      action == ActionKind::Abort ? RunPhase::Aborted : RunPhase::Succeeded);
}

int finish(Call &call)
{
    return sendAndSee(call, orchestrator::Steer{.run = call.word(0),
                                                .action = ActionKind::FinishManual,
                                                .step = call.option(QStringLiteral("step")),
                                                .reason = call.option(QStringLiteral("note")),
                                                .succeeded = !call.has(QStringLiteral("failed"))});
}

int rollBackRun(Call &call)
{
    return sendAndSee(call,
                      orchestrator::RollBackRun{.run = call.word(0),
                                                .to = call.option(QStringLiteral("to")),
                                                .force = call.has(QStringLiteral("force")),
                                                .reason = call.option(QStringLiteral("reason"))},
                      RunPhase::RolledBack);
}

int rollBack(Call &call)
{
    if (call.option(QStringLiteral("project")).isEmpty() || call.option(QStringLiteral("environment")).isEmpty())
        return call.fail(
            usage(tr("--project and --environment say what is rolled back."),
                  QStringLiteral("slipwayctl rollback --project P --environment E [--to V] [--force --reason R]")));
    if (!call.desk())
        return call.status();
    const auto project = call.desk()->library().project(call.option(QStringLiteral("project")));
    if (!project)
        return call.fail(project.error());
    return sendAndSee(call,
                      orchestrator::RollBack{.project = project->id,
                                             .environment = call.option(QStringLiteral("environment")),
                                             .to = call.option(QStringLiteral("to")),
                                             .force = call.has(QStringLiteral("force")),
                                             .reason = call.option(QStringLiteral("reason"))},
                      RunPhase::RolledBack);
}

} // namespace

QList<Verb> runVerbs()
{
    const QList<Option> goal{{QStringLiteral("project"), QStringLiteral("P"), tr("project")},
                             {QStringLiteral("version"), QStringLiteral("V"), tr("version")},
                             {QStringLiteral("environment"), QStringLiteral("E"), tr("where it shall go")},
                             {QStringLiteral("strategy"), QStringLiteral("S"), tr("all-at-once")}};
    const Option followOption{QStringLiteral("follow"), {}, tr("stay until it ends or waits for a person")};
    const Option reason{QStringLiteral("reason"), QStringLiteral("R"), tr("why; goes into the journal")};
    const Option step{QStringLiteral("step"), QStringLiteral("STEP"), tr("the step, when several could be meant")};
    const Option to{QStringLiteral("to"), QStringLiteral("V"), tr("a chosen version instead of the previous one")};
    const Option force{QStringLiteral("force"), {}, tr("emergency: skips the checks, needs a reason")};
    const QString R = QStringLiteral("RUN");
    const QString run = QStringLiteral("run");
    return {
        {QStringLiteral("plan"),
         {},
         {},
         tr("Shows what a run would do, step by step, and what is in its way."),
         QStringLiteral("slipwayctl plan --project storefront --version 1.3.0 --environment production"),
         goal,
         plan},
        {run,
         QStringLiteral("start"),
         {},
         tr("Starts a run. Without a window open it is followed until it ends or waits."),
         QStringLiteral("slipwayctl run start --project storefront --version 1.3.0 --environment staging"),
         goal + QList{followOption},
         start},
        {run,
         QStringLiteral("list"),
         {},
         tr("Lists runs, newest first."),
         QStringLiteral("slipwayctl run list --open"),
         {{QStringLiteral("project"), QStringLiteral("P"), tr("only this project")},
          {QStringLiteral("environment"), QStringLiteral("E"), tr("only this environment")},
          {QStringLiteral("open"), {}, tr("only those that have not ended")},
          {QStringLiteral("search"), QStringLiteral("TEXT"), tr("only those that hold this text")},
          {QStringLiteral("limit"), QStringLiteral("N"), tr("at most so many")}},
         list},
        {run,
         QStringLiteral("show"),
         R,
         tr("Shows a run: stages, steps, open items, what may be done."),
         QStringLiteral("slipwayctl run show storefront-12"),
         {},
         show},
        {run,
         QStringLiteral("watch"),
         R,
         tr("Follows a run until it ends."),
         QStringLiteral("slipwayctl run watch storefront-12"),
         {},
         watch},
        {run,
         QStringLiteral("pause"),
         R,
         tr("Lets nothing new start."),
         QStringLiteral("slipwayctl run pause storefront-12"),
         {reason},
         steer<ActionKind::Pause>},
        {run,
         QStringLiteral("resume"),
         R,
         tr("Goes on after a pause."),
         QStringLiteral("slipwayctl run resume storefront-12"),
         {followOption},
         steer<ActionKind::Resume>},
        {run,
         QStringLiteral("abort"),
         R,
         tr("Stops what is running and ends the run; what was done stays."),
         QStringLiteral("slipwayctl run abort storefront-12 --reason 'wrong version'"),
         {reason, followOption},
         steer<ActionKind::Abort>},
        {run,
         QStringLiteral("retry"),
         R,
         tr("Tries the failed step again."),
         QStringLiteral("slipwayctl run retry storefront-12"),
         {step, followOption},
         steer<ActionKind::Retry>},
        {run,
         QStringLiteral("skip"),
         R,
         tr("Goes on without the step it waits for."),
         QStringLiteral("slipwayctl run skip storefront-12 --reason 'checked by hand'"),
         {step, reason, followOption},
         steer<ActionKind::Skip>},
        {run,
         QStringLiteral("treat-as-done"),
         R,
         tr("Answers for a step whose fate is not known: it was done."),
         QStringLiteral("slipwayctl run treat-as-done storefront-12 --reason 'seen on the host'"),
         {step, reason, followOption},
         steer<ActionKind::TreatAsDone>},
        {run,
         QStringLiteral("treat-as-failed"),
         R,
         tr("Answers for a step whose fate is not known: it failed."),
         QStringLiteral("slipwayctl run treat-as-failed storefront-12 --reason 'not on the host'"),
         {step, reason, followOption},
         steer<ActionKind::TreatAsFailed>},
        {run,
         QStringLiteral("finish"),
         R,
         tr("Says that a manual step was done, or with --failed that it failed."),
         QStringLiteral("slipwayctl run finish storefront-12 --note 'DNS switched'"),
         {step,
          {QStringLiteral("failed"), {}, tr("it failed")},
          {QStringLiteral("note"), QStringLiteral("N"), tr("a note")},
          followOption},
         finish},
        {run,
         QStringLiteral("rollback"),
         R,
         tr("Rolls back what this run has deployed."),
         QStringLiteral("slipwayctl run rollback storefront-12 --reason 'checkout is slow'"),
         {to, force, reason, followOption},
         rollBackRun},
        {QStringLiteral("rollback"),
         {},
         {},
         tr("Takes an environment back to its previous version, or to a chosen one."),
         QStringLiteral("slipwayctl rollback --project storefront --environment production --to 1.2.1"),
         {{QStringLiteral("project"), QStringLiteral("P"), tr("project")},
          {QStringLiteral("environment"), QStringLiteral("E"), tr("environment")},
          to,
          force,
          reason,
          followOption},
         rollBack},
    };
}

} // namespace cli
