#include "models/eventlistmodel.h"

#include "models/eventsentence.h"

#include <QLocale>

namespace models {

using namespace domain;

void EventListModel::setEvents(const RunState &state, const QList<Event> &events)
{
    if (!m_rows.isEmpty() && (state.id != m_run || events.size() < m_rows.size())) {
        beginRemoveRows({}, 0, int(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    m_run = state.id;
    if (events.size() == m_rows.size())
        return;
    beginInsertRows({}, int(m_rows.size()), int(events.size()) - 1);
    for (qsizetype i = m_rows.size(); i < events.size(); ++i) {
        const Event &event = events.at(i);
        Row row{event.atMs, event.actor, eventSentence(state, event), stepOf(event.body), {}};
        if (const auto *stepEnded = std::get_if<StepEnded>(&event.body))
            row.verdict = stepEnded->verdict;
        m_rows.append(row);
    }
    endInsertRows();
}

int EventListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EventListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TimeColumn:
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.atMs), QStringLiteral("d MMM HH:mm:ss"));
        case ActorColumn:
            return row.actor;
        default:
            return row.sentence;
        }
    case Qt::ToolTipRole: // whole, and never read as markup
        return index.column() == SentenceColumn ? QStringLiteral("<qt>%1</qt>").arg(row.sentence.toHtmlEscaped())
                                                : QVariant();
    case TimeRole:
        return row.atMs;
    case StepRole:
        return row.step;
    case VerdictRole:
        return row.verdict ? QVariant(int(*row.verdict)) : QVariant();
    case BySlipwayRole:
        return row.actor == QLatin1String("slipway");
    default:
        return {};
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("When");
    case ActorColumn:
        return tr("Who");
    case SentenceColumn:
        return tr("What");
    default:
        return {};
    }
}

} // namespace models
