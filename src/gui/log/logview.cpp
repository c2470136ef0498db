#include "gui/log/logview.h"

#include "gui/log/logcells.h"
#include "gui/log/logcolours.h"
#include "gui/log/logsearchbar.h"
#include "gui/log/markedscrollbar.h"
#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace gui {

using models::LogFile;
using models::LogLine;
using models::LogMark;
using models::LogSpan;

namespace {

constexpr int markRoom = 20; // for a fold arrow or the sign of an error
constexpr int autoScrollMs = 40;

Tone toneOf(LogMark mark)
{
    switch (mark) {
    case LogMark::Error:
        return Tone::Failed;
    case LogMark::Warning:
        return Tone::Degraded;
    case LogMark::Notice:
    case LogMark::Progress:
        return Tone::Accent;
    default:
        return Tone::Neutral;
    }
}

QString signOf(LogMark mark)
{
    switch (mark) {
    case LogMark::Error:
        return QStringLiteral("status-failed");
    case LogMark::Warning:
        return QStringLiteral("status-degraded");
    case LogMark::Notice:
        return QStringLiteral("status-info");
    case LogMark::Progress:
        return QStringLiteral("status-running");
    default:
        return {};
    }
}

} // namespace

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent), m_file(new LogFile(this)), m_bar(new MarkedScrollBar(Qt::Vertical, this)),
      m_search(new LogSearchBar(this)), m_follow(new QPushButton(this))
{
    setLayoutDirection(Qt::LeftToRight); // what scripts print reads from the left in every language
    setVerticalScrollBar(m_bar);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Log"));
    m_follow->setObjectName(QStringLiteral("logFollow"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Go to the end and stay there"));
    m_follow->setIcon(icon(QStringLiteral("follow")));
    m_follow->setAutoDefault(false);
    m_follow->hide();
    m_autoScroll.setInterval(autoScrollMs);

    connect(m_file, &LogFile::changed, this, &LogView::contentChanged);
    connect(m_file, &LogFile::reset, this, [this] {
        m_folds.clear();
        m_anchor = m_caret = {};
        m_currentHit = -1;
        m_widest = 0;
        m_hasTimes = false;
        contentChanged();
    });
    connect(m_file, &LogFile::linesReady, viewport(), qOverload<>(&QWidget::update));
    connect(m_file, &LogFile::hitsChanged, this, [this] {
        updateFound();
        updateMarks();
        viewport()->update();
    });
    connect(m_follow, &QPushButton::clicked, this, [this] {
        setFollowing(true);
        setFocus();
    });
    connect(m_search, &LogSearchBar::searchChanged, this, [this] {
        m_currentHit = -1;
        m_file->search(m_search->text(), m_search->caseSensitivity());
        updateFound();
    });
    connect(m_search, &LogSearchBar::nextRequested, this, &LogView::findNext);
    connect(m_search, &LogSearchBar::previousRequested, this, &LogView::findPrevious);
    connect(m_search, &LogSearchBar::closed, this, &LogView::closeSearch);
    connect(&m_autoScroll, &QTimer::timeout, this, [this] {
        const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
        const int beyond = at.y() < 0 ? at.y() : qMax(0, at.y() - viewport()->height());
        m_bar->setValue(m_bar->value() + beyond / m_lineHeight);
        m_caret = placeAt(at);
        viewport()->update();
    });
    setFonts();
}

LogView::~LogView() = default;

void LogView::open(const QString &path, bool growing)
{
    setFollowing(true);
    m_file->setGrowing(growing);
    m_file->open(path);
}

void LogView::setGrowing(bool growing)
{
    m_file->setGrowing(growing);
    viewport()->update();
}

void LogView::close()
{
    m_file->close();
    contentChanged();
}

void LogView::setFonts()
{
    m_fixed = fixedFont(font());
    const QFontMetricsF metrics(m_fixed);
    m_charWidth = metrics.horizontalAdvance(QLatin1Char('0'));
    m_lineHeight = qCeil(metrics.height()) + 2;
    updateScrollBars();
}

QSize LogView::sizeHint() const
{
    return {qCeil(m_charWidth * 90), m_lineHeight * 16};
}

int LogView::rowsInView() const
{
    return qMax(1, viewport()->height() / m_lineHeight);
}

int LogView::gutterWidth() const
{
    const int digits = m_hasTimes ? 8 : qMax(3, int(QString::number(m_file->rows()).size()));
    return qCeil(m_charWidth * digits) + 2 * grid::inside;
}

void LogView::contentChanged()
{
    m_folds.setGroups(m_file->groups(), m_file->rows());
    updateScrollBars();
    updateMarks();
    viewport()->update();
}

void LogView::updateScrollBars()
{
    const qint64 rows = m_folds.visibleRows();
    m_scrollingItself = true;
    m_bar->setPageStep(rowsInView());
    m_bar->setRange(0, int(qBound(qint64(0), rows - rowsInView(), qint64(std::numeric_limits<int>::max()))));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(qCeil(m_charWidth) * 4);
    horizontalScrollBar()->setRange(0,
                                    qMax(0, gutterWidth() + markRoom + m_widest + grid::between - viewport()->width()));
    if (m_following)
        m_bar->setValue(m_bar->maximum());
    m_scrollingItself = false;
    placeOverlays();
}

void LogView::updateMarks()
{
    const double rows = double(qMax<qint64>(1, m_folds.visibleRows()));
    const auto places = [&](const QList<qint64> &of) {
        QList<double> out;
        out.reserve(of.size());
        for (const qint64 row : of)
            out.append(double(m_folds.visibleOf(row)) / rows);
        return out;
    };
    m_bar->setMarks(m_search->isVisible() ? places(m_file->hits()) : QList<double>(), places(m_file->errors()));
}

void LogView::setFollowing(bool following)
{
    if (following)
        m_bar->setValue(m_bar->maximum());
    if (m_following == following)
        return;
    m_following = following;
    updateScrollBars();
    Q_EMIT followingChanged(following);
}

void LogView::scrollContentsBy(int dx, int dy)
{
    if (dy != 0 && !m_scrollingItself)
        setFollowing(m_bar->value() >= m_bar->maximum());
    if (dx != 0 || dy != 0)
        viewport()->update();
}

void LogView::placeOverlays()
{
    const QRect area = viewport()->geometry();
    m_follow->setVisible(!m_following && m_bar->maximum() > 0);
    m_follow->adjustSize();
    m_follow->move(area.right() - m_follow->width() - grid::between, area.bottom() - m_follow->height() - grid::inside);
    m_search->adjustSize();
    m_search->move(qMax(area.left(), area.right() - m_search->width() - grid::inside), area.top() + grid::inside);
}

void LogView::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void LogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        setFonts();
    QAbstractScrollArea::changeEvent(event);
}

QString LogView::stateSentence() const
{
    switch (m_file->state()) {
    case LogFile::State::Closed:
        return tr("No step is selected.");
    case LogFile::State::Missing:
        return tr("There is no log: the step has not started yet, or its log was removed.");
    case LogFile::State::Unreadable:
        return visibleText(m_file->trouble());
    case LogFile::State::Reading:
    case LogFile::State::Read:
        return m_file->rows() == 0 ? tr("No output yet.") : QString();
    }
    return {};
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Tokens &t = tokens(this);
    painter.fillRect(viewport()->rect(), t.surface);
    if (const QString sentence = stateSentence(); !sentence.isEmpty()) {
        painter.setPen(t.secondary);
        painter.drawText(viewport()->rect().adjusted(grid::around, 0, -grid::around, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, sentence);
        return;
    }
    painter.setFont(m_fixed);
    const int widest = m_widest;
    const bool hadTimes = m_hasTimes;
    qint64 lastTime = -1;
    for (int i = 0; i <= rowsInView(); ++i) {
        const qint64 visible = qint64(m_bar->value()) + i;
        if (visible >= m_folds.visibleRows())
            break;
        const qint64 row = m_folds.rowAt(visible);
        paintRow(painter, row, i * m_lineHeight, lastTime, t);
        if (const LogLine *line = m_file->line(row)) {
            lastTime = line->timeMs;
            m_widest = qMax(m_widest, columnX(line->text, int(line->text.size())));
            m_hasTimes |= line->timeMs > 0;
        }
    }
    painter.fillRect(QRect(gutterWidth() - 1, 0, 1, viewport()->height()), t.border);
    // What was just seen for the first time may need more room.
    if (m_widest != widest || m_hasTimes != hadTimes)
        QMetaObject::invokeMethod(
            this, [this] { updateScrollBars(), viewport()->update(); }, Qt::QueuedConnection);
}

void LogView::paintRow(QPainter &painter, qint64 row, int top, qint64 lastTime, const Tokens &t)
{
    const LogLine *line = m_file->line(row);
    if (!line)
        return; // on its way
    const QRect whole(0, top, viewport()->width(), m_lineHeight);
    const int gutter = gutterWidth();
    const int left = gutter + markRoom - horizontalScrollBar()->value();
    const bool marked = line->mark == LogMark::Error || line->mark == LogMark::Warning || line->mark == LogMark::Notice;
    const bool group = line->mark == LogMark::Group && m_folds.groupAt(row);
    if (marked)
        painter.fillRect(whole, t.ground(toneOf(line->mark)));
    else if (group)
        painter.fillRect(whole, t.hover());

    if (line->mark == LogMark::EndGroup)
        painter.fillRect(QRect(gutter, top + m_lineHeight / 2, whole.width() - gutter, 1), t.border);
    painter.save();
    painter.setClipRect(QRect(gutter, top, viewport()->width() - gutter, m_lineHeight));
    const bool current =
        m_currentHit >= 0 && m_currentHit < m_file->hits().size() && m_file->hits().at(m_currentHit) == row;
    paintSelection(painter, row, line->text, left, top, t);
    paintHits(painter, line->text, left, top, current, t);
    paintText(painter, *line, left, top, t);
    painter.restore();

    // Over the text when it is scrolled sideways.
    const QRect edge(0, top, gutter, m_lineHeight);
    painter.fillRect(edge, marked ? t.ground(toneOf(line->mark)) : group ? t.hover() : t.surface);
    QString label;
    if (m_hasTimes) {
        if (line->timeMs > 0 && line->timeMs != lastTime)
            label = QDateTime::fromMSecsSinceEpoch(line->timeMs).toString(QStringLiteral("HH:mm:ss"));
    } else if (line->startsLine) {
        label = QString::number(line->number);
    }
    painter.setPen(t.secondary);
    painter.setFont(m_fixed);
    painter.drawText(edge.adjusted(0, 0, -grid::inside, 0), Qt::AlignRight | Qt::AlignVCenter, label);

    const QRect sign(left - markRoom + 4, top + (m_lineHeight - 12) / 2, 12, 12);
    if (sign.left() >= gutter) {
        if (group)
            paintIcon(painter, sign,
                      m_folds.isFolded(row) ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), t.text);
        else if (const QString name = signOf(line->mark); !name.isEmpty())
            paintIcon(painter, sign, name, t.tone(toneOf(line->mark)));
        else if (line->overwritten)
            paintIcon(painter, sign, QStringLiteral("status-rolledback"), t.border);
    }
}

void LogView::paintText(QPainter &painter, const LogLine &line, int left, int top, const Tokens &t) const
{
    const int baseline = top + 1 + QFontMetrics(m_fixed).ascent();
    // Of a very long row only the part that can be seen is drawn.
    const int first = qMax(0, int(-left / m_charWidth) - 1);
    const int last = first + int(viewport()->width() / m_charWidth) + 3;
    QColor plain = t.text;
    if (line.mark == LogMark::Debug || line.mark == LogMark::EndGroup)
        plain = t.secondary;
    const auto draw = [&](int from, int to, const LogSpan *span) {
        QFont font = m_fixed;
        QColor ink = plain;
        if (span) {
            ink = span->ink < 0 ? plain : logInk(span->ink, t);
            if (span->faint)
                ink = blend(ink, t.surface, 0.75);
            if (const QColor ground = logGround(span->ground, t); ground.isValid())
                painter.fillRect(QRect(left + columnX(line.text, from), top,
                                       columnX(line.text, to) - columnX(line.text, from), m_lineHeight),
                                 ground);
            font.setBold(span->bold);
            font.setItalic(span->italic);
            font.setUnderline(span->underlined);
        }
        if (line.mark == LogMark::Group)
            font.setBold(true);
        painter.setFont(font);
        painter.setPen(ink);
        for (const CellRun &run : cellRuns(line.text, from, to, first, last))
            painter.drawText(QPointF(left + run.cell * m_charWidth, baseline), line.text.mid(run.start, run.length));
    };
    int at = 0;
    for (const LogSpan &span : line.spans) {
        draw(at, span.start, nullptr);
        draw(span.start, span.start + span.length, &span);
        at = span.start + span.length;
    }
    draw(at, int(line.text.size()), nullptr);
}

void LogView::paintHits(QPainter &painter, const QString &text, int left, int top, bool current, const Tokens &t) const
{
    const QString needle = m_search->isVisible() ? m_search->text() : QString();
    if (needle.isEmpty())
        return;
    for (qsizetype at = text.indexOf(needle, 0, m_search->caseSensitivity()); at >= 0;
         at = text.indexOf(needle, at + needle.size(), m_search->caseSensitivity())) {
        const int x = columnX(text, int(at));
        const QRectF box(left + x, top + 1, columnX(text, int(at + needle.size())) - x, m_lineHeight - 2);
        paintBox(painter, box, blend(t.waiting, t.surface, current ? 0.42 : 0.22), current ? t.waiting : QColor(), 3);
    }
}

void LogView::paintSelection(QPainter &painter, qint64 row, const QString &text, int left, int top,
                             const Tokens &t) const
{
    const Place from = qMin(m_anchor, m_caret);
    const Place to = qMax(m_anchor, m_caret);
    if (from == to || row < from.row || row > to.row)
        return;
    const int start = row == from.row ? columnX(text, qMin(from.column, int(text.size()))) : 0;
    const int end = row == to.row ? columnX(text, qMin(to.column, int(text.size())))
                                  : columnX(text, int(text.size())) + qCeil(m_charWidth);
    painter.fillRect(QRect(left + start, top, end - start, m_lineHeight),
                     blend(t.accent, t.surface, hasFocus() ? 0.3 : 0.18));
}

int LogView::columnX(const QString &text, int column) const
{
    return qRound(cellsBefore(text, column) * m_charWidth);
}

LogView::Place LogView::placeAt(const QPoint &position) const
{
    if (m_folds.visibleRows() == 0)
        return {};
    const int step = position.y() < 0 ? -1 : qMin(position.y() / m_lineHeight, rowsInView());
    const qint64 visible = qBound<qint64>(0, qint64(m_bar->value()) + step, m_folds.visibleRows() - 1);
    const qint64 row = m_folds.rowAt(visible);
    const LogLine *line = m_file->line(row);
    const int x = position.x() - gutterWidth() - markRoom + horizontalScrollBar()->value();
    return {row, line ? columnAtCell(line->text, x / m_charWidth) : 0};
}

void LogView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint at = event->position().toPoint();
    const Place place = placeAt(at);
    const bool onRow = qint64(m_bar->value()) + at.y() / m_lineHeight < m_folds.visibleRows();
    if (onRow && m_folds.groupAt(place.row) && at.x() < gutterWidth() + markRoom)
        return setFolded(place.row, !m_folds.isFolded(place.row));
    if (!(event->modifiers() & Qt::ShiftModifier))
        m_anchor = place;
    m_caret = place;
    m_selecting = true;
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_selecting)
        return;
    const QPoint at = event->position().toPoint();
    const bool beyond = at.y() < 0 || at.y() > viewport()->height();
    if (beyond && !m_autoScroll.isActive())
        m_autoScroll.start();
    else if (!beyond)
        m_autoScroll.stop();
    m_caret = placeAt(at);
    if (hasSelection() && m_following)
        setFollowing(false); // what is being selected must not run away
    viewport()->update();
}

