#pragma once

#include "domain/plan.h"

#include <QTreeWidget>

namespace gui {

// A plan step by step: what is done, what it waits for, how it is undone.
class StepList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    void setPlan(const domain::RunPlan &plan);
    void showStage(const QString &stage);

private:
    void addStage(const domain::RunPlan &plan, const domain::StagePlan &stage);
};

} // namespace gui
