#include "gui/graph/graphview.h"

#include "gui/graph/graphaccessible.h"
#include "gui/graph/graphpainter.h"
#include "gui/theme/status.h"
#include "gui/theme/tokens.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace gui {

namespace {

constexpr double smallestZoom = 0.02;
constexpr double largestZoom = 3;
constexpr double zoomStep = 1.2;

} // namespace

GraphView::GraphView(QWidget *parent) : QAbstractScrollArea(parent)
{
    GraphAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pipeline"));
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setBackgroundRole(QPalette::Window);
}

void GraphView::setGraph(const QList<Node> &nodes, const QList<Edge> &edges, const QList<Band> &bands)
{
    const QString before = selection();
    m_bandNames = bands;
    layOut(nodes, edges);
    m_selected = m_scene.indexOf(before);
    if (!before.isEmpty() && m_selected < 0)
        m_fitted = true;
    if (m_fitted)
        fit();
    GraphAccessible::nodesReplaced(this);
}

void GraphView::layOut(const QList<Node> &nodes, const QList<Edge> &edges)
{
    m_scene = GraphScene(nodes, edges, m_bandNames, font(), layoutDirection());
    m_hovered = -1;
    updateScrollBars();
    updateGeometry();
    viewport()->update();
}

void GraphView::layOutAgain()
{
    QList<Node> nodes;
    for (const GraphScene::PlacedNode &n : m_scene.nodes())
        nodes.append(n.node);
    QList<Edge> edges;
    for (const GraphScene::PlacedEdge &e : m_scene.edges())
        edges.append(e.edge);
    layOut(nodes, edges);
    if (m_fitted)
        fit();
}

void GraphView::updateNode(const Node &node)
{
    const int index = m_scene.indexOf(node.id);
    if (index < 0)
        return;
    const bool recoloured = m_scene.nodes()[index].node.status != node.status;
    m_scene.setNode(index, node);
    repaintNode(index);
    if (recoloured) {
        for (const GraphScene::PlacedEdge &e : m_scene.edges()) {
            if ((e.to == index || e.from == index) && e.edge.state == EdgeState::Taken)
                viewport()->update(toViewport(e.bounds));
        }
        GraphAccessible::nodeChanged(this, index);
    }
}

void GraphView::updateEdge(const QString &from, const QString &to, EdgeState state)
{
    for (int e = 0; e < int(m_scene.edges().size()); ++e) {
        const GraphScene::PlacedEdge &placed = m_scene.edges()[e];
        if (placed.edge.from != from || placed.edge.to != to || placed.edge.state == state)
            continue;
        viewport()->update(toViewport(placed.bounds));
        m_scene.setEdgeState(e, state);
    }
}

QString GraphView::selection() const
{
    return m_selected < 0 ? QString() : m_scene.nodes()[m_selected].node.id;
}

void GraphView::select(const QString &id)
{
    setSelected(m_scene.indexOf(id));
}

QString GraphView::nodeAt(QPoint inViewport) const
{
    const int index = m_scene.nodeAt(toScene(inViewport));
    return index < 0 ? QString() : m_scene.nodes()[index].node.id;
}

QRect GraphView::nodeRect(const QString &id) const
{
    const int index = m_scene.indexOf(id);
    return index < 0 ? QRect() : toViewport(m_scene.nodes()[index].rect);
}

// Where the scene is smaller than the view it stands in the middle.
QPoint GraphView::origin() const
{
    const QSize scaled = m_scene.size() * m_zoom;
    const QSize view = viewport()->size();
    const QScrollBar *level = horizontalScrollBar();
    const int scrolled = layoutDirection() == Qt::RightToLeft ? level->maximum() - level->value() : level->value();
    return {scaled.width() < view.width() ? (view.width() - scaled.width()) / 2 : -scrolled,
            scaled.height() < view.height() ? (view.height() - scaled.height()) / 2 : -verticalScrollBar()->value()};
}

QPoint GraphView::toScene(QPoint inViewport) const
{
    const QPoint p = inViewport - origin();
    return {int(std::floor(p.x() / m_zoom)), int(std::floor(p.y() / m_zoom))};
}

QRect GraphView::toViewport(const QRect &inScene) const
{
    const QRectF scaled(inScene.x() * m_zoom, inScene.y() * m_zoom, inScene.width() * m_zoom,
                        inScene.height() * m_zoom);
    return scaled.translated(origin()).toAlignedRect();
}

void GraphView::updateScrollBars()
{
    const QSize scaled = m_scene.size() * m_zoom;
    const QSize most = maximumViewportSize(); // bars that are there must not be the reason for each other
    const QSize view = scaled.boundedTo(most) == scaled ? most : viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, scaled.width() - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, scaled.height() - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(40);
}

void GraphView::scrollBy(QPoint distance)
{
    const int level = layoutDirection() == Qt::RightToLeft ? -distance.x() : distance.x();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + level);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + distance.y());
}

void GraphView::zoomAround(QPoint inViewport, double zoom)
{
    const QPointF held = QPointF(inViewport - origin()) / m_zoom;
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    m_fitted = false;
    updateScrollBars();
    scrollBy((held * m_zoom).toPoint() + origin() - inViewport);
    viewport()->update();
}

