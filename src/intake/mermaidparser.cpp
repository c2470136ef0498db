#include "domain/tr.h"

namespace intake {
SLIPWAY_TR(intake::Mermaid)
}

#include "intake/mermaidparser.h"
#include "intake/mermaidshapes.h"

#include <QRegularExpression>

namespace intake {

namespace {

using namespace Qt::StringLiterals;
using domain::Flowchart;

constexpr int deepest = 100;      // subgraphs in subgraphs
constexpr int mostEdges = 20'000; // Mermaid itself draws 500

QString decoded(const QString &text)
{
    static const QRegularExpression entity(u"[#&](#?\\w+);"_s);
    static const QHash<QString, QString> names{{u"quot"_s, u"\""_s},  {u"amp"_s, u"&"_s},   {u"lt"_s, u"<"_s},
                                               {u"gt"_s, u">"_s},     {u"apos"_s, u"'"_s},  {u"nbsp"_s, u"\u00a0"_s},
                                               {u"hearts"_s, u"♥"_s}, {u"infin"_s, u"∞"_s}, {u"semi"_s, u";"_s},
                                               {u"colon"_s, u":"_s},  {u"num"_s, u"#"_s},   {u"lpar"_s, u"("_s},
                                               {u"rpar"_s, u")"_s},   {u"copy"_s, u"©"_s},  {u"rarr"_s, u"→"_s}};
    QString out;
    qsizetype last = 0;
    auto it = entity.globalMatch(text);
    while (it.hasNext()) {
        const auto match = it.next();
        const QString word = match.captured(1);
        QString meaning = names.value(word);
        const bool hex = word.startsWith(u"#x"_s) || (match.captured().startsWith(u'#') && word.startsWith(u'x'));
        bool number = false;
        const QString digits = QString(word).remove(u'#').remove(0, hex ? 1 : 0);
        const char32_t code = digits.toUInt(&number, hex ? 16 : 10);
        if (meaning.isEmpty() && number && code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000))
            meaning = QString::fromUcs4(&code, 1);
        if (meaning.isEmpty())
            continue;
        out += QStringView(text).mid(last, match.capturedStart() - last);
        out += meaning;
        last = match.capturedEnd();
    }
    return out + text.mid(last);
}

// The way Mermaid keeps a text: trimmed, tags in their plain form.
QString cleaned(const QString &text)
{
    static const QRegularExpression lineBreak(u"<br\\s*/?>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attribute(u"(<\\w+[^<>]*?\\s[\\w-]+=)'([^'<>\"]*)'"_s);
    QString out = text.trimmed();
    out.replace(lineBreak, u"<br>"_s);
    if (out.contains(u'<'))
        for (int i = 0; i < 20 && out.contains(attribute); ++i)
            out.replace(attribute, u"\\1\"\\2\""_s);
    return decoded(out);
}

} // namespace

MermaidParser::MermaidParser(const QString &text, int firstLine) : m_lexer(text), m_firstLine(firstLine) {}

bool MermaidParser::fail(const QString &message)
{
    domain::Error error = domain::usage(message, tr("Mermaid's live editor shows what the graph should look like."));
    error.where.line = m_firstLine + m_lexer.lineAt(m_lexer.position());
    error.where.column = m_lexer.columnAt(m_lexer.position());
    m_error = error;
    return false;
}

domain::Result<Flowchart> MermaidParser::parse()
{
    Ids ids;
    if (header() && statements(0, ids, nullptr))
        return m_chart;
    return *m_error;
}

bool MermaidParser::header()
{
    m_lexer.skipWhite();
    if (m_lexer.atEnd())
        return fail(tr("The graph is empty."));
    if (!m_lexer.takeKeyword("graph"_L1) && !m_lexer.takeKeyword("flowchart"_L1) &&
        !m_lexer.takeKeyword("flowchart-elk"_L1))
        return fail(tr("“%1” does not begin a flowchart.").arg(m_lexer.rest(40)));
    m_lexer.skipBlanks();
    m_chart.direction = u"TB"_s;
    if (const auto direction = m_lexer.takeDirection())
        m_chart.direction = *direction;
    m_lexer.skipBlanks();
    if (!m_lexer.atSeparator())
        return fail(tr("“%1” is no direction: LR, RL, TB, TD or BT is expected.").arg(m_lexer.rest(20)));
    return true;
}