void LogView::mouseReleaseEvent(QMouseEvent *event)
{
    m_selecting = false;
    m_autoScroll.stop();
    event->accept();
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Place place = placeAt(event->position().toPoint());
    if (m_folds.groupAt(place.row))
        return setFolded(place.row, !m_folds.isFolded(place.row));
    const LogLine *line = m_file->line(place.row);
    if (!line)
        return;
    int from = place.column;
    int to = place.column;
    while (from > 0 && !line->text.at(from - 1).isSpace())
        --from;
    while (to < line->text.size() && !line->text.at(to).isSpace())
        ++to;
    m_anchor = {place.row, from};
    m_caret = {place.row, to};
    viewport()->update();
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction = menu.addAction(icon(QStringLiteral("copy")), tr("Copy"), this, &LogView::copy);
    copyAction->setEnabled(hasSelection());
    menu.addAction(tr("Select all"), this, &LogView::selectAll);
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("search")), tr("Search…"), this, &LogView::openSearch);
    menu.exec(event->globalPos());
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->matches(QKeySequence::Find))
        return openSearch();
    if (event->matches(QKeySequence::FindNext))
        return findNext();
    if (event->matches(QKeySequence::FindPrevious))
        return findPrevious();
    switch (event->key()) {
    case Qt::Key_Home:
        return m_bar->setValue(0);
    case Qt::Key_End:
        return setFollowing(true);
    case Qt::Key_Escape:
        if (m_search->isVisible())
            return closeSearch();
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_folds.groupAt(m_caret.row))
            return setFolded(m_caret.row, !m_folds.isFolded(m_caret.row));
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event); // arrows and pages scroll
}

