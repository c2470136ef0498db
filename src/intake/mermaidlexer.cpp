#include "intake/mermaidlexer.h"

#include <QRegularExpression>

namespace intake {
namespace {

using namespace Qt::StringLiterals;

// Everything that is blanked keeps its new lines, so that positions still tell the line.
void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        if (text.at(i) != u'\n')
            text[i] = u' ';
}

void blankFrontMatter(QString &text)
{
    qsizetype start = 0;
    while (start < text.size() && text.at(start).isSpace())
        ++start;
    bool open = false;
    for (qsizetype at = start; at < text.size();) {
        const qsizetype newLine = text.indexOf(u'\n', at);
        const qsizetype end = newLine < 0 ? text.size() : newLine;
        const bool fence = QStringView(text).mid(at, end - at).trimmed() == "---"_L1;
        if (!open && !fence)
            return;
        if (open && fence)
            return blank(text, start, end);
        open = true;
        at = end + 1;
    }
}

void blankDirectives(QString &text)
{
    for (qsizetype at = 0; (at = text.indexOf("%%{"_L1, at)) >= 0;) {
        const qsizetype close = text.indexOf("}%%"_L1, at);
        if (close < 0)
            return;
        blank(text, at, close + 3);
    }
}

void blankComments(QString &text)
{
    static const QRegularExpression comment(u"^[ \\t]*%%.*$"_s, QRegularExpression::MultilineOption);
    auto it = comment.globalMatch(QString(text));
    while (it.hasNext()) {
        const auto match = it.next();
        blank(text, match.capturedStart(), match.capturedEnd());
    }
}

// Mermaid reads attributes in double quotes as if they stood in single ones: a double quote would start a string.
void softenAttributes(QString &text)
{
    static const QRegularExpression tag(u"<\\w+[^<>]*>"_s);
    static const QRegularExpression attribute(u"=\"([^\"]*)\""_s);
    auto tags = tag.globalMatch(QString(text));
    while (tags.hasNext()) {
        const auto match = tags.next();
        auto attributes = attribute.globalMatch(match.captured());
        while (attributes.hasNext()) {
            const auto inner = attributes.next();
            text[match.capturedStart() + inner.capturedStart() + 1] = u'\'';
            text[match.capturedStart() + inner.capturedEnd() - 1] = u'\'';
        }
    }
}

bool isHead(QChar c)
{
    return c == u'x' || c == u'o' || c == u'<' || c == u'>';
}

bool isIdCharacter(const QString &text, qsizetype pos)
{
    const QChar c = text.at(pos);
    const QChar next = pos + 1 < text.size() ? text.at(pos + 1) : QChar(u'\n');
    if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
        return true;
    if (c == u'-')
        return next != u'-' && next != u'>' && next != u'.' && !next.isSpace();
    if (c == u'=')
        return next != u'=';
    if (c == u':')
        return text.mid(pos, 3) != ":::"_L1;
    return QLatin1String("!#$%&'*+.`?\\_/,").contains(c);
}

} // namespace

MermaidLexer::MermaidLexer(const QString &source) : m_text(source)
{
    m_text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    blankFrontMatter(m_text);
    blankDirectives(m_text);
    blankComments(m_text);
    softenAttributes(m_text);
    m_lineStarts.append(0);
    for (qsizetype at = 0; (at = m_text.indexOf(u'\n', at)) >= 0;)
        m_lineStarts.append(++at);
}

int MermaidLexer::lineAt(qsizetype position) const
{
    const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), position);
    return static_cast<int>(after - m_lineStarts.begin()) - 1;
}

int MermaidLexer::columnAt(qsizetype position) const
{
    return static_cast<int>(position - m_lineStarts.at(lineAt(position))) + 1;
}

QString MermaidLexer::rest(qsizetype limit) const
{
    const qsizetype end = m_text.indexOf(u'\n', m_pos);
    const QString line = m_text.mid(m_pos, (end < 0 ? m_text.size() : end) - m_pos).trimmed();
    return line.size() > limit ? line.left(limit) + u'…' : line;
}

