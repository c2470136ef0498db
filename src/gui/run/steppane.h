#pragma once

#include "domain/runstate.h"

#include <QWidget>

namespace gui {

struct LiveProgress;

// One step of a run as it is now.
struct StepScene
{
    const domain::RunState &run;
    const domain::Step &step;
    const domain::StepState &state;
    const LiveProgress &live;
    qint64 nowMs = 0;
    QString person; // who sits here
};

// What a step of some kinds shows of itself. Told again whenever something changed: what was typed, selected and
// scrolled stays as long as it is the same step.
class StepPane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const StepScene &scene) = 0;
    virtual void heard(const StepScene &scene) { Q_UNUSED(scene) } // live said something new
    virtual void takeFocus() { setFocus(); }                       // to where a person does something

protected:
    using QWidget::show;
};

} // namespace gui
