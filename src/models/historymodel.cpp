#include "models/historymodel.h"

#include <QCoreApplication>
#include <QDateTime>

namespace models {

using namespace domain;

namespace {

constexpr int pageSize = 200;
constexpr int mostReadAgain = 2000; // rows further down are old; what changes is near the top

class Names // of projects and environments, which the tables know by id
{
public:
    explicit Names(const QList<domain::Project> &projects)
    {
        for (const domain::Project &p : projects)
            m_projects.insert(p.id, p);
    }

    HistoryRow named(HistoryRow row) const
    {
        row.projectName = row.project;
        row.environmentName = row.environment;
        const auto project = m_projects.constFind(row.project);
        if (project == m_projects.constEnd())
            return row;
        row.projectName = project->name;
        if (const domain::Environment *environment = project->environment(row.environment)) {
            row.environmentName = environment->name;
            row.production = environment->kind == EnvironmentKind::Production;
        }
        return row;
    }

private:
    QHash<QString, domain::Project> m_projects;
};

HistoryRow rowOf(const RunRecord &r)
{
    return {.id = r.id,
            .run = r.id,
            .project = r.project,
            .version = r.version,
            .environment = r.environment,
            .mode = r.mode,
            .phase = r.phase,
            .by = r.requestedBy,
            .startedMs = r.startedMs,
            .endedMs = r.endedMs,
            .sentence = r.sentence};
}

HistoryRow rowOf(const domain::Deployment &d)
{
    const QString before = d.previous.isEmpty()
                               ? QCoreApplication::translate("models::HistoryModel", "The first version there.")
                               : QCoreApplication::translate("models::HistoryModel", "Before it: %1.").arg(d.previous);
    return {.id = QString::number(d.id),
            .run = d.run,
            .project = d.project,
            .version = d.version,
            .environment = d.environment,
            .mode = d.mode,
            .result = d.result,
            .by = d.by,
            .startedMs = d.startedMs,
            .endedMs = d.endedMs,
            .sentence = before};
}

} // namespace

QString modeWord(RunMode mode)
{
    switch (mode) {
    case RunMode::Deploy:
        return QCoreApplication::translate("models::HistoryModel", "Deployment");
    case RunMode::Redeploy:
        return QCoreApplication::translate("models::HistoryModel", "Redeployment");
    case RunMode::Rollback:
        return QCoreApplication::translate("models::HistoryModel", "Rollback");
    }
    return {};
}

Result<QList<HistoryRow>> readHistory(const orchestrator::Paths &paths, const HistoryQuery &query,
                                      const QString &before, int limit)
{
    const auto library = orchestrator::Library::open(paths);
    if (!library)
        return library.error();
    const auto projects = (*library)->projects();
    if (!projects)
        return projects.error();
    const Names names(*projects);
    QList<HistoryRow> rows;
    if (query.deployments) {
        const auto page = (*library)->deployments({.project = query.project,
                                                   .environment = query.environment,
                                                   .mode = query.mode,
                                                   .result = query.result,
                                                   .text = query.text,
                                                   .before = before.toLongLong(),
                                                   .limit = limit});
        if (!page)
            return page.error();
        for (const domain::Deployment &deployment : *page)
            rows << names.named(rowOf(deployment));
        return rows;
    }
    const auto page = (*library)->runs({.project = query.project,
                                        .environment = query.environment,
                                        .openOnly = query.openOnly,
                                        .mode = query.mode,
                                        .phase = query.phase,
                                        .text = query.text,
                                        .before = before,
                                        .limit = limit});
    if (!page)
        return page.error();
    for (const RunRecord &record : *page)
        rows << names.named(rowOf(record));
    return rows;
}

HistoryModel::HistoryModel(orchestrator::Paths paths, QObject *parent) : RowsModel(parent), m_paths(std::move(paths))
{
    m_thread.setMaxThreadCount(1);
}

HistoryModel::~HistoryModel()
{
    m_thread.clear();
}

void HistoryModel::setQuery(const HistoryQuery &query)
{
    m_query = query;
    m_more = false;
    m_stale = true;
    read({}, pageSize);
}

void HistoryModel::refresh()
{
    if (m_busy)
        m_again = true; // a page under way may have missed it
    else
        read({}, std::clamp(rowCount(), pageSize, mostReadAgain));
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_busy;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(rows().last().id, pageSize);
}

void HistoryModel::read(const QString &before, int limit)
{
    m_thread.clear();
    m_busy = true;
    Q_EMIT busyChanged();
    m_thread.start([this, job = ++m_job, paths = m_paths, query = m_query, before, limit] {
        const auto page = readHistory(paths, query, before, limit);
        // The pool is waited for before this object dies, and events for it die with it.
        QMetaObject::invokeMethod(
            this,
            [this, job, page, before, limit] {
                if (job == m_job)
                    take(page, before, limit);
            },
            Qt::QueuedConnection);
    });
}

void HistoryModel::take(const domain::Result<QList<HistoryRow>> &page, const QString &before, int limit)
{
    bool more = false;
    if (!page) {
        Q_EMIT failed(page.error());
    } else if (before.isEmpty()) {
        QList<HistoryRow> now = *page;
        more = now.size() == limit;
        // Rows further down than what was read again stay as they are.
        if (!m_stale && more && rowCount() > limit && rowOf(now.last().id) >= 0)
            now += rows().mid(rowOf(now.last().id) + 1);
        setRows(now);
        m_stale = false;
    } else {
        more = page->size() == limit;
        appendRows(*page);
    }
    // Only now: while rows are put in, views ask whether there are more.
    m_busy = false;
    m_more = more;
    Q_EMIT busyChanged();
    Q_EMIT arrived();
    if (m_again) {
        m_again = false;
        refresh();
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const HistoryRow &r = row(index.row());
    const auto time = [](qint64 ms) {
        return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate) : QString();
    };
    switch (index.column()) {
    case When:
        return time(r.startedMs);
    case Project:
        return r.projectName;
    case Version:
        return r.version;
    case Environment:
        return r.environmentName;
    case Mode:
        return modeWord(r.mode);
    case Result:
        return r.phase ? nameOf(*r.phase) : nameOf(r.result);
    case By:
        return r.by;
    case Duration:
        return r.endedMs > 0 ? QVariant(r.endedMs - r.startedMs) : QVariant();
    case Sentence:
        return r.sentence;
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Project:
        return tr("Project");
    case Version:
        return tr("Version");
    case Environment:
        return tr("Environment");
    case Mode:
        return tr("What");
    case Result:
        return tr("Result");
    case By:
        return tr("By");
    case Duration:
        return tr("Took");
    case Sentence:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace models