void GraphView::setZoom(double zoom)
{
    zoomAround(viewport()->rect().center(), zoom);
}

void GraphView::fit()
{
    const QSize scene = m_scene.size();
    m_fitted = true;
    m_zoom = 1;
    if (!scene.isEmpty()) {
        const QSize view = maximumViewportSize();
        m_zoom = std::clamp(std::min(double(view.width()) / scene.width(), double(view.height()) / scene.height()),
                            std::max(smallestZoom, m_smallestFit), 1.0);
    }
    updateScrollBars();
    if (m_selected >= 0)
        reveal(m_selected);
    viewport()->update();
}

void GraphView::setSmallestFit(double zoom)
{
    m_smallestFit = zoom;
    if (m_fitted)
        fit();
}

QSize GraphView::sizeHint() const
{
    return m_scene.size().isEmpty() ? QSize(640, 240) : m_scene.size();
}

QSize GraphView::minimumSizeHint() const
{
    return {240, 120};
}

void GraphView::repaintNode(int index)
{
    constexpr int o = GraphPainter::overhang;
    if (index >= 0)
        viewport()->update(toViewport(m_scene.nodes()[index].rect.adjusted(-o, -o, o, o)));
}

void GraphView::setSelected(int index)
{
    if (index == m_selected)
        return;
    repaintNode(m_selected);
    m_selected = index;
    repaintNode(index);
    if (index < 0)
        return;
    reveal(index);
    GraphAccessible::nodeFocused(this, index);
    Q_EMIT selected(selection());
}

void GraphView::setHovered(int index)
{
    if (index == m_hovered)
        return;
    repaintNode(m_hovered);
    m_hovered = index;
    repaintNode(index);
}

void GraphView::reveal(int index)
{
    constexpr int margin = 16;
    const QRect r = toViewport(m_scene.nodes()[index].rect).adjusted(-margin, -margin, margin, margin);
    const QRect view = viewport()->rect();
    QPoint by;
    by.rx() = r.left() < view.left() ? r.left() - view.left() : std::max(0, r.right() - view.right());
    by.ry() = r.top() < view.top() ? r.top() - view.top() : std::max(0, r.bottom() - view.bottom());
    scrollBy(by);
}

void GraphView::paintEvent(QPaintEvent *event)
{
    const Tokens &colours = tokens(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours.window);
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    const QRect visible(toScene(event->rect().topLeft()), toScene(event->rect().bottomRight()) + QPoint(1, 1));
    GraphPainter(painter, m_scene, colours, m_zoom).paint(visible, {m_selected, m_hovered, hasFocus()});
}

void GraphView::resizeEvent(QResizeEvent *)
{
    if (m_fitted)
        fit();
    else
        updateScrollBars();
}

void GraphView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void GraphView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    zoomAround(event->position().toPoint(), m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void GraphView::mousePressEvent(QMouseEvent *event)
{
    const int index = m_scene.nodeAt(toScene(event->pos()));
    if (event->button() == Qt::LeftButton && index >= 0) {
        setSelected(index);
    } else if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_dragging = true;
        m_dragFrom = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else {
        QAbstractScrollArea::mousePressEvent(event);
    }
}

void GraphView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging) {
        setHovered(m_scene.nodeAt(toScene(event->pos())));
        return;
    }
    scrollBy(m_dragFrom - event->pos());
    m_dragFrom = event->pos();
}

void GraphView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragging) {
        m_dragging = false;
        viewport()->unsetCursor();
    }
    event->accept();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QString id = nodeAt(event->pos());
    if (event->button() == Qt::LeftButton && !id.isEmpty())
        Q_EMIT activated(id);
}

void GraphView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_scene.nodes().size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int next = m_selected < 0 ? std::min(0, last) : m_scene.neighbour(m_selected, Qt::Key(event->key()));
        if (next >= 0)
            setSelected(next);
        return;
    }
    case Qt::Key_Home:
        setSelected(std::min(0, last));
        return;
    case Qt::Key_End:
        setSelected(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected >= 0)
            Q_EMIT activated(selection());
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        setZoom(m_zoom * zoomStep);
        return;
    case Qt::Key_Minus:
        setZoom(m_zoom / zoomStep);
        return;
    case Qt::Key_0:
        fit();
        return;
    case Qt::Key_1:
        setZoom(1);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void GraphView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_selected < 0 && event->reason() != Qt::MouseFocusReason && !m_scene.nodes().isEmpty())
        setSelected(0);
    repaintNode(m_selected);
}

void GraphView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    repaintNode(m_selected);
}

bool GraphView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = m_scene.nodeAt(toScene(help->pos()));
        if (index < 0) {
            QToolTip::hideText();
            return true;
        }
        const Node &n = m_scene.nodes()[index].node;
        QToolTip::showText(help->globalPos(), n.toolTip.isEmpty() ? n.name : n.toolTip, viewport(), nodeRect(n.id));
        return true;
    }
    case QEvent::Leave:
        setHovered(-1);
        break;
    case QEvent::NativeGesture: {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            break;
        zoomAround(gesture->position().toPoint(), m_zoom * (1 + gesture->value()));
        return true;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void GraphView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOutAgain();
}

} // namespace gui
