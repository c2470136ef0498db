#include "intake/markdown.h"

#include <QRegularExpression>

#include <cmark-gfm.h>
#include <memory>

namespace intake {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepestNest = 32;       // quotes and list markers in front of one line
constexpr int longestRule = 400;      // dashes there: a rule, or the delimiters of a table
constexpr int mostInlineMarks = 1000; // brackets, stars, tags … in one paragraph

bool isInlineMark(char c)
{
    return c == '[' || c == ']' || c == '*' || c == '_' || c == '!' || c == '`' || c == '<' || c == '~' || c == '&';
}

bool isNestMark(char c)
{
    return c == '>' || c == '*' || c == '+' || c == '.' || c == ')' || (c >= '0' && c <= '9');
}

// The library takes quadratic time over thousands of quotes in quotes or brackets in brackets, which no person writes.
// From the limits on they become spaces, so that lines and columns stay true. Returns the lines that were changed.
QList<int> tame(QByteArray &text)
{
    QList<int> lines;
    int line = 1;
    int marks = 0; // since the paragraph began
    int nest = 0;
    bool prefix = true; // only markers so far on this line
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '\n') {
            marks = prefix && nest == 0 ? 0 : marks; // a blank line
            ++line;
            nest = 0;
            prefix = true;
            continue;
        }
        if (c == ' ' || c == '\t')
            continue;
        const bool bullet = (c == '-' || c == '*' || c == '+') && i + 1 < text.size() && text.at(i + 1) == ' ';
        if (prefix && nest == 0 && (bullet || c == '#'))
            marks = 0;
        prefix = prefix && (isNestMark(c) || c == '-');
        const bool tooDeep = prefix && ++nest > (c == '-' && !bullet ? longestRule : deepestNest);
        if (!tooDeep && !(isInlineMark(c) && (marks += c == '<' ? 4 : 1) > mostInlineMarks))
            continue;
        text[i] = ' ';
        if (lines.isEmpty() || lines.last() != line)
            lines.append(line);
    }
    return lines;
}

// Blanks the front matter (a thematic break and a heading to Markdown) and returns its title.
QString takeFrontMatter(QStringList &lines)
{
    static const QRegularExpression titleLine(u"^title:\\s*(.+?)\\s*$"_s);
    if (lines.isEmpty() || lines.first().trimmed() != "---"_L1)
        return {};
    qsizetype end = 1;
    while (end < lines.size() && lines.at(end).trimmed() != "---"_L1)
        ++end;
    if (end == lines.size())
        return {};
    QString title;
    for (qsizetype i = 0; i <= end; ++i) {
        if (const auto match = titleLine.match(lines.at(i)); match.hasMatch())
            title = match.captured(1);
        lines[i].clear();
    }
    if (title.size() > 1 && (title.startsWith(u'"') || title.startsWith(u'\'')) && title.endsWith(title.front()))
        title = title.mid(1, title.size() - 2);
    return title;
}

QStringList cells(const QString &row)
{
    QString text = row.trimmed();
    if (text.startsWith(u'|'))
        text.remove(0, 1);
    QStringList out{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && i + 1 < text.size() && text.at(i + 1) == u'|')
            out.last() += text.at(++i);
        else if (text.at(i) == u'|')
            out.append(QString());
        else
            out.last() += text.at(i);
    }
    if (out.size() > 1 && out.last().trimmed().isEmpty())
        out.removeLast();
    for (QString &cell : out)
        cell = cell.trimmed();
    return out;
}

// The line that heads a table, -1 when there is none.
qsizetype headerOfTable(const QStringList &lines)
{
    static const QRegularExpression delimiters(u"^\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?$"_s);
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        if (lines.at(i).contains(u'|') && lines.at(i + 1).contains(delimiters))
            return i;
    return -1;
}

// "## Title ##" -> "Title"
QString withoutMarks(const QString &heading)
{
    qsizetype from = 0, to = heading.size();
    while (from < to && heading.at(from) == u'#')
        ++from;
    while (to > from && heading.at(to - 1) == u'#')
        --to;
    return heading.mid(from, to - from).trimmed();
}

