#include "gui/run/rundetail.h"

#include "gui/graph/graphview.h"
#include "gui/parts/chips.h"
#include "gui/parts/pageheader.h"
#include "gui/parts/text.h"
#include "gui/run/actioncolumn.h"
#include "gui/run/questioncard.h"
#include "gui/run/runactions.h"
#include "gui/run/runbanner.h"
#include "gui/run/steering.h"
#include "gui/run/stepdetail.h"
#include "gui/run/storyview.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

namespace {
constexpr int coalesceMs = 30; // several events of one moment are read once
constexpr int columnWidth = 156;
constexpr double readable = 0.62; // the graph is not made smaller than that: it scrolls
constexpr int lowestGraph = 116;
} // namespace

RunDetail::RunDetail(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_actions(new RunActions(this)), m_steering(new Steering(context, this)),
      m_header(new PageHeader({}, this)), m_version(new VersionChip(this)), m_mark(new ProductionMark({}, this)),
      m_chip(new StatusChip(this)), m_message(new MessageBar(this)), m_banner(new RunBanner(*m_actions, this)),
      m_graph(new GraphView(this)), m_timeline(new TimelineView(this)),
      m_detail(new StepDetail(context.desk->library(), m_steering, context.desk->actor(), this)),
      m_story(new StoryView(this)), m_tabs(new QTabWidget(this)), m_follow(new QToolButton(this)),
      m_column(new ActionColumn(*m_actions, this))
{
    putTogether();
    m_reread.setSingleShot(true);
    m_reread.setInterval(coalesceMs);
    m_clock.setInterval(1000);
    connect(&m_reread, &QTimer::timeout, this, &RunDetail::read);
    connect(&m_clock, &QTimer::timeout, this, &RunDetail::tick);
    connect(m_context.desk, &orchestrator::Desk::changed, this, [this](const QStringList &subjects) {
        if (!m_id.isEmpty() && subjects.contains(QStringLiteral("run/") + m_id) && !m_reread.isActive())
            m_reread.start();
    });
    connect(m_context.desk, &orchestrator::Desk::progressed, this, &RunDetail::heard);
    connect(m_steering, &Steering::refused, this, [this](const Error &error) { m_message->say(error); });
    connect(m_steering, &Steering::accepted, m_message, &MessageBar::clear);
    connect(m_actions, &RunActions::wanted, this, &RunDetail::act);
    connect(m_graph, &GraphView::selected, this, [this](const QString &stage) { pick(stepToShowOf(stage), true); });
    connect(m_graph, &GraphView::activated, this, [this] { m_detail->takeFocus(); });
    connect(m_timeline, &TimelineView::selectionChanged, this, [this](const QString &step) { pick(step, true); });
    connect(m_timeline, &TimelineView::activated, this, [this] { m_detail->takeFocus(); });
    connect(m_story, &StoryView::stepActivated, this, &RunDetail::selectStep);
    connect(m_follow, &QToolButton::toggled, this, [this](bool on) {
        m_following = on;
        if (on)
            pick(currentStep(m_run.state), false);
    });
}

RunDetail::~RunDetail() = default;

void RunDetail::putTogether()
{
    m_header->addBesideTitle(m_version);
    m_header->addBesideTitle(m_mark);
    m_header->addWidget(m_chip);

    auto *plan = new QSplitter(Qt::Horizontal);
    plan->setObjectName(QStringLiteral("planSplitter"));
    plan->addWidget(m_timeline);
    plan->addWidget(m_detail);
    plan->setStretchFactor(0, 1);
    plan->setStretchFactor(1, 1);
    m_timeline->setMinimumWidth(220);
    plan->setChildrenCollapsible(false);
    m_tabs->setObjectName(QStringLiteral("runTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(plan, icon(QStringLiteral("runs")), tr("Plan"));
    m_tabs->addTab(m_story, icon(QStringLiteral("history")), tr("Story"));
    m_tabs->setCornerWidget(m_follow);
    m_follow->setObjectName(QStringLiteral("followButton"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setIcon(icon(QStringLiteral("follow")));
    m_follow->setText(tr("Follow"));
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setMaximumHeight(26);
    m_follow->setToolTip(tr("Always show the step the run is at"));
    setEmphasis(*m_follow, Emphasis::Quiet);

    auto *picture = new QSplitter(Qt::Vertical, this);
    picture->setObjectName(QStringLiteral("pictureSplitter"));
    picture->addWidget(m_graph);
    picture->addWidget(m_tabs);
    picture->setStretchFactor(1, 1);
    picture->setChildrenCollapsible(false);
    m_picture = picture;
    connect(picture, &QSplitter::splitterMoved, this, [this] { m_graphHeightChosen = true; });
    m_graph->setSmallestFit(readable);
    m_column->setFixedWidth(columnWidth);

    auto *body = new QHBoxLayout;
    body->setSpacing(grid::between);
    body->addWidget(picture, 1);
    body->addWidget(m_column);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(grid::around, 0, grid::around, grid::between);
    below->setSpacing(grid::inside + grid::unit);
    below->addWidget(m_message);
    below->addWidget(m_banner);
    below->addLayout(body, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(below, 1);
    m_detail->question()->setAnswers({m_actions->action(ActionKind::TreatAsDone),
                                      m_actions->action(ActionKind::TreatAsFailed),
                                      m_actions->action(ActionKind::Retry)});
}

void RunDetail::setRun(const QString &run)
{
    if (run == m_id)
        return;
    m_id = run;
    m_run = {};
    m_live.clear();
    m_step.clear();
    m_message->clear();
    m_follow->setChecked(true);
    read();
}

void RunDetail::selectStep(const QString &step)
{
    m_tabs->setCurrentIndex(0);
    pick(step, true);
}

void RunDetail::read()
{
    m_stale = !isVisible() && !m_run.state.isEmpty();
    if (m_id.isEmpty() || m_stale)
        return;
    auto run = m_context.desk->library().run(m_id);
    if (!run)
        return m_message->say(run.error());
    const bool anew = m_run.state.id != run->state.id;
    m_run = *std::move(run);
    // What hands said about a step is of no use once it has ended.
    m_live.removeIf([this](const auto &live) {
        const StepStatus status = m_run.state.steps.value(live.key()).status;
        return status != StepStatus::Running && status != StepStatus::Planned;
    });
    if (m_following || !m_run.state.step(m_step))
        m_step = currentStep(m_run.state);
    fillGraph(anew);
    fill();
    if (ended(m_run.state.phase))
        m_clock.stop();
    else
        m_clock.start();
}

void RunDetail::fill()
{
    const qint64 now = m_context.now();
    m_steering->setRun(m_run.state);
    m_actions->update(m_run.state, m_run.actions, m_step);
    m_column->updateEmphasis();
    m_column->setVisible(!ended(m_run.state.phase));
    m_follow->setVisible(!ended(m_run.state.phase));
    fillHeader();
    m_banner->show(m_run, failedLog());
    m_timeline->setSteps(timelineOf(m_run.state, m_live));
    m_timeline->setNow(now);
    m_story->setEvents(m_run.state, m_run.events);
    fillStep();
}

void RunDetail::fillHeader()
{
    const RunState &run = m_run.state;
    const RunPlan &plan = run.plan;
    const bool production = isProduction(run, plan.environment);
    const QString place = environmentName(run, plan.environment);
    m_header->setTitle(plan.project.name);
    m_version->setVersion(plan.version.name, look(run.phase));
    m_mark->setName(place);
    m_mark->setVisible(production);
    QStringList facts;
    const QString goal = plan.mode == RunMode::Rollback   ? tr("Rollback of %1").arg(place)
                         : plan.mode == RunMode::Redeploy ? tr("Redeployment to %1").arg(place)
                                                          : tr("To %1").arg(place);
    facts.append(goal);
    facts.append(tr("run %1").arg(run.id));
    facts.append(tr("asked for by %1 %2").arg(run.requestedBy, relativeTime(run.startedMs, m_context.now())));
    m_header->setSubtitle(facts.join(QStringLiteral(" · ")));
    m_chip->setLook(look(run.phase));
}

void RunDetail::fillGraph(bool anew)
{
    const RunPicture picture = pictureOf(m_run.state, m_live, m_context.now());
    if (anew) {
        m_graph->setGraph(picture.nodes, picture.edges, picture.bands);
        fitGraphHeight();
        return;
    }
    for (const GraphNode &node : picture.nodes)
        m_graph->updateNode(node);
    for (const GraphEdge &edge : picture.edges)
        m_graph->updateEdge(edge.from, edge.to, edge.state);
}

void RunDetail::fillStep()
{
    m_timeline->setSelected(m_step);
    if (const Step *step = m_run.state.step(m_step); step && m_graph->selection() != step->stage) {
        const QSignalBlocker quiet(m_graph);
        m_graph->select(step->stage);
    }
    m_detail->show(m_run.state, m_step, m_live, m_context.now());
}

void RunDetail::pick(const QString &step, bool byPerson)
{
    if (step.isEmpty() || m_run.state.isEmpty())
        return;
    if (byPerson && step != currentStep(m_run.state)) {
        const QSignalBlocker quiet(m_follow);
        m_follow->setChecked(false);
        m_following = false;
    }
    m_step = step;
    m_actions->update(m_run.state, m_run.actions, m_step);
    fillStep();
}

// Of a stage, what is going on, else what failed, else what ended last.
QString RunDetail::stepToShowOf(const QString &stage) const
{
    QString last;
    QString first;
    for (const Step *step : allSteps(m_run.state)) {
        if (step->stage != stage)
            continue;
        const StepStatus status = m_run.state.steps.value(step->id).status;
        if (status == StepStatus::Waiting || status == StepStatus::Running || status == StepStatus::Failed ||
            status == StepStatus::Unknown)
            return step->id;
        if (first.isEmpty())
            first = step->id;
        if (status != StepStatus::Planned)
            last = step->id;
    }
    return last.isEmpty() ? first : last;
}

QString RunDetail::failedLog() const
{
    const RunState &run = m_run.state;
    if (!run.question && run.phase != RunPhase::Failed)
        return {};
    const QString id = currentStep(run);
    const Step *step = run.step(id);
    const QList<Attempt> attempts = run.steps.value(id).attempts;
    if (!step || step->kind != StepKind::Script || attempts.isEmpty())
        return {};
    return m_context.desk->library().logPath(run.id, id, attempts.last().number);
}

void RunDetail::act(ActionKind kind, const QString &step)
{
    switch (kind) {
    case ActionKind::Approve:
    case ActionKind::Confirm:
    case ActionKind::FinishManual:
        selectStep(step);
        m_detail->takeFocus();
        return;
    default:
        m_steering->steer(kind, step);
    }
}

void RunDetail::heard(const QString &run, const QString &step, int percent, const QString &text)
{
    // Kept also when the step is not known to run yet: progress travels faster than the store is read again.
    if (run != m_id)
        return;
    LiveProgress &live = m_live[step];
    if (percent >= 0)
        live.percent = percent;
    live.text = text;
    if (!isVisible())
        return;
    if (step == m_step)
        m_detail->heard(m_run.state, m_step, m_live, m_context.now());
    m_timeline->setSteps(timelineOf(m_run.state, m_live));
    fillGraph(false);
}

void RunDetail::tick()
{
    if (!isVisible())
        return;
    const qint64 now = m_context.now();
    m_banner->setSentence(orchestrator::Library::sentence(m_run.state, now));
    m_timeline->setNow(now);
    m_detail->heard(m_run.state, m_step, m_live, now);
    fillGraph(false);
}

// As much as the graph needs to be read, and never more than leaves room for the rest.
void RunDetail::fitGraphHeight()
{
    const QSize scene = m_graph->scene().size();
    if (m_graphHeightChosen || scene.isEmpty())
        return;
    const int scrollBar = m_graph->horizontalScrollBar()->sizeHint().height();
    const double zoom = double(m_graph->width()) / scene.width();
    const int wanted = int(scene.height() * std::clamp(zoom, readable, 1.0)) + 2 + (zoom < readable ? scrollBar : 0);
    const int whole = m_picture->height();
    const int height = std::clamp(wanted, lowestGraph, std::max(lowestGraph, whole * 2 / 5));
    m_picture->setSizes({height, whole - height});
}

void RunDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitGraphHeight();
}

void RunDetail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

} // namespace gui
