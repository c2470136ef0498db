#include "domain/tr.h"

namespace gui {
SLIPWAY_TR(gui::Text)
}

#include "gui/parts/text.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>
#include <utility>

namespace gui {

namespace {

constexpr qsizetype longestTooltip = 4000;
constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

// Changes the order of what is read, or cannot be seen at all.
bool deceives(char16_t c)
{
    return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x00AD;
}

QString visible(const QString &text, bool keepLines)
{
    QString out;
    out.reserve(text.size());
    for (const QChar ch : text) {
        const char16_t c = ch.unicode();
        if (c == '\n')
            out += keepLines ? QStringLiteral("\n") : QStringLiteral("⏎");
        else if (c == '\t')
            out += QLatin1Char(' ');
        else if (c < 0x20)
            out += QChar(char16_t(0x2400 + c));
        else if (c == 0x7F)
            out += QChar(u'\u2421');
        else if (deceives(c) || (c > 0x7F && c < 0xA0))
            out += QStringLiteral("⟨U+%1⟩").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
        else
            out += ch;
    }
    return out;
}

} // namespace

QString visibleText(const QString &text)
{
    return visible(text, false);
}

QString plainTooltip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString shown = visible(text.left(longestTooltip), true);
    if (text.size() > longestTooltip)
        shown += tr("… (%1 characters in all)").arg(QLocale().toString(text.size()));
    return QLatin1String("<qt>") + shown.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")) +
           QLatin1String("</qt>");
}

QString durationText(qint64 ms)
{
    if (ms < 0)
        ms = 0;
    if (ms < second)
        return tr("%1 ms").arg(ms);
    const std::array<std::pair<qint64, QString>, 4> units = {
        {{day, tr("%1 d")}, {hour, tr("%1 h")}, {minute, tr("%1 min")}, {second, tr("%1 s")}}};
    for (size_t i = 0; i < units.size(); ++i) {
        if (ms < units[i].first)
            continue;
        QString out = units[i].second.arg(ms / units[i].first);
        if (i + 1 < units.size())
            if (const qint64 rest = ms % units[i].first / units[i + 1].first; rest > 0)
                out += QLatin1Char(' ') + units[i + 1].second.arg(rest);
        return out;
    }
    return {};
}

QString relativeTime(qint64 atMs, qint64 nowMs)
{
    const qint64 distance = qAbs(nowMs - atMs);
    if (distance > 30 * day)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(atMs).date(), QLocale::ShortFormat);
    if (distance < 5 * second)
        return tr("just now");
    // One unit is enough to place a moment.
    const qint64 unit = distance >= day ? day : distance >= hour ? hour : distance >= minute ? minute : second;
    const QString length = durationText(distance / unit * unit);
    return atMs <= nowMs ? tr("%1 ago").arg(length) : tr("in %1").arg(length);
}

QString exactTime(qint64 atMs)
{
    if (atMs == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    return QStringLiteral("%1 %2 %3")
        .arg(QLocale().toString(at.date(), QStringLiteral("d MMMM yyyy")),
             at.time().toString(QStringLiteral("HH:mm:ss")), at.timeZoneAbbreviation());
}

} // namespace gui
