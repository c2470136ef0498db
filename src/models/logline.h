// One row of a log as it is shown: text without escapes, where its colours are, and which workflow command it is.
// Pure: bytes in, value out. Only SGR colours survive; every other escape is dropped (CSI, OSC and their kin) or shown
// as \xNN (controls), bidi tricks as ⟨U+NNNN⟩, so that what is read and copied is what was printed. After a carriage
// return only what overwrote the line is left, as in a terminal, and `overwritten` says so.
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace models {

struct LogSpan
{
    int start = 0; // in characters of the text
    int length = 0;
    int ink = -1;    // 0 to 255 of the xterm palette, or rgbInk | 0xRRGGBB; -1 = the text colour
    int ground = -1; // the same for what is behind it
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underlined = false;

    static constexpr int rgbInk = 0x1000000;
    friend bool operator==(const LogSpan &, const LogSpan &) = default;
};

enum class LogMark { None, Error, Warning, Notice, Debug, Group, EndGroup, Progress };

struct LogLine
{
    QString text;
    QList<LogSpan> spans; // in order, not overlapping, only where it is not plain
    LogMark mark = LogMark::None;
    bool startsLine = true; // false: a further piece of a very long line
    bool overwritten = false;
    qint64 number = 0; // of the line, from 1
    qint64 timeMs = 0; // UTC, 0 = not known
};

LogLine parseLogLine(QByteArrayView bytes);

// What is behind "::group::" and the like, at the beginning of a row.
LogMark logMarkOf(QByteArrayView bytes);

} // namespace models
