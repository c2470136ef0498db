#pragma once

#include "gui/run/steppane.h"

class QProgressBar;

namespace gui {

class FactList;

// Merges, checkouts, artifacts, waits: what came of them.
class FactsPane : public StepPane
{
    Q_OBJECT

public:
    explicit FactsPane(QWidget *parent);

    void show(const StepScene &scene) override;
    void heard(const StepScene &scene) override;

private:
    FactList *m_facts;
    QProgressBar *m_time; // of a wait
};

} // namespace gui
