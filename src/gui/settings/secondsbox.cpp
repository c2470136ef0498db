#include "gui/settings/secondsbox.h"

namespace gui {

SecondsBox::SecondsBox(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(3);
    setRange(0, 30 * 24 * 3600.0);
    setSuffix(tr(" s"));
    setSingleStep(1);
    setAccelerated(true);
}

QString SecondsBox::textFromValue(double value) const
{
    return locale().toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace gui
