#pragma once

#include "gui/run/steppane.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gui {

class FactList;
class ProductionMark;
class VersionChip;

// What exactly is approved, and the two answers.
class ApprovalPane : public StepPane
{
    Q_OBJECT

public:
    explicit ApprovalPane(QWidget *parent);

    void show(const StepScene &scene) override;
    void takeFocus() override;

Q_SIGNALS:
    void decided(const QString &step, bool approved, const QString &comment);
    void reasonWanted(const QString &step); // a rejection without a comment

private:
    void showDecisions(const StepScene &scene);
    void showForm(const StepScene &scene);

    VersionChip *m_from;
    QLabel *m_arrow;
    VersionChip *m_to;
    QLabel *m_place;
    ProductionMark *m_mark;
    FactList *m_facts;
    QLabel *m_decisions;
    QLabel *m_why; // why this person may not approve
    QWidget *m_form;
    QLineEdit *m_comment;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QString m_step; // run/step
    QString m_stepId;
};

} // namespace gui