void MermaidLexer::skipBlanks()
{
    while (!atEnd() && m_text.at(m_pos).isSpace() && m_text.at(m_pos) != u'\n')
        ++m_pos;
}

void MermaidLexer::skipWhite()
{
    while (!atEnd() && m_text.at(m_pos).isSpace())
        ++m_pos;
}

bool MermaidLexer::atSeparator() const
{
    return atEnd() || m_text.at(m_pos) == u'\n' || m_text.at(m_pos) == u';';
}

bool MermaidLexer::skipSeparators()
{
    const qsizetype start = m_pos;
    while (!atEnd() && (m_text.at(m_pos).isSpace() || m_text.at(m_pos) == u';'))
        ++m_pos;
    return m_pos > start;
}

QString MermaidLexer::toLineEnd()
{
    const qsizetype start = m_pos;
    bool quoted = false;
    while (!atEnd() && m_text.at(m_pos) != u'\n' && (quoted || m_text.at(m_pos) != u';')) {
        quoted ^= m_text.at(m_pos) == u'"';
        ++m_pos;
    }
    return m_text.mid(start, m_pos - start);
}

bool MermaidLexer::take(QLatin1String token)
{
    if (!QStringView(m_text).sliced(m_pos).startsWith(token))
        return false;
    m_pos += token.size();
    return true;
}

bool MermaidLexer::takeKeyword(QLatin1String word)
{
    if (!QStringView(m_text).sliced(m_pos).startsWith(word))
        return false;
    const qsizetype after = m_pos + word.size();
    if (after < m_text.size() && !m_text.at(after).isSpace() && m_text.at(after) != u';')
        return false;
    m_pos = after;
    return true;
}

QString MermaidLexer::takeId()
{
    const qsizetype start = m_pos;
    while (!atEnd() && isIdCharacter(m_text, m_pos))
        ++m_pos;
    return m_text.mid(start, m_pos - start);
}

std::optional<QString> MermaidLexer::takeDirection()
{
    static const std::pair<QLatin1String, QLatin1String> words[] = {
        {"LR"_L1, "LR"_L1}, {"RL"_L1, "RL"_L1}, {"TB"_L1, "TB"_L1}, {"TD"_L1, "TB"_L1}, {"BT"_L1, "BT"_L1},
        {">"_L1, "LR"_L1},  {"<"_L1, "RL"_L1},  {"^"_L1, "BT"_L1},  {"v"_L1, "TB"_L1}};
    for (const auto &[word, meaning] : words)
        if (takeKeyword(word))
            return meaning;
    return std::nullopt;
}

std::optional<QString> MermaidLexer::takeQuoted()
{
    if (atEnd() || m_text.at(m_pos) != u'"')
        return std::nullopt;
    const bool markdown = m_pos + 1 < m_text.size() && m_text.at(m_pos + 1) == u'`';
    const QLatin1String closing = markdown ? "`\""_L1 : "\""_L1;
    const qsizetype start = m_pos + closing.size();
    const qsizetype end = m_text.indexOf(closing, start);
    if (end < 0)
        return std::nullopt;
    m_pos = end + closing.size();
    return m_text.mid(start, end - start);
}

QString MermaidLexer::takeText(QLatin1String stops, std::initializer_list<QLatin1String> closings)
{
    const qsizetype start = m_pos;
    const auto closes = [&](QLatin1String closing) { return QStringView(m_text).sliced(m_pos).startsWith(closing); };
    while (!atEnd() && !stops.contains(m_text.at(m_pos)) && std::none_of(closings.begin(), closings.end(), closes))
        ++m_pos;
    return m_text.mid(start, m_pos - start);
}

QChar MermaidLexer::peek(qsizetype position) const
{
    return position < m_text.size() ? m_text.at(position) : QChar(u'\n');
}

