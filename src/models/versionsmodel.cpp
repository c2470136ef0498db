#include "models/versionsmodel.h"

#include <QDateTime>

namespace models {

using domain::Version;

bool VersionRow::operator==(const VersionRow &other) const
{
    return projectName == other.projectName && liveIn == other.liveIn && productionIn == other.productionIn &&
           domain::toJson(version) == domain::toJson(other.version);
}

domain::Result<QList<VersionRow>> versionRows(orchestrator::Library &library, const QString &project)
{
    const auto projects = library.projects();
    if (!projects)
        return projects.error();
    const auto live = library.live(project);
    if (!live)
        return live.error();
    QList<VersionRow> rows;
    for (const domain::Project &p : *projects) {
        if (!project.isEmpty() && p.id != project)
            continue;
        const auto versions = library.versions(p.id);
        if (!versions)
            return versions.error();
        for (const Version &version : *versions) {
            VersionRow row{p.id, p.name, version, {}, {}};
            for (const domain::Environment &environment : p.environments)
                for (const domain::LiveVersion &l : *live) {
                    if (l.project != p.id || l.environment != environment.id || l.version != version.name)
                        continue;
                    row.liveIn << environment.name;
                    if (environment.kind == domain::EnvironmentKind::Production)
                        row.productionIn << environment.name;
                }
            rows << row;
        }
    }
    return rows;
}

QList<Version> versionsBetween(const QList<VersionRow> &rows, const QString &project, const QString &older,
                               const QString &newer)
{
    QList<Version> between;
    for (const VersionRow &row : rows)
        if (row.project == project && Version::compare(row.version.name, older) > 0 &&
            Version::compare(row.version.name, newer) <= 0)
            between << row.version;
    return between;
}

QVariant VersionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const VersionRow &r = row(index.row());
    const Version &v = r.version;
    if (role == SearchRole)
        return QStringList{
            v.name, r.projectName, v.ref, v.commit, v.notes, v.createdBy, r.liveIn.join(QLatin1Char(' '))}
            .join(QLatin1Char('\n'));
    if (role == SortRole && index.column() == Created)
        return v.createdMs;
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return QStringList{v.name, v.built() ? tr("built") : tr("not built"), r.liveIn.join(QStringLiteral(", "))}.join(
            QStringLiteral(", "));
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Name:
        return v.name;
    case Project:
        return r.projectName;
    case State:
        return v.built() ? tr("Built") : tr("Not built");
    case Where:
        return r.liveIn.join(QStringLiteral(", "));
    case Ref:
        return v.ref;
    case Commit:
        return v.commit.left(10);
    case Notes:
        return v.notes.section(QLatin1Char('\n'), 0, 0);
    case Created:
        return QDateTime::fromMSecsSinceEpoch(v.createdMs, Qt::UTC).toString(Qt::ISODate);
    default:
        return {};
    }
}

QVariant VersionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Version");
    case Project:
        return tr("Project");
    case State:
        return tr("State");
    case Where:
        return tr("Live in");
    case Ref:
        return tr("From");
    case Commit:
        return tr("Commit");
    case Notes:
        return tr("Notes");
    case Created:
        return tr("Created");
    default:
        return {};
    }
}

} // namespace models
