#include "models/fuzzymatch.h"

#include <QList>

namespace models {

namespace {

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

// The best way to find the letters, tried from every place where the first one stands.
std::optional<int> scoreFrom(QStringView word, QStringView text, qsizetype from)
{
    int score = 0;
    qsizetype at = from;
    qsizetype last = -2;
    for (const QChar letter : word) {
        while (at < text.size() && text[at].toCaseFolded() != letter.toCaseFolded())
            ++at;
        if (at == text.size())
            return std::nullopt;
        score += 1 + (at == last + 1 ? 5 : 0) + (beginsWord(text, at) ? 8 : 0);
        if (last >= 0 && at != last + 1)
            score -= int(qMin<qsizetype>(at - last - 1, 6));
        last = at++;
    }
    return score - int(qMin<qsizetype>(from, 10));
}

std::optional<int> wordScore(QStringView word, QStringView text)
{
    std::optional<int> best;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].toCaseFolded() != word.front().toCaseFolded())
            continue;
        const auto score = scoreFrom(word, text, at);
        if (!score)
            break; // nothing further right can fit either
        if (!best || *score > *best)
            best = score;
    }
    return best;
}

} // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text)
{
    int total = 0;
    for (const QStringView word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto score = wordScore(word, text);
        // Letters strewn over a whole sentence are no match to a person.
        if (!score || *score < int(word.size()))
            return std::nullopt;
        total += *score;
    }
    return total;
}

} // namespace models
