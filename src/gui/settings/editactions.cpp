#include "gui/settings/editactions.h"

#include "gui/theme/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace gui {

QAction *editAction(const QString &iconName, const QString &text, const QString &name, QWidget *owner,
                    QHBoxLayout *buttons)
{
    auto *action = new QAction(icon(iconName), text, owner);
    action->setObjectName(name);
    auto *button = new QToolButton(owner);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    buttons->addWidget(button);
    QObject::connect(action, &QAction::changed, button, [action, button] { button->setVisible(action->isVisible()); });
    return action;
}

} // namespace gui