const QRegularExpression &taskBox()
{
    static const QRegularExpression box(u"^\\[([ xX])\\]\\s+"_s);
    return box;
}

class Reader
{
public:
    Reader(const QStringList &lines, Markdown &out) : m_lines(lines), m_out(out) {}
    void read(cmark_node *root);

private:
    void enter(cmark_node *node);
    void leave(cmark_node *node);
    Block &add(Block::Kind kind, cmark_node *node);
    void heading(cmark_node *node);
    void item(cmark_node *node);
    void paragraph(cmark_node *node);
    QString code(const Block &block, cmark_node *node) const;
    void inlineText(cmark_node *node);
    QString rawText(cmark_node *node) const;

    const QStringList &m_lines;
    Markdown &m_out;
    QList<int> m_lists;   // open lists, innermost last
    QList<int> m_numbers; // of the last item of each
    int m_listCount = 0;
    qsizetype m_section = -1;
    qsizetype m_textOf = -1;   // block that takes the text of inline nodes
    qsizetype m_openItem = -1; // item whose first paragraph has not come yet
    qsizetype m_taskBox = -1;  // item whose text still begins with its box
};

void Reader::read(cmark_node *root)
{
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> it(cmark_iter_new(root), cmark_iter_free);
    for (cmark_event_type event = cmark_iter_next(it.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(it.get())) {
        if (event == CMARK_EVENT_ENTER)
            enter(cmark_iter_get_node(it.get()));
        else
            leave(cmark_iter_get_node(it.get()));
    }
}

Block &Reader::add(Block::Kind kind, cmark_node *node)
{
    Block block;
    block.kind = kind;
    block.line = cmark_node_get_start_line(node);
    block.lastLine = std::max(block.line, cmark_node_get_end_line(node));
    block.section = m_section;
    block.list = m_lists.isEmpty() ? -1 : m_lists.last();
    block.level = static_cast<int>(m_lists.size()) - 1;
    m_out.blocks.append(block);
    return m_out.blocks.last();
}

void Reader::enter(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_LIST:
        m_lists.append(m_listCount++);
        m_numbers.append(0);
        break;
    case CMARK_NODE_ITEM:
        item(node);
        break;
    case CMARK_NODE_PARAGRAPH:
        paragraph(node);
        break;
    case CMARK_NODE_HEADING:
        heading(node);
        break;
    case CMARK_NODE_CODE_BLOCK: {
        Block &block = add(Block::Kind::Code, node);
        block.language = QString::fromUtf8(cmark_node_get_fence_info(node)).section(u' ', 0, 0).section(u'{', 0, 0);
        block.text = block.raw = code(block, node);
        break;
    }
    case CMARK_NODE_HTML_BLOCK: {
        Block &html = add(Block::Kind::Html, node);
        html.text = html.raw = QString::fromUtf8(cmark_node_get_literal(node)).trimmed();
        break;
    }
    default:
        if (m_textOf >= 0)
            inlineText(node);
    }
}

void Reader::leave(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LIST) {
        m_lists.removeLast();
        m_numbers.removeLast();
    } else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
        m_textOf = -1;
    if (type != CMARK_NODE_PARAGRAPH || m_taskBox < 0)
        return;
    Block &item = m_out.blocks[m_taskBox];
    item.text.remove(taskBox());
    m_taskBox = -1;
}

void Reader::heading(cmark_node *node)
{
    Block &heading = add(Block::Kind::Heading, node);
    heading.level = cmark_node_get_heading_level(node);
    heading.raw = withoutMarks(rawText(node));
    while (heading.section >= 0 && m_out.blocks.at(heading.section).level >= heading.level)
        heading.section = m_out.blocks.at(heading.section).section;
    m_textOf = m_section = m_out.blocks.size() - 1;
}

// Untamed: what is run later must be what was written.
QString Reader::code(const Block &block, cmark_node *node) const
{
    const auto in = [&](int line) { return line >= block.line && line <= block.lastLine; };
    int length = 0, offset = 0;
    char mark = 0;
    const bool fenced = cmark_node_get_fenced(node, &length, &offset, &mark);
    if (!fenced || std::none_of(m_out.tamed.begin(), m_out.tamed.end(), in))
        return QString::fromUtf8(cmark_node_get_literal(node));
    return m_lines.mid(block.line, block.lastLine - block.line - 1).join(u'\n') + u'\n';
}

