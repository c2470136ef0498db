#include "gui/pages/runspage.h"

#include "gui/parts/emptypage.h"
#include "gui/run/rundetail.h"
#include "gui/run/runlistdelegate.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"
#include "models/runlistmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

namespace gui {

using models::RunListModel;

namespace {
constexpr int recentRuns = 100;
constexpr int narrowList = 176;
constexpr int wideList = 232;
} // namespace

RunsPage::RunsPage(const Context &context, QWidget *parent)
    : Page(context, parent), m_runs(new RunListModel(this)), m_list(new QListView(this)),
      m_split(new QSplitter(Qt::Horizontal)), m_detail(new RunDetail(context, this)), m_stack(new QStackedWidget(this))
{
    m_list->setObjectName(QStringLiteral("runsListView"));
    m_list->setModel(m_runs);
    m_list->setItemDelegate(new RunListDelegate(context.now, this));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Runs"));
    m_list->setMinimumWidth(164);

    m_split->setObjectName(QStringLiteral("runsSplitter"));
    m_split->addWidget(m_list);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(1, 1);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_widthChosen = true; });
    m_split->setCollapsible(1, false);

    auto *overview = new QAction(icon(QStringLiteral("overview")), tr("Go to the overview"), this);
    overview->setObjectName(QStringLiteral("actionGoToOverview"));
    connect(overview, &QAction::triggered, this, [this] { Q_EMIT pageWanted(QStringLiteral("overview"), {}); });
    m_stack->addWidget(new EmptyPage(
        QStringLiteral("runs"), tr("Nothing was run yet. Promote a version on the overview, and its run will be here."),
        overview));
    m_stack->addWidget(m_split);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_detail->setRun(current.data(RunListModel::IdRole).toString());
    });
    reload();
}

void RunsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_widthChosen)
        return;
    const int list = std::clamp(width() / 6, narrowList, wideList);
    m_split->setSizes({list, width() - list});
}

void RunsPage::showRun(const QString &run)
{
    m_wanted = run;
    if (m_runs->rowOf(run) < 0)
        reload();
    choose(run);
}

void RunsPage::refresh(const QStringList &subjects)
{
    const auto concerns = [](const QString &s) {
        return s.startsWith(QLatin1String("run/")) || s.startsWith(QLatin1String("project/"));
    };
    if (subjects.isEmpty() || std::any_of(subjects.begin(), subjects.end(), concerns))
        reload();
}

void RunsPage::setProject(const QString &project)
{
    if (project == m_project)
        return;
    m_project = project;
    reload();
}

QList<QAction *> RunsPage::commands() const
{
    return m_detail->actions();
}

void RunsPage::reload()
{
    const auto projects = library().projects();
    auto open = library().runs({.project = m_project, .openOnly = true, .limit = 1000});
    const auto recent = library().runs({.project = m_project, .limit = recentRuns});
    if (!projects || !open || !recent) {
        Q_EMIT said(Severity::Error, !projects ? projects.error().message
                                     : !open   ? open.error().message
                                               : recent.error().message);
        return;
    }
    QList<domain::RunRecord> records = *open;
    for (const domain::RunRecord &run : *recent)
        if (domain::ended(run.phase))
            records.append(run);
    // A run that is asked for may be older than those.
    const auto known = [&](const QString &id) {
        return std::any_of(records.begin(), records.end(), [&](const domain::RunRecord &r) { return r.id == id; });
    };
    if (!m_wanted.isEmpty() && !known(m_wanted))
        if (const auto run = library().run(m_wanted))
            records.append(run->record);

    QList<models::RunRow> rows;
    for (const domain::RunRecord &record : std::as_const(records)) {
        models::RunRow row{record, record.project, record.environment, false};
        for (const domain::Project &project : *projects) {
            if (project.id != record.project)
                continue;
            row.projectName = project.name;
            if (const domain::Environment *e = project.environment(record.environment)) {
                row.environmentName = e->name;
                row.production = e->kind == domain::EnvironmentKind::Production;
            }
        }
        rows.append(row);
    }
    m_runs->setRuns(rows);
    m_stack->setCurrentIndex(m_runs->rowCount() == 0 ? 0 : 1);
    if (!m_list->currentIndex().isValid() && m_runs->rowCount() > 0)
        choose(m_wanted.isEmpty() ? m_runs->index(0).data(RunListModel::IdRole).toString() : m_wanted);
}

void RunsPage::choose(const QString &run)
{
    if (const int row = m_runs->rowOf(run); row >= 0) {
        m_list->setCurrentIndex(m_runs->index(row));
        m_list->scrollTo(m_runs->index(row));
    }
}

} // namespace gui
