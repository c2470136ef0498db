#include "gui/log/markedscrollbar.h"

#include <QPainter>

namespace gui {

void MarkedScrollBar::setMarks(const QList<double> &hits, const QList<double> &errors)
{
    m_hits = hits;
    m_errors = errors;
    update();
}

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    QPainter painter(this);
    const Tokens &t = tokens(this);
    paintMarks(painter, m_errors, t.failed, width() / 2);
    paintMarks(painter, m_hits, t.waiting, 1);
}

void MarkedScrollBar::paintMarks(QPainter &painter, const QList<double> &places, const QColor &colour, int inset)
{
    int last = -1; // hundreds of thousands of hits are still only some hundred pixels
    for (const double place : places) {
        const int y = int(place * (height() - 3));
        if (y == last)
            continue;
        painter.fillRect(QRect(inset, y, width() - inset - 1, 3), colour);
        last = y;
    }
}

} // namespace gui
