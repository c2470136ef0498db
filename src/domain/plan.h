// A plan: what a run would do, stage by stage and step by step, complete before anything starts, drawable as it is.
// Steps of one stage run wave by wave; steps of one wave run together. Every step that changes the world has its
// undo steps, run newest stage first when the run is rolled back.
#pragma once

#include "domain/project.h"
#include "domain/version.h"

namespace domain {

enum class StepKind {
    Checklist,
    Approval,
    Manual,
    Script,
    Merge,
    Checkout,
    KeepArtifact,
    ProveVersion,
    HealthGate,
    Bake,
    Wait
};
template <> struct EnumNames<StepKind>
{
    static constexpr std::pair<StepKind, const char *> names[] = {{StepKind::Checklist, "checklist"},
                                                                  {StepKind::Approval, "approval"},
                                                                  {StepKind::Manual, "manual"},
                                                                  {StepKind::Script, "script"},
                                                                  {StepKind::Merge, "merge"},
                                                                  {StepKind::Checkout, "checkout"},
                                                                  {StepKind::KeepArtifact, "keepArtifact"},
                                                                  {StepKind::ProveVersion, "proveVersion"},
                                                                  {StepKind::HealthGate, "healthGate"},
                                                                  {StepKind::Bake, "bake"},
                                                                  {StepKind::Wait, "wait"}};
};

struct Step
{
    QString id; // unique in the run, stable over retries
    QString stage;
    StepKind kind = StepKind::Manual;
    QString title;
    QString environment;
    QString target;
    int wave = 0;
    bool advisory = false; // its failure does not fail the stage: it only confirms, or not, a checklist item
    bool required = false; // may not be skipped by a person
    bool changesWorld = false;
    QString version;  // the version that shall be live after it (deploy, undo), or that is proven available
    QString previous; // the version live when it began, empty = none
    ScriptSpec script;
    QList<ProbeSpec> probes; // absolute URLs
    QString expectVersion;   // {version} of the probes' expectations
    qint64 intervalMs = 0;
    qint64 limitMs = 0; // health gate: fails after this; bake, wait: passes after this
    int inARow = 1;     // health gate: good answers needed; bake: bad answers that fail it
    QString checklist;
    QMap<QString, QString> checkedBy; // checklist item -> step that confirms it
    int approvals = 0;
    bool requesterMayApprove = false;
    QString repository; // merge, checkout, keepArtifact: the project's working copy
    QString ref;        // merge: what is merged; checkout: what is checked out (the merged commit, once there is one)
    QString mainBranch; // merge
    bool push = false;  // merge
    QString folder;     // checkout: where to; keepArtifact: the build's directory
    QString artifact;   // keepArtifact: path below the build's directory; proveVersion: the kept file
    QString sha256;     // proveVersion: what the kept file must still have
    QString keepIn;     // keepArtifact: the folder it is kept in
    QString undoes;     // the step this one undoes; an undo step without it proves the result
};

template <class Io> void describe(Io &io, Step &s)
{
    io("id", s.id);
    io("stage", s.stage);
    io("kind", s.kind);
    io("title", s.title);
    io("environment", s.environment);
    io("target", s.target);
    io("wave", s.wave);
    io("advisory", s.advisory);
    io("required", s.required);
    io("changesWorld", s.changesWorld);
    io("version", s.version);
    io("previous", s.previous);
    io("script", s.script);
    io("probes", s.probes);
    io("expectVersion", s.expectVersion);
    io("intervalMs", s.intervalMs);
    io("limitMs", s.limitMs);
    io("inARow", s.inARow);
    io("checklist", s.checklist);
    io("checkedBy", s.checkedBy);
    io("approvals", s.approvals);
    io("requesterMayApprove", s.requesterMayApprove);
    io("repository", s.repository);
    io("ref", s.ref);
    io("mainBranch", s.mainBranch);
    io("push", s.push);
    io("folder", s.folder);
    io("artifact", s.artifact);
    io("sha256", s.sha256);
    io("keepIn", s.keepIn);
    io("undoes", s.undoes);
}

struct StagePlan
{
    QString stage;
    QList<Step> steps;
    QList<Step> undo;
    QString alreadyDone; // a sentence: why nothing is done here; empty = it is done
};

template <class Io> void describe(Io &io, StagePlan &p)
{
    io("stage", p.stage);
    io("steps", p.steps);
    io("undo", p.undo);
    io("alreadyDone", p.alreadyDone);
}

enum class RunMode { Deploy, Redeploy, Rollback };
template <> struct EnumNames<RunMode>
{
    static constexpr std::pair<RunMode, const char *> names[] = {
        {RunMode::Deploy, "deploy"}, {RunMode::Redeploy, "redeploy"}, {RunMode::Rollback, "rollback"}};
};

// What stands in the way of a run (blocks) or should be known before it (does not).
struct Remark
{
    QString message;
    QString hint;
};

template <class Io> void describe(Io &io, Remark &r)
{
    io("message", r.message);
    io("hint", r.hint);
}

struct RunPlan
{
    Project project; // as it was when the run was planned
    Version version;
    QString environment; // the goal
    RunMode mode = RunMode::Deploy;
    QString reason;                  // rollback: why
    bool force = false;              // emergency: checks are left out
    Pipeline pipeline;               // the part of the project's pipeline that leads to the goal
    QList<StagePlan> stages;         // in pipeline order
    QMap<QString, Version> previous; // environment -> version live there when planned
    QMap<QString, QString> wayBack;  // environment -> the version that was the way back when planned
    QList<Remark> blockers;
    QList<Remark> warnings;

    const StagePlan *stage(const QString &id) const;
    const Step *step(const QString &id) const; // undo steps too
    QStringList environments() const;          // those the plan changes, promotion order
};

template <class Io> void describe(Io &io, RunPlan &p)
{
    io("project", p.project);
    io("version", p.version);
    io("environment", p.environment);
    io("mode", p.mode);
    io("reason", p.reason);
    io("force", p.force);
    io("pipeline", p.pipeline);
    io("stages", p.stages);
    io("previous", p.previous);
    io("wayBack", p.wayBack);
    io("blockers", p.blockers);
    io("warnings", p.warnings);
}

} // namespace domain
