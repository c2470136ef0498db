#pragma once

#include "gui/graph/graphitems.h"
#include "gui/parts/timelineview.h"

#include <QHash>

namespace gui {

// What a hand said last about a step under way; shown, not remembered.
struct LiveProgress
{
    int percent = -1;
    QString text;
};
using LiveProgressOfSteps = QHash<QString, LiveProgress>;

struct RunPicture
{
    QList<GraphNode> nodes;
    QList<GraphEdge> edges;
    QList<GraphBand> bands;
};

// A run as the graph and the timeline show it.
RunPicture pictureOf(const domain::RunState &state, const LiveProgressOfSteps &live, qint64 nowMs);
QList<TimelineStep> timelineOf(const domain::RunState &state, const LiveProgressOfSteps &live);

// 0 to 1 of a step under way, by what it says or by its clock; less = not known.
double progressOf(const domain::Step &step, const domain::StepState &state, const LiveProgress &live, qint64 nowMs);

// The step a person should look at: the one asked about, one that waits, one that runs, else the last that ran.
QString currentStep(const domain::RunState &state);

// Of the plan, then of the rollback under way.
QList<const domain::Step *> allSteps(const domain::RunState &state);

// Where a rollback of this run happens: the environment it deployed to last, else its goal.
QString placeToRollBack(const domain::RunState &state);

bool isProduction(const domain::RunState &state, const QString &environment);
QString environmentName(const domain::RunState &state, const QString &environment);

} // namespace gui
