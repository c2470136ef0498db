#include "gui/run/actioncolumn.h"

#include "gui/parts/pageheader.h"
#include "gui/run/runactions.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using domain::ActionKind;

ActionColumn::ActionColumn(const RunActions &actions, QWidget *parent)
    : QWidget(parent), m_treatAsDone(actions.action(ActionKind::TreatAsDone))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::inside);
    const auto add = [&](QAction *action, Emphasis emphasis) {
        QPushButton *button = actionButton(action, emphasis, this);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        column->addWidget(button);
        return button;
    };
    const QList<QAction *> last{actions.action(ActionKind::RollBack), actions.action(ActionKind::Abort)};
    const QList<QAction *> asked{actions.action(ActionKind::Approve), actions.action(ActionKind::Confirm),
                                 actions.action(ActionKind::FinishManual), actions.action(ActionKind::Resume),
                                 actions.action(ActionKind::Retry)};
    for (QAction *action : actions.inOrder()) {
        if (last.contains(action))
            continue;
        QPushButton *button = add(action, Emphasis::Normal);
        if (asked.contains(action))
            m_wanted.append(button);
    }
    column->addStretch(1);
    for (QAction *action : last)
        add(action, Emphasis::Danger);
}

void ActionColumn::updateEmphasis()
{
    // Where nobody knows what a step did, nothing is proposed: running it again may do harm.
    bool first = !m_treatAsDone->isVisible();
    for (QPushButton *button : std::as_const(m_wanted)) {
        const bool primary = first && !button->isHidden();
        setEmphasis(*button, primary ? Emphasis::Primary : Emphasis::Normal);
        first = first && !primary;
    }
}

} // namespace gui
