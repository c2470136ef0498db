#pragma once

#include <QIcon>
#include <QProxyStyle>

class QAbstractButton;

namespace gui {

// How much a button asks to be pressed. One Primary per page at most; Danger is never the default button; Quiet has
// no frame until the pointer or the focus is on it.
enum class Emphasis { Normal, Primary, Danger, Quiet };
void setEmphasis(QAbstractButton &button, Emphasis emphasis);
Emphasis emphasisOf(const QWidget *widget);

// Fusion with flat surfaces, the radius of the theme and a focus ring that can be seen. Colours come from the
// widget's palette by way of the tokens, never from a stylesheet.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap, const QStyleOption *option) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
};

} // namespace gui