std::optional<QString> MermaidLexer::takeLink()
{
    qsizetype start = m_pos;
    while (start < m_text.size() && m_text.at(start).isSpace())
        ++start;
    qsizetype at = start;
    const auto run = [&](QChar c) {
        const qsizetype from = at;
        while (at < m_text.size() && m_text.at(at) == c)
            ++at;
        return at - from;
    };
    if (run(u'~') >= 3)
        return finishLink(start, at);
    at = start + (isHead(peek(start)) && peek(start) != u'>' ? 1 : 0);
    const qsizetype line = at;
    for (const QChar c : {QChar(u'-'), QChar(u'=')}) {
        at = line;
        const qsizetype length = run(c);
        if (length >= 2 && isHead(peek(at)) && peek(at) != u'<')
            return finishLink(start, at + 1);
        if (length >= 3)
            return finishLink(start, at);
    }
    at = line + (peek(line) == u'-' ? 1 : 0);
    if (run(u'.') == 0 || peek(at) != u'-')
        return std::nullopt;
    ++at;
    return finishLink(start, isHead(peek(at)) && peek(at) != u'<' ? at + 1 : at);
}

std::optional<QString> MermaidLexer::takeLinkStart()
{
    qsizetype start = m_pos;
    while (start < m_text.size() && m_text.at(start).isSpace())
        ++start;
    const qsizetype line = start + (isHead(peek(start)) && peek(start) != u'>' ? 1 : 0);
    const QStringView two = QStringView(m_text).mid(line, 2);
    if (two != "--"_L1 && two != "=="_L1 && two != "-."_L1)
        return std::nullopt;
    return finishLink(start, line + 2);
}

QString MermaidLexer::finishLink(qsizetype start, qsizetype end)
{
    m_pos = end;
    skipWhite();
    return m_text.mid(start, end - start);
}

QString MermaidLexer::takeLinkText(QChar stroke, bool *quoted)
{
    if (const auto text = takeQuoted()) {
        *quoted = true;
        return *text;
    }
    *quoted = false;
    static const QRegularExpression normal(u"[xo<]?--+[-xo>]"_s);
    static const QRegularExpression thick(u"[xo<]?==+[=xo>]"_s);
    static const QRegularExpression dotted(u"[xo<]?-?\\.+-[xo>]?"_s);
    const QRegularExpression &end = stroke == u'=' ? thick : stroke == u'.' ? dotted : normal;
    // A link and its text are one thought: looking further than this would make a forgotten end expensive.
    constexpr qsizetype longest = 4000;
    const auto match = end.match(QStringView(m_text).mid(m_pos, longest));
    if (!match.hasMatch())
        return {};
    const QString text = m_text.mid(m_pos, match.capturedStart());
    m_pos += match.capturedStart();
    return text;
}

std::optional<QString> MermaidLexer::takeLinkId()
{
    constexpr qsizetype longest = 200;
    const QString run = m_text.mid(m_pos, longest);
    const auto ends = [](QChar c) { return c.isSpace() || c == u'"' || c == u'@'; };
    const auto end = std::find_if(run.begin(), run.end(), ends) - run.begin();
    const QChar after = peek(m_pos + end + 1);
    if (end == 0 || end >= run.size() || run.at(end) != u'@' || after == u'{' || after == u'"')
        return std::nullopt;
    m_pos += end + 1;
    return run.left(end);
}

std::optional<QHash<QString, QString>> MermaidLexer::takeData()
{
    QHash<QString, QString> data;
    for (;;) {
        while (!atEnd() && (m_text.at(m_pos).isSpace() || m_text.at(m_pos) == u','))
            ++m_pos;
        if (take("}"_L1))
            return data;
        const QString key = takeText(":,}\n"_L1).trimmed();
        if (!take(":"_L1))
            return std::nullopt;
        skipBlanks();
        QString value;
        if (const auto text = takeQuoted())
            value = *text;
        else if (take("'"_L1)) {
            value = takeText("'"_L1);
            take("'"_L1);
        } else
            value = takeText(",}\n"_L1).trimmed();
        data.insert(key, value);
    }
}

} // namespace intake
