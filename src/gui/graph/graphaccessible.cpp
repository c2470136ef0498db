#include "domain/tr.h"

namespace gui {
SLIPWAY_TR(gui::GraphAccessible)
}

#include "gui/graph/graphaccessible.h"
#include "gui/graph/graphview.h"
#include "gui/theme/status.h"

namespace gui {

namespace {

class NodeAccessible : public QAccessibleInterface
{
public:
    NodeAccessible(GraphView *view, int index) : m_view(view), m_index(index) {}

    int index() const { return m_index; }
    bool isValid() const override { return m_view && m_index < m_view->scene().nodes().size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        const QRect r = m_view->nodeRect(node().id);
        return {m_view->viewport()->mapToGlobal(r.topLeft()), r.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State s;
        s.focusable = s.selectable = true;
        s.selected = m_view->selection() == node().id;
        s.focused = s.selected && m_view->hasFocus();
        s.offscreen = !m_view->viewport()->rect().intersects(m_view->nodeRect(node().id));
        return s;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return node().name;
        if (kind == QAccessible::Description)
            return description();
        return {};
    }

private:
    const GraphNode &node() const { return m_view->scene().nodes()[m_index].node; }

    QString description() const
    {
        const GraphScene &scene = m_view->scene();
        QStringList parts{node().statusWord.isEmpty() ? look(node().status).word : node().statusWord};
        if (!node().duration.isEmpty())
            parts << node().duration;
        for (const GraphScene::PlacedEdge &e : scene.edges()) {
            if (e.from != m_index || e.to < 0)
                continue;
            const QString target = scene.nodes()[e.to].node.name;
            parts << (e.edge.label.isEmpty() ? tr("leads to %1").arg(target)
                                             : tr("%1 leads to %2").arg(e.edge.label, target));
        }
        return parts.join(QStringLiteral(", "));
    }

    QPointer<GraphView> m_view;
    int m_index;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<GraphView *>(object);
    return view ? new GraphAccessible(view) : nullptr;
}

GraphAccessible *existing(GraphView *view)
{
    return QAccessible::isActive() ? dynamic_cast<GraphAccessible *>(QAccessible::queryAccessibleInterface(view))
                                   : nullptr;
}

} // namespace

void GraphAccessible::install()
{
    QAccessible::installFactory(make); // a factory that is there already is not added again
}

void GraphAccessible::nodesReplaced(GraphView *view)
{
    if (GraphAccessible *self = existing(view)) {
        self->forgetNodes();
        QAccessibleEvent event(view, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
}

void GraphAccessible::nodeFocused(GraphView *view, int index)
{
    if (existing(view) && view->hasFocus()) {
        QAccessibleEvent event(view, QAccessible::Focus);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
}

void GraphAccessible::nodeChanged(GraphView *view, int index)
{
    if (existing(view)) {
        QAccessibleEvent event(view, QAccessible::DescriptionChanged);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
}

GraphAccessible::GraphAccessible(GraphView *view) : QAccessibleWidget(view, QAccessible::List) {}

GraphAccessible::~GraphAccessible()
{
    forgetNodes();
}

GraphView *GraphAccessible::view() const
{
    return static_cast<GraphView *>(widget());
}

void GraphAccessible::forgetNodes() const
{
    for (const QAccessible::Id id : m_nodes) {
        if (id)
            QAccessible::deleteAccessibleInterface(id);
    }
    m_nodes.clear();
}

int GraphAccessible::childCount() const
{
    return int(view()->scene().nodes().size());
}

QAccessibleInterface *GraphAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    m_nodes.resize(std::size_t(childCount()), 0);
    QAccessible::Id &id = m_nodes[std::size_t(index)];
    if (!id)
        id = QAccessible::registerAccessibleInterface(new NodeAccessible(view(), index));
    return QAccessible::accessibleInterface(id);
}

QAccessibleInterface *GraphAccessible::childAt(int x, int y) const
{
    const QString id = view()->nodeAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
    return child(view()->scene().indexOf(id));
}

int GraphAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const NodeAccessible *>(child);
    return node ? node->index() : -1;
}

QAccessibleInterface *GraphAccessible::focusChild() const
{
    return view()->hasFocus() ? child(view()->scene().indexOf(view()->selection())) : nullptr;
}

} // namespace gui
