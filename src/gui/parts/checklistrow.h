#pragma once

#include "domain/checklist.h"
#include "gui/theme/status.h"

#include <QAbstractButton>

class QToolButton;

namespace gui {

// One item of a ChecklistView.
class ChecklistRow : public QAbstractButton
{
    Q_OBJECT

public:
    ChecklistRow(domain::ChecklistItem item, int depth, QWidget *parent);

    const domain::ChecklistItem &item() const { return m_item; }
    int depth() const { return m_depth; }
    void setItem(const domain::ChecklistItem &item);
    void setState(const domain::ItemState &state, qint64 nowMs, bool readOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void moveRequested(int steps);
    void annotateRequested();
    void evidenceActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Line // under the sentence
    {
        QString icon;
        Tone tone = Tone::Neutral;
        QString text;
    };
    QList<Line> lines() const;
    QRect sentenceRect(int width) const; // in left-to-right coordinates, like all geometry here
    int linesTop(int width) const;
    int lineHeight() const;
    void place();

    domain::ChecklistItem m_item;
    domain::ItemState m_state;
    int m_depth = 0;
    qint64 m_nowMs = 0;
    bool m_readOnly = false;
    QToolButton *m_evidence;
    QToolButton *m_annotate;
};

} // namespace gui
