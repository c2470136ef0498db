#include "intake/runbook.h"

#include "intake/markdown.h"

namespace intake {
namespace {

// Where a task belongs: below the last task that stands further out. `open` are the levels from the outermost task down
// to the last one.
QList<Runbook::Task> &place(QList<Runbook::Task> &tasks, QList<int> &open, const Block &item)
{
    while (!open.isEmpty() && open.last() >= item.level)
        open.removeLast();
    QList<Runbook::Task> *list = &tasks;
    for (qsizetype i = 0; i < open.size(); ++i)
        list = &list->last().children;
    return *list;
}

} // namespace

Runbook readRunbook(const QString &text)
{
    const Markdown markdown = readBlocks(text);
    Runbook out;
    QList<int> open;
    for (const Block &block : markdown.blocks) {
        const QString section = markdown.section(block);
        switch (block.kind) {
        case Block::Kind::Heading:
            out.headings.append({block.text, block.level, block.line});
            break;
        case Block::Kind::Code:
            out.code.append({block.language, block.line, section, block.text});
            break;
        case Block::Kind::Table:
            out.tables.append({block.rows.value(0), block.rows.mid(1), block.line, section});
            break;
        case Block::Kind::Item:
            if (block.level == 0)
                open.clear();
            if (block.task) {
                place(out.tasks, open, block).append({block.raw, block.done, block.line, section, {}});
                open.append(block.level);
            } else if (block.ordered) {
                out.steps.append({block.number, block.raw, block.line, section});
            }
            break;
        case Block::Kind::Paragraph:
        case Block::Kind::Html:
            break;
        }
    }
    return out;
}

} // namespace intake
