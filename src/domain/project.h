// One deployable application: everything a run is planned from. The whole definition is one value (and one JSON
// document: `slipwayctl project export`), saved as a whole; a run keeps the definition it was started with.
#pragma once

#include "domain/checklist.h"
#include "domain/environment.h"
#include "domain/knownissue.h"
#include "domain/pipeline.h"
#include "domain/script.h"
#include "domain/thresholdrule.h"

namespace domain {

// A part of an imported document that is kept and shown as it stood until a later feature gives it life.
struct KeptPart
{
    QString kind; // "strategy", "workflow", "migration", "flag", "specweave", "dashboard", "picture" …
    QString title;
    QString text;
    int line = 0;
};

template <class Io> void describe(Io &io, KeptPart &k)
{
    io("kind", k.kind);
    io("title", k.title);
    io("text", k.text);
    io("line", k.line);
}

struct Project
{
    QString id; // short, lower case, from the name; never changes
    QString name;
    QString directory; // the git working copy, absolute; scripts are started relative to it
    QString mainBranch = QStringLiteral("main");
    bool pushAfterMerge = false;
    QList<Environment> environments; // promotion path, in order
    Pipeline pipeline;
    QList<Command> commands;
    QList<Checklist> checklists;
    QList<ThresholdRule> thresholds;
    QList<KnownIssue> knownIssues;
    QList<KeptPart> kept;
    QStringList sources; // documents it was imported from

    const Environment *environment(const QString &id) const;
    const Command *command(const QString &id) const;
    const Checklist *checklist(const QString &id) const;
    // Every id unique, every reference resolves, the pipeline is sound; the sentence says what is not.
    Outcome check() const;
};

template <class Io> void describe(Io &io, Project &p)
{
    io("id", p.id);
    io("name", p.name);
    io("directory", p.directory);
    io("mainBranch", p.mainBranch);
    io("pushAfterMerge", p.pushAfterMerge);
    io("environments", p.environments);
    io("pipeline", p.pipeline);
    io("commands", p.commands);
    io("checklists", p.checklists);
    io("thresholds", p.thresholds);
    io("knownIssues", p.knownIssues);
    io("kept", p.kept);
    io("sources", p.sources);
}

// "Storefront 2" -> "storefront-2": lower-case letters, digits and dashes; never empty.
QString idFromName(const QString &name);

} // namespace domain