void LogView::setFolded(qint64 groupRow, bool folded)
{
    m_folds.setFolded(groupRow, folded);
    m_caret = m_anchor = {groupRow, 0};
    contentChanged();
}

void LogView::showRow(qint64 row)
{
    m_folds.reveal(row);
    setFollowing(false);
    updateScrollBars();
    m_bar->setValue(int(m_folds.visibleOf(row)) - rowsInView() / 2);
    viewport()->update();
}

void LogView::openSearch()
{
    QString selected;
    if (m_anchor.row == m_caret.row && hasSelection())
        if (const LogLine *line = m_file->line(m_anchor.row))
            selected = line->text.mid(qMin(m_anchor.column, m_caret.column), qAbs(m_anchor.column - m_caret.column));
    m_search->open(selected);
    m_file->search(m_search->text(), m_search->caseSensitivity());
    updateFound();
    updateMarks();
    placeOverlays();
}

void LogView::closeSearch()
{
    m_search->hide();
    m_file->search(QString(), Qt::CaseInsensitive);
    updateMarks();
    viewport()->update();
    setFocus();
}

void LogView::updateFound()
{
    m_search->setFound(m_currentHit + 1, m_file->hits().size(), m_file->hasMoreHits(), m_file->isSearching());
    placeOverlays();
}

