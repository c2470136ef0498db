// What the overview shows, as values: projects × environments, what each arrow between them would bring, the way back.
// Read from the library of the calling thread; health is not in the store and comes from outside.
#pragma once

#include "orchestrator/library.h"

namespace models {

struct BoardCell
{
    QString project;
    QString environment; // id
    QString name;
    domain::EnvironmentKind kind = domain::EnvironmentKind::Other;
    bool probed = false;

    QString version; // live; empty = nothing yet
    QString by;
    qint64 sinceMs = 0;
    QString run;         // that brought it; empty = it was there before
    bool certain = true; // false: a deployment ended half-way, what is live is not known for sure

    QString heldBy; // the open run that changes it
    domain::RunPhase phase = domain::RunPhase::Running;
    QString runVersion;
    QString runSentence;

    bool mayPromote = false; // the arrow that leads here
    QString offered;         // the version it would bring; empty = to be chosen, or none
    QString wayBack;
    bool wayBackReady = false;
};

struct BoardRow
{
    QString project;
    QString name;
    QList<BoardCell> cells; // promotion order
};

// All projects, or one.
domain::Result<QList<BoardRow>> board(orchestrator::Library &library, const QString &project = {});

} // namespace models
