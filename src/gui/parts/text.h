#pragma once

#include <QString>

namespace gui {

// Text that came from outside, made harmless on one line: line breaks, control and bidi characters become visible.
QString visibleText(const QString &text);

// The same for a tooltip, which otherwise guesses whether it is HTML. Very long text is cut, and says so.
QString plainTooltip(const QString &text);

// "3 min 12 s"; the two largest units that are not zero.
QString durationText(qint64 ms);
// "2 h ago", "in 5 min"; a date after 30 days.
QString relativeTime(qint64 atMs, qint64 nowMs);
// "23 November 2026 14:03:22 CET", for tooltips. Empty for 0.
QString exactTime(qint64 atMs);

} // namespace gui
