#include "domain/tr.h"

namespace gui {
SLIPWAY_TR(gui::PaletteEntries)
}

#include "gui/paletteentries.h"
#include "gui/theme/status.h"
#include "models/board.h"

#include <QAction>
#include <QMenu>
#include <QPointer>

namespace gui {

namespace {

// "icon" of "slipway/icon"; the palette draws only our own.
QString nameOfIcon(const QIcon &icon)
{
    const QLatin1String ours("slipway/");
    return icon.name().startsWith(ours) ? icon.name().mid(ours.size()) : QString();
}

QString withoutMnemonic(QString text)
{
    text.remove(QLatin1Char('&'));
    return text;
}

void addPromotions(QList<PaletteEntry> &out, const models::BoardRow &row, const PaletteTargets &targets)
{
    for (const models::BoardCell &cell : row.cells)
        if (cell.mayPromote)
            out.append({cell.offered.isEmpty() ? tr("Promote %1 to %2…").arg(row.name, cell.name)
                                               : tr("Promote %1 %2 to %3…").arg(row.name, cell.offered, cell.name),
                        cell.version, QStringLiteral("promote"),
                        [act = targets.promote, cell] { act(cell.project, cell.offered, cell.environment); }});
}

void addWaysBack(QList<PaletteEntry> &out, const models::BoardRow &row, const PaletteTargets &targets)
{
    for (const models::BoardCell &cell : row.cells)
        if (!cell.version.isEmpty())
            out.append({tr("Roll back %1 in %2…").arg(row.name, cell.name), cell.wayBack, QStringLiteral("rollback"),
                        [act = targets.rollBack, cell] { act(cell.project, cell.environment); }});
}

} // namespace

QList<PaletteEntry> entriesOf(const QList<QAction *> &actions)
{
    QList<PaletteEntry> out;
    for (QAction *action : actions)
        if (!action->isSeparator() && !action->menu() && action->isEnabled() && action->isVisible() &&
            !action->text().isEmpty())
            out.append({withoutMnemonic(action->text()), action->shortcut().toString(QKeySequence::NativeText),
                        nameOfIcon(action->icon()), [guard = QPointer<QAction>(action)] {
                            if (guard)
                                guard->trigger();
                        }});
    return out;
}

QList<PaletteEntry> entriesOf(orchestrator::Library &library, const PaletteTargets &targets)
{
    QList<PaletteEntry> out;
    if (targets.showRun)
        if (const auto runs = library.runs({.openOnly = true, .limit = 200}))
            for (const domain::RunRecord &run : *runs)
                out.append({tr("Run %1: %2 to %3").arg(run.id, run.version, run.environment), look(run.phase).word,
                            look(run.phase).icon, [act = targets.showRun, id = run.id] { act(id); }});
    const auto rows = models::board(library);
    if (!rows)
        return out;
    for (const models::BoardRow &row : *rows)
        addPromotions(out, row, targets);
    for (const models::BoardRow &row : *rows)
        out.append({row.name, tr("Project"), QStringLiteral("project"),
                    [act = targets.showProject, id = row.project] { act(id); }});
    for (const models::BoardRow &row : *rows)
        addWaysBack(out, row, targets);
    return out;
}

} // namespace gui
