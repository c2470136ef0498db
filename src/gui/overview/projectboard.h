#pragma once

#include "models/board.h"
#include "models/healthbook.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QScrollArea;

namespace gui {

class ElidedLabel;
class EnvironmentCell;
class PromoteArrow;

// One project on the overview: its environments in promotion order, an arrow into each, the way back behind production.
// Scrolls sideways inside when there are many.
class ProjectBoard : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectBoard(QWidget *parent = nullptr);

    void setRow(const models::BoardRow &row, const models::HealthBook &health, qint64 nowMs);
    void refreshHealth(const models::HealthBook &health, qint64 nowMs);
    const models::BoardRow &row() const { return m_row; }
    QList<EnvironmentCell *> cells() const { return m_cells; }
    QList<PromoteArrow *> arrows() const { return m_arrows; }

Q_SIGNALS:
    void promoteWanted(const QString &project, const QString &version, const QString &environment);
    void rollbackWanted(const QString &project, const QString &environment);
    void runWanted(const QString &run);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fitHeight();
    void showWayBack(int index);
    void openMenu(const EnvironmentCell *cell, QPoint at);

    models::BoardRow m_row;
    ElidedLabel *m_name;
    QScrollArea *m_scroll;
    QWidget *m_strip = nullptr;
    QList<EnvironmentCell *> m_cells;
    QList<PromoteArrow *> m_arrows;
    QList<QPushButton *> m_waysBack; // null where it is not production
};

} // namespace gui
