// An immutable, named build of a project. Until it is built it is only a name and a branch or commit to build from.
#pragma once

#include "domain/fields.h"

namespace domain {

struct Version
{
    QString name;     // usually semver
    QString ref;      // branch, tag or commit it is built from
    QString commit;   // full hash, once built
    QString tree;     // git tree hash of that commit: two commits with one tree are one content
    QString artifact; // absolute path of the kept artifact, once built
    QString artifactSha256;
    qint64 artifactBytes = 0;
    QString notes;
    QString increment; // SpecWeave increment
    QString createdBy;
    qint64 createdMs = 0;

    bool built() const { return !artifact.isEmpty(); }
    // Semver order where both names are semver (1.2.10 after 1.2.9, 1.3.0-rc.1 before 1.3.0), else text order.
    static int compare(const QString &a, const QString &b);
};

template <class Io> void describe(Io &io, Version &v)
{
    io("name", v.name);
    io("ref", v.ref);
    io("commit", v.commit);
    io("tree", v.tree);
    io("artifact", v.artifact);
    io("artifactSha256", v.artifactSha256);
    io("artifactBytes", v.artifactBytes);
    io("notes", v.notes);
    io("increment", v.increment);
    io("createdBy", v.createdBy);
    io("createdMs", v.createdMs);
}

} // namespace domain
