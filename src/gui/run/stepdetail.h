#pragma once

#include "gui/run/runpicture.h"
#include "gui/run/steppane.h"
#include "orchestrator/library.h"

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace gui {

class ApprovalPane;
class ChecklistPane;
class ElidedLabel;
class FactsPane;
class LogPane;
class ManualPane;
class QuestionCard;
class StatusChip;
class Steering;
class WatchPane;

// The selected step: what it is and how it goes, above the pane of its kind.
class StepDetail : public QWidget
{
    Q_OBJECT

public:
    StepDetail(orchestrator::Library &library, Steering *steering, const QString &person, QWidget *parent);

    // An empty step shows that there is nothing to show.
    void show(const domain::RunState &run, const QString &step, const LiveProgressOfSteps &live, qint64 nowMs);
    void heard(const domain::RunState &run, const QString &step, const LiveProgressOfSteps &live, qint64 nowMs);
    void takeFocus();
    QuestionCard *question() const { return m_question; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    using QWidget::show;

private:
    StepPane *paneOf(domain::StepKind kind) const;
    void showHead(const StepScene &scene);

    QString m_person;
    QLabel *m_glyph;
    ElidedLabel *m_title;
    StatusChip *m_chip;
    ElidedLabel *m_facts;
    QLabel *m_message;
    QProgressBar *m_progress;
    QLabel *m_says;
    QuestionCard *m_question;
    QStackedWidget *m_panes;
    QLabel *m_nothing;
    LogPane *m_log;
    ChecklistPane *m_checklist;
    ApprovalPane *m_approval;
    ManualPane *m_manual;
    WatchPane *m_watch;
    FactsPane *m_other;
};

} // namespace gui
