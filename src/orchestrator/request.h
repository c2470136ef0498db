// What a person (window, request line, another process) asks the conductor to do. A request is checked, becomes events,
// and is answered once: with a JSON object, or with an Error that says why nothing happened.
#pragma once

#include "domain/action.h"
#include "domain/event.h"

namespace orchestrator {

struct SaveProject
{
    static constexpr const char *kind = "saveProject";
    domain::Project project;
    bool create = false; // refuse if there is one with this id
};
struct RemoveProject
{
    static constexpr const char *kind = "removeProject";
    QString project;
};
struct AddVersion
{
    static constexpr const char *kind = "addVersion";
    QString project;
    domain::Version version;
};
struct RecordLive
{
    static constexpr const char *kind = "recordLive";
    QString project;
    QString environment;
    QString version;
    QString previous;
    QString reason;
};
struct StartRun
{
    static constexpr const char *kind = "startRun";
    QString project;
    QString version;
    QString environment;
};
// The way back for an environment: steers the run that holds it, or starts a rollback run of its own.
struct RollBack
{
    static constexpr const char *kind = "rollBack";
    QString project;
    QString environment;
    QString to; // empty = the version that was live before
    bool force = false;
    QString reason;
};
// One of engine::actions() that needs no more than a reason: pause, resume, abort, retry, skip, treatAs…, finishManual.
struct Steer
{
    static constexpr const char *kind = "steer";
    QString run;
    domain::ActionKind action = domain::ActionKind::Pause;
    QString step; // empty = the one the run waits for
    QString reason;
    bool succeeded = true; // finishManual
};
struct RollBackRun
{
    static constexpr const char *kind = "rollBackRun";
    QString run;
    QString to;
    bool force = false;
    QString reason;
};
struct Confirm
{
    static constexpr const char *kind = "confirm";
    QString run;
    QString item;          // id, or the beginning of its text when only one open item begins so
    bool confirmed = true; // false takes a confirmation back
    QString note;
    QString evidence; // a file, which is kept; or a link
    QString step{};   // the checklist; empty = whichever waits
};
struct Decide
{
    static constexpr const char *kind = "decide";
    QString run;
    QString step; // empty = the one that waits
    bool approved = false;
    QString comment;
};
struct MakeBackup
{
    static constexpr const char *kind = "makeBackup";
    QString reason;
};

using Request = std::variant<SaveProject, RemoveProject, AddVersion, RecordLive, StartRun, RollBack, Steer, RollBackRun,
                             Confirm, Decide, MakeBackup>;

QJsonObject toJson(const Request &request); // with its "kind"
domain::Result<Request> requestFromJson(const QJsonObject &object);

using Reply = std::function<void(const domain::Result<QJsonObject> &)>;

QJsonObject errorJson(const domain::Error &error); // {"kind":"error","code",…} as cli.md has it
domain::Error errorFromJson(const QJsonObject &object);

} // namespace orchestrator
