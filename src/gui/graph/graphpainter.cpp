#include "gui/graph/graphpainter.h"

#include "gui/theme/icon.h"
#include "gui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace gui {

namespace {

constexpr double signsFrom = 0.3;
constexpr double textFrom = 0.5;
constexpr int statusIcon = 14;

// A card whose stage is under way, or needs somebody, stands out; what is over or still to come stays calm.
bool standsOut(domain::StepStatus s)
{
    using enum domain::StepStatus;
    return s == Running || s == Waiting || s == Failed || s == Unknown;
}

bool isPale(domain::StepStatus s)
{
    return s == domain::StepStatus::NotTaken || s == domain::StepStatus::Skipped;
}

QPainterPath diamond(const QRectF &r)
{
    // Corners are taken off by a pixel or two, as those of the cards are.
    constexpr qreal soft = 5;
    const QPolygonF tips = {{r.center().x(), r.top()},
                            {r.right(), r.center().y()},
                            {r.center().x(), r.bottom()},
                            {r.left(), r.center().y()}};
    QPainterPath path;
    for (int i = 0; i < 4; ++i) {
        const QLineF in(tips[i], tips[(i + 3) % 4]);
        const QLineF out(tips[i], tips[(i + 1) % 4]);
        const QPointF begin = in.pointAt(soft / in.length());
        if (i == 0)
            path.moveTo(begin);
        else
            path.lineTo(begin);
        path.quadTo(tips[i], out.pointAt(soft / out.length()));
    }
    path.closeSubpath();
    return path;
}

QPainterPath outline(const GraphScene::PlacedNode &placed, qreal grow)
{
    const QRectF r = QRectF(placed.rect).adjusted(-grow, -grow, grow, grow);
    if (placed.node.decision)
        return diamond(r);
    QPainterPath path;
    path.addRoundedRect(r, grid::radius + grow, grid::radius + grow);
    return path;
}

} // namespace

GraphPainter::GraphPainter(QPainter &painter, const GraphScene &scene, const Tokens &tokens, double zoom)
    : m_painter(painter), m_scene(scene), m_tokens(tokens), m_zoom(zoom), m_smallFont(smallFont(scene.font())),
      m_figureFont(figureFont(m_smallFont))
{
    for (const auto &[status, name] : domain::EnumNames<domain::StepStatus>::names) {
        StateLook &s = m_looks[std::size_t(status)];
        s.look = look(status);
        s.colour = m_tokens.tone(s.look.tone);
        s.ground = standsOut(status) ? m_tokens.ground(s.look.tone)
                   : isPale(status)  ? m_tokens.window
                                     : m_tokens.surface;
    }
}

void GraphPainter::paint(const QRect &visible, const GraphHighlight &highlight)
{
    const bool plain = m_zoom < textFrom;
    m_painter.setRenderHint(QPainter::Antialiasing);
    bands(visible);
    if (plain) {
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        plainEdges(visible);
        plainNodes(visible);
        m_painter.setRenderHint(QPainter::Antialiasing);
        if (m_zoom >= signsFrom)
            signs(visible);
    } else {
        edges(visible);
    }
    const QRect reach = visible.adjusted(-overhang, -overhang, overhang, overhang);
    for (int n = 0; n < int(m_scene.nodes().size()); ++n) {
        const GraphScene::PlacedNode &placed = m_scene.nodes()[n];
        if (!reach.intersects(placed.rect))
            continue;
        if (!plain)
            node(placed, n == highlight.hovered);
        if (n == highlight.selected)
            ring(placed, highlight.focused);
    }
}