void LogView::pick(qsizetype hit)
{
    m_currentHit = hit;
    showRow(m_file->hits().at(hit));
    m_anchor = m_caret = {m_file->hits().at(hit), 0};
    updateFound();
}

void LogView::findNext()
{
    const QList<qint64> &hits = m_file->hits();
    if (hits.isEmpty())
        return;
    // The first step goes to what is near, not to the beginning of a gigabyte.
    if (m_currentHit < 0) {
        const qint64 top =
            m_folds.visibleRows() ? m_folds.rowAt(qMin<qint64>(m_bar->value(), m_folds.visibleRows() - 1)) : 0;
        const auto near = std::lower_bound(hits.begin(), hits.end(), top);
        return pick(near == hits.end() ? 0 : near - hits.begin());
    }
    pick((m_currentHit + 1) % hits.size());
}

void LogView::findPrevious()
{
    const qsizetype count = m_file->hits().size();
    if (count > 0)
        pick(m_currentHit <= 0 ? count - 1 : m_currentHit - 1);
}

void LogView::selectAll()
{
    if (m_file->rows() == 0)
        return;
    m_anchor = {0, 0};
    m_caret = {m_file->rows() - 1, std::numeric_limits<int>::max()};
    viewport()->update();
}

void LogView::copy()
{
    if (!hasSelection())
        return;
    const Place from = qMin(m_anchor, m_caret);
    const Place to = qMax(m_anchor, m_caret);
    m_file->fetchText(from.row, to.row, [this, from, to](QStringList rows, bool cut) {
        if (rows.isEmpty())
            return;
        if (!cut)
            rows.last().truncate(qMin(to.column, int(rows.last().size())));
        rows.first().remove(0, qMin(from.column, int(rows.first().size())));
        QApplication::clipboard()->setText(rows.join(QLatin1Char('\n')));
        Q_EMIT copied(cut);
    });
}

} // namespace gui
