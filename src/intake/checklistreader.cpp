#include "intake/reading.h"
#include "intake/words.h"

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
        for (qsizetype i = 0; i < lists.size(); ++i)
            if (m_places.at(i) == std::pair(section, m_caption))
                return lists[m_current = i];
        Checklist list;
        list.title = title.isEmpty() ? QCoreApplication::translate("intake::Checklists", "Checklist") : title;
        QStringList ids;
        for (const Checklist &other : lists)
            ids.append(other.id);
        list.id = uniqueId(list.title, u"checklist"_s, ids);
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
        item.id = u"line-%1"_s.arg(block.line); // named when the list is complete
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

void nameItems(QList<ChecklistItem> &items, QHash<QString, int> &used)
{
    for (ChecklistItem &item : items) {
        const QString id = uniqueId(item.text, u"item"_s, {}).left(40);
        const int count = ++used[id];
        item.id = count == 1 ? id : u"%1-%2"_s.arg(id).arg(count);
        nameItems(item.children, used);
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
        QHash<QString, int> used;
        nameItems(list.items, used);
    }
}

} // namespace intake