void Reader::item(cmark_node *node)
{
    Block &item = add(Block::Kind::Item, node);
    cmark_node *list = cmark_node_parent(node);
    item.ordered = list && cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    if (item.ordered)
        item.number = cmark_node_previous(node) ? m_numbers.last() + 1 : cmark_node_get_list_start(list);
    m_numbers.last() = item.number;
    m_openItem = m_out.blocks.size() - 1;
}

void Reader::paragraph(cmark_node *node)
{
    cmark_node *parent = cmark_node_parent(node);
    if (m_openItem >= 0 && parent && cmark_node_get_type(parent) == CMARK_NODE_ITEM && !cmark_node_previous(node)) {
        Block &item = m_out.blocks[m_openItem];
        item.raw = rawText(node).simplified();
        if (const auto match = taskBox().match(item.raw); match.hasMatch()) {
            item.task = true;
            item.done = match.captured(1) != " "_L1;
            item.raw.remove(0, match.capturedEnd());
            m_taskBox = m_openItem;
        }
        m_textOf = m_openItem;
        m_openItem = -1;
        return;
    }
    const QString raw = rawText(node);
    Block &block = add(Block::Kind::Paragraph, node);
    m_textOf = m_out.blocks.size() - 1;
    block.raw = raw;
    const QStringList lines = raw.split(u'\n');
    const qsizetype header = headerOfTable(lines);
    if (header < 0)
        return;
    // The library's own tables grow with rows times columns, whatever little was written.
    const int first = block.line;
    if (header > 0) {
        block.raw = block.text = lines.mid(0, header).join(u'\n');
        block.lastLine = first + static_cast<int>(header) - 1;
    }
    Block &table = header > 0 ? add(Block::Kind::Table, node) : block;
    m_textOf = -1;
    table.kind = Block::Kind::Table;
    table.line = first + static_cast<int>(header);
    table.raw = lines.mid(header).join(u'\n');
    for (qsizetype i = header; i < lines.size(); ++i)
        if (i != header + 1) // the delimiters
            table.rows.append(cells(lines.at(i)));
}

void Reader::inlineText(cmark_node *node)
{
    QString &text = m_out.blocks[m_textOf].text;
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
        text += u' ';
        break;
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
        text += QString::fromUtf8(cmark_node_get_literal(node));
        break;
    default:
        break;
    }
}

QString Reader::rawText(cmark_node *node) const
{
    QStringList out;
    const int first = cmark_node_get_start_line(node);
    for (int line = first; line <= cmark_node_get_end_line(node) && line <= m_lines.size(); ++line) {
        QString text = m_lines.at(std::max(line, 1) - 1);
        if (line == first && cmark_node_get_start_column(node) > 1) // columns count bytes
            text = QString::fromUtf8(text.toUtf8().mid(std::max(0, cmark_node_get_start_column(node) - 1)));
        qsizetype lead = 0;
        while (lead < text.size() && (text.at(lead).isSpace() || text.at(lead) == u'>'))
            ++lead;
        out.append(text.mid(lead).trimmed());
    }
    return out.join(u'\n');
}

} // namespace

QStringList Markdown::path(const Block &block) const
{
    QStringList out;
    for (qsizetype i = block.section; i >= 0; i = blocks.at(i).section)
        out.prepend(blocks.at(i).text);
    return out;
}

QString Markdown::section(const Block &block) const
{
    return block.section < 0 ? QString() : blocks.at(block.section).text;
}

Markdown readBlocks(const QString &text)
{
    Markdown out;
    QString source = text;
    source.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    if (source.startsWith(QChar::ByteOrderMark))
        source.remove(0, 1);
    QStringList lines = source.split(u'\n');
    out.title = takeFrontMatter(lines);
    QByteArray bytes = lines.join(u'\n').toUtf8();
    out.tamed = tame(bytes);

    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
        cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8), cmark_parser_free);
    cmark_parser_feed(parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()),
                                                                       cmark_node_free);
    Reader(lines, out).read(root.get());
    return out;
}

} // namespace intake