void GraphPainter::bands(const QRect &visible)
{
    QFont bold = m_smallFont;
    bold.setWeight(QFont::DemiBold);
    const QColor ground = blend(m_tokens.text, m_tokens.window, m_tokens.dark ? 0.05 : 0.035);
    for (const GraphScene::PlacedBand &b : m_scene.bands()) {
        if (!visible.intersects(b.rect))
            continue;
        QPainterPath shape;
        shape.addRoundedRect(QRectF(b.rect).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
        m_painter.fillPath(shape, ground);
        if (b.band.production) {
            m_painter.save();
            m_painter.setClipPath(shape, Qt::IntersectClip);
            m_painter.fillRect(QRectF(b.rect.x(), b.rect.y(), b.rect.width(), 3), m_tokens.accent);
            m_painter.restore();
        }
        m_painter.setPen(QPen(m_tokens.border, 0));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(shape);
        const QFontMetrics metrics(bold);
        if (metrics.height() * m_zoom < 7)
            continue;
        m_painter.setFont(bold);
        m_painter.setPen(b.band.production ? m_tokens.accent : m_tokens.secondary);
        const QRect text(b.rect.x() + grid::between, b.rect.y() + grid::inside, b.rect.width() - 2 * grid::between,
                         metrics.height());
        m_painter.drawText(
            text, int(Qt::AlignVCenter) | int(m_scene.direction() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
            metrics.elidedText(b.band.name, Qt::ElideMiddle, text.width()));
    }
}

// A way that was taken has the colour of where it led; until something happens there, of where it came from.
QColor GraphPainter::edgeColour(const GraphScene::PlacedEdge &edge) const
{
    switch (edge.edge.state) {
    case GraphEdgeState::Pending:
        return blend(m_tokens.secondary, m_tokens.window, 0.6);
    case GraphEdgeState::NotTaken:
        return blend(m_tokens.secondary, m_tokens.window, 0.25);
    case GraphEdgeState::Taken:
        break;
    }
    const domain::StepStatus led = m_scene.nodes()[edge.to].node.status;
    const bool begun = led != domain::StepStatus::Planned;
    return lookOf(m_scene.nodes()[begun ? edge.to : edge.from].node).colour;
}

void GraphPainter::edges(const QRect &visible)
{
    const QFontMetrics metrics(m_smallFont);
    // Taken ways lie above the others where they cross.
    for (const GraphEdgeState state : {GraphEdgeState::NotTaken, GraphEdgeState::Pending, GraphEdgeState::Taken}) {
        for (const GraphScene::PlacedEdge &e : m_scene.edges()) {
            if (e.edge.state != state || e.line.isEmpty() || !visible.intersects(e.bounds))
                continue;
            const QColor colour = edgeColour(e);
            m_painter.setPen(QPen(colour, state == GraphEdgeState::Taken ? 2 : 1.5));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPath(e.path);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(colour);
            m_painter.drawPolygon(e.arrow);
            if (e.label.isEmpty() || m_zoom < textFrom)
                continue;
            m_painter.setPen(QPen(state == GraphEdgeState::Taken ? colour : m_tokens.border, 0));
            m_painter.setBrush(m_tokens.surface);
            m_painter.drawRoundedRect(QRectF(e.label), e.label.height() / 2.0, e.label.height() / 2.0);
            m_painter.setFont(m_smallFont);
            m_painter.setPen(state == GraphEdgeState::Taken ? colour : m_tokens.secondary);
            m_painter.drawText(e.label, Qt::AlignCenter, e.edge.label);
        }
    }
}

void GraphPainter::plainEdges(const QRect &visible)
{
    QHash<QRgb, QList<QLine>> lines;
    for (const GraphScene::PlacedEdge &e : m_scene.edges()) {
        if (e.line.isEmpty() || !visible.intersects(e.bounds))
            continue;
        QList<QLine> &list = lines[edgeColour(e).rgb()];
        for (qsizetype i = 0; i + 1 < e.line.size(); ++i)
            list.append({e.line[i], e.line[i + 1]});
    }
    for (auto it = lines.cbegin(); it != lines.cend(); ++it) {
        m_painter.setPen(QPen(QColor::fromRgb(it.key()), 0));
        m_painter.drawLines(it.value());
    }
}

void GraphPainter::plainNodes(const QRect &visible)
{
    const bool filled = m_zoom < signsFrom; // the colour must say what no sign does
    std::array<QList<QRect>, std::tuple_size_v<decltype(m_looks)>> rects;
    for (const GraphScene::PlacedNode &placed : m_scene.nodes()) {
        if (visible.intersects(placed.rect))
            rects[std::size_t(placed.node.status)].append(placed.rect);
    }
    for (std::size_t s = 0; s < rects.size(); ++s) {
        const StateLook &state = m_looks[s];
        const bool out = standsOut(domain::StepStatus(s));
        const QColor calm = blend(m_tokens.secondary, m_tokens.border, 0.25);
        m_painter.setPen(filled ? QPen(Qt::NoPen) : QPen(out ? state.colour : calm, 0));
        m_painter.setBrush(!filled ? state.ground : out ? state.colour : blend(state.colour, m_tokens.surface, 0.5));
        m_painter.drawRects(rects[s]);
    }
}

// Drawn once per state, then copied to whole pixels.
void GraphPainter::signs(const QRect &visible)
{
    const qreal scale = m_painter.device()->devicePixelRatioF();
    std::array<QPixmap, std::tuple_size_v<decltype(m_looks)>> drawn;
    const QTransform toDevice = m_painter.transform();
    m_painter.save();
    m_painter.resetTransform();
    for (const GraphScene::PlacedNode &placed : m_scene.nodes()) {
        if (!visible.intersects(placed.rect))
            continue;
        QPixmap &sign = drawn[std::size_t(placed.node.status)];
        if (sign.isNull()) {
            const int side = std::max(6, int(placed.rect.height() * m_zoom / 2));
            sign = QPixmap(QSize(side, side) * scale);
            sign.setDevicePixelRatio(scale);
            sign.fill(Qt::transparent);
            QPainter painter(&sign);
            paintIcon(painter, QRectF(0, 0, side, side), lookOf(placed.node).look.icon, lookOf(placed.node).colour);
        }
        const QPointF middle = toDevice.map(QRectF(placed.rect).center());
        const QSizeF size = sign.deviceIndependentSize();
        m_painter.drawPixmap(QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2).toPoint(), sign);
    }
    m_painter.restore();
}

QRectF GraphPainter::mirrored(const QRectF &inner, const QRectF &outer) const
{
    if (m_scene.direction() == Qt::LeftToRight)
        return inner;
    return {outer.left() + outer.right() - inner.right(), inner.y(), inner.width(), inner.height()};
}

void GraphPainter::node(const GraphScene::PlacedNode &placed, bool hovered)
{
    const GraphNode &n = placed.node;
    const QColor &colour = lookOf(n).colour;
    const QPainterPath shape = outline(placed, -0.5);
    const QColor calm = isPale(n.status) ? m_tokens.border : blend(m_tokens.secondary, m_tokens.border, 0.25);
    m_painter.setPen(standsOut(n.status) ? QPen(colour, 1.5) : QPen(calm, 1));
    m_painter.setBrush(hovered ? blend(m_tokens.accent, lookOf(n).ground, 0.06) : lookOf(n).ground);
    m_painter.drawPath(shape);

    const QRectF r(placed.rect);
    const bool bar = n.production && !n.decision;
    const bool line = n.status == domain::StepStatus::Running && n.progress >= 0;
    if (bar || line) {
        m_painter.save();
        m_painter.setClipPath(shape, Qt::IntersectClip);
        if (bar)
            m_painter.fillRect(mirrored({r.x(), r.y(), 3, r.height()}, r), m_tokens.accent);
        if (line && !n.decision) {
            m_painter.fillRect(QRectF(r.x(), r.bottom() - 4, r.width(), 4), blend(colour, m_tokens.surface, 0.25));
            m_painter.fillRect(mirrored({r.x(), r.bottom() - 4, r.width() * std::min(1.0, n.progress), 4}, r), colour);
        }
        m_painter.restore();
    }
    if (n.decision)
        diamondText(placed);
    else
        cardText(placed);
}

void GraphPainter::prepareTexts(const GraphScene::PlacedNode &placed, int nameWidth) const
{
    if (placed.name)
        return;
    const auto make = [](const QString &text, const QFont &font) {
        QStaticText result(text);
        result.setTextFormat(Qt::PlainText);
        result.prepare({}, font);
        return result;
    };
    const GraphNode &n = placed.node;
    placed.name = make(QFontMetrics(m_scene.font()).elidedText(n.name, Qt::ElideMiddle, nameWidth), m_scene.font());
    placed.duration = make(n.duration, m_figureFont);
    const int room = nameWidth - int(placed.duration.size().width()) - (n.duration.isEmpty() ? 0 : grid::inside);
    const QString &word = n.statusWord.isEmpty() ? lookOf(n).look.word : n.statusWord;
    placed.status = make(QFontMetrics(m_smallFont).elidedText(word, Qt::ElideRight, room), m_smallFont);
}

void GraphPainter::cardText(const GraphScene::PlacedNode &placed)
{
    const GraphNode &n = placed.node;
    const QRectF r(placed.rect);
    const qreal left = r.x() + 12;
    const qreal right = r.right() - 12;
    const qreal textLeft = left + grid::smallIcon + grid::inside;
    prepareTexts(placed, int(right - textLeft));

    const qreal nameHeight = placed.name->size().height();
    const qreal smallHeight = placed.status.size().height();
    const qreal top = r.y() + (r.height() - nameHeight - smallHeight - 4) / 2;
    const qreal second = top + nameHeight + 4;
    const StatusLook &state = lookOf(n).look;
    const QColor &colour = lookOf(n).colour;
    const QColor text = isPale(n.status) ? m_tokens.secondary : m_tokens.text;
    const auto draw = [&](const QStaticText &what, qreal x, qreal y, const QFont &font, const QColor &colour) {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        m_painter.drawStaticText(mirrored({{x, y}, what.size()}, r).topLeft(), what);
    };
    const auto icon = [&](const QString &name, qreal size, qreal y, const QColor &colour) {
        paintIcon(m_painter, mirrored({left + (grid::smallIcon - size) / 2, y - size / 2, size, size}, r), name,
                  colour);
    };
    icon(n.kindIcon, grid::smallIcon, top + nameHeight / 2, isPale(n.status) ? m_tokens.planned : m_tokens.secondary);
    draw(*placed.name, textLeft, top, m_scene.font(), text);
    icon(state.icon, statusIcon, second + smallHeight / 2, colour);
    draw(placed.status, textLeft, second, m_smallFont, colour);
    draw(placed.duration, right - placed.duration.size().width(), second, m_figureFont, m_tokens.secondary);
}

void GraphPainter::diamondText(const GraphScene::PlacedNode &placed)
{
    const GraphNode &n = placed.node;
    const QRectF r(placed.rect);
    prepareTexts(placed, int(r.width() * GraphScene::questionShare));
    const StatusLook &state = lookOf(n).look;
    const QColor &colour = lookOf(n).colour;
    const QSizeF name = placed.name->size();
    const QSizeF status = placed.status.size();
    const qreal top = r.center().y() - name.height() / 2 - 2;
    const auto middle = [&](const QSizeF &size) { return r.center().x() - size.width() / 2; };

    paintIcon(m_painter,
              {r.center().x() - grid::smallIcon / 2.0, top - grid::smallIcon - 1, grid::smallIcon, grid::smallIcon},
              n.kindIcon, isPale(n.status) ? m_tokens.planned : m_tokens.secondary);
    m_painter.setFont(m_scene.font());
    m_painter.setPen(isPale(n.status) ? m_tokens.secondary : m_tokens.text);
    m_painter.drawStaticText(QPointF(middle(name), top), *placed.name);

    const qreal second = top + name.height() + 1;
    const QSizeF pair(status.width() + statusIcon + 4, status.height());
    const QRectF row(QPointF(middle(pair), second), pair);
    paintIcon(m_painter, mirrored({row.x(), row.center().y() - statusIcon / 2.0, statusIcon, statusIcon}, row),
              state.icon, colour);
    m_painter.setFont(m_smallFont);
    m_painter.setPen(colour);
    m_painter.drawStaticText(mirrored({{row.x() + statusIcon + 4, second}, status}, row).topLeft(), placed.status);
}

void GraphPainter::ring(const GraphScene::PlacedNode &placed, bool focused)
{
    m_painter.setPen(QPen(focused ? m_tokens.accent : blend(m_tokens.accent, m_tokens.window, 0.6), 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(outline(placed, 2.5));
}

} // namespace gui
