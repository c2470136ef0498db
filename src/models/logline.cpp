#include "models/logline.h"

#include <algorithm>

namespace models {

namespace {

struct Command
{
    const char *name; // "::name::text", or "::name key=value::text"
    LogMark mark;
};
constexpr Command commands[] = {{"error", LogMark::Error},      {"warning", LogMark::Warning},
                                {"notice", LogMark::Notice},    {"debug", LogMark::Debug},
                                {"group", LogMark::Group},      {"endgroup", LogMark::EndGroup},
                                {"progress", LogMark::Progress}};

struct Found
{
    LogMark mark = LogMark::None;
    qsizetype text = 0;       // where what is to be read begins
    qsizetype parameters = 0; // and the parameters: [parameters, text - 2)
};

Found findCommand(QByteArrayView bytes)
{
    if (!bytes.startsWith("::"))
        return {};
    for (const Command &command : commands) {
        const QByteArrayView name(command.name);
        if (bytes.sliced(2).startsWith(name)) {
            const qsizetype after = 2 + name.size();
            if (after < bytes.size() && bytes[after] != ':' && bytes[after] != ' ')
                continue;
            const qsizetype close = bytes.indexOf("::", after);
            if (close >= 0)
                return {command.mark, close + 2, after};
        }
    }
    return {};
}

bool deceives(char16_t c)
{
    return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

class Parser
{
public:
    LogLine line;

    void feed(const QString &raw)
    {
        for (qsizetype i = 0; i < raw.size();) {
            const char16_t c = raw.at(i).unicode();
            if (c == 0x1B)
                i = escape(raw, i);
            else if (c == 0x9B)
                i = csi(raw, i + 1);
            else
                put(c), ++i;
        }
        closeSpan();
    }

private:
    void put(char16_t c)
    {
        constexpr int tab = 8;
        if (c == '\t')
            line.text += QString(tab - line.text.size() % tab, QLatin1Char(' '));
        else if (c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0))
            line.text += QStringLiteral("\\x%1").arg(uint(c), 2, 16, QLatin1Char('0'));
        else if (deceives(c))
            line.text +=
                QStringLiteral("⟨U+%1⟩").arg(QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0')));
        else
            line.text += QChar(c);
    }

    // Returns where reading goes on.
    qsizetype escape(const QString &raw, qsizetype i)
    {
        if (i + 1 >= raw.size())
            return i + 1;
        const char16_t kind = raw.at(i + 1).unicode();
        if (kind == '[')
            return csi(raw, i + 2);
        if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' ||
            kind == '_') { // strings: OSC, DCS, SOS, PM, APC
            for (qsizetype j = i + 2; j < raw.size(); ++j) {
                if (raw.at(j).unicode() == 0x07)
                    return j + 1;
                if (raw.at(j).unicode() == 0x1B && j + 1 < raw.size() && raw.at(j + 1) == QLatin1Char('\\'))
                    return j + 2;
            }
            return i + 2; // never closed: what follows is text, not hidden
        }
        qsizetype j = i + 1;
        while (j < raw.size() && raw.at(j).unicode() >= 0x20 && raw.at(j).unicode() <= 0x2F)
            ++j; // intermediate bytes, as in a change of character set
        return qMin(raw.size(), j + 1);
    }

    qsizetype csi(const QString &raw, qsizetype from)
    {
        qsizetype j = from;
        while (j < raw.size() && raw.at(j).unicode() >= 0x20 && raw.at(j).unicode() <= 0x3F)
            ++j;
        if (j >= raw.size() || raw.at(j).unicode() < 0x40 || raw.at(j).unicode() > 0x7E)
            return j; // broken off
        if (raw.at(j) == QLatin1Char('m'))
            colour(QStringView(raw).mid(from, j - from));
        return j + 1;
    }

    void colour(QStringView parameters)
    {
        closeSpan();
        QList<int> codes;
        QString plain = parameters.toString();
        plain.replace(QLatin1Char(':'), QLatin1Char(';'));
        for (const QString &code : plain.split(QLatin1Char(';')))
            codes.append(code.toInt());
        for (qsizetype i = 0; i < codes.size(); ++i) {
            const int code = codes.at(i);
            if (code == 0)
                m_pen = {};
            else if (code == 1)
                m_pen.bold = true;
            else if (code == 2)
                m_pen.faint = true;
            else if (code == 3)
                m_pen.italic = true;
            else if (code == 4)
                m_pen.underlined = true;
            else if (code == 7)
                std::swap(m_pen.ink, m_pen.ground);
            else if (code == 22)
                m_pen.bold = m_pen.faint = false;
            else if (code == 23)
                m_pen.italic = false;
            else if (code == 24)
                m_pen.underlined = false;
            else if (code == 39)
                m_pen.ink = -1;
            else if (code == 49)
                m_pen.ground = -1;
            else if (code >= 30 && code <= 37)
                m_pen.ink = code - 30;
            else if (code >= 40 && code <= 47)
                m_pen.ground = code - 40;
            else if (code >= 90 && code <= 97)
                m_pen.ink = code - 90 + 8;
            else if (code >= 100 && code <= 107)
                m_pen.ground = code - 100 + 8;
            else if (code == 38 || code == 48)
                i = extended(codes, i, code == 38 ? m_pen.ink : m_pen.ground);
        }
    }

    static qsizetype extended(const QList<int> &codes, qsizetype i, int &ink)
    {
        if (i + 2 < codes.size() && codes.at(i + 1) == 5) {
            ink = qBound(0, codes.at(i + 2), 255);
            return i + 2;
        }
        if (i + 4 < codes.size() && codes.at(i + 1) == 2) {
            ink = LogSpan::rgbInk | qBound(0, codes.at(i + 2), 255) << 16 | qBound(0, codes.at(i + 3), 255) << 8 |
                  qBound(0, codes.at(i + 4), 255);
            return i + 4;
        }
        return codes.size();
    }

    void closeSpan()
    {
        LogSpan span = m_pen;
        span.start = m_from;
        span.length = int(line.text.size()) - m_from;
        m_from = int(line.text.size());
        LogSpan plain;
        plain.start = span.start;
        plain.length = span.length;
        if (span.length > 0 && span != plain)
            line.spans.append(span);
    }

    LogSpan m_pen;
    int m_from = 0;
};

} // namespace

LogMark logMarkOf(QByteArrayView bytes)
{
    return findCommand(bytes).mark;
}

LogLine parseLogLine(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && (bytes.back() == '\n' || bytes.back() == '\r'))
        bytes.chop(1);
    bool overwritten = false;
    if (const qsizetype back = bytes.lastIndexOf('\r'); back >= 0) {
        overwritten = true;
        bytes = bytes.sliced(back + 1);
    }
    const Found found = findCommand(bytes);
    Parser parser;
    parser.line.mark = found.mark;
    parser.line.overwritten = overwritten;
    QString shown = QString::fromUtf8(bytes.sliced(found.text));
    if (found.mark == LogMark::Progress) {
        const QByteArrayView percent = bytes.sliced(found.parameters, found.text - 2 - found.parameters).trimmed();
        shown = QString::fromUtf8(percent) + QStringLiteral(" % ") + shown;
    }
    parser.feed(shown);
    return parser.line;
}

} // namespace models
