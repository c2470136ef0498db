#pragma once

#include "orchestrator/library.h"

#include <QHash>
#include <QObject>

class QAction;

namespace gui {

// The actions of engine::actions() as QActions: words, icons, single keys. Visible = makes sense now; a way back and
// abort are always visible while the run is open.
class RunActions : public QObject
{
    Q_OBJECT

public:
    explicit RunActions(QWidget *owner); // gets the shortcuts

    // With a choice of steps, the selected one is meant, else the first.
    void update(const domain::RunState &run, const QList<domain::Action> &offered, const QString &selectedStep);
    QAction *action(domain::ActionKind kind) const { return m_actions.value(int(kind)); }
    QList<QAction *> inOrder() const; // as they stand in the column

Q_SIGNALS:
    void wanted(domain::ActionKind kind, const QString &step);

private:
    QHash<int, QAction *> m_actions; // by ActionKind
    QHash<int, QString> m_steps;
};

} // namespace gui
