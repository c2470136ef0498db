#include "engine/shop.h"

namespace shop {

using namespace domain;
using namespace Qt::StringLiterals;

namespace {

Environment environment(const QString &id, EnvironmentKind kind, const QStringList &targets)
{
    Environment e;
    e.id = id;
    e.name = id.left(1).toUpper() + id.mid(1);
    e.kind = kind;
    for (const QString &target : targets)
        e.targets.append(
            {.id = target, .name = target.toUpper(), .url = u"http://"_s + target + u".test/"_s, .variables = {}});
    e.scripts = {.deploy = u"deploy"_s,
                 .rollback = u"rollback"_s,
                 .rollbackTo = u"rollback-to"_s,
                 .rollbackForce = u"rollback-force"_s,
                 .smoke = u"smoke"_s,
                 .migrate = u"migrate"_s};
    e.probes.append({.id = u"health"_s, .name = u"Health"_s, .url = u"/health"_s, .expect = {}});
    e.variables = {{u"TIER"_s, id}};
    return e;
}

ChecklistItem item(const QString &id, ItemBinding binding = ItemBinding::Person, bool required = true)
{
    return {.id = id, .text = id, .required = required, .binding = binding, .children = {}};
}

} // namespace

Project project()
{
    Project p;
    p.id = u"shop"_s;
    p.name = u"Shop"_s;
    p.directory = u"/src/shop"_s;
    p.environments = {environment(u"development"_s, EnvironmentKind::Development, {u"d"_s}),
                      environment(u"staging"_s, EnvironmentKind::Staging, {u"s"_s}),
                      environment(u"production"_s, EnvironmentKind::Production, {u"a"_s, u"b"_s})};
    p.environments[2].approvalsRequired = 1;
    for (const char *id : {"build", "deploy", "rollback", "rollback-to", "rollback-force", "smoke", "migrate"})
        p.commands.append({.id = QLatin1String(id),
                           .title = QLatin1String(id),
                           .program = u"./scripts/"_s + QLatin1String(id) + u".sh"_s,
                           .arguments = {u"--version={version}"_s},
                           .environment = {}});
    p.commands[1].environment = {{u"PREVIOUS_VERSION"_s, u"0.0.1"_s}};
    p.checklists = {{.id = u"before"_s, .title = u"Prerequisites"_s, .items = {item(u"tested"_s), item(u"reviewed"_s)}},
                    {.id = u"verify"_s,
                     .title = u"Staging verification"_s,
                     .items = {item(u"starts"_s, ItemBinding::Probes), item(u"migrated"_s, ItemBinding::Migrations),
                               item(u"smoke"_s, ItemBinding::Smoke)}},
                    {.id = u"after"_s,
                     .title = u"Post-deployment"_s,
                     .items = {item(u"healthy"_s, ItemBinding::Probes), item(u"flows"_s, ItemBinding::Smoke),
                               item(u"told"_s), item(u"extra"_s, ItemBinding::Person, false)}}};
    const auto stage = [&](const QString &id, const QString &name, StageKind kind, const QString &environment = {},
                           const QString &checklist = {}) {
        p.pipeline.stages.append(
            {.id = id, .name = name, .kind = kind, .environment = environment, .checklist = checklist});
    };
    stage(u"A"_s, u"Validation Passed"_s, StageKind::Checklist, {}, u"before"_s);
    stage(u"B"_s, u"Merge to Main"_s, StageKind::Merge);
    stage(u"C"_s, u"CI/CD Pipeline"_s, StageKind::Build);
    p.pipeline.stages.last().command = u"build"_s;
    p.pipeline.stages.last().artifact = u"dist/shop.tar"_s;
    stage(u"D"_s, u"Staging Deploy"_s, StageKind::Deploy, u"staging"_s);
    stage(u"E"_s, u"Smoke Tests"_s, StageKind::Decision, u"staging"_s, u"verify"_s);
    stage(u"F"_s, u"Production Deploy"_s, StageKind::Deploy, u"production"_s);
    stage(u"G"_s, u"Rollback"_s, StageKind::Rollback, u"staging"_s);
    stage(u"H"_s, u"Monitor"_s, StageKind::Monitor, u"production"_s, u"after"_s);
    for (const char *edge : {"AB", "BC", "CD", "DE", "EF", "FH"})
        p.pipeline.edges.append({.from = QLatin1String(edge, 1), .to = QLatin1String(edge + 1, 1), .label = {}});
    p.pipeline.edges.append({.from = u"E"_s, .to = u"G"_s, .label = u"Fail"_s, .outcome = EdgeOutcome::Failure});
    return p;
}

Version version(const QString &name, bool built)
{
    Version v{.name = name, .ref = u"feature/"_s + name};
    if (built) {
        v.artifact = u"/kept/shop-"_s + name + u".tar"_s;
        v.artifactSha256 = u"sha-"_s + name;
        v.commit = u"commit-"_s + name;
    }
    return v;
}

engine::PlanRequest request(const QString &words)
{
    engine::PlanRequest r;
    r.project = project();
    r.version = version(u"1.3.0"_s, false);
    r.environment = u"production"_s;
    r.live = {{u"staging"_s, version(u"1.2.2"_s)}, {u"production"_s, version(u"1.2.1"_s)}};
    r.wayBack = {{u"staging"_s, u"1.2.1"_s}, {u"production"_s, u"1.2.0"_s}};
    r.artifactsFolder = u"/kept"_s;
    r.workFolder = u"/work"_s;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (r.project.environment(word))
            r.environment = word;
        else if (word == u"built")
            r.version = version(u"1.3.0"_s);
        else if (word == u"manual")
            for (Environment &e : r.project.environments)
                e.automaticRollback = false;
        else if (word == u"no-approval")
            r.project.environments[2].approvalsRequired = 0;
        else if (word == u"two-approvals")
            r.project.environments[2].approvalsRequired = 2;
        else if (word == u"no-smoke")
            r.project.environments[1].scripts.smoke.clear();
        else if (word == u"no-branch")
            r.project.pipeline.edges.removeLast();
        else if (word == u"verified")
            r.verified.insert(u"staging"_s, u"run-7"_s);
        else if (word == u"first")
            r.live.clear();
        else if (word == u"nothing-kept")
            r.live[u"staging"_s].artifact.clear();
        else if (word == u"rollback") {
            r.mode = RunMode::Rollback;
            r.version = version(u"1.2.0"_s);
        } else if (word == u"emergency") {
            r.force = true;
            r.reason = u"The shop is down"_s;
        } else
            qFatal("unknown word %s", qPrintable(word));
    }
    return r;
}

QString text(const RunPlan &plan)
{
    QStringList lines;
    for (const StagePlan &stage : plan.stages) {
        if (!stage.alreadyDone.isEmpty())
            lines.append(stage.stage + u" = done: "_s + stage.alreadyDone);
        else if (stage.steps.isEmpty())
            lines.append(stage.stage + u" = "_s);
        const auto describe = [&](const Step &step, const QString &mark) {
            QString line = mark + u"%1 (%2) %3"_s.arg(step.id).arg(step.wave).arg(nameOf(step.kind));
            if (step.advisory)
                line += u" advisory"_s;
            if (step.required)
                line += u" required"_s;
            lines.append(line);
        };
        for (const Step &step : stage.steps)
            describe(step, {});
        for (const Step &step : stage.undo)
            describe(step, u"undo "_s);
    }
    return lines.join(u'\n');
}

} // namespace shop
