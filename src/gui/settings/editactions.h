#pragma once

#include <QString>

class QAction;
class QHBoxLayout;
class QWidget;

namespace gui {

// The small buttons under a list or table that is edited in place.
QAction *editAction(const QString &iconName, const QString &text, const QString &name, QWidget *owner,
                    QHBoxLayout *buttons);

} // namespace gui
