// For the bench: tells when the window was painted first (milliseconds since SLIPWAY_START_MS, which the starter sets)
// and how much memory it took (proportional set size), then ends the program.
#pragma once

#include <QObject>

namespace app {

class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QObject *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell() const;

    bool m_painted = false;
};

} // namespace app
