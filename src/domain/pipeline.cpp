#include "domain/tr.h"

namespace domain {
SLIPWAY_TR(domain::Pipeline)
}

#include "domain/pipeline.h"

#include <QSet>

namespace domain {

namespace {

// Depth-first search for a cycle; `path` holds the stages from the root to here.
bool findCycle(const Pipeline &p, const QString &id, QSet<QString> &finished, QStringList &path)
{
    if (finished.contains(id))
        return false;
    if (const qsizetype start = path.indexOf(id); start >= 0) {
        path = path.mid(start) + QStringList{id};
        return true;
    }
    path.append(id);
    for (const Edge &edge : p.edges)
        if (edge.from == id && findCycle(p, edge.to, finished, path))
            return true;
    path.removeLast();
    finished.insert(id);
    return false;
}

} // namespace

const Stage *Pipeline::stage(const QString &id) const
{
    const auto it = std::find_if(stages.begin(), stages.end(), [&](const Stage &s) { return s.id == id; });
    return it == stages.end() ? nullptr : &*it;
}

QList<Edge> Pipeline::edgesFrom(const QString &id) const
{
    QList<Edge> out;
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(out), [&](const Edge &e) { return e.from == id; });
    return out;
}

QList<Edge> Pipeline::edgesTo(const QString &id) const
{
    QList<Edge> out;
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(out), [&](const Edge &e) { return e.to == id; });
    return out;
}

Outcome Pipeline::check() const
{
    QSet<QString> ids;
    for (const Stage &s : stages) {
        if (s.id.isEmpty())
            return usage(tr("A stage of the pipeline has no id."));
        if (ids.contains(s.id))
            return usage(tr("Two stages of the pipeline have the id “%1”.").arg(s.id),
                         tr("Give one of them another id."));
        ids.insert(s.id);
    }
    for (const Edge &e : edges)
        for (const QString &end : {e.from, e.to})
            if (!ids.contains(end))
                return usage(tr("An edge of the pipeline names the stage “%1”, which does not exist.").arg(end));
    QSet<QString> finished;
    for (const Stage &s : stages) {
        QStringList path;
        if (findCycle(*this, s.id, finished, path))
            return usage(tr("The pipeline runs in a circle: %1.").arg(path.join(QStringLiteral(" → "))),
                         tr("Remove one of these edges: a run could never end."));
    }
    return done();
}

QStringList Pipeline::order() const
{
    QStringList out;
    QSet<QString> placed;
    while (out.size() < stages.size()) {
        const qsizetype before = out.size();
        for (const Stage &s : stages) {
            if (placed.contains(s.id))
                continue;
            const auto incoming = edgesTo(s.id);
            if (std::all_of(incoming.begin(), incoming.end(), [&](const Edge &e) { return placed.contains(e.from); })) {
                placed.insert(s.id);
                out.append(s.id);
            }
        }
        if (out.size() == before)
            break; // a cycle: check() was not asked
    }
    return out;
}

} // namespace domain
