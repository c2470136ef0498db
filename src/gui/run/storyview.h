#pragma once

#include "models/eventlistmodel.h"

#include <QTreeView>

namespace gui {

// Who did what when in a run.
class StoryView : public QTreeView
{
    Q_OBJECT

public:
    explicit StoryView(QWidget *parent);

    void setEvents(const domain::RunState &state, const QList<domain::Event> &events);

Q_SIGNALS:
    void stepActivated(const QString &step);

private:
    models::EventListModel *m_events;
};

} // namespace gui
