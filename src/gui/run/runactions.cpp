#include "domain/tr.h"

namespace gui {
SLIPWAY_TR(gui::RunActions)
}

#include "gui/run/runactions.h"
#include "gui/theme/icon.h"

#include <QAction>
#include <QWidget>

namespace gui {

using namespace domain;

namespace {

struct Words
{
    ActionKind kind;
    const char *name;
    const char *icon;
    QString text;
    QString help;
    Qt::Key key;
};

QList<Words> words()
{
    using enum ActionKind;
    // In the order of the column: what the run waits for first, what ends it last.
    return {
        {Approve, "Approve", "approve", tr("Approve or reject…"), tr("Look at what is approved, then decide"),
         Qt::Key_A},
        {Confirm, "Confirm", "kind-checklist", tr("Confirm items…"), tr("Go to the first open item"), Qt::Key_C},
        {FinishManual, "FinishManual", "kind-manual", tr("Done or failed…"), tr("Say how the manual step went"),
         Qt::Key_D},
        {Resume, "Resume", "resume", tr("Resume"), tr("Go on with the run"), Qt::Key_P},
        {Retry, "Retry", "retry", tr("Retry"), tr("Run the step again"), Qt::Key_R},
        {TreatAsDone, "TreatAsDone", "approve", tr("Treat as done…"), tr("The step did its work: go on"),
         Qt::Key_unknown},
        {TreatAsFailed, "TreatAsFailed", "reject", tr("Treat as failed…"), tr("The step did not do its work"),
         Qt::Key_unknown},
        {Pause, "Pause", "pause", tr("Pause"), tr("Let what runs end, start nothing new"), Qt::Key_P},
        {Skip, "Skip", "skip", tr("Skip…"), tr("Go on without this step"), Qt::Key_S},
        {RollBack, "RollBack", "rollback", tr("Roll back…"), tr("Put an earlier version back"), Qt::Key_B},
        {Abort, "Abort", "abort", tr("Abort…"), tr("Stop everything and end the run"), Qt::Key_X},
    };
}

} // namespace

RunActions::RunActions(QWidget *owner) : QObject(owner)
{
    for (const Words &w : words()) {
        auto *action = new QAction(icon(QLatin1String(w.icon)), w.text, owner);
        action->setObjectName(QStringLiteral("action") + QLatin1String(w.name));
        action->setVisible(false);
        if (w.key != Qt::Key_unknown) {
            action->setShortcut(w.key);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        }
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(key.isEmpty() ? w.help : tr("%1 (%2)").arg(w.help, key));
        connect(action, &QAction::triggered, this,
                [this, kind = w.kind] { Q_EMIT wanted(kind, m_steps.value(int(kind))); });
        owner->addAction(action);
        m_actions.insert(int(w.kind), action);
    }
}

void RunActions::update(const RunState &run, const QList<Action> &offered, const QString &selectedStep)
{
    m_steps.clear();
    QSet<int> possible;
    for (const Action &a : offered) {
        possible.insert(int(a.kind));
        QString &step = m_steps[int(a.kind)];
        if (step.isEmpty() || a.step == selectedStep)
            step = a.step;
    }
    const bool open = !ended(run.phase);
    for (auto it = m_actions.begin(); it != m_actions.end(); ++it) {
        const bool always = open && (it.key() == int(ActionKind::Abort) || it.key() == int(ActionKind::RollBack));
        (*it)->setVisible(always || possible.contains(it.key()));
        (*it)->setEnabled(possible.contains(it.key()));
    }
    // Several steps may be meant: the word says which.
    if (const Step *step = run.step(m_steps.value(int(ActionKind::Skip))))
        action(ActionKind::Skip)
            ->setToolTip(
                tr("Go on without “%1” (%2)")
                    .arg(step->title, action(ActionKind::Skip)->shortcut().toString(QKeySequence::NativeText)));
}

QList<QAction *> RunActions::inOrder() const
{
    QList<QAction *> out;
    for (const Words &w : words())
        out.append(action(w.kind));
    return out;
}

} // namespace gui
