#include "gui/theme/icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <variant>

namespace gui {

namespace {

const QLatin1String ours("slipway/");

// The files are drawn in black; only their shape counts.
QPixmap drawn(const QString &name, const QSize &size, const QColor &colour)
{
    const QString key = QStringLiteral("slipway-icon/%1/%2x%3/%4")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(colour.rgba(), 8, 16, QLatin1Char('0'));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    Q_ASSERT_X(renderer.isValid(), "gui::icon", qPrintable(name));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(std::move(image));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

using Ink = std::variant<std::monostate, Tone, QColor>;

class Engine : public QIconEngine
{
public:
    Engine(QString name, Ink ink) : m_name(std::move(name)), m_ink(std::move(ink)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colour(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return size.isEmpty() ? QPixmap() : drawn(m_name, size, colour(mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(size.width(), size.height());
        return {side, side};
    }
    QString iconName() override { return ours + m_name; }
    QString key() const override { return QStringLiteral("slipway"); }
    QIconEngine *clone() const override { return new Engine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        // Selected looks like normal: the ground of a selection is pale.
        if (const auto *own = std::get_if<QColor>(&m_ink))
            return *own;
        if (const auto *tone = std::get_if<Tone>(&m_ink))
            return tokens(palette).tone(*tone);
        return palette.color(QPalette::Text);
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new Engine(name, {}));
}

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new Engine(name, tone));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new Engine(name, colour));
}

QIcon inked(const QIcon &icon, const QColor &colour)
{
    const QString name = icon.name();
    return name.startsWith(ours) ? gui::icon(name.mid(ours.size()), colour) : icon;
}

QIcon appIcon()
{
    return QIcon(QStringLiteral(":/icons/slipway.svg"));
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    const qreal zoom = std::sqrt(std::abs(painter.worldTransform().determinant()));
    const qreal scale = zoom * painter.device()->devicePixelRatioF();
    const QSize size(qCeil(rect.width() * scale), qCeil(rect.height() * scale));
    if (size.isEmpty())
        return;
    const QPixmap pixmap = drawn(name, size.boundedTo(QSize(512, 512)), colour);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
    painter.restore();
}

} // namespace gui
