#include "gui/import/sourceview.h"

#include "gui/theme/icon.h"
#include "gui/theme/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace gui {

class SourceView::Gutter : public QWidget
{
public:
    explicit Gutter(SourceView *view) : QWidget(view), m_view(view) {}
    QSize sizeHint() const override { return {m_view->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintGutter(event->rect()); }

private:
    SourceView *m_view;
};

SourceView::SourceView(QWidget *parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel);
    setFont(fixedFont(font()));
    setAccessibleName(tr("Source"));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::place);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int dy) {
        if (dy)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const int line = textCursor().blockNumber() + 1;
        if (m_showing || line == m_line)
            return;
        m_line = line;
        mark();
        Q_EMIT lineChosen(line);
    });
    place();
}

void SourceView::setSource(const QString &text, const QList<int> &linesToMark)
{
    m_showing = true;
    m_line = 0;
    m_marked = QSet<int>(linesToMark.begin(), linesToMark.end());
    setPlainText(text);
    m_showing = false;
    mark();
    place();
}

void SourceView::showLine(int line)
{
    m_line = line;
    mark();
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (line <= 0 || !block.isValid())
        return;
    m_showing = true;
    setTextCursor(QTextCursor(block));
    m_showing = false;
    const int room = viewport()->height() / qMax(1, fontMetrics().lineSpacing());
    const int first = verticalScrollBar()->value();
    if (line - 1 < first + 1 || line > first + room - 2)
        verticalScrollBar()->setValue(qMax(0, line - 1 - room / 3));
    m_gutter->update();
}

void SourceView::mark()
{
    QList<QTextEdit::ExtraSelection> selections;
    const QTextBlock block = document()->findBlockByNumber(m_line - 1);
    if (m_line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection line;
        line.format.setBackground(tokens(this).ground(Tone::Accent));
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = QTextCursor(block);
        selections.append(line);
    }
    setExtraSelections(selections);
    m_gutter->update();
}

int SourceView::gutterWidth() const
{
    const auto digits = qMax(3, int(QString::number(blockCount()).size()));
    return grid::unit + grid::smallIcon + fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits + grid::inside;
}

void SourceView::place()
{
    // Source is written from left to right, whatever the language of the window.
    setLayoutDirection(Qt::LeftToRight);
    setViewportMargins(gutterWidth() + grid::unit, 0, 0, 0);
    const QRect room = contentsRect();
    m_gutter->setGeometry(room.left(), room.top(), gutterWidth(), room.height());
}

void SourceView::paintGutter(const QRect &area)
{
    QPainter painter(m_gutter);
    const Tokens &colours = tokens(this);
    painter.fillRect(area, colours.surface);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= area.bottom()) {
        const qreal height = blockBoundingRect(block).height();
        const int line = block.blockNumber() + 1;
        if (line == m_line)
            painter.fillRect(QRectF(0, top, m_gutter->width(), height), colours.ground(Tone::Accent));
        if (m_marked.contains(line)) {
            const qreal side = qMin(height, qreal(grid::smallIcon)) - 4;
            paintIcon(painter, QRectF(grid::unit, top + (height - side) / 2, side, side),
                      QStringLiteral("status-degraded"), colours.degraded);
        }
        painter.setPen(line == m_line ? colours.text : colours.secondary);
        painter.drawText(QRectF(0, top, m_gutter->width() - grid::inside, height), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line));
        top += height;
        block = block.next();
    }
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    place();
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        mark();
    else if (event->type() == QEvent::FontChange)
        place();
}

} // namespace gui
