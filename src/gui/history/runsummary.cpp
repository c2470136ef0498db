#include "gui/history/runsummary.h"

#include "gui/parts/card.h"
#include "gui/parts/chips.h"
#include "gui/parts/factlist.h"
#include "gui/parts/text.h"
#include "gui/theme/theme.h"
#include "models/historymodel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace gui {

using namespace domain;

namespace {

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1);
    return label;
}

QList<Fact> steps(const RunState &state)
{
    QList<Fact> facts;
    const auto add = [&](const QList<Step> &list) {
        for (const Step &step : list) {
            const StepState s = state.steps.value(step.id);
            QStringList words{look(s.status).word};
            if (!s.attempts.isEmpty() && s.attempts.last().endedMs > 0)
                words << durationText(s.attempts.last().endedMs - s.attempts.first().startedMs);
            if (s.attempts.size() > 1)
                words << RunSummary::tr("%n attempt(s)", nullptr, int(s.attempts.size()));
            if (s.status == StepStatus::Failed && !s.attempts.isEmpty() && !s.attempts.last().message.isEmpty())
                words << s.attempts.last().message;
            facts << Fact{step.title, {words.join(QStringLiteral(", "))}, false, {}};
        }
    };
    for (const StagePlan &stage : state.plan.stages)
        add(stage.steps);
    add(state.undo);
    return facts;
}

QList<Fact> decisions(const RunState &state, qint64 nowMs)
{
    QList<Fact> facts;
    for (auto step = state.steps.begin(); step != state.steps.end(); ++step) {
        for (const Decision &d : step->decisions)
            facts << Fact{d.by,
                          {(d.approved ? RunSummary::tr("approved %1") : RunSummary::tr("rejected %1"))
                               .arg(relativeTime(d.atMs, nowMs)) +
                           (d.comment.isEmpty() ? QString() : QStringLiteral(": ") + d.comment)},
                          false,
                          exactTime(d.atMs)};
        const Step *planned = state.step(step.key());
        const Checklist *list = planned ? state.plan.project.checklist(planned->checklist) : nullptr;
        for (const ChecklistItem &item : list ? list->items : QList<ChecklistItem>{})
            if (const ItemState s = step->items.value(item.id); s.confirmed)
                facts << Fact{s.byStep ? RunSummary::tr("Checked by itself") : s.by,
                              {RunSummary::tr("confirmed “%1” %2").arg(item.text, relativeTime(s.atMs, nowMs))},
                              false,
                              exactTime(s.atMs)};
    }
    return facts;
}

} // namespace

RunSummary::RunSummary(QWidget *parent)
    : QWidget(parent), m_nothing(wrapping(this)), m_content(new QWidget(this)), m_version(new VersionChip(this)),
      m_phase(new StatusChip(this)), m_sentence(wrapping(this)), m_facts(new FactList(this)),
      m_steps(new FactList(this)), m_people(new FactList(this))
{
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setContentsMargins(0, 3 * grid::around, 0, 0);
    m_sentence->setObjectName(QStringLiteral("runSentenceLabel"));
    m_facts->setObjectName(QStringLiteral("runFacts"));
    m_steps->setObjectName(QStringLiteral("stepFacts"));
    m_people->setObjectName(QStringLiteral("peopleFacts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::between, grid::inside, grid::around, grid::between);
    column->addWidget(m_nothing);
    column->addWidget(m_content);
    column->addStretch(1);
    auto *cards = new QVBoxLayout(m_content);
    cards->setContentsMargins({});
    cards->setSpacing(grid::between);
    auto *what = new Card(m_content);
    auto *chips = new QHBoxLayout;
    chips->addWidget(m_version);
    chips->addWidget(m_phase);
    chips->addStretch(1);
    what->body()->addLayout(chips);
    what->body()->addWidget(m_sentence);
    what->body()->addWidget(m_facts);
    auto *steps = new Card(tr("Steps"), m_content);
    steps->body()->addWidget(m_steps);
    auto *people = new Card(tr("Who confirmed and decided"), m_content);
    people->body()->addWidget(m_people);
    for (Card *card : {what, steps, people})
        cards->addWidget(card);
    showNothing({});
}

void RunSummary::showNothing(const QString &sentence)
{
    m_nothing->setText(sentence);
    m_nothing->show();
    m_content->hide();
}

void RunSummary::show(const orchestrator::RunView &run, qint64 nowMs)
{
    m_nothing->hide();
    m_content->show();
    const RunState &state = run.state;
    m_version->setVersion(state.plan.version.name, look(state.phase));
    m_phase->setLook(look(state.phase));
    m_sentence->setText(visibleText(run.sentence));
    const Environment *environment = state.plan.project.environment(state.plan.environment);
    const bool over = ended(state.phase);
    QList<Fact> facts{
        {tr("Run"), {state.id}, true, {}},
        {tr("Project"), {state.plan.project.name}, false, {}},
        {tr("Goal"),
         {tr("%1 in %2")
              .arg(models::modeWord(state.plan.mode), environment ? environment->name : state.plan.environment)},
         false,
         {}},
        {tr("Asked by"), {state.requestedBy}, false, {}},
        {tr("Began"), {relativeTime(state.startedMs, nowMs)}, false, exactTime(state.startedMs)},
        {over ? tr("Took") : tr("Goes on for"),
         {durationText((over ? state.endedMs : nowMs) - state.startedMs)},
         false,
         {}}};
    if (!state.plan.reason.isEmpty())
        facts << Fact{tr("Reason"), {state.plan.reason}, false, {}};
    if (run.issue)
        facts << Fact{tr("Known issue"), {run.issue->title}, false, run.issue->fixes.join(QLatin1Char('\n'))};
    m_facts->setFacts(facts);
    m_steps->setFacts(steps(state));
    QList<Fact> people = decisions(state, nowMs);
    if (people.isEmpty())
        people << Fact{tr("Nobody"), {tr("Nothing had to be confirmed or approved yet.")}, false, {}};
    m_people->setFacts(people);
}

} // namespace gui
