#include "gui/pages/overviewpage.h"

#include "gui/overview/projectboard.h"
#include "gui/overview/waitinglist.h"
#include "gui/parts/emptypage.h"
#include "gui/parts/pageheader.h"
#include "gui/theme/theme.h"
#include "models/inbox.h"
#include "orchestrator/pulse.h"

#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace gui {

OverviewPage::OverviewPage(const Context &context, orchestrator::Pulse *pulse, const QList<QAction *> &waysIn,
                           QWidget *parent)
    : Page(context, parent), m_stack(new QStackedLayout(this)), m_header(new PageHeader(tr("Overview"))),
      m_column(new QVBoxLayout), m_list(new WaitingList)
{
    auto *empty = new EmptyPage(QStringLiteral("overview"),
                                tr("Every project and its environments will be here: which version is where, whether "
                                   "it is well, and what happens next. Open a runbook, or try everything on the "
                                   "sample, a small shop that runs on this machine."),
                                waysIn);
    empty->setObjectName(QStringLiteral("emptyPage"));
    m_stack->addWidget(empty);

    auto *full = new QWidget;
    auto *page = new QVBoxLayout(full);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_header);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *boards = new QWidget;
    m_column->setContentsMargins(grid::around, 0, grid::around, grid::between);
    m_column->setSpacing(grid::between);
    m_column->addStretch(1);
    boards->setLayout(m_column);
    scroll->setWidget(boards);
    page->addWidget(scroll, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(grid::around, 0, grid::around, grid::around);
    foot->addWidget(m_list);
    page->addLayout(foot);
    m_stack->addWidget(full);

    m_list->setObjectName(QStringLiteral("waitingList"));
    connect(m_list, &WaitingList::runWanted, this, &OverviewPage::runWanted);
    if (pulse)
        connect(pulse, &orchestrator::Pulse::health, this, &OverviewPage::takeHealth);
    connect(&m_clock, &QTimer::timeout, this, &OverviewPage::tick);
    m_clock.start(30000);
}

void OverviewPage::refresh(const QStringList &)
{
    const auto rows = models::board(library(), m_project);
    if (!rows)
        return void(Q_EMIT said(Severity::Error, rows.error().message));
    const auto entries = models::inbox(library(), context().desk->actor(), m_project);
    if (!entries)
        return void(Q_EMIT said(Severity::Error, entries.error().message));
    m_rows = *rows;
    showRows(*rows);
    m_list->setEntries(*entries, context().now());
    m_waiting =
        int(std::count_if(entries->begin(), entries->end(), [](const models::InboxEntry &e) { return e.mine; }));
    summarise(m_waiting);
    m_stack->setCurrentIndex(rows->isEmpty() ? 0 : 1);
}

void OverviewPage::setProject(const QString &project)
{
    m_project = project;
}

void OverviewPage::showRows(const QList<models::BoardRow> &rows)
{
    while (m_boards.size() > rows.size())
        delete m_boards.takeLast();
    for (int i = 0; i < rows.size(); ++i) {
        if (i == m_boards.size()) {
            auto *board = new ProjectBoard;
            connect(board, &ProjectBoard::promoteWanted, this, &OverviewPage::promoteWanted);
            connect(board, &ProjectBoard::rollbackWanted, this, &OverviewPage::rollbackWanted);
            connect(board, &ProjectBoard::runWanted, this, &OverviewPage::runWanted);
            m_column->insertWidget(i, board);
            m_boards.append(board);
        }
        m_boards[i]->setObjectName(QStringLiteral("board_") + rows[i].project);
        m_boards[i]->setRow(rows[i], m_health, context().now());
    }
}

void OverviewPage::summarise(int waiting)
{
    int unwell = 0;
    int unsure = 0;
    int running = 0;
    for (const models::BoardRow &row : std::as_const(m_rows))
        for (const models::BoardCell &cell : row.cells) {
            const auto reading = m_health.reading(row.project, cell.environment);
            unwell += reading && !reading->healthy;
            unsure += !cell.certain && cell.heldBy.isEmpty();
            running += !cell.heldBy.isEmpty();
        }
    QStringList words;
    if (unwell > 0)
        words.append(tr("Unhealthy: %1").arg(unwell));
    if (unsure > 0)
        words.append(tr("Uncertain: %1").arg(unsure));
    if (running > 0)
        words.append(tr("Being changed: %1").arg(running));
    if (waiting > 0)
        words.append(tr("Waiting for you: %1").arg(waiting));
    m_header->setSubtitle(words.isEmpty() ? tr("All quiet") : words.join(QStringLiteral(" · ")));
}

void OverviewPage::takeHealth(const QString &project, const QString &environment,
                              const QList<domain::ProbeResult> &results)
{
    if (!m_health.take(project, environment, results, context().now()))
        return;
    for (ProjectBoard *board : std::as_const(m_boards))
        if (board->row().project == project)
            board->refreshHealth(m_health, context().now());
    summarise(m_waiting);
}

void OverviewPage::tick()
{
    if (isVisible())
        refresh({});
}

} // namespace gui
