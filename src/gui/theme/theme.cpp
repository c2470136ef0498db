#include "gui/theme/theme.h"

#include "gui/theme/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QToolTip>

namespace gui {

namespace {

QPalette paletteFrom(const Tokens &t)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &colour, const QColor &disabled) {
        p.setColor(QPalette::Active, role, colour);
        p.setColor(QPalette::Inactive, role, colour);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    const QColor faded = blend(t.secondary, t.surface, 0.6);
    set(QPalette::Window, t.window, t.window);
    set(QPalette::WindowText, t.text, faded);
    set(QPalette::Base, t.surface, t.window);
    set(QPalette::AlternateBase, blend(t.text, t.surface, 0.03), t.window);
    set(QPalette::Text, t.text, faded);
    set(QPalette::PlaceholderText, t.secondary, faded);
    set(QPalette::Button, t.surface, t.window);
    set(QPalette::ButtonText, t.text, faded);
    set(QPalette::BrightText, t.failed, faded);
    set(QPalette::Highlight, t.accent, t.border);
    set(QPalette::HighlightedText, t.onAccent, faded);
    set(QPalette::Link, t.accent, faded);
    set(QPalette::LinkVisited, t.rolledBack, faded);
    set(QPalette::ToolTipBase, t.surface, t.surface);
    set(QPalette::ToolTipText, t.text, t.text);
    // Fusion draws frames and grooves from these.
    set(QPalette::Light, blend(t.text, t.surface, 0.02), t.surface);
    set(QPalette::Midlight, t.border, t.border);
    set(QPalette::Mid, blend(t.text, t.border, 0.12), t.border);
    set(QPalette::Dark, blend(t.text, t.border, 0.3), t.border);
    set(QPalette::Shadow, t.dark ? t.window : blend(t.text, t.border, 0.5), t.border);
    return p;
}

// The desktop's own palette, which is only seen while we have none set.
QPalette desktopPalette()
{
    QApplication::setPalette(QPalette());
    return QApplication::palette();
}

class DesktopFollower : public QObject
{
public:
    explicit DesktopFollower(QApplication &app) : QObject(&app) { app.installEventFilter(this); }

    void set(Appearance appearance)
    {
        m_appearance = appearance;
        apply();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // One event per window: the first of them is enough.
        if (event->type() == QEvent::ThemeChange && m_appearance == Appearance::Desktop && !m_queued) {
            m_queued = true;
            QMetaObject::invokeMethod(this, &DesktopFollower::apply, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        m_queued = false;
        const bool dark =
            m_appearance == Appearance::Dark || (m_appearance == Appearance::Desktop && tokens(desktopPalette()).dark);
        const QPalette palette = paletteFrom(dark ? darkTokens() : lightTokens());
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
    }

    Appearance m_appearance = Appearance::Desktop;
    bool m_queued = false;
};

QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

bool digitsEquallyWide(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit)
        if (qAbs(metrics.horizontalAdvance(QLatin1Char(digit)) - width) > 0.01)
            return false;
    return true;
}

} // namespace

void applyTheme(QApplication &app, Appearance appearance)
{
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    static const QString name = QStringLiteral("gui::DesktopFollower");
    auto *follower = static_cast<DesktopFollower *>(app.findChild<QObject *>(name, Qt::FindDirectChildrenOnly));
    if (!follower) {
        follower = new DesktopFollower(app);
        follower->setObjectName(name);
    }
    follower->set(appearance);
}

bool motionAllowed()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

QFont titleFont(const QFont &body)
{
    QFont font = scaled(body, 1.6);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont sectionFont(const QFont &body)
{
    QFont font = scaled(body, 1.15);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont &body)
{
    return scaled(body, 0.9);
}

QFont fixedFont(const QFont &body)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF());
    else
        font.setPixelSize(body.pixelSize());
    return font;
}

QFont figureFont(const QFont &body)
{
    // Before Qt 6.7 the "tnum" feature of a font cannot be asked for.
    if (digitsEquallyWide(body))
        return body;
    QFont font = fixedFont(body);
    font.setWeight(body.weight());
    return font;
}

} // namespace gui
