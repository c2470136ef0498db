#include "intake/reading.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace intake {
namespace {

using namespace Qt::StringLiterals;
using domain::Checklist;
using domain::ChecklistItem;

// Lists under one heading and caption are one checklist, also where a code block stands between them.
class Collector
{
public:
    explicit Collector(Reading &reading) : m_reading(reading) {}

    void add(qsizetype index)
    {
        const Block &block = m_reading.block(index);
        if (block.list != m_list && block.level == 0)
            begin(index);
        m_list = block.level == 0 ? block.list : m_list;
        if (block.level == 0)
            m_open.clear();
        if (!block.task)
            return;
        if (m_current < 0)
            begin(index);
        m_reading.taken.insert(index);
        insert(block);
    }

private:
    void begin(qsizetype index)
    {
        m_caption = m_reading.caption(index);
        m_titleIndex = index;
        m_current = -1;
        m_open.clear();
    }

    Checklist &current()
    {
        auto &lists = m_reading.document.checklists;
        if (m_current >= 0)
            return lists[m_current];
        const qsizetype section = m_reading.block(m_titleIndex).section;
        const QString title = m_reading.title(m_titleIndex);
        for (qsizetype i = lists.size() - 1; i >= 0 && m_places.at(i).first == section; --i)
            if (m_places.at(i).second == m_caption)
                return lists[m_current = i];
        Checklist list;
        list.title = title.isEmpty() ? QCoreApplication::translate("intake::Checklists", "Checklist") : title;
        list.id = m_reading.checklistIds.fresh(idOf(list.title, u"checklist"_s));
        list.moment = momentIn(m_reading.titles(m_titleIndex));
        list.line = m_reading.block(m_titleIndex).line;
        lists.append(list);
        m_places.append({section, m_caption});
        return lists[m_current = lists.size() - 1];
    }

    void insert(const Block &block)
    {
        static const QRegularExpression optional(u"\\((?:optional|if applicable|if available|if needed|if any)\\b"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        Checklist &list = current();
        ChecklistItem item;
        item.text = block.text.trimmed();
        item.done = block.done;
        item.required = !item.text.contains(optional);
        item.binding = bindingOf(item.text, list.moment);
        item.line = block.line;
        while (!m_open.isEmpty() && m_open.last() >= block.level)
            m_open.removeLast();
        QList<ChecklistItem> *items = &list.items;
        for (qsizetype i = 0; i < m_open.size() && !items->isEmpty(); ++i)
            items = &items->last().children;
        items->append(item);
        m_open.append(block.level);
    }

    Reading &m_reading;
    QList<std::pair<qsizetype, QString>> m_places; // section and caption of each checklist
    QList<int> m_open;                             // levels from the outermost task to the last
    QString m_caption;
    qsizetype m_titleIndex = 0;
    qsizetype m_current = -1;
    int m_list = -1;
};

void nameItems(QList<ChecklistItem> &items, Ids &ids)
{
    for (ChecklistItem &item : items) {
        item.id = ids.fresh(idOf(item.text, u"item"_s).left(40));
        nameItems(item.children, ids);
    }
}

} // namespace

void readChecklists(Reading &reading)
{
    Collector collector(reading);
    for (qsizetype i = 0; i < reading.size(); ++i)
        if (reading.block(i).kind == Block::Kind::Item && !reading.taken.contains(i))
            collector.add(i);
    for (Checklist &list : reading.document.checklists) {
        Ids ids;
        nameItems(list.items, ids);
    }
}

} // namespace intake
