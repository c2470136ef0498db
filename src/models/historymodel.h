// What happened, newest first: runs, or the deployments they made. Reads page by page on a thread of its own, so that
// neither a million rows nor a search among them holds up the window; never counts. GUI thread.
#pragma once

#include "models/rowsmodel.h"
#include "orchestrator/library.h"

#include <QThreadPool>

namespace models {

struct HistoryQuery
{
    bool deployments = false;
    QString project; // empty fields do not restrict
    QString environment;
    std::optional<domain::RunMode> mode;
    std::optional<domain::RunPhase> phase;    // of runs
    std::optional<domain::StepStatus> result; // of deployments
    bool openOnly = false;                    // runs
    QString text;

    bool operator==(const HistoryQuery &) const = default;
};

struct HistoryRow
{
    QString id; // of the run, or the deployment's number
    QString run;
    QString project;
    QString projectName;
    QString version;
    QString environment;
    QString environmentName;
    bool production = false;
    domain::RunMode mode = domain::RunMode::Deploy;
    std::optional<domain::RunPhase> phase; // of a run
    domain::StepStatus result = domain::StepStatus::Running;
    QString by;
    qint64 startedMs = 0;
    qint64 endedMs = 0;
    QString sentence;

    const QString &key() const { return id; }
    bool operator==(const HistoryRow &) const = default;
};

// One page, only what is older than `before` (a row's id, empty = from the newest). Any thread.
domain::Result<QList<HistoryRow>> readHistory(const orchestrator::Paths &paths, const HistoryQuery &query,
                                              const QString &before, int limit);

class HistoryModel : public RowsModel<HistoryRow>
{
    Q_OBJECT

public:
    enum Column { When, Project, Version, Environment, Mode, Result, By, Duration, Sentence, ColumnCount };

    explicit HistoryModel(orchestrator::Paths paths, QObject *parent = nullptr);
    ~HistoryModel() override;

    void setQuery(const HistoryQuery &query); // reads from the newest; the old rows stay until the new ones are there
    const HistoryQuery &query() const { return m_query; }
    void refresh(); // what is loaded is read again
    bool isBusy() const { return m_busy; }

    int columnCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    bool canFetchMore(const QModelIndex &parent) const final;
    void fetchMore(const QModelIndex &parent) final;

Q_SIGNALS:
    void busyChanged();
    void arrived(); // a page, also an empty one
    void failed(const domain::Error &error);

private:
    void read(const QString &before, int limit);
    void take(const domain::Result<QList<HistoryRow>> &page, const QString &before, int limit);

    orchestrator::Paths m_paths;
    HistoryQuery m_query;
    quint64 m_job = 0; // answers of older jobs are dropped
    bool m_busy = false;
    bool m_more = false;
    bool m_again = false; // something changed while a page was read
    bool m_stale = true;  // the rows answer an older question
    QThreadPool m_thread;
};

QString modeWord(domain::RunMode mode);

} // namespace models
