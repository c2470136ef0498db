// The story of a run: who did what when, oldest first. Events only ever come behind the ones that are there, so rows
// are appended in batches; another run begins a new story. GUI thread.
#pragma once

#include "domain/runstate.h"

#include <QAbstractTableModel>

namespace models {

class EventListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ActorColumn, SentenceColumn, ColumnCount };
    enum Role {
        TimeRole = Qt::UserRole + 1, // UTC ms
        StepRole,                    // id, empty = the whole run
        VerdictRole,                 // int of domain::StepVerdict, of a step that ended; else invalid
        BySlipwayRole,               // reported by a hand, not done by a person
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(const domain::RunState &state, const QList<domain::Event> &events);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        qint64 atMs = 0;
        QString actor;
        QString sentence;
        QString step;
        std::optional<domain::StepVerdict> verdict;
    };

    QString m_run;
    QList<Row> m_rows;
};

} // namespace models
