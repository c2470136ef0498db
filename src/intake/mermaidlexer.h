// The words of a Mermaid flowchart. What a word is depends on where the parser stands, so the lexer offers one function
// per question and moves on only when the answer is yes.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace intake {

class MermaidLexer
{
public:
    explicit MermaidLexer(const QString &source);

    bool atEnd() const { return m_pos >= m_text.size(); }
    qsizetype position() const { return m_pos; }
    void goTo(qsizetype position) { m_pos = position; }
    int lineAt(qsizetype position) const; // 0-based
    int columnAt(qsizetype position) const;
    QString rest(qsizetype limit) const; // of the current line, for messages

    void skipBlanks();     // spaces and tabs
    void skipWhite();      // new lines too
    bool skipSeparators(); // new lines and semicolons between statements
    bool atSeparator() const;
    QString toLineEnd(); // up to a new line, or a semicolon outside quotes

    bool take(QLatin1String token);
    bool takeKeyword(QLatin1String word); // followed by white space, a semicolon or the end
    QString takeId();                     // empty when there is none
    std::optional<QString> takeDirection();
    std::optional<QString> takeQuoted(); // "text" or "`markdown`"
    // Up to one of these characters, or to one of these words.
    QString takeText(QLatin1String stops, std::initializer_list<QLatin1String> closings = {});
    std::optional<QString> takeLink();                 // a whole link, or the end of one with a text
    std::optional<QString> takeLinkStart();            // "--", "==", "-." before a text
    QString takeLinkText(QChar stroke, bool *quoted);  // up to the end of that link
    std::optional<QString> takeLinkId();               // e1@
    std::optional<QHash<QString, QString>> takeData(); // @{ key: value, … }; nullopt: not closed

private:
    QChar peek(qsizetype position) const;
    QString finishLink(qsizetype start, qsizetype end);

    QString m_text;
    QList<qsizetype> m_lineStarts;
    qsizetype m_pos = 0;
};

} // namespace intake
