#include "gui/overview/projectboard.h"

#include "gui/overview/environmentcell.h"
#include "gui/overview/promotearrow.h"
#include "gui/parts/elidedlabel.h"
#include "gui/parts/painting.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace gui {

ProjectBoard::ProjectBoard(QWidget *parent)
    : QWidget(parent), m_name(new ElidedLabel(this)), m_scroll(new QScrollArea(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::between, 12, grid::between, 14);
    column->setSpacing(10);
    column->addWidget(m_name);
    column->addWidget(m_scroll);
    m_name->setFont(sectionFont(font()));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->viewport()->installEventFilter(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProjectBoard::setRow(const models::BoardRow &row, const models::HealthBook &health, qint64 nowMs)
{
    const auto ids = [](const models::BoardRow &r) {
        QStringList out;
        for (const models::BoardCell &cell : r.cells)
            out.append(cell.environment + QLatin1Char('/') + QString::number(int(cell.kind)));
        return out;
    };
    const bool same = m_strip && ids(row) == ids(m_row);
    m_row = row;
    m_name->setText(row.name);
    setAccessibleName(visibleText(row.name));
    if (!same)
        build();
    for (int i = 0; i < row.cells.size(); ++i) {
        m_arrows[i]->setCell(row.cells[i]);
        showWayBack(i);
    }
    refreshHealth(health, nowMs);
}

void ProjectBoard::refreshHealth(const models::HealthBook &health, qint64 nowMs)
{
    for (int i = 0; i < m_row.cells.size(); ++i)
        m_cells[i]->setCell(m_row.cells[i], health.reading(m_row.project, m_row.cells[i].environment), nowMs);
}

void ProjectBoard::build()
{
    m_cells.clear();
    m_arrows.clear();
    m_waysBack.clear();
    m_strip = new QWidget;
    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(0, 0, 0, 0);
    strip->setSpacing(0);
    for (const models::BoardCell &cell : std::as_const(m_row.cells)) {
        auto *arrow = new PromoteArrow(m_strip);
        arrow->setObjectName(QStringLiteral("promote_") + cell.environment);
        connect(arrow, &PromoteArrow::clicked, this, [this, arrow] {
            Q_EMIT promoteWanted(m_row.project, arrow->cell().offered, arrow->cell().environment);
        });
        auto *field = new EnvironmentCell(m_strip);
        field->setObjectName(QStringLiteral("cell_") + cell.environment);
        field->setMaximumWidth(340);
        field->installEventFilter(this);
        connect(field, &EnvironmentCell::clicked, this, [this, field] {
            if (!field->run().isEmpty())
                Q_EMIT runWanted(field->run());
        });
        strip->addWidget(arrow, 0);
        strip->addWidget(field, 1);
        m_arrows.append(arrow);
        m_cells.append(field);
        m_waysBack.append(nullptr);
        if (cell.kind == domain::EnvironmentKind::Production) {
            auto *back = new QPushButton(m_strip);
            back->setObjectName(QStringLiteral("back_") + cell.environment);
            back->setAutoDefault(false);
            setEmphasis(*back, Emphasis::Quiet);
            connect(back, &QPushButton::clicked, this,
                    [this, environment = cell.environment] { Q_EMIT rollbackWanted(m_row.project, environment); });
            strip->addSpacing(grid::inside);
            strip->addWidget(back, 0, Qt::AlignVCenter);
            m_waysBack.last() = back;
        }
    }
    strip->addStretch(0);
    m_scroll->setWidget(m_strip);
    m_strip->setAutoFillBackground(false); // the scroll area thinks otherwise
    fitHeight();
}

void ProjectBoard::showWayBack(int index)
{
    QPushButton *back = m_waysBack[index];
    if (!back)
        return;
    const models::BoardCell &cell = m_row.cells[index];
    back->setEnabled(!cell.wayBack.isEmpty());
    if (cell.wayBack.isEmpty()) {
        back->setText(tr("No way back yet"));
        back->setIcon({});
        back->setToolTip({});
        return;
    }
    back->setText(cell.wayBackReady ? tr("%1 ready").arg(visibleText(cell.wayBack))
                                    : tr("%1 not kept").arg(visibleText(cell.wayBack)));
    back->setIcon(icon(QStringLiteral("rollback"), cell.wayBackReady ? Tone::RolledBack : Tone::Degraded));
    const QString words = cell.wayBackReady
                              ? tr("Roll %1 back to %2…").arg(visibleText(cell.name), visibleText(cell.wayBack))
                              : tr("The artifact of %1 is not in its place; see what a rollback of %2 would need")
                                    .arg(visibleText(cell.wayBack), visibleText(cell.name));
    back->setToolTip(plainTooltip(words));
    back->setAccessibleName(words);
}

void ProjectBoard::fitHeight()
{
    if (!m_strip)
        return;
    const int bar = m_strip->minimumSizeHint().width() > m_scroll->viewport()->width()
                        ? m_scroll->horizontalScrollBar()->sizeHint().height() + grid::unit
                        : 0;
    m_scroll->setFixedHeight(m_strip->sizeHint().height() + bar);
}

void ProjectBoard::openMenu(const EnvironmentCell *cell, QPoint at)
{
    const models::BoardCell &c = cell->cell();
    QMenu menu(this);
    QAction *run = menu.addAction(icon(QStringLiteral("runs")), tr("Show the run"));
    run->setEnabled(!cell->run().isEmpty());
    menu.addSeparator();
    QAction *promote =
        menu.addAction(icon(QStringLiteral("promote")), tr("Bring a version to %1…").arg(visibleText(c.name)));
    promote->setEnabled(c.heldBy.isEmpty());
    QAction *back = menu.addAction(icon(QStringLiteral("rollback")), tr("Roll back %1…").arg(visibleText(c.name)));
    back->setEnabled(!c.version.isEmpty());
    const QString toRun = cell->run();
    const QString environment = c.environment;
    const QAction *chosen = menu.exec(at);
    if (chosen == run)
        Q_EMIT runWanted(toRun);
    else if (chosen == promote)
        Q_EMIT promoteWanted(m_row.project, {}, environment);
    else if (chosen == back)
        Q_EMIT rollbackWanted(m_row.project, environment);
}

bool ProjectBoard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport()) {
        if (event->type() == QEvent::Resize)
            fitHeight();
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ContextMenu) {
        openMenu(static_cast<EnvironmentCell *>(watched), static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::FocusIn)
        m_scroll->ensureWidgetVisible(static_cast<QWidget *>(watched), grid::around, 0);
    return QWidget::eventFilter(watched, event);
}

void ProjectBoard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens(this);
    paintBox(painter, rect(), t.surface, t.border);
}

void ProjectBoard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_name->setFont(sectionFont(font()));
    QWidget::changeEvent(event);
}

} // namespace gui
