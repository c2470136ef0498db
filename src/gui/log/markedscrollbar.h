#pragma once

#include "gui/theme/tokens.h"

#include <QScrollBar>

namespace gui {

// A scroll bar that shows where something was found.
class MarkedScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    using QScrollBar::QScrollBar;

    // Places from 0 to 1. The second kind is drawn over the first.
    void setMarks(const QList<double> &hits, const QList<double> &errors);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMarks(QPainter &painter, const QList<double> &places, const QColor &colour, int inset);

    QList<double> m_hits;
    QList<double> m_errors;
};

} // namespace gui
