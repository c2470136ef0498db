// Runs as rows: open ones first, then the recent ones. Given as a whole and changed in place, so that selection and
// scrolling stay. GUI thread.
#pragma once

#include "domain/records.h"

#include <QAbstractListModel>

namespace models {

struct RunRow
{
    domain::RunRecord record;
    QString projectName;
    QString environmentName;
    bool production = false;
};

class RunListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        ProjectRole,
        VersionRole,
        EnvironmentRole,
        ProductionRole,
        ModeRole,  // int of domain::RunMode
        PhaseRole, // int of domain::RunPhase
        OpenRole,
        SentenceRole,
        ActorRole,
        StartedRole, // UTC ms
        EndedRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setRuns(QList<RunRow> runs); // newest first
    int rowOf(const QString &run) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    QList<RunRow> m_rows;
};

} // namespace models
