// A directed acyclic graph of stages with success and failure branches. Pure value; check() names the first fault.
#pragma once

#include "domain/fields.h"

namespace domain {

// What a stage is for. Kinds that a later planner gives life to (analysis, flag …) do not exist yet: an imported
// stage whose kind is not understood is a Manual stage, which asks a person.
enum class StageKind { Checklist, Merge, Build, Command, Deploy, Decision, Monitor, Rollback, Wait, Manual };
template <> struct EnumNames<StageKind>
{
    static constexpr std::pair<StageKind, const char *> names[] = {
        {StageKind::Checklist, "checklist"}, {StageKind::Merge, "merge"},       {StageKind::Build, "build"},
        {StageKind::Command, "command"},     {StageKind::Deploy, "deploy"},     {StageKind::Decision, "decision"},
        {StageKind::Monitor, "monitor"},     {StageKind::Rollback, "rollback"}, {StageKind::Wait, "wait"},
        {StageKind::Manual, "manual"}};
};

struct Stage
{
    QString id;
    QString name;
    StageKind kind = StageKind::Manual;
    QString environment;   // id; deploy, decision, monitor, rollback
    QString command;       // Command id; build, command
    QString artifact;      // build: file or folder below the build's directory that is kept
    QString checklist;     // Checklist id; asked at the end of the stage (a checklist stage is nothing else)
    qint64 durationMs = 0; // wait
    int line = 0;
};

template <class Io> void describe(Io &io, Stage &s)
{
    io("id", s.id);
    io("name", s.name);
    io("kind", s.kind);
    io("environment", s.environment);
    io("command", s.command);
    io("artifact", s.artifact);
    io("checklist", s.checklist);
    io("durationMs", s.durationMs);
    io("line", s.line);
}

enum class EdgeOutcome { Success, Failure, Always };
template <> struct EnumNames<EdgeOutcome>
{
    static constexpr std::pair<EdgeOutcome, const char *> names[] = {
        {EdgeOutcome::Success, "success"}, {EdgeOutcome::Failure, "failure"}, {EdgeOutcome::Always, "always"}};
};

struct Edge
{
    QString from;
    QString to;
    QString label;
    EdgeOutcome outcome = EdgeOutcome::Success;
};

template <class Io> void describe(Io &io, Edge &e)
{
    io("from", e.from);
    io("to", e.to);
    io("label", e.label);
    io("outcome", e.outcome);
}

struct Pipeline
{
    QList<Stage> stages;
    QList<Edge> edges;

    const Stage *stage(const QString &id) const;
    QList<Edge> edgesFrom(const QString &id) const;
    QList<Edge> edgesTo(const QString &id) const;
    // Fails on an empty or double id, an edge to nowhere, a cycle (the sentence names its stages in order).
    Outcome check() const;
    // Every stage after all it depends on; document order among equals. Requires check().
    QStringList order() const;
};

template <class Io> void describe(Io &io, Pipeline &p)
{
    io("stages", p.stages);
    io("edges", p.edges);
}

} // namespace domain
