#pragma once

#include "gui/page.h"
#include "gui/run/runpicture.h"

#include <QTimer>

class QSplitter;
class QTabWidget;
class QToolButton;

namespace gui {

class ActionColumn;
class GraphView;
class PageHeader;
class ProductionMark;
class RunActions;
class RunBanner;
class StatusChip;
class StepDetail;
class Steering;
class StoryView;
class TimelineView;
class VersionChip;

// One run, live: pipeline, plan, the selected step, the story, and what can be done. Reads the run again when it
// changed, and shows the difference in place. Without an end it can be steered; with one it is only looked at.
class RunDetail : public QWidget
{
    Q_OBJECT

public:
    RunDetail(const Context &context, QWidget *parent);
    ~RunDetail() override;

    void setRun(const QString &run);
    QString run() const { return m_id; }
    void selectStep(const QString &step); // as if chosen by the person

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void fill();
    void fillHeader();
    void fillGraph(bool anew);
    void fillStep();
    void fitGraphHeight();
    void heard(const QString &run, const QString &step, int percent, const QString &text);
    void tick();
    void act(domain::ActionKind kind, const QString &step);
    void pick(const QString &step, bool byPerson);
    QString stepToShowOf(const QString &stage) const;
    QString failedLog() const;
    void putTogether();

    Context m_context;
    QString m_id;
    orchestrator::RunView m_run;
    LiveProgressOfSteps m_live;
    QString m_step;          // shown
    bool m_following = true; // the shown step is the current one, until a person chooses
    bool m_stale = false;    // changed while it was hidden
    QTimer m_reread;
    QTimer m_clock;

    RunActions *m_actions;
    Steering *m_steering;
    PageHeader *m_header;
    VersionChip *m_version;
    ProductionMark *m_mark;
    StatusChip *m_chip;
    MessageBar *m_message;
    RunBanner *m_banner;
    GraphView *m_graph;
    TimelineView *m_timeline;
    StepDetail *m_detail;
    StoryView *m_story;
    QTabWidget *m_tabs;
    QSplitter *m_picture = nullptr;
    bool m_graphHeightChosen = false; // by the person
    QToolButton *m_follow;
    ActionColumn *m_column;
};

} // namespace gui
