#include "intake/shell.h"

#include "intake/words.h"

#include <QRegularExpression>

#include <optional>

namespace intake {
namespace {

using namespace Qt::StringLiterals;

// Nothing in such a block can be told apart line by line.
bool isScript(const QString &text)
{
    static const QRegularExpression whole(
        u"^#!|<<-?\\s*['\"]?\\w|^\\s*(?:if|for|while|until|case|select|function)\\s|^\\s*\\w+\\s*\\(\\)\\s*\\{"_s,
        QRegularExpression::MultilineOption);
    return text.contains(whole);
}

QString withoutPrompts(const QString &text)
{
    QStringList out;
    bool prompts = false;
    for (const QString &line : text.split(u'\n'))
        prompts = prompts || line.trimmed().startsWith("$ "_L1);
    if (!prompts)
        return text;
    for (const QString &line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        // A line without prompt is what the command printed; it stays empty so that lines keep their number.
        out.append(trimmed.startsWith("$ "_L1) ? trimmed.mid(2) : trimmed.startsWith(u'#') ? trimmed : QString());
    }
    return out.join(u'\n');
}

QString withoutMark(const QString &comment)
{
    qsizetype from = 0;
    while (from < comment.size() && (comment.at(from) == u'#' || comment.at(from) == u' '))
        ++from;
    return comment.mid(from).trimmed();
}

void addNote(QString &note, const QString &line)
{
    if (line.isEmpty())
        return;
    if (!note.isEmpty())
        note += u'\n';
    note += line;
}

class Splitter
{
public:
    explicit Splitter(ShellBlock &out) : m_out(out) {}

    void take(const QString &line, int number)
    {
        const QString trimmed = line.trimmed();
        if (m_continued) {
            m_part.text += u'\n' + line;
            m_continued = trimmed.endsWith(u'\\');
        } else if (trimmed.isEmpty()) {
            flush();
            settleNote();
        } else if (trimmed.startsWith(u'#')) {
            comment(withoutMark(trimmed), number);
        } else {
            if (m_part.text.isEmpty()) {
                m_part.line = number;
                m_part.note = m_note;
                m_note.clear();
                m_part.text = trimmed;
            } else {
                m_part.text += u'\n' + line;
            }
            m_continued = trimmed.endsWith(u'\\');
        }
    }

    void finish()
    {
        flush();
        settleNote();
        if (!m_note.isEmpty())
            m_out.note = m_note;
    }

private:
    void comment(const QString &text, int number)
    {
        if (!m_part.text.isEmpty() && (text.startsWith(u'{') || text.startsWith(u'['))) {
            m_part.answer = text;
            m_part.answerLine = number;
            return;
        }
        flush();
        addNote(m_note, text);
    }
    void flush()
    {
        if (!m_part.text.isEmpty())
            m_out.parts.append(m_part);
        m_part = {};
    }
    // A comment that stands alone explains what came before it, if anything did.
    void settleNote()
    {
        if (m_note.isEmpty() || m_out.parts.isEmpty())
            return;
        addNote(m_out.parts.last().note, m_note);
        m_note.clear();
    }

    ShellBlock &m_out;
    ShellPart m_part;
    QString m_note;
    bool m_continued = false;
};

// nullopt: this line needs a shell.
std::optional<QStringList> words(const QString &line)
{
    static const QLatin1String special("|&;<>()$`\\*?[]!~\n");
    QStringList out;
    QString word;
    bool begun = false;
    QChar quote;
    for (const QChar c : line) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else if (quote == u'"' && QLatin1String("$`\\!").contains(c))
                return std::nullopt;
            else
                word += c;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            begun = true;
        } else if (c == u' ' || c == u'\t') {
            if (begun)
                out.append(word);
            word.clear();
            begun = false;
        } else if (special.contains(c) || (c == u'#' && !begun) || (c == u',' && word.contains(u'{'))) {
            return std::nullopt;
        } else {
            word += c;
            begun = true;
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (begun)
        out.append(word);
    return out;
}

} // namespace

bool isShell(const QString &language, const QString &text)
{
    static const QStringList shells{u"bash"_s,    u"sh"_s,       u"shell"_s,         u"zsh"_s,
                                    u"console"_s, u"terminal"_s, u"shell-session"_s, u"shellsession"_s};
    static const QRegularExpression known(
        u"^\\s*(?:\\$ )?(?:sudo |[A-Z_]+=\\S+ "
        u")*(?:git|npm|npx|yarn|pnpm|docker|kubectl|helm|make|curl|cd|ssh|cf|terraform|"
        "python3?|pip|go|cargo|mvn|\\./[\\w./-]+)(?:\\s|$)"_s);
    if (!language.isEmpty())
        return shells.contains(language.toLower());
    return text.contains(known);
}

ShellBlock readShell(const QString &text, int firstLine)
{
    ShellBlock out;
    if (isScript(text)) {
        ShellPart part;
        part.text = text.trimmed();
        part.line = firstLine;
        for (const QString &line : text.split(u'\n'))
            if (line.startsWith(u'#') && !line.startsWith("#!"_L1)) {
                part.note = withoutMark(line);
                break;
            }
        out.parts.append(part);
        return out;
    }
    Splitter splitter(out);
    int number = firstLine;
    for (const QString &line : withoutPrompts(text).split(u'\n'))
        splitter.take(line, number++);
    splitter.finish();
    return out;
}

domain::Command commandFor(const QString &text)
{
    static const QRegularExpression assignment(u"^([A-Za-z_]\\w*)=(.*)$"_s);
    static const QStringList builtins{u"cd"_s,    u"source"_s, u"."_s,      u"export"_s, u"alias"_s, u"set"_s,
                                      u"unset"_s, u"eval"_s,   u"ulimit"_s, u"exit"_s,   u"wait"_s,  u"read"_s};
    domain::Command command;
    if (auto argv = words(text)) {
        while (!argv->isEmpty()) {
            const auto match = assignment.match(argv->first());
            if (!match.hasMatch())
                break;
            command.environment.insert(match.captured(1), match.captured(2));
            argv->removeFirst();
        }
        if (!argv->isEmpty() && !builtins.contains(argv->first())) {
            command.program = argv->takeFirst();
            command.arguments = *argv;
            return command;
        }
    }
    command.environment.clear();
    command.program = u"bash"_s;
    command.arguments = {u"-eo"_s, u"pipefail"_s};
    command.text = text;
    return command;
}

} // namespace intake
