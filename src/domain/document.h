// What was understood of imported documents (several are merged into one): parts with the line they stand on, ready
// to be ticked off and corrected before a project is made of them. Nothing here executes or creates anything.
#pragma once

#include "domain/project.h"

namespace domain {

struct DocumentSource
{
    QString file;
    QString title;
    qint64 bytes = 0;
    QString sha256;
    QString text; // as read; the import page shows it
};

// A subgraph of the drawn pipeline.
struct StageGroup
{
    QString id;
    QString title;
    QStringList stages;
};

// A command as written, and the stage and environment it was taken to belong to (ids, empty when not known).
struct DocumentCommand
{
    Command command;
    QString language;
    // "build", "test", "deploy", "rollback", "rollbackTo", "rollbackForce", "smoke", "migrate", "merge", "probe", ""
    QString role;
    QString stage;
    QString environment;
    QString text; // exactly as written
    QString note; // the comments beside it
    int line = 0;
};

struct NotUnderstood
{
    int line = 0;
    QString text;
    QString why;
    QString file;
};

struct Document
{
    QList<DocumentSource> sources;
    QString direction; // of the drawn graph: LR, TB …
    Pipeline pipeline;
    QList<StageGroup> groups;
    QList<Environment> environments; // named by commands and stages; scripts bound to the commands below
    QList<Checklist> checklists;
    QList<ThresholdRule> thresholds;
    QList<DocumentCommand> commands;
    QList<ProbeSpec> probes;
    QList<KnownIssue> issues;
    QList<KeptPart> kept;
    QString mergeBranch; // "feature/0001-user-auth" when a merge was written down
    QString mainBranch;
    bool pushAfterMerge = false;
    qint64 healthLimitMs = 0; // of the automatic rollback, 0 = none written
    bool automaticRollback = false;
    QList<NotUnderstood> notUnderstood;
};

} // namespace domain
