#pragma once

#include "domain/runstate.h"

#include <QAbstractScrollArea>

namespace gui {

struct TimelineAttempt
{
    qint64 startedMs = 0;
    qint64 endedMs = 0; // 0 = still going
    domain::StepStatus status = domain::StepStatus::Running;
};

struct TimelineStep
{
    QString id;
    QString stage; // its name; neighbours with the same one are grouped
    QString title;
    domain::StepKind kind = domain::StepKind::Manual;
    domain::StepStatus status = domain::StepStatus::Planned;
    QList<TimelineAttempt> attempts;
    int percent = -1; // of the attempt under way, as it says itself; less = not known
};

// The plan of a run on a common time axis: what ran, how long, what is next. Waits are hatched, retries stacked, what
// is only planned stands pale behind now.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setSteps(const QList<TimelineStep> &steps);
    void setNow(qint64 nowMs);
    QString selected() const { return m_selected; }
    void setSelected(const QString &id); // emits nothing; comes into view

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged(const QString &id); // by the person
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        int step = -1; // -1: the name of a stage
        QString stage;
        int top = 0;
        int height = 0;
    };
    struct Axis
    {
        qint64 from = 0;
        qint64 to = 1;
        int left = 0;
        int right = 1;       // where time ends
        int futureRight = 1; // where the planned ones end
        int x(qint64 ms) const;
    };

    void layOut();
    Axis axis() const;
    int labelWidth() const;
    const Row *rowAt(int y) const;
    const Row *rowOf(int step) const;
    void reveal(int step);
    void pick(int step);
    void paintAxis(QPainter &painter, const Axis &axis) const;
    void paintRow(QPainter &painter, const Row &row, const Axis &axis) const;
    void paintBars(QPainter &painter, const TimelineStep &step, int index, const QRect &room, const Axis &axis) const;
    QString tooltip(const TimelineStep &step) const;
    QRect mirrored(const QRect &rect) const;

    QList<TimelineStep> m_steps;
    QList<Row> m_rows;
    int m_contentHeight = 0;
    int m_plannedCount = 0;
    qint64 m_nowMs = 0;
    QString m_selected;
    int m_hovered = -1;
};

} // namespace gui
