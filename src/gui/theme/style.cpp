#include "gui/theme/style.h"

#include "gui/theme/icon.h"
#include "gui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>
#include <QVariant>

#include <tuple>

namespace gui {

namespace {

constexpr int buttonGap = 6;
constexpr int fieldSide = 6;
constexpr const char *emphasisProperty = "slipwayEmphasis";

void box(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal width = 1,
         qreal radius = grid::radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget, Emphasis emphasis)
{
    const Tokens &t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && option.state & QStyle::State_MouseOver;
    const bool pressed = option.state & QStyle::State_Sunken;
    const bool checked = option.state & QStyle::State_On;
    const double shade = pressed ? 0.12 : hovered ? 0.06 : 0;

    QColor fill = blend(t.text, t.surface, shade);
    QColor border = blend(t.text, t.border, 0.15);
    if (!enabled) {
        fill = emphasis == Emphasis::Quiet ? QColor() : t.window;
        border = emphasis == Emphasis::Quiet ? QColor() : t.border;
    } else if (emphasis == Emphasis::Primary) {
        fill = blend(t.text, t.accent, shade * 2);
        border = QColor();
    } else if (emphasis == Emphasis::Danger) {
        fill = blend(t.failed, t.surface, shade * 1.5);
        border = blend(t.failed, t.surface, 0.6);
    } else if (emphasis == Emphasis::Quiet) {
        const QColor ground = widget ? widget->palette().color(QPalette::Window) : t.window;
        fill = shade > 0 ? blend(t.text, ground, shade) : QColor();
        border = QColor();
    }
    if (enabled && checked) {
        fill = t.ground(Tone::Accent);
        border = blend(t.accent, t.surface, 0.5);
    }
    box(painter, option.rect, fill, border);
}

QColor colourOfLabel(const QStyleOptionButton &button, const QWidget *widget)
{
    const Tokens &t = tokens(button.palette);
    if (!(button.state & QStyle::State_Enabled))
        return button.palette.color(QPalette::ButtonText);
    const Emphasis emphasis = emphasisOf(widget);
    return emphasis == Emphasis::Primary ? t.onAccent : emphasis == Emphasis::Danger ? t.failed : t.text;
}

void drawButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget)
{
    const QColor colour = colourOfLabel(button, widget);
    QRect room = button.rect;
    if (button.features & QStyleOptionButton::HasMenu)
        room = QStyle::visualRect(button.direction, room, room.adjusted(0, 0, -16, 0));
    const int flags =
        Qt::AlignVCenter | Qt::TextSingleLine |
        (widget && !widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &button, widget) ? Qt::TextHideMnemonic
                                                                                              : Qt::TextShowMnemonic);
    const int words = button.fontMetrics.size(flags, button.text).width();
    const int glyph = button.icon.isNull() ? 0 : button.iconSize.width();
    const int gap = glyph && words ? buttonGap : 0;
    const int width = qMin(glyph + gap + words, room.width());
    QRect rest(room.left() + (room.width() - width) / 2, room.top(), width, room.height());
    if (glyph) {
        const QRect at(rest.left(), rest.center().y() - glyph / 2 + 1, glyph, glyph);
        inked(button.icon, colour)
            .paint(painter, QStyle::visualRect(button.direction, room, at), Qt::AlignCenter,
                   (button.state & QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        rest.setLeft(rest.left() + glyph + gap);
    }
    painter->setPen(colour);
    painter->drawText(QStyle::visualRect(button.direction, room, rest), flags, button.text);
}

void drawFocus(const QStyleOption &option, QPainter *painter, const QRectF &rect, qreal radius = grid::radius)
{
    box(painter, rect, {}, tokens(option.palette).accent, 2, radius);
}

void drawCheckIndicator(const QStyleOption &option, QPainter *painter, bool round)
{
    const Tokens &t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    const int side = qMin(option.rect.width(), option.rect.height());
    QRectF rect(0, 0, side, side);
    rect.moveCenter(QRectF(option.rect).center());
    const qreal radius = round ? side / 2.0 : 4;
    const bool hovered = enabled && option.state & QStyle::State_MouseOver;
    if (on || partly)
        box(painter, rect, enabled ? t.accent : t.planned, {}, 1, radius);
    else
        box(painter, rect, enabled ? t.surface : t.window, hovered ? t.accent : blend(t.text, t.border, 0.35), 1.2,
            radius);
    if (on && round)
        box(painter, rect.adjusted(5, 5, -5, -5), t.onAccent, {}, 1, side);
    else if (on)
        paintIcon(*painter, rect.adjusted(1, 1, -1, -1), QStringLiteral("approve"), t.onAccent);
    else if (partly)
        paintIcon(*painter, rect.adjusted(1, 1, -1, -1), QStringLiteral("status-skipped"), t.onAccent);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        drawFocus(option, painter, rect.adjusted(-3, -3, 3, 3), radius + 2);
}

void drawTab(const QStyleOptionTab &tab, QPainter *painter)
{
    const Tokens &t = tokens(tab.palette);
    const bool selected = tab.state & QStyle::State_Selected;
    const bool hovered = tab.state & QStyle::State_MouseOver;
    const QRect &r = tab.rect;
    if (hovered && !selected)
        box(painter, r.adjusted(2, 4, -2, -4), blend(t.text, t.window, 0.05), {});
    if (selected)
        painter->fillRect(QRect(r.left() + grid::inside, r.bottom() - 1, r.width() - 2 * grid::inside, 2), t.accent);
}

} // namespace

Emphasis emphasisOf(const QWidget *widget)
{
    return widget ? Emphasis(widget->property(emphasisProperty).toInt()) : Emphasis::Normal;
}

void setEmphasis(QAbstractButton &button, Emphasis emphasis)
{
    button.setProperty(emphasisProperty, int(emphasis));
    if (auto *tool = qobject_cast<QToolButton *>(&button))
        tool->setAutoRaise(emphasis == Emphasis::Quiet);
    button.update();
}

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(*option, painter, widget, emphasisOf(widget));
        return;
    case PE_PanelButtonTool: {
        Emphasis emphasis = emphasisOf(widget);
        if (emphasis == Emphasis::Normal && option->state & State_AutoRaise)
            emphasis = Emphasis::Quiet;
        drawButtonPanel(*option, painter, widget, emphasis);
        return;
    }
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange || qobject_cast<const QAbstractButton *>(widget))
            drawFocus(*option, painter, option->rect);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            const bool enabled = option->state & State_Enabled;
            const bool focus = option->state & State_HasFocus;
            box(painter, option->rect, enabled ? t.surface : t.window,
                focus ? t.accent : blend(t.text, t.border, enabled ? 0.2 : 0), focus ? 2 : 1);
        }
        return;
    case PE_FrameLineEdit:
        return; // drawn with its panel
    case PE_Frame:
        box(painter, option->rect, {},
            widget && widget->hasFocus() && option->state & State_KeyboardFocusChange ? t.accent : t.border);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
        return;
    case PE_FrameTabWidget:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), t.border);
        return;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->features & QStyleOptionViewItem::Alternate)
                painter->fillRect(option->rect, item->palette.color(QPalette::AlternateBase));
        }
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(option->rect, item->backgroundBrush);
            if (option->state & State_Selected)
                painter->fillRect(option->rect, blend(t.accent, t.surface, option->state & State_Active ? 0.16 : 0.1));
            else if (option->state & State_MouseOver && option->state & State_Enabled)
                painter->fillRect(option->rect, blend(t.text, t.surface, 0.04));
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckIndicator(*option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheckIndicator(*option, painter, true);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        static const QHash<int, QString> names = {{PE_IndicatorArrowDown, QStringLiteral("chevron-down")},
                                                  {PE_IndicatorArrowUp, QStringLiteral("chevron-up")},
                                                  {PE_IndicatorArrowLeft, QStringLiteral("chevron-left")},
                                                  {PE_IndicatorArrowRight, QStringLiteral("chevron-right")}};
        const int side = qMin(14, qMin(option->rect.width(), option->rect.height()));
        QRect rect(0, 0, side, side);
        rect.moveCenter(option->rect.center());
        paintIcon(*painter, rect, names.value(element),
                  option->state & State_Enabled ? t.secondary : option->palette.color(QPalette::Text));
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
            proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
            if (button->state & State_HasFocus && button->state & State_KeyboardFocusChange)
                drawFocus(*option, painter, option->rect);
            return;
        }
        break;
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
            if (button->features & QStyleOptionButton::HasMenu) {
                QRect chevron(0, 0, 14, 14);
                chevron.moveCenter(visualRect(option->direction, option->rect,
                                              option->rect.adjusted(option->rect.width() - 24, 0, -6, 0))
                                       .center());
                paintIcon(*painter, chevron, QStringLiteral("chevron-down"), colourOfLabel(*button, widget));
            }
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonLabel(*button, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(*tab, painter);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label = *tab;
            label.palette.setColor(QPalette::WindowText, tab->state & State_Selected ? t.text : t.secondary);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        painter->fillRect(option->rect, t.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.surface);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.border);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 label;
            if (const auto *v2 = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
                label = *v2;
            else
                static_cast<QStyleOptionHeader &>(label) = *header;
            label.palette.setColor(QPalette::ButtonText, t.secondary);
            label.state.setFlag(State_On, false);
            label.rect.adjust(6, 0, -6, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem soft = *item; // the ground of a selection is pale, so its text stays as it is
            soft.palette.setColor(QPalette::HighlightedText, soft.palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &soft, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            QStyleOptionMenuItem soft = *item;
            soft.palette.setColor(QPalette::Highlight, blend(t.accent, t.surface, 0.16));
            soft.palette.setColor(QPalette::HighlightedText, t.text);
            QProxyStyle::drawControl(element, &soft, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
        box(painter, option->rect, t.border, {}, 1, option->rect.height() / 2.0);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->maximum > bar->minimum) {
            QRect filled = bar->rect;
            const double share = double(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
            filled.setWidth(qMax(qRound(filled.width() * share), filled.height()));
            box(painter, visualRect(bar->direction, bar->rect, filled), t.accent, {}, 1, filled.height() / 2.0);
            return;
        }
        break;
    case CE_ProgressBarLabel:
        return; // figures stand beside a bar, not in it
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Tokens &t = tokens(option->palette);
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && combo->frame) {
            if (combo->editable) {
                QStyleOptionFrame frame;
                static_cast<QStyleOption &>(frame) = *option;
                frame.lineWidth = 1;
                proxy()->drawPrimitive(PE_PanelLineEdit, &frame, painter, widget);
            } else {
                drawButtonPanel(*option, painter, widget, emphasisOf(widget));
                if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange)
                    drawFocus(*option, painter, option->rect);
            }
            QStyleOption arrow = *option;
            arrow.rect = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
            proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
            return;
        }
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin && spin->frame) {
            QStyleOptionFrame frame;
            static_cast<QStyleOption &>(frame) = *option;
            frame.lineWidth = 1;
            proxy()->drawPrimitive(PE_PanelLineEdit, &frame, painter, widget);
            for (const auto &[part, element, step] :
                 {std::tuple{SC_SpinBoxUp, PE_IndicatorArrowUp, QAbstractSpinBox::StepUpEnabled},
                  std::tuple{SC_SpinBoxDown, PE_IndicatorArrowDown, QAbstractSpinBox::StepDownEnabled}}) {
                QStyleOption arrow = *option;
                arrow.rect = proxy()->subControlRect(CC_SpinBox, option, part, widget);
                arrow.state.setFlag(State_Enabled, spin->stepEnabled & step);
                if (spin->buttonSymbols != QAbstractSpinBox::NoButtons)
                    proxy()->drawPrimitive(element, &arrow, painter, widget);
            }
            return;
        }
    }
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return;
        // The ground of what it scrolls: a list's surface, a page's window.
        const QWidget *area = widget && widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr;
        const auto *scrolled = qobject_cast<const QAbstractScrollArea *>(area);
        const QWidget *ground = scrolled ? scrolled->viewport() : widget;
        painter->fillRect(option->rect, ground ? ground->palette().color(ground->backgroundRole()) : t.surface);
        if (bar->maximum <= bar->minimum)
            return;
        const bool held = bar->activeSubControls & SC_ScrollBarSlider && option->state & State_Sunken;
        const bool hovered = option->state & State_MouseOver;
        QRect slider = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        slider = bar->orientation == Qt::Vertical ? slider.adjusted(3, 1, -3, -1) : slider.adjusted(1, 3, -1, -3);
        box(painter, slider,
            blend(t.text, t.surface,
                  held      ? 0.5
                  : hovered ? 0.38
                            : 0.24),
            {}, 1, qMin(slider.width(), slider.height()) / 2.0);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return grid::inside;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return grid::between;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return grid::smallIcon;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_FocusFrameHMargin:
        return grid::inside; // beside the text of a cell
    case PM_ScrollBarExtent:
        return 14;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_TabBarTabHSpace:
        return grid::around;
    case PM_TabBarTabVSpace:
        return grid::between;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return QProxyStyle::styleHint(hint, option, widget, data);
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        out.rheight() = qMax(out.height(), 32);
        out.rwidth() += grid::between;
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        out.rheight() = qMax(out.height(), 32);
        break;
    case CT_ToolButton:
        out.rheight() = qMax(out.height(), 28);
        out.rwidth() = qMax(out.width(), 28);
        break;
    case CT_ItemViewItem:
        out.rheight() = qMax(out.height(), 28);
        break;
    case CT_HeaderSection:
        out.rheight() = qMax(out.height(), 32);
        break;
    default:
        break;
    }
    return out;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && !(widget && qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
        return rect.adjusted(fieldSide, 0, -fieldSide, 0);
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool field = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                       (control == CC_SpinBox && part == SC_SpinBoxEditField);
    if (!field)
        return rect;
    return option->direction == Qt::LeftToRight ? rect.adjusted(fieldSide - 2, 0, 0, 0)
                                                : rect.adjusted(0, 0, 2 - fieldSide, 0);
}

QPixmap Style::generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap, const QStyleOption *option) const
{
    return mode == QIcon::Selected ? pixmap : QProxyStyle::generatedIconPixmap(mode, pixmap, option);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->setDefaultAlignment(header->orientation() == Qt::Horizontal ? Qt::AlignLeading | Qt::AlignVCenter
                                                                            : Qt::AlignCenter);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace gui
