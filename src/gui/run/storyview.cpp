#include "gui/run/storyview.h"

#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/status.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace gui {

using models::EventListModel;

namespace {

StatusLook lookOf(domain::StepVerdict verdict)
{
    switch (verdict) {
    case domain::StepVerdict::Succeeded:
        return look(domain::StepStatus::Succeeded);
    case domain::StepVerdict::Failed:
        return look(domain::StepStatus::Failed);
    case domain::StepVerdict::Cancelled:
        return look(domain::StepStatus::Cancelled);
    case domain::StepVerdict::Unknown:
        break;
    }
    return look(domain::StepStatus::Unknown);
}

class StoryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = visibleText(option->text);
        const Tokens &t = tokens(option->palette);
        const bool bySlipway = index.data(EventListModel::BySlipwayRole).toBool();
        if (index.column() == EventListModel::TimeColumn ||
            (index.column() == EventListModel::ActorColumn && bySlipway))
            option->palette.setColor(QPalette::Text, t.secondary);
        if (index.column() != EventListModel::SentenceColumn)
            return;
        const QVariant verdict = index.data(EventListModel::VerdictRole);
        const StatusLook status = verdict.isValid() ? lookOf(domain::StepVerdict(verdict.toInt()))
                                                    : StatusLook{Tone::Neutral, iconName(domain::StepKind::Manual), {}};
        option->icon = icon(status.icon, t.tone(status.tone));
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
    QString displayText(const QVariant &value, const QLocale &) const override { return value.toString(); }
};

} // namespace

StoryView::StoryView(QWidget *parent) : QTreeView(parent), m_events(new EventListModel(this))
{
    setModel(m_events);
    setItemDelegate(new StoryDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Story of the run"));
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(EventListModel::TimeColumn, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(EventListModel::ActorColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const QString step = index.data(EventListModel::StepRole).toString(); !step.isEmpty())
            Q_EMIT stepActivated(step);
    });
}

void StoryView::setEvents(const domain::RunState &state, const QList<domain::Event> &events)
{
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    m_events->setEvents(state, events);
    if (atEnd)
        scrollToBottom();
}

} // namespace gui
