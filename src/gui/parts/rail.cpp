#include "gui/parts/rail.h"

#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace gui {

class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(QString id, QString icon, const QString &word, QWidget *parent)
        : QAbstractButton(parent), id(std::move(id)), m_icon(std::move(icon))
    {
        setText(word);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        setBadge(0, Tone::Neutral, {});
    }

    void setBadge(int count, Tone tone, const QString &words)
    {
        m_count = count;
        m_tone = tone;
        setAccessibleName(words.isEmpty() ? text() : text() + QStringLiteral(", ") + words);
        setToolTip(words.isEmpty() ? QString() : plainTooltip(words));
        update();
    }

    QSize sizeHint() const override
    {
        QFont words = smallFont(font());
        words.setWeight(QFont::DemiBold); // the widest it gets
        const QFontMetrics metrics(words);
        return {qMax(72, metrics.horizontalAdvance(text()) + 2 * grid::inside), grid::icon + metrics.height() + 16};
    }
    QSize minimumSizeHint() const override
    {
        return {sizeHint().width(), sizeHint().height() - 12}; // eleven of them must fit into 640
    }

    const QString id;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens(this);
        const QRect field = rect().adjusted(grid::unit, 1, -grid::unit, -1);
        if (isChecked())
            paintBox(painter, field, t.ground(Tone::Accent), {});
        else if (underMouse())
            paintBox(painter, field, blend(t.text, t.surface, 0.05), {});
        const QColor colour = isChecked() ? t.accent : t.secondary;

        const QFontMetrics metrics(smallFont(font()));
        const int top = (height() - grid::icon - 2 - metrics.height()) / 2;
        const QRect glyph((width() - grid::icon) / 2, top, grid::icon, grid::icon);
        paintIcon(painter, glyph, m_icon, colour);
        QFont words = smallFont(font());
        words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(words);
        painter.setPen(isChecked() ? t.accent : t.text);
        painter.drawText(QRect(0, glyph.bottom() + 3, width(), metrics.height()), Qt::AlignCenter, text());
        if (m_count > 0)
            paintBadge(painter, glyph, t);
        if (hasFocus())
            paintFocusRing(painter, field, t);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QAbstractButton::focusInEvent(event);
        update();
    }

private:
    void paintBadge(QPainter &painter, const QRect &glyph, const Tokens &t)
    {
        QFont figures = smallFont(font());
        figures.setWeight(QFont::Bold);
        figures = smallFont(figures);
        const QString text = m_count > 99 ? QStringLiteral("99+") : locale().toString(m_count);
        const QFontMetrics metrics(figures);
        const int height = metrics.height() + 1;
        const int width = qMax(height, metrics.horizontalAdvance(text) + grid::inside);
        QRect badge(glyph.right() - 4, glyph.top() - 5, width, height);
        badge = QStyle::visualRect(layoutDirection(), rect(), badge);
        paintBox(painter, badge, t.tone(m_tone), t.surface, height / 2.0);
        painter.setFont(figures);
        painter.setPen(t.dark ? t.onAccent : t.surface);
        painter.drawText(badge, Qt::AlignCenter, text);
    }

    QString m_icon;
    int m_count = 0;
    Tone m_tone = Tone::Neutral;
};

Rail::Rail(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_column->setContentsMargins(0, grid::inside, 1, grid::inside);
    m_column->setSpacing(0);
    m_column->setAlignment(Qt::AlignTop);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Pages"));
    connect(m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton *button) { Q_EMIT chosen(static_cast<RailButton *>(button)->id); });
}

void Rail::addPage(const QString &id, const QString &icon, const QString &word)
{
    auto *button = new RailButton(id, icon, word, this);
    button->setObjectName(QStringLiteral("rail_") + id);
    m_group->addButton(button);
    m_column->addWidget(button);
    m_buttons.insert(id, button);
}

void Rail::addSpring()
{
    m_column->setAlignment(Qt::Alignment());
    m_column->addStretch(1);
}

QString Rail::current() const
{
    const auto *button = static_cast<RailButton *>(m_group->checkedButton());
    return button ? button->id : QString();
}

void Rail::setCurrent(const QString &id)
{
    if (RailButton *button = m_buttons.value(id))
        button->setChecked(true);
}

void Rail::setBadge(const QString &id, int count, Tone tone, const QString &words)
{
    if (RailButton *button = m_buttons.value(id))
        button->setBadge(count, tone, words);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    painter.fillRect(rect(), t.surface);
    const QRect line(width() - 1, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line), t.border);
}

} // namespace gui

#include "rail.moc"
