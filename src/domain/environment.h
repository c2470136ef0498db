// A place a project runs, with its targets, scripts, probes and protection. The order of a project's environments is
// the promotion path. Script members name Commands of the project by id; empty = there is none.
#pragma once

#include "domain/probe.h"

namespace domain {

struct Target
{
    QString id;
    QString name;
    QString url; // base of relative probes
    QMap<QString, QString> variables;
};

template <class Io> void describe(Io &io, Target &t)
{
    io("id", t.id);
    io("name", t.name);
    io("url", t.url);
    io("variables", t.variables);
}

enum class EnvironmentKind { Development, Staging, Production, Other };
template <> struct EnumNames<EnvironmentKind>
{
    static constexpr std::pair<EnvironmentKind, const char *> names[] = {{EnvironmentKind::Development, "development"},
                                                                         {EnvironmentKind::Staging, "staging"},
                                                                         {EnvironmentKind::Production, "production"},
                                                                         {EnvironmentKind::Other, "other"}};
};

struct EnvironmentScripts
{
    QString deploy;
    QString rollback;      // to the previous version
    QString rollbackTo;    // to a chosen version; empty = rollback is used
    QString rollbackForce; // emergency; empty = rollback is used
    QString smoke;
    QString migrate;
};

template <class Io> void describe(Io &io, EnvironmentScripts &s)
{
    io("deploy", s.deploy);
    io("rollback", s.rollback);
    io("rollbackTo", s.rollbackTo);
    io("rollbackForce", s.rollbackForce);
    io("smoke", s.smoke);
    io("migrate", s.migrate);
}

struct Environment
{
    QString id;
    QString name;
    EnvironmentKind kind = EnvironmentKind::Other;
    QList<Target> targets;
    QMap<QString, QString> variables;
    EnvironmentScripts scripts;
    QList<ProbeSpec> probes;
    int approvalsRequired = 0;
    bool requesterMayApprove = false;
    qint64 healthLimitMs = 60000; // the health gate after a deploy
    int healthyInARow = 2;        // good answers in a row that open it
    qint64 probeIntervalMs = 2000;
    qint64 bakeMs = 60000;   // how long it is watched afterwards
    int unhealthyInARow = 3; // bad answers in a row that end the bake
    bool automaticRollback = true;
};

template <class Io> void describe(Io &io, Environment &e)
{
    io("id", e.id);
    io("name", e.name);
    io("kind", e.kind);
    io("targets", e.targets);
    io("variables", e.variables);
    io("scripts", e.scripts);
    io("probes", e.probes);
    io("approvalsRequired", e.approvalsRequired);
    io("requesterMayApprove", e.requesterMayApprove);
    io("healthLimitMs", e.healthLimitMs);
    io("healthyInARow", e.healthyInARow);
    io("probeIntervalMs", e.probeIntervalMs);
    io("bakeMs", e.bakeMs);
    io("unhealthyInARow", e.unhealthyInARow);
    io("automaticRollback", e.automaticRollback);
}

} // namespace domain
