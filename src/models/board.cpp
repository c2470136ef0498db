#include "models/board.h"

namespace models {

using namespace domain;
using orchestrator::EnvironmentView;
using orchestrator::ProjectView;

namespace {

// The newest version that is not there yet and newer than what is.
QString newest(const QList<Version> &versions, const QString &live)
{
    if (versions.isEmpty() || (!live.isEmpty() && Version::compare(versions.first().name, live) <= 0))
        return {};
    return versions.first().name;
}

BoardCell cellOf(const ProjectView &view, const EnvironmentView &e, const QMap<QString, RunRecord> &open)
{
    BoardCell cell;
    cell.project = view.project.id;
    cell.environment = e.environment.id;
    cell.name = e.environment.name.isEmpty() ? e.environment.id : e.environment.name;
    cell.kind = e.environment.kind;
    cell.probed = !e.environment.probes.isEmpty();
    if (e.live) {
        cell.version = e.live->version;
        cell.by = e.live->by;
        cell.sinceMs = e.live->sinceMs;
        cell.run = e.live->run;
        cell.certain = e.live->certain;
        cell.wayBack = e.live->previous;
        cell.wayBackReady = e.wayBackReady;
    }
    if (e.held) {
        const RunRecord run = open.value(e.held->run);
        cell.heldBy = e.held->run;
        cell.phase = run.phase;
        cell.runVersion = run.version;
        cell.runSentence = run.sentence;
    }
    return cell;
}

} // namespace

Result<QList<BoardRow>> board(orchestrator::Library &library, const QString &project)
{
    const auto views = library.overview();
    if (!views)
        return views.error();
    const auto runs = library.runs({.project = project, .openOnly = true, .limit = 10000});
    if (!runs)
        return runs.error();
    QMap<QString, RunRecord> open;
    for (const RunRecord &run : *runs)
        open.insert(run.id, run);

    QList<BoardRow> rows;
    for (const ProjectView &view : *views) {
        if (!project.isEmpty() && view.project.id != project)
            continue;
        BoardRow row{view.project.id, view.project.name, {}};
        for (const EnvironmentView &environment : view.environments) {
            BoardCell cell = cellOf(view, environment, open);
            if (row.cells.isEmpty()) {
                const auto versions = library.versions(view.project.id);
                if (!versions)
                    return versions.error();
                cell.offered = newest(*versions, cell.version);
                cell.mayPromote = !versions->isEmpty();
            } else if (const BoardCell &left = row.cells.last();
                       !left.version.isEmpty() && left.version != cell.version) {
                cell.offered = left.version;
                cell.mayPromote = true;
            }
            cell.mayPromote = cell.mayPromote && cell.heldBy.isEmpty();
            row.cells.append(cell);
        }
        rows.append(row);
    }
    return rows;
}

} // namespace models
