#include "gui/run/checklistpane.h"

#include "gui/parts/checklistview.h"
#include "gui/theme/icon.h"
#include "gui/theme/theme.h"

#include <QCursor>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

ChecklistPane::ChecklistPane(QWidget *parent)
    : StepPane(parent), m_progress(new QLabel(this)), m_scroll(new QScrollArea(this)), m_list(new ChecklistView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::unit);
    column->addWidget(m_progress);
    column->addWidget(m_scroll, 1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget; // keeps the rows together at the top
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->addWidget(m_list);
    rows->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false); // the ground of the step shows through
    content->setAutoFillBackground(false);
    connect(m_list, &ChecklistView::toggled, this, [this](const QString &item) { Q_EMIT toggled(m_step, item); });
    connect(m_list, &ChecklistView::annotateRequested, this, &ChecklistPane::askWhat);
    connect(m_list, &ChecklistView::evidenceActivated, this, &ChecklistPane::openEvidence);
}

void ChecklistPane::show(const StepScene &scene)
{
    const Checklist *list = scene.run.plan.project.checklist(scene.step.checklist);
    const Checklist shown = list ? *list : Checklist{};
    m_step = scene.step.id;
    m_states = scene.state.items;
    m_order.clear();
    for (const ChecklistItem &item : shown.items)
        m_order.append(item.id);
    m_list->setReadOnly(scene.state.status != StepStatus::Waiting);
    m_list->setNow(scene.nowMs);
    m_list->setChecklist(shown, m_states);
    m_progress->setText(ChecklistView::progressText(shown, m_states));
}

void ChecklistPane::heard(const StepScene &scene)
{
    m_list->setNow(scene.nowMs);
}

void ChecklistPane::takeFocus()
{
    for (const QString &id : std::as_const(m_order))
        if (!m_states.value(id).confirmed)
            if (auto *row = m_list->findChild<QWidget *>(QStringLiteral("item_") + id)) {
                row->setFocus(Qt::OtherFocusReason);
                m_scroll->ensureWidgetVisible(row);
                return;
            }
}

// A note or a file: the row has one button for both.
void ChecklistPane::askWhat(const QString &item)
{
    QMenu menu(this);
    QAction *note = menu.addAction(icon(QStringLiteral("note")), tr("Confirm with a note…"));
    QAction *file = menu.addAction(icon(QStringLiteral("attachment")), tr("Confirm with a file as evidence…"));
    const QString step = m_step;
    const QAction *chosen = menu.exec(QCursor::pos());
    if (chosen == note)
        Q_EMIT noteWanted(step, item);
    else if (chosen == file)
        Q_EMIT fileWanted(step, item);
}

void ChecklistPane::openEvidence(const QString &item)
{
    const QString evidence = m_states.value(item).evidence;
    const QUrl url = QFileInfo(evidence).isAbsolute() ? QUrl::fromLocalFile(evidence) : QUrl(evidence);
    // Anything else a link may name could start a program.
    if (url.isLocalFile() || url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"))
        QDesktopServices::openUrl(url);
}

} // namespace gui
