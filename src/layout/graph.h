// A graph to be drawn, and the drawing. Lengths are whole pixels (or any other unit), y grows downwards. Nodes and
// edges are named by their index. Values only: copy freely, any thread.
#pragma once

#include <vector>

namespace layout {

enum class Direction { LeftToRight, RightToLeft, TopToBottom, BottomToTop };

struct Point
{
    int x = 0;
    int y = 0;
    bool operator==(const Point &) const = default;
};

struct Rect
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int right() const { return x + width; } // exclusive
    int bottom() const { return y + height; }
    bool isEmpty() const { return width <= 0 || height <= 0; }
    bool intersects(const Rect &o) const { return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom(); }
    bool operator==(const Rect &) const = default;
};

struct Node
{
    int width = 0;
    int height = 0;
    int band = -1;        // nodes of one band are drawn on one ground; -1 = none
    bool corners = false; // a diamond: a branch may leave at its upper or lower corner
};

struct Edge
{
    int from = 0;
    int to = 0;
    int labelWidth = 0;
    int labelHeight = 0;
    int weight = 1; // of several ways out of a node the heaviest is drawn straight on
};

struct Spacing
{
    int node = 24;  // between two nodes of a layer
    int layer = 48; // between two layers, at least
    int edge = 12;  // between two lines, and between a line and a node
    int bandPadding = 14;
    int bandHeader = 24; // room for a band's name at its upper edge
    int margin = 16;
};

struct Graph
{
    std::vector<Node> nodes;
    std::vector<Edge> edges; // an edge to a node that does not exist is left out of the drawing
    Direction direction = Direction::LeftToRight;
};

struct BandRect
{
    int band = -1;
    Rect rect;
    bool operator==(const BandRect &) const = default;
};

struct Placement
{
    std::vector<Rect> nodes;
    std::vector<std::vector<Point>> edges; // horizontal and vertical pieces from the source's side to the target's
    std::vector<Rect> labels;              // one per edge; empty where the edge has no label
    std::vector<BandRect> bands;           // a band that is interrupted has several
    int width = 0;
    int height = 0;
    int crossings = 0;
};

} // namespace layout
