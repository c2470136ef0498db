// The versions of one project, or of all, with where each of them is live. Filled on the GUI thread from a Library.
#pragma once

#include "models/rowsmodel.h"
#include "orchestrator/library.h"

namespace models {

struct VersionRow
{
    QString project;
    QString projectName;
    domain::Version version;
    QStringList liveIn;       // names of environments, promotion order
    QStringList productionIn; // those of them that are production

    QString key() const { return project + QLatin1Char('/') + version.name; }
    bool operator==(const VersionRow &other) const;
};

// Newest first; of all projects when `project` is empty.
domain::Result<QList<VersionRow>> versionRows(orchestrator::Library &library, const QString &project);

// What a person should know who goes from one version to another: everything after `older` up to and with `newer`.
QList<domain::Version> versionsBetween(const QList<VersionRow> &rows, const QString &project, const QString &older,
                                       const QString &newer);

class VersionsModel : public RowsModel<VersionRow>
{
    Q_OBJECT

public:
    enum Column { Name, Project, State, Where, Ref, Commit, Notes, Created, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1, SearchRole };

    using RowsModel::RowsModel;

    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
};

} // namespace models
