#include "gui/run/stepdetail.h"

#include "gui/parts/chips.h"
#include "gui/parts/elidedlabel.h"
#include "gui/parts/text.h"
#include "gui/run/approvalpane.h"
#include "gui/run/checklistpane.h"
#include "gui/run/factspane.h"
#include "gui/run/logpane.h"
#include "gui/run/manualpane.h"
#include "gui/run/questioncard.h"
#include "gui/run/steering.h"
#include "gui/run/watchpane.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

StepDetail::StepDetail(orchestrator::Library &library, Steering *steering, const QString &person, QWidget *parent)
    : QWidget(parent), m_person(person), m_glyph(new QLabel(this)), m_title(new ElidedLabel(this)),
      m_chip(new StatusChip(this)), m_facts(new ElidedLabel(this)), m_message(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_says(new QLabel(this)), m_question(new QuestionCard(this)),
      m_panes(new QStackedWidget(this)), m_nothing(new QLabel(tr("Choose a step to see what it does."))),
      m_log(new LogPane([&library](const QString &run, const QString &step,
                                   int attempt) { return library.logPath(run, step, attempt); },
                        m_panes)),
      m_checklist(new ChecklistPane(m_panes)), m_approval(new ApprovalPane(m_panes)), m_manual(new ManualPane(m_panes)),
      m_watch(new WatchPane(m_panes)), m_other(new FactsPane(m_panes))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::inside);
    head->addWidget(m_glyph);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip);
    m_title->setFont(sectionFont(font()));
    m_facts->setTone(Tone::Neutral);
    for (QLabel *label : {m_message, m_says}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_nothing->setAlignment(Qt::AlignCenter);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Progress of the step"));
    m_panes->addWidget(m_nothing);
    for (StepPane *pane : std::initializer_list<StepPane *>{m_log, m_checklist, m_approval, m_manual, m_watch, m_other})
        m_panes->addWidget(pane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::between, grid::inside + grid::unit, grid::between, grid::inside + grid::unit);
    column->setSpacing(grid::inside);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_message);
    column->addWidget(m_question);
    column->addWidget(m_progress);
    column->addWidget(m_says);
    column->addWidget(m_panes, 1);

    connect(m_checklist, &ChecklistPane::toggled, steering, &Steering::toggle);
    connect(m_checklist, &ChecklistPane::noteWanted, steering, &Steering::annotate);
    connect(m_checklist, &ChecklistPane::fileWanted, steering, &Steering::attach);
    connect(m_approval, &ApprovalPane::decided, steering, &Steering::decide);
    connect(m_approval, &ApprovalPane::reasonWanted, steering, &Steering::reject);
    connect(m_manual, &ManualPane::finished, steering, &Steering::finish);
}

StepPane *StepDetail::paneOf(StepKind kind) const
{
    switch (kind) {
    case StepKind::Script:
        return m_log;
    case StepKind::Checklist:
        return m_checklist;
    case StepKind::Approval:
        return m_approval;
    case StepKind::Manual:
        return m_manual;
    case StepKind::HealthGate:
    case StepKind::Bake:
        return m_watch;
    case StepKind::Merge:
    case StepKind::Checkout:
    case StepKind::KeepArtifact:
    case StepKind::ProveVersion:
    case StepKind::Wait:
        break;
    }
    return m_other;
}

void StepDetail::show(const RunState &run, const QString &id, const LiveProgressOfSteps &live, qint64 nowMs)
{
    const Step *step = run.step(id);
    for (QWidget *w : std::initializer_list<QWidget *>{m_glyph, m_title, m_chip, m_facts})
        w->setVisible(step);
    if (!step) {
        for (QWidget *w : std::initializer_list<QWidget *>{m_message, m_question, m_progress, m_says})
            w->hide();
        m_panes->setCurrentWidget(m_nothing);
        return;
    }
    const StepState state = run.steps.value(id);
    const LiveProgress said = live.value(id);
    const StepScene scene{run, *step, state, said, nowMs, m_person};
    StepPane *pane = paneOf(step->kind);
    pane->show(scene);
    m_panes->setCurrentWidget(pane);
    showHead(scene);
    if (run.question && run.question->step == id && run.question->kind == QuestionKind::StepUnknown)
        m_question->ask(*run.question);
    else
        m_question->hide();
}

void StepDetail::heard(const RunState &run, const QString &id, const LiveProgressOfSteps &live, qint64 nowMs)
{
    const Step *step = run.step(id);
    if (!step)
        return;
    const StepState state = run.steps.value(id);
    const LiveProgress said = live.value(id);
    const StepScene scene{run, *step, state, said, nowMs, m_person};
    paneOf(step->kind)->heard(scene);
    showHead(scene);
}

void StepDetail::showHead(const StepScene &scene)
{
    const Step &step = scene.step;
    const StepState &state = scene.state;
    m_glyph->setPixmap(
        icon(iconName(step.kind), Tone::Neutral).pixmap(QSize(grid::icon, grid::icon), devicePixelRatioF()));
    m_glyph->setToolTip(word(step.kind));
    m_title->setText(step.title);
    m_chip->setLook(look(state.status));

    QStringList facts{word(step.kind)};
    if (!step.environment.isEmpty())
        facts.append(environmentName(scene.run, step.environment));
    QString exact;
    if (!state.attempts.isEmpty()) {
        const Attempt &last = state.attempts.last();
        const qint64 end = last.endedMs ? last.endedMs : ended(scene.run.phase) ? scene.run.endedMs : scene.nowMs;
        if (last.endedMs)
            facts.append(tr("took %1").arg(durationText(end - last.startedMs)));
        else if (end - last.startedMs >= 1000)
            facts.append(tr("for %1").arg(durationText((end - last.startedMs) / 1000 * 1000)));
        if (state.attempts.size() > 1)
            facts.append(tr("attempt %1").arg(last.number));
        exact = tr("Started %1").arg(exactTime(last.startedMs));
        if (last.endedMs)
            exact += QLatin1Char('\n') + tr("Ended %1").arg(exactTime(last.endedMs));
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setDetail(exact);

    QString message = state.message;
    if (message.isEmpty() && !state.attempts.isEmpty())
        message = state.attempts.last().message;
    m_message->setText(visibleText(message));
    m_message->setVisible(!message.isEmpty());

    const bool running = state.status == StepStatus::Running && step.kind == StepKind::Script;
    m_progress->setVisible(running && scene.live.percent >= 0);
    m_progress->setValue(scene.live.percent);
    m_says->setText(visibleText(scene.live.text));
    m_says->setVisible(running && !scene.live.text.isEmpty());
}

void StepDetail::takeFocus()
{
    if (auto *pane = qobject_cast<StepPane *>(m_panes->currentWidget()))
        pane->takeFocus();
}

void StepDetail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens(this).surface);
}

void StepDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_title->setFont(sectionFont(font()));
    QWidget::changeEvent(event);
}

} // namespace gui
