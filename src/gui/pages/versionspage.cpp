#include "gui/pages/versionspage.h"

#include "ui_versionspage.h"

#include "gui/parts/celldelegate.h"
#include "gui/parts/emptypage.h"
#include "gui/parts/pageheader.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>

namespace gui {

using models::VersionRow;
using models::VersionsModel;

namespace {

// 1.2.10 after 1.2.9, as people count.
class VersionOrder : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex &a, const QModelIndex &b) const override
    {
        if (a.column() != VersionsModel::Name)
            return QSortFilterProxyModel::lessThan(a, b);
        return domain::Version::compare(a.data().toString(), b.data().toString()) < 0;
    }
};

} // namespace

VersionsPage::VersionsPage(const Context &context, QWidget *parent)
    : Page(context, parent), m_ui(new Ui::VersionsPage), m_model(new VersionsModel(this)),
      m_sorted(new VersionOrder(this)), m_header(new PageHeader(tr("Versions"), this)), m_search(new QLineEdit(this)),
      m_add(new QAction(icon(QStringLiteral("add")), tr("Add version…"), this)), m_promoteMenu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->pageLayout->insertWidget(0, m_header);
    setUpActions();
    m_empty = new EmptyPage(
        QStringLiteral("versions"),
        tr("Here will be the versions of your projects: what each is built from, and where it runs."), m_add, this);
    m_ui->contentStackedWidget->addWidget(m_empty);

    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(VersionsModel::SortRole);
    m_sorted->setFilterRole(VersionsModel::SearchRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *table = m_ui->versionsTableView;
    table->setModel(m_sorted);
    table->sortByColumn(VersionsModel::Name, Qt::DescendingOrder);
    table->setColumnWidths({14, 16, 13, 22, 20, 13, 0, 13});
    table->setExpendable({VersionsModel::Commit, VersionsModel::Ref, VersionsModel::Created, VersionsModel::Notes});
    table->setItemDelegate(new CellDelegate(
        [this](const QModelIndex &at) -> Cell {
            const VersionRow &r = m_model->row(m_sorted->mapToSource(at).row());
            switch (at.column()) {
            case VersionsModel::Name:
                return {.kind = Cell::Fixed, .text = r.version.name};
            case VersionsModel::State:
                return {.kind = Cell::Status, .text = builtLook(r.version).word, .look = builtLook(r.version)};
            case VersionsModel::Where:
                return {.kind = Cell::Places, .places = r.liveIn, .production = r.productionIn};
            case VersionsModel::Ref:
            case VersionsModel::Commit:
                return {.kind = Cell::Fixed,
                        .text = at.data().toString(),
                        .detail = at.column() == VersionsModel::Commit ? r.version.commit : QString()};
            case VersionsModel::Created:
                return {.kind = Cell::Quiet,
                        .text = relativeTime(r.version.createdMs, this->context().now()),
                        .detail = exactTime(r.version.createdMs)};
            default:
                return {.kind = at.column() == VersionsModel::Notes ? Cell::Quiet : Cell::Text,
                        .text = at.data().toString(),
                        .detail = at.column() == VersionsModel::Notes ? r.version.notes : QString()};
            }
        },
        table));
    m_ui->versionsSplitter->setStretchFactor(0, 1);
    m_ui->versionsSplitter->setStretchFactor(1, 0);
    m_ui->versionsSplitter->setSizes({1000, 400});
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VersionsPage::showSelection);
    connect(table, &RecordTable::opened, this, [this] { m_promote->click(); });
    connect(m_ui->addVersionForm, &AddVersionForm::wanted, this, &VersionsPage::add);
    connect(m_ui->addVersionForm, &AddVersionForm::cancelled, this, [this] {
        read(); // back to the empty page, when there is still nothing
        showSelection();
        m_ui->versionsTableView->setFocus();
    });
    showSelection();
    read();
}

VersionsPage::~VersionsPage() = default;

