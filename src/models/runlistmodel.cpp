#include "models/runlistmodel.h"

namespace models {

using namespace domain;

namespace {

bool same(const RunRow &a, const RunRow &b)
{
    const RunRecord &x = a.record;
    const RunRecord &y = b.record;
    return x.phase == y.phase && x.sentence == y.sentence && x.startedMs == y.startedMs && x.endedMs == y.endedMs &&
           x.version == y.version && x.environment == y.environment && x.mode == y.mode &&
           x.requestedBy == y.requestedBy && a.projectName == b.projectName && a.environmentName == b.environmentName &&
           a.production == b.production;
}

} // namespace

void RunListModel::setRuns(QList<RunRow> runs)
{
    std::stable_partition(runs.begin(), runs.end(), [](const RunRow &r) { return !ended(r.record.phase); });

    QSet<QString> kept;
    for (const RunRow &run : std::as_const(runs))
        kept.insert(run.record.id);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (kept.contains(m_rows.at(row).record.id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < runs.size(); ++row) {
        const int old = rowOf(runs.at(row).record.id);
        if (old < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, runs.at(row));
            endInsertRows();
            continue;
        }
        if (old != row) {
            beginMoveRows({}, old, old, {}, row);
            m_rows.move(old, row);
            endMoveRows();
        }
        if (!same(m_rows.at(row), runs.at(row))) {
            m_rows[row] = runs.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

int RunListModel::rowOf(const QString &run) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const RunRow &r) { return r.record.id == run; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRow &row = m_rows.at(index.row());
    const RunRecord &run = row.record;
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 %2 to %3").arg(row.projectName, run.version, row.environmentName);
    case Qt::AccessibleDescriptionRole:
    case SentenceRole:
        return run.sentence;
    case IdRole:
        return run.id;
    case ProjectRole:
        return row.projectName;
    case VersionRole:
        return run.version;
    case EnvironmentRole:
        return row.environmentName;
    case ProductionRole:
        return row.production;
    case ModeRole:
        return int(run.mode);
    case PhaseRole:
        return int(run.phase);
    case OpenRole:
        return !ended(run.phase);
    case ActorRole:
        return run.requestedBy;
    case StartedRole:
        return run.startedMs;
    case EndedRole:
        return run.endedMs;
    default:
        return {};
    }
}

QHash<int, QByteArray> RunListModel::roleNames() const
{
    return {{IdRole, "id"},
            {ProjectRole, "project"},
            {VersionRole, "version"},
            {EnvironmentRole, "environment"},
            {ProductionRole, "production"},
            {ModeRole, "mode"},
            {PhaseRole, "phase"},
            {OpenRole, "open"},
            {SentenceRole, "sentence"},
            {ActorRole, "actor"},
            {StartedRole, "started"},
            {EndedRole, "ended"}};
}

} // namespace models
