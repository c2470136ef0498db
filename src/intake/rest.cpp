#include "domain/tr.h"

namespace intake {
SLIPWAY_TR(intake::Rest)
}

#include "intake/reading.h"

#include <QRegularExpression>

namespace intake {

namespace {

using namespace Qt::StringLiterals;

// "[Next step](…)", "→ [A](…)", "- [B](…) - what it is": a way to another page, nothing to do here.
bool isWayOn(const QString &raw, const QString &section)
{
    static const QRegularExpression sections(
        u"^(?:next steps?|see also|related|further reading|(?:table of )?contents|references)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression link(u"^(?:[→»>]\\s*)?\\[[^\\]]*\\]\\([^)]*\\)\\s*$"_s);
    return raw.contains(link) || (section.contains(sections) && raw.contains("]("_L1));
}

// "Before deploying:", "**Fix:**": says what the next part is.
bool leadsIn(const Block &block)
{
    const QString text = block.text.trimmed();
    const QString raw = block.raw.trimmed();
    return text.endsWith(u':') || text.isEmpty() ||
           (raw.startsWith("**"_L1) && raw.endsWith("**"_L1) && raw.count("**"_L1) == 2);
}

// The paragraph that says what the document is about.
bool introduces(const Reading &reading, qsizetype index)
{
    const Block &block = reading.block(index);
    return index > 0 && reading.block(index - 1).kind == Block::Kind::Heading && reading.block(index - 1).level == 1 &&
           block.section == index - 1;
}

void listCode(Reading &reading, const Block &block)
{
    static const QRegularExpression task(u"^\\s*(?:- )?\\[[ xX]\\]\\s"_s, QRegularExpression::MultilineOption);
    if (block.text.trimmed().isEmpty())
        return;
    if (block.text.contains(task))
        reading.notUnderstood(block.line, block.text,
                              tr("These look like checklist items, but they stand inside a code block. Write them as a "
                                 "list to import them."));
    else if (block.language.isEmpty())
        reading.notUnderstood(block.line, block.text, tr("A block that does not say what it is."));
    else
        reading.notUnderstood(block.line, block.text, tr("Nothing is made of a block of “%1”.").arg(block.language));
}

// One entry for all items of a list that stand together.
qsizetype listItems(Reading &reading, qsizetype index)
{
    const Block &first = reading.block(index);
    qsizetype end = index;
    qsizetype count = 0;
    while (end < reading.size() && reading.block(end).level >= 0 && reading.block(end).section == first.section &&
           (reading.block(end).kind == Block::Kind::Item || reading.block(end).kind == Block::Kind::Paragraph)) {
        const Block &block = reading.block(end);
        count += !reading.taken.contains(end) && !isWayOn(block.raw, reading.markdown.section(block)) ? 1 : 0;
        ++end;
    }
    if (count > 0)
        reading.notUnderstood(first.line, first.text,
                              first.ordered ? tr("Numbered steps (%1) that no stage was made of.").arg(count)
                                            : tr("A list without check boxes (%1 entries).").arg(count));
    return end - 1;
}

} // namespace

void listTheRest(Reading &reading)
{
    for (const int line : reading.markdown.tamed.mid(0, 20))
        reading.notUnderstood(line, QString(), tr("Nested too deeply: the line was read only in part."));
    for (qsizetype i = 0; i < reading.size(); ++i) {
        if (reading.taken.contains(i))
            continue;
        const Block &block = reading.block(i);
        switch (block.kind) {
        case Block::Kind::Heading:
            break;
        case Block::Kind::Item:
            i = listItems(reading, i);
            break;
        case Block::Kind::Code:
            listCode(reading, block);
            break;
        case Block::Kind::Table:
            reading.notUnderstood(block.line, block.rows.value(0).join(u" | "_s),
                                  tr("No column of this table is a metric with its threshold."));
            break;
        case Block::Kind::Html:
            if (!block.text.startsWith("<!--"_L1))
                reading.notUnderstood(block.line, block.text, tr("HTML is text here; it is not rendered."));
            break;
        case Block::Kind::Paragraph:
            if (!leadsIn(block) && !introduces(reading, i) && !isWayOn(block.raw, reading.markdown.section(block)))
                reading.notUnderstood(block.line, block.text, tr("Text for people: nothing is made of it."));
            break;
        }
    }
    auto &list = reading.document.notUnderstood;
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.line < b.line; });
}

} // namespace intake