bool MermaidParser::statements(int depth, Ids &ids, QString *direction)
{
    for (;;) {
        m_lexer.skipSeparators();
        if (m_lexer.atEnd())
            return depth == 0 || fail(tr("A subgraph is not closed: its “end” is missing."));
        if (m_lexer.takeKeyword("end"_L1))
            return depth > 0 || fail(tr("There is an “end” without a subgraph."));
        if (m_lexer.takeKeyword("subgraph"_L1)) {
            if (!subgraph(depth + 1, ids))
                return false;
            continue;
        }
        if (m_lexer.takeKeyword("direction"_L1)) {
            m_lexer.skipBlanks();
            const auto way = m_lexer.takeDirection();
            if (!way)
                return fail(tr("“direction” is not followed by one."));
            if (direction)
                *direction = *way;
            m_lexer.toLineEnd();
            continue;
        }
        bool found = false;
        if (!styling(found))
            return false;
        if (!found && !chain(ids))
            return false;
        m_lexer.skipBlanks();
        if (!m_lexer.atSeparator())
            return fail(tr("“%1” is not expected here.").arg(m_lexer.rest(40)));
    }
}

bool MermaidParser::subgraph(int depth, Ids &ids)
{
    if (depth > deepest)
        return fail(tr("Subgraphs are nested more than %1 deep.").arg(deepest));
    Flowchart::Subgraph group;
    const qsizetype start = m_lexer.position();
    m_lexer.skipBlanks();
    bool titleOnly = true;
    if (const auto quoted = m_lexer.takeQuoted()) {
        group.id = quoted->trimmed();
    } else {
        group.id = m_lexer.takeText("\n;["_L1).trimmed();
    }
    group.title = group.id;
    m_lexer.skipBlanks();
    if (m_lexer.take("["_L1)) {
        titleOnly = false;
        if (!label(group.title, "]"_L1))
            return false;
        if (!m_lexer.take("]"_L1))
            return fail(tr("The title of subgraph “%1” is not closed.").arg(group.id));
    }
    group.line = m_firstLine + m_lexer.lineAt(start);
    m_lexer.skipBlanks();
    if (!m_lexer.atSeparator())
        return fail(tr("“%1” is not expected here.").arg(m_lexer.rest(40)));
    Ids inside;
    if (!statements(depth, inside, &group.direction))
        return false;
    static const QRegularExpression white(u"\\s"_s);
    if (group.id.isEmpty() || (titleOnly && group.id.contains(white)))
        group.id = u"subGraph%1"_s.arg(m_subgraphCount);
    ++m_subgraphCount;
    group.title = cleaned(group.title);
    inside.removeDuplicates();
    for (const QString &id : inside)
        if (!m_grouped.contains(id))
            group.nodes.append(id);
    for (const QString &id : group.nodes)
        m_grouped.insert(id);
    ids.append(group.id);
    m_chart.subgraphs.append(group);
    return true;
}

// What only says how things look or what a click does: understood, not kept. `style` alone makes a vertex.
bool MermaidParser::styling(bool &found)
{
    const qsizetype start = m_lexer.position();
    found = true;
    if (m_lexer.takeKeyword("style"_L1)) {
        m_lexer.skipBlanks();
        const QString id = m_lexer.takeId();
        if (id.isEmpty() || m_lexer.toLineEnd().trimmed().isEmpty())
            return fail(tr("“style” names nothing to style."));
        vertexNamed(id, start);
        return true;
    }
    if (m_lexer.takeKeyword("linkStyle"_L1)) {
        static const QRegularExpression which(u"^\\s*(default|[\\d,]+)\\s+\\S"_s);
        const QString text = m_lexer.toLineEnd();
        const auto match = which.match(text);
        if (!match.hasMatch())
            return fail(tr("“linkStyle” names no link."));
        for (const QString &number : match.captured(1).split(u','))
            if (number != "default"_L1 && number.toLongLong() >= m_chart.edges.size())
                return fail(tr("“linkStyle” names link %1, but there are only %2 so far.")
                                .arg(number)
                                .arg(m_chart.edges.size()));
        return true;
    }
    for (const QLatin1String word : {"classDef"_L1, "class"_L1, "click"_L1}) {
        if (!m_lexer.takeKeyword(word))
            continue;
        static const QRegularExpression twoWords(u"^\\s*\\S+\\s+\\S"_s);
        if (!m_lexer.toLineEnd().contains(twoWords))
            return fail(tr("“%1” is not complete.").arg(word));
        return true;
    }
    for (const QLatin1String word : {"accTitle"_L1, "accDescr"_L1}) {
        if (!m_lexer.take(word))
            continue;
        m_lexer.skipBlanks();
        if (m_lexer.take(":"_L1)) {
            m_lexer.toLineEnd();
            return true;
        }
        if (m_lexer.take("{"_L1)) {
            m_lexer.takeText("}"_L1);
            return m_lexer.take("}"_L1) || fail(tr("The description is not closed."));
        }
        m_lexer.goTo(start);
    }
    found = false;
    return true;
}

