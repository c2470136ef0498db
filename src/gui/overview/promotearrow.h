#pragma once

#include "models/board.h"

#include <QAbstractButton>

namespace gui {

// The arrow that leads into an environment, which is the button that brings a version there.
class PromoteArrow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PromoteArrow(QWidget *parent = nullptr);

    void setCell(const models::BoardCell &to);
    const models::BoardCell &cell() const { return m_to; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString label() const;

    models::BoardCell m_to;
};

} // namespace gui
