#include "intake/commandlist.h"

namespace intake {
namespace {

using namespace Qt::StringLiterals;

// A command of another tool that is kept for its own integration; the rest goes to the list.
bool keepSpecWeave(Reading &reading, const ShellPart &part)
{
    if (!part.text.startsWith("/sw:"_L1))
        return false;
    int line = part.line;
    for (const QString &text : part.text.split(u'\n'))
        reading.keep(u"specweave"_s, part.note.isEmpty() ? text.trimmed() : excerpt(part.note, 60), text.trimmed(),
                     line++);
    return true;
}

} // namespace

void readCommands(Reading &reading)
{
    CommandList list(reading);
    for (qsizetype i = 0; i < reading.size(); ++i) {
        const Block &block = reading.block(i);
        if (block.kind != Block::Kind::Code || reading.taken.contains(i) || !isShell(block.language, block.text))
            continue;
        const ShellBlock shell = readShell(block.text, block.line + 1);
        if (shell.parts.isEmpty())
            continue;
        reading.taken.insert(i);
        bool migrates = false;
        for (const ShellPart &part : shell.parts)
            if (!keepSpecWeave(reading, part))
                migrates = list.add(part, block.language, reading.titles(i)) == "migrate"_L1 || migrates;
        if (migrates)
            reading.keep(u"migration"_s, reading.title(i), block.text.trimmed(), block.line + 1);
    }
}

} // namespace intake
