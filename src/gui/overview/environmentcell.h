#pragma once

#include "gui/theme/status.h"
#include "models/board.h"
#include "models/healthbook.h"

#include <QAbstractButton>

namespace gui {

// One environment of one project on the overview: what is live, whether it is well, since when, by whom. While a run
// holds it, what that run is doing; a click leads there.
class EnvironmentCell : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EnvironmentCell(QWidget *parent = nullptr);

    void setCell(const models::BoardCell &cell, const std::optional<models::HealthReading> &health, qint64 nowMs);
    const models::BoardCell &cell() const { return m_cell; }
    QString run() const; // where a click leads; empty = nowhere

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusLook versionLook() const;
    StatusLook stateLook() const; // glyph, tone and words of the third line
    QString lastLine() const;
    QString wholeText() const;

    models::BoardCell m_cell;
    std::optional<models::HealthReading> m_health;
    qint64 m_nowMs = 0;
};

} // namespace gui
