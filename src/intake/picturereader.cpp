#include "intake/reading.h"

#include <QRegularExpression>

namespace intake {
namespace {

using namespace Qt::StringLiterals;

struct Kept
{
    const char16_t *words;
    const char16_t *kind;
};

// What a block is kept as, by the title it stands under.
constexpr Kept byTitle[] = {{u"blue[ -/]?green|canary|\\brolling\\b|strateg(?:y|ies)", u"strategy"},
                            {u"\\bflags?\\b|feature toggles?", u"flag"},
                            {u"dashboard", u"dashboard"},
                            {u"migrations?\\b", u"migration"}};

QString kindOf(const QStringList &titles)
{
    static const auto patterns = [] {
        QList<std::pair<QRegularExpression, QString>> out;
        for (const Kept &row : byTitle)
            out.append({QRegularExpression(QString::fromUtf16(row.words), QRegularExpression::CaseInsensitiveOption),
                        QString::fromUtf16(row.kind)});
        return out;
    }();
    for (const QString &title : titles.mid(0, 2)) // the caption or heading, and the one above: not the whole document
        for (const auto &[pattern, kind] : patterns)
            if (title.contains(pattern))
                return kind;
    return {};
}

QString shortTitle(const QString &title)
{
    static const QRegularExpression prefix(u"^strategy\\s*\\d*\\s*[:.–—-]\\s*"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return QString(title).remove(prefix);
}

// A picture drawn in characters, or a piece of program: nothing that is run.
bool isPicture(const Block &block)
{
    static const QStringList programs{u"typescript"_s, u"ts"_s,     u"javascript"_s, u"js"_s,   u"tsx"_s,
                                      u"jsx"_s,        u"python"_s, u"go"_s,         u"java"_s, u"ruby"_s,
                                      u"text"_s,       u"txt"_s,    u"plaintext"_s,  u"sql"_s};
    return block.language.isEmpty() || programs.contains(block.language.toLower());
}

bool usesFlags(const QString &code)
{
    static const QRegularExpression pattern(u"feature_?flags?\\b|isEnabled\\(|flagd|unleash"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return code.contains(pattern);
}

// The items of one list that stand together from here on, all of them plain.
qsizetype listEnd(const Reading &reading, qsizetype begin)
{
    qsizetype end = begin;
    while (end < reading.size() && reading.block(end).kind == Block::Kind::Item && !reading.block(end).task &&
           reading.block(end).section == reading.block(begin).section && !reading.taken.contains(end))
        ++end;
    return end;
}

} // namespace

void readPictures(Reading &reading)
{
    for (qsizetype i = 0; i < reading.size(); ++i) {
        if (reading.taken.contains(i))
            continue;
        const Block &block = reading.block(i);
        const QStringList titles = reading.titles(i);
        if (block.kind == Block::Kind::Code && isPicture(block)) {
            const QString kind = usesFlags(block.text) ? u"flag"_s : kindOf(titles);
            if (kind.isEmpty())
                continue;
            reading.keep(kind, shortTitle(titles.value(0)), block.text.trimmed().isEmpty() ? QString() : block.text,
                         block.line);
            reading.taken.insert(i);
        } else if (block.kind == Block::Kind::Item && block.level == 0 && !block.task &&
                   !reading.caption(i).isEmpty()) {
            // A captioned list of practices.
            const QString kind = kindOf(titles.mid(0, 1));
            const qsizetype end = listEnd(reading, i);
            if (kind.isEmpty() || end == i)
                continue;
            QStringList lines;
            for (qsizetype item = i; item < end; ++item) {
                lines.append(reading.block(item).text);
                reading.taken.insert(item);
            }
            reading.keep(kind, titles.first(), lines.join(u'\n'), block.line);
        }
    }
}

} // namespace intake
