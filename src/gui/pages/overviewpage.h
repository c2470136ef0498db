#pragma once

#include "gui/page.h"
#include "models/board.h"
#include "models/healthbook.h"

#include <QTimer>

class QStackedLayout;
class QVBoxLayout;

namespace orchestrator {
class Pulse;
}

namespace gui {

class PageHeader;
class ProjectBoard;
class WaitingList;

// What is where, and is it well; what happens next; how to get back: every project with its environments, and what
// waits for a person.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    // `waysIn` are offered while there is no project. The pulse may be null: then nothing is known about health.
    OverviewPage(const Context &context, orchestrator::Pulse *pulse, const QList<QAction *> &waysIn, QWidget *parent);

    void refresh(const QStringList &subjects) override;
    void setProject(const QString &project) override;
    QList<ProjectBoard *> boards() const { return m_boards; }

private:
    void takeHealth(const QString &project, const QString &environment, const QList<domain::ProbeResult> &results);
    void showRows(const QList<models::BoardRow> &rows);
    void summarise(int waiting);
    void tick();

    QString m_project;
    QList<models::BoardRow> m_rows;
    models::HealthBook m_health;
    QTimer m_clock; // ages go on while nothing happens
    int m_waiting = 0;

    QStackedLayout *m_stack;
    PageHeader *m_header;
    QVBoxLayout *m_column;
    QList<ProjectBoard *> m_boards;
    WaitingList *m_list;
};

} // namespace gui