bool MermaidParser::chain(Ids &ids)
{
    Ids left;
    if (!nodes(left))
        return false;
    QList<Ids> mentioned{left};
    for (;;) {
        Flowchart::Edge edge;
        const qsizetype before = m_lexer.position();
        if (!link(edge))
            return false;
        if (edge.arrow.isEmpty()) {
            m_lexer.goTo(before);
            break;
        }
        Ids right;
        if (!nodes(right) || !connect(left, right, edge))
            return false;
        mentioned.append(right);
        left = right;
    }
    for (auto it = mentioned.crbegin(); it != mentioned.crend(); ++it)
        ids += *it;
    return true;
}

bool MermaidParser::nodes(Ids &ids)
{
    for (;;) {
        QString id;
        if (!vertex(id))
            return false;
        ids.append(id);
        const qsizetype before = m_lexer.position();
        m_lexer.skipBlanks();
        if (!m_lexer.takeKeyword("&"_L1)) {
            m_lexer.goTo(before);
            return true;
        }
        m_lexer.skipWhite();
    }
}

bool MermaidParser::vertex(QString &id)
{
    const qsizetype start = m_lexer.position();
    id = m_lexer.takeId();
    if (id.isEmpty())
        return fail(m_lexer.atEnd() ? tr("The graph ends where a box is expected.")
                                    : tr("“%1” stands where a box is expected.").arg(m_lexer.rest(40)));
    if (m_lexer.take("@{"_L1))
        return data(id);
    if (!shape(vertexNamed(id, start)))
        return false;
    if (m_lexer.take("@{"_L1) && !data(id))
        return false;
    if (m_lexer.take(":::"_L1) && m_lexer.takeId().isEmpty())
        return fail(tr("“:::” is not followed by a class."));
    return true;
}

bool MermaidParser::shape(Flowchart::Vertex &vertex)
{
    const qsizetype before = m_lexer.position();
    m_lexer.skipBlanks();
    const auto shapes = bracketShapes();
    const auto opening =
        std::find_if(shapes.begin(), shapes.end(), [&](const BracketShape &s) { return m_lexer.take(s.open); });
    if (opening == shapes.end()) {
        m_lexer.goTo(before);
        return true;
    }
    const bool slanted = opening->open == "[/"_L1 || opening->open == "[\\"_L1;
    if (opening->name == "rect"_L1) {
        m_lexer.takeText("|\n"_L1); // [|field:value|text]
        if (!m_lexer.take("|"_L1))
            return fail(tr("The properties of “%1” are not closed.").arg(vertex.id));
    }
    QString text;
    if (slanted ? !label(text, "[](){}\""_L1, {"/]"_L1, "\\]"_L1}) : !label(text, "[](){}|\""_L1, {"-)"_L1}))
        return false;
    const auto closing = std::find_if(
        opening, shapes.end(), [&](const BracketShape &s) { return s.open == opening->open && m_lexer.take(s.close); });
    if (closing == shapes.end())
        return fail(tr("The box “%1” is not closed, or holds a bracket that needs quotes.").arg(vertex.id));
    vertex.text = cleaned(text);
    vertex.shape = closing->name;
    return true;
}

bool MermaidParser::label(QString &text, QLatin1String stops, std::initializer_list<QLatin1String> closings)
{
    const qsizetype before = m_lexer.position();
    m_lexer.skipWhite();
    if (const auto quoted = m_lexer.takeQuoted()) {
        m_lexer.skipWhite();
        text = *quoted;
        return true;
    }
    m_lexer.goTo(before);
    text = m_lexer.takeText(stops, closings);
    return !text.trimmed().isEmpty() || fail(tr("A box has brackets but no text."));
}

