#pragma once

#include <QAccessibleWidget>

#include <vector>

namespace gui {

class GraphView;

// The graph as screen readers see it: a list of stages, each with its name, state and the ways out of it.
class GraphAccessible : public QAccessibleWidget
{
public:
    static void install(); // may be called again
    static void nodesReplaced(GraphView *view);
    static void nodeFocused(GraphView *view, int index);
    static void nodeChanged(GraphView *view, int index);

    explicit GraphAccessible(GraphView *view);
    ~GraphAccessible() override;

    GraphView *view() const;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

private:
    void forgetNodes() const;

    mutable std::vector<QAccessible::Id> m_nodes; // 0 until somebody asks for the node
};

} // namespace gui
