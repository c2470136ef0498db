#include "domain/event.h"

namespace domain {

template <class Io> void describe(Io &io, ProjectSaved &e)
{
    io("project", e.project);
}
template <class Io> void describe(Io &io, ProjectRemoved &e)
{
    io("project", e.project);
}
template <class Io> void describe(Io &io, VersionAdded &e)
{
    io("project", e.project);
    io("version", e.version);
}
template <class Io> void describe(Io &io, LiveRecorded &e)
{
    io("project", e.project);
    io("environment", e.environment);
    io("version", e.version);
    io("previous", e.previous);
    io("reason", e.reason);
}
template <class Io> void describe(Io &io, RunRequested &e)
{
    io("run", e.run);
    io("plan", e.plan);
}
template <class Io> void describe(Io &io, StepEnded &e)
{
    io("run", e.run);
    io("step", e.step);
    io("attempt", e.attempt);
    io("verdict", e.verdict);
    io("message", e.message);
    io("outputs", e.outputs);
    io("samples", e.samples);
    io("script", e.script);
}
template <class Io> void describe(Io &io, ItemConfirmed &e)
{
    io("run", e.run);
    io("step", e.step);
    io("item", e.item);
    io("note", e.note);
    io("evidence", e.evidence);
}
template <class Io> void describe(Io &io, ItemCleared &e)
{
    io("run", e.run);
    io("step", e.step);
    io("item", e.item);
    io("note", e.note);
}
template <class Io> void describe(Io &io, ApprovalDecided &e)
{
    io("run", e.run);
    io("step", e.step);
    io("approved", e.approved);
    io("comment", e.comment);
}
template <class Io> void describe(Io &io, ManualDone &e)
{
    io("run", e.run);
    io("step", e.step);
    io("succeeded", e.succeeded);
    io("note", e.note);
}
template <class Io> void describe(Io &io, PauseRequested &e)
{
    io("run", e.run);
    io("reason", e.reason);
}
template <class Io> void describe(Io &io, ResumeRequested &e)
{
    io("run", e.run);
}
template <class Io> void describe(Io &io, AbortRequested &e)
{
    io("run", e.run);
    io("reason", e.reason);
}
template <class Io> void describe(Io &io, RetryRequested &e)
{
    io("run", e.run);
    io("step", e.step);
}
template <class Io> void describe(Io &io, SkipRequested &e)
{
    io("run", e.run);
    io("step", e.step);
    io("reason", e.reason);
}
template <class Io> void describe(Io &io, OutcomeDeclared &e)
{
    io("run", e.run);
    io("step", e.step);
    io("succeeded", e.succeeded);
    io("reason", e.reason);
}
template <class Io> void describe(Io &io, RollbackRequested &e)
{
    io("run", e.run);
    io("to", e.to);
    io("force", e.force);
    io("reason", e.reason);
}

QString kindOf(const EventBody &body)
{
    return variantKind(body);
}

QString subjectOf(const EventBody &body)
{
    return std::visit(
        [](const auto &b) -> QString {
            if constexpr (requires { b.run; })
                return QStringLiteral("run/") + b.run;
            else if constexpr (std::is_same_v<decltype(b.project), Project>)
                return QStringLiteral("project/") + b.project.id;
            else
                return QStringLiteral("project/") + b.project;
        },
        body);
}

QJsonObject toJson(const EventBody &body)
{
    return std::visit([](const auto &b) { return domain::toJson(b); }, body);
}

Result<EventBody> eventFromJson(const QString &kind, const QJsonObject &object)
{
    return variantFromJson<EventBody>(kind, object);
}

} // namespace domain
