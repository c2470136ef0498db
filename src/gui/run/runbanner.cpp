#include "gui/run/runbanner.h"

#include "gui/parts/pageheader.h"
#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/run/logtail.h"
#include "gui/run/runactions.h"
#include "gui/theme/icon.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

namespace {

constexpr int mostButtons = 3;

qint64 sinceOf(const RunState &run)
{
    if (ended(run.phase))
        return run.endedMs;
    if (run.question)
        return run.question->askedMs;
    qint64 since = 0;
    for (const StepState &s : run.steps)
        if ((s.status == StepStatus::Running || s.status == StepStatus::Waiting) && !s.attempts.isEmpty())
            since = std::max(since, s.attempts.last().startedMs);
    return since ? since : run.startedMs;
}

} // namespace

RunBanner::RunBanner(const RunActions &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_glyph(new QLabel(this)), m_words(new QLabel(this)),
      m_since(new QLabel(this)), m_tail(new LogTail(this)), m_issue(new QLabel(this)), m_row(new QWidget(this)),
      m_buttons(new QHBoxLayout(m_row))
{
    setObjectName(QStringLiteral("runBanner"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_words->setObjectName(QStringLiteral("sentenceLabel"));
    for (QLabel *label : {m_words, m_issue}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_issue->setObjectName(QStringLiteral("issueLabel"));
    m_since->setTextFormat(Qt::PlainText);
    auto *top = new QHBoxLayout;
    top->setSpacing(grid::inside);
    top->addWidget(m_glyph, 0, Qt::AlignTop);
    top->addWidget(m_words, 1, Qt::AlignVCenter);
    top->addWidget(m_since, 0, Qt::AlignTop);
    m_buttons->setContentsMargins({});
    m_buttons->setSpacing(grid::inside);
    m_buttons->addStretch(1);
    auto *more = new QVBoxLayout;
    more->setContentsMargins(grid::icon + grid::inside, 0, 0, 0);
    more->setSpacing(grid::inside);
    more->addWidget(m_tail);
    more->addWidget(m_issue);
    more->addWidget(m_row);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::inside + grid::unit, grid::inside, grid::inside + grid::unit, grid::inside);
    column->setSpacing(grid::inside);
    column->addLayout(top);
    column->addLayout(more);
    m_issue->hide();
    m_row->hide();
}

void RunBanner::show(const orchestrator::RunView &run, const QString &failedLog)
{
    m_look = look(run.state.phase);
    m_glyph->setPixmap(icon(m_look.icon, m_look.tone).pixmap(QSize(grid::icon, grid::icon), devicePixelRatioF()));
    m_glyph->setToolTip(m_look.word);
    const qint64 since = sinceOf(run.state);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(since);
    m_since->setText(tr("since %1").arg(at.toString(QStringLiteral("HH:mm"))));
    m_since->setToolTip(exactTime(since));
    m_tail->open(failedLog);
    showIssue(run);
    showButtons(run);
    setSentence(run.sentence);
    dress();
    update();
}

void RunBanner::setSentence(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    m_words->setText(visibleText(sentence));
    setAccessibleName(m_look.word + QStringLiteral(": ") + visibleText(sentence));
}

void RunBanner::showIssue(const orchestrator::RunView &run)
{
    m_issue->setVisible(run.issue.has_value());
    if (!run.issue)
        return;
    QString text = tr("This looks like the known issue “%1”.").arg(visibleText(run.issue->title));
    if (!run.issue->symptom.isEmpty())
        text += QLatin1Char(' ') + visibleText(run.issue->symptom);
    int number = 0;
    for (const QString &fix : run.issue->fixes)
        text += QStringLiteral("\n%1. %2").arg(++number).arg(visibleText(fix));
    m_issue->setText(text);
}

void RunBanner::showButtons(const orchestrator::RunView &run)
{
    QList<QAction *> wanted;
    if (run.state.question)
        for (const ActionKind kind : {ActionKind::Retry, ActionKind::RollBack, ActionKind::TreatAsDone,
                                      ActionKind::TreatAsFailed, ActionKind::Skip, ActionKind::Abort}) {
            const bool offered =
                std::any_of(run.actions.begin(), run.actions.end(), [kind](const Action &a) { return a.kind == kind; });
            if (offered && wanted.size() < mostButtons)
                wanted.append(m_actions.action(kind));
        }
    m_row->setVisible(!wanted.isEmpty());
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    qDeleteAll(m_row->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly));
    int at = 0;
    for (QAction *action : std::as_const(wanted)) {
        const bool dangerous =
            action == m_actions.action(ActionKind::RollBack) || action == m_actions.action(ActionKind::Abort);
        m_buttons->insertWidget(at++, actionButton(action, dangerous ? Emphasis::Danger : Emphasis::Normal, m_row));
    }
}

void RunBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    const QColor ground = t.ground(m_look.tone);
    paintBox(painter, rect(), ground, blend(t.tone(m_look.tone), ground, 0.25));
}

void RunBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QWidget::changeEvent(event);
}

void RunBanner::dress()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, tokens(this).secondary);
    m_since->setPalette(quiet);
    if (!m_look.icon.isEmpty())
        m_glyph->setPixmap(icon(m_look.icon, m_look.tone).pixmap(QSize(grid::icon, grid::icon), devicePixelRatioF()));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_words->setFont(strong);
}

} // namespace gui