void VersionsPage::setUpActions()
{
    m_search->setObjectName(QStringLiteral("searchLineEdit"));
    m_search->setPlaceholderText(tr("Search versions"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(220);
    m_header->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);

    m_add->setObjectName(QStringLiteral("actionAddVersion"));
    connect(m_add, &QAction::triggered, this, &VersionsPage::beginAdding);
    addAction(m_add);
    m_header->addAction(m_add);

    m_promote = new QPushButton(icon(QStringLiteral("promote")), tr("Promote"), this);
    m_promote->setObjectName(QStringLiteral("promoteButton"));
    m_promote->setMenu(m_promoteMenu);
    m_promote->setEnabled(false);
    setEmphasis(*m_promote, Emphasis::Primary);
    m_header->addWidget(m_promote);
}

void VersionsPage::setProject(const QString &project)
{
    if (m_project == project)
        return;
    m_project = project;
    read();
}

void VersionsPage::refresh(const QStringList &)
{
    read();
}

void VersionsPage::read()
{
    const auto rows = models::versionRows(library(), m_project);
    if (!rows)
        return m_ui->messageBar->say(rows.error());
    m_ui->messageBar->clear();
    m_model->setRows(*rows);
    const auto built = std::count_if(rows->begin(), rows->end(), [](const VersionRow &r) { return r.version.built(); });
    m_header->setSubtitle(rows->isEmpty() ? QString()
                                          : tr("%1 built, %2 only named").arg(built).arg(rows->size() - built));
    const bool several = std::any_of(rows->begin(), rows->end(),
                                     [&](const VersionRow &r) { return r.project != rows->first().project; });
    m_ui->versionsTableView->setColumnWanted(VersionsModel::Project, m_project.isEmpty() && several);
    const bool adding = m_ui->sideStackedWidget->currentWidget() == m_ui->addVersionForm;
    m_ui->contentStackedWidget->setCurrentIndex(rows->isEmpty() && !adding ? 1 : 0);
    if (const int row = m_model->rowOf(m_selectWhenRead); row >= 0) {
        m_selectWhenRead.clear();
        const QModelIndex at = m_sorted->mapFromSource(m_model->index(row, 0));
        m_ui->versionsTableView->setCurrentIndex(at);
        m_ui->versionsTableView->scrollTo(at);
    }
    if (!adding)
        showSelection();
}

QList<VersionRow> VersionsPage::selectedRows() const
{
    QList<VersionRow> rows;
    for (const QModelIndex &at : m_ui->versionsTableView->selectionModel()->selectedRows())
        rows << m_model->row(m_sorted->mapToSource(at).row());
    return rows;
}

void VersionsPage::showSelection()
{
    QList<VersionRow> rows = selectedRows();
    fillPromoteMenu();
    if (rows.size() == 2 && rows.first().project == rows.last().project) {
        if (domain::Version::compare(rows.first().version.name, rows.last().version.name) > 0)
            rows.swapItemsAt(0, 1);
        return compare(rows.first(), rows.last());
    }
    m_compared.clear();
    m_ui->sideStackedWidget->setCurrentWidget(m_ui->detailScrollArea);
    if (rows.size() == 1)
        showDetail(rows.first());
    else if (rows.size() == 2)
        m_ui->versionDetail->showNothing(tr("Only versions of one project can be compared."));
    else
        m_ui->versionDetail->showNothing(
            tr("Choose a version to see all about it, or two (Ctrl+click) to compare them."));
}

void VersionsPage::compare(const VersionRow &older, const VersionRow &newer)
{
    m_ui->versionComparison->show(
        older, newer, models::versionsBetween(m_model->rows(), older.project, older.version.name, newer.version.name),
        context().now());
    m_ui->sideStackedWidget->setCurrentWidget(m_ui->compareScrollArea);
    const auto project = library().project(older.project);
    if (!project)
        return m_ui->messageBar->say(project.error());
    const QStringList asked{older.key(), older.version.commit, newer.key(), newer.version.commit};
    if (asked == m_compared)
        return;
    m_compared = asked;
    m_ui->versionComparison->hideCommits();
    m_changelog.between(*project, older.version, newer.version, this, [this, asked](const auto &commits) {
        if (asked == m_compared)
            m_ui->versionComparison->showCommits(commits);
    });
}

void VersionsPage::showDetail(const VersionRow &row)
{
    const auto project = library().project(row.project);
    const auto deployments = library().deployments({.project = row.project, .version = row.version.name, .limit = 20});
    if (!project || !deployments)
        return m_ui->messageBar->say(!project ? project.error() : deployments.error());
    m_ui->versionDetail->show(row, *project, *deployments, context().now());
}

void VersionsPage::fillPromoteMenu()
{
    m_promoteMenu->clear();
    const QList<VersionRow> rows = selectedRows();
    const auto project = rows.size() == 1 ? library().project(rows.first().project)
                                          : domain::Result<domain::Project>(domain::notFound({}));
    m_promote->setEnabled(project && !project->environments.isEmpty());
    if (!project)
        return;
    for (const domain::Environment &environment : project->environments) {
        QAction *action = m_promoteMenu->addAction(
            tr("To %1…").arg(visibleText(environment.name).replace(QLatin1Char('&'), QLatin1String("&&"))));
        connect(action, &QAction::triggered, this, [this, row = rows.first(), id = environment.id] {
            Q_EMIT promoteWanted(row.project, row.version.name, id);
        });
    }
}

void VersionsPage::beginAdding()
{
    const auto projects = library().projects();
    if (!projects)
        return m_ui->messageBar->say(projects.error());
    if (projects->isEmpty())
        return m_ui->messageBar->say(domain::refused(tr("There is no project that a version could belong to."),
                                                     tr("Open a document or the sample first.")));
    m_ui->contentStackedWidget->setCurrentIndex(0);
    m_ui->sideStackedWidget->setCurrentWidget(m_ui->addVersionForm);
    const QList<VersionRow> rows = selectedRows();
    m_ui->addVersionForm->begin(*projects, !m_project.isEmpty() || rows.isEmpty() ? m_project : rows.first().project);
}

void VersionsPage::add(const QString &project, const domain::Version &version)
{
    context().desk->send(orchestrator::AddVersion{project, version}, this,
                         [this, project, version](const domain::Result<QJsonObject> &answer) {
                             if (!answer)
                                 return m_ui->addVersionForm->refuse(answer.error());
                             m_selectWhenRead = VersionRow{.project = project, .version = version}.key();
                             m_ui->sideStackedWidget->setCurrentWidget(m_ui->detailScrollArea);
                             read();
                             m_ui->versionsTableView->setFocus();
                             Q_EMIT said(Severity::Success, tr("Version %1 was added.").arg(version.name));
                         });
}

} // namespace gui
