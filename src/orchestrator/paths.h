// Where everything of one store lives: the database and, beside it, runs, artifacts, work trees, evidence, backups and
// the sample. Nothing of Slipway is written anywhere else but the socket, which lives in the runtime folder.
#pragma once

#include <QString>

namespace orchestrator {

struct Paths
{
    QString store; // absolute path of the database

    static Paths of(const QString &storePath);
    static QString defaultStore(); // the desktop application's

    QString folder() const;
    QString runs() const { return folder() + QStringLiteral("/runs"); }
    QString artifacts() const { return folder() + QStringLiteral("/artifacts"); }
    QString work() const { return folder() + QStringLiteral("/work"); }
    QString evidence() const { return folder() + QStringLiteral("/evidence"); }
    QString sample() const { return folder() + QStringLiteral("/sample"); }
    QString socket() const; // private local socket of the conductor
};

// A program installed or built beside this one (slipway-runner, slipway-sample).
QString siblingProgram(const QString &name);

} // namespace orchestrator