bool MermaidParser::data(const QString &id)
{
    const qsizetype start = m_lexer.position();
    const auto fields = m_lexer.takeData();
    if (!fields) {
        m_lexer.goTo(start);
        return fail(tr("The properties of “%1” are not closed.").arg(id));
    }
    if (m_linkIds.contains(id))
        return true; // how a link is drawn
    Flowchart::Vertex &vertex = vertexNamed(id, start);
    if (const QString shape = fields->value(u"shape"_s); !shape.isEmpty()) {
        if (!isNamedShape(shape))
            return fail(tr("There is no shape “%1”.").arg(shape));
        vertex.shape = shape;
    }
    const QString label = fields->value(u"label"_s);
    if (!label.isEmpty())
        vertex.text = cleaned(label);
    else if (vertex.text == id && (fields->contains(u"icon"_s) || fields->contains(u"img"_s)))
        vertex.text.clear();
    return true;
}

// Leaves edge.arrow empty when no link stands here.
bool MermaidParser::link(Flowchart::Edge &edge)
{
    const qsizetype before = m_lexer.position();
    m_lexer.skipBlanks();
    if (const auto id = m_lexer.takeLinkId())
        m_linkIds.insert(*id);
    else
        m_lexer.goTo(before);
    QString start;
    auto end = m_lexer.takeLink();
    if (!end) {
        const auto opening = m_lexer.takeLinkStart();
        if (!opening)
            return true;
        start = *opening;
        bool quoted = false;
        const QChar stroke = start.contains(u'=') ? u'=' : start.contains(u'.') ? u'.' : u'-';
        edge.text = cleaned(m_lexer.takeLinkText(stroke, &quoted));
        end = m_lexer.takeLink();
        if (!end || (edge.text.isEmpty() && !quoted))
            return fail(tr("A link begins with “%1” and does not end.").arg(start));
    }
    const auto style = linkStyle(*end, start);
    if (!style)
        return fail(tr("A link cannot begin with “%1” and end with “%2”.").arg(start, *end));
    edge.arrow = style->arrow;
    edge.stroke = style->stroke;
    edge.length = style->length;
    if (m_lexer.take("|"_L1)) {
        QString text;
        if (!label(text, "|[](){}\""_L1))
            return false;
        if (!m_lexer.take("|"_L1))
            return fail(tr("The text of a link is not closed: a “|” is missing."));
        edge.text = cleaned(text);
    }
    edge.line = m_firstLine + m_lexer.lineAt(before);
    m_lexer.skipWhite();
    return true;
}

bool MermaidParser::connect(const Ids &from, const Ids &to, const Flowchart::Edge &edge)
{
    if (m_chart.edges.size() + from.size() * to.size() > mostEdges)
        return fail(tr("The graph has more than %1 links.").arg(mostEdges));
    for (const QString &a : from)
        for (const QString &b : to) {
            Flowchart::Edge copy = edge;
            copy.from = a;
            copy.to = b;
            m_chart.edges.append(copy);
        }
    return true;
}

Flowchart::Vertex &MermaidParser::vertexNamed(const QString &id, qsizetype position)
{
    const auto known = m_vertices.constFind(id);
    if (known != m_vertices.constEnd())
        return m_chart.vertices[*known];
    m_vertices.insert(id, m_chart.vertices.size());
    m_chart.vertices.append({id, id, u"default"_s, m_firstLine + m_lexer.lineAt(position)});
    return m_chart.vertices.last();
}

domain::Result<Flowchart> readFlowchart(const QString &text, int firstLine)
{
    return MermaidParser(text, firstLine).parse();
}

QString plainLabel(const QString &label)
{
    static const QRegularExpression icon(u"\\bfa[bklrs]?:fa-[\\w-]+\\s*"_s);
    static const QRegularExpression breaks(u"(?:<br\\s*/?>|\\s)+"_s);
    static const QRegularExpression tag(u"</?\\w[^<>]*>"_s);
    QString out = label;
    out.remove(icon).replace(breaks, u" "_s).remove(tag);
    return out.trimmed();
}

} // namespace intake
