#pragma once

#include "domain/runstate.h"

#include <QString>

namespace gui {

// What the graph view shows. Everything a person reads comes ready to be shown.
struct GraphNode
{
    QString id;
    QString name;
    QString kindIcon; // name for gui::icon()
    domain::StepStatus status = domain::StepStatus::Planned;
    QString statusWord; // empty = the usual word for the status
    QString duration;
    double progress = -1; // 0 to 1; less = not known
    int band = -1;
    bool decision = false; // a diamond; its name is the question
    bool production = false;
    QString toolTip;
};

enum class GraphEdgeState { Pending, Taken, NotTaken };

struct GraphEdge
{
    QString from;
    QString to;
    QString label;
    GraphEdgeState state = GraphEdgeState::Pending;
    bool branch = false; // leads off the main way, as after a failure
};

struct GraphBand
{
    QString name;
    bool production = false;
};

} // namespace gui
