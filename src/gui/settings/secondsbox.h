#pragma once

#include <QDoubleSpinBox>

namespace gui {

// A duration in seconds, to the millisecond, without zeros nobody needs.
class SecondsBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit SecondsBox(QWidget *parent = nullptr);

    void setMilliseconds(qint64 ms) { setValue(double(ms) / 1000); }
    qint64 milliseconds() const { return qRound64(value() * 1000); }

    QString textFromValue(double value) const override;
};

} // namespace gui
