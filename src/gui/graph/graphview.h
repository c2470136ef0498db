#pragma once

#include "gui/graph/graphitems.h"
#include "gui/graph/graphscene.h"

#include <QAbstractScrollArea>

namespace gui {

// The pipeline as a picture: stages, ways between them, environments behind them. Drag or scroll to move, Ctrl+wheel
// or + and - to zoom, 0 to see all, arrow keys along the edges, Enter to open a stage.
class GraphView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Node = GraphNode;
    using Edge = GraphEdge;
    using Band = GraphBand;
    using EdgeState = GraphEdgeState;

    explicit GraphView(QWidget *parent = nullptr);

    // Lays the graph out anew. Selection and zoom stay where the selected stage still exists.
    void setGraph(const QList<Node> &nodes, const QList<Edge> &edges, const QList<Band> &bands);
    // Both repaint what changed and leave everything where it is.
    void updateNode(const Node &node);
    void updateEdge(const QString &from, const QString &to, EdgeState state);

    const GraphScene &scene() const { return m_scene; }
    QString selection() const;
    void select(const QString &id);
    QString nodeAt(QPoint inViewport) const;
    QRect nodeRect(const QString &id) const; // in the viewport

    double zoom() const { return m_zoom; }
    void setZoom(double zoom); // keeps the middle of the view in place
    void fit();                // all of it, at 100 % at most
    // fit() stops there, so that words can be read, and shows the selected stage. Without it: all of it.
    void setSmallestFit(double zoom);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selected(const QString &id);
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut(const QList<Node> &nodes, const QList<Edge> &edges);
    void layOutAgain();
    void zoomAround(QPoint inViewport, double zoom);
    void updateScrollBars();
    QPoint origin() const; // of the scene, in the viewport
    QPoint toScene(QPoint inViewport) const;
    QRect toViewport(const QRect &inScene) const;
    void repaintNode(int index);
    void setSelected(int index);
    void setHovered(int index);
    void reveal(int index);
    void scrollBy(QPoint distance);

    GraphScene m_scene;
    QList<Band> m_bandNames;
    double m_zoom = 1;
    double m_smallestFit = 0;
    bool m_fitted = true; // until a person zooms, the whole graph stays in view
    int m_selected = -1;
    int m_hovered = -1;
    bool m_dragging = false;
    QPoint m_dragFrom;
};

} // namespace gui
