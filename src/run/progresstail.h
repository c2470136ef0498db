// Finds "::progress NN::text" lines at the growing end of a log. Reads only what is new, and of a flood only its end.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace run {

struct ProgressLine
{
    int percent = 0; // 0 to 100
    QString text;
};

class ProgressTail
{
public:
    // The last progress line since the previous call; none when there was none.
    std::optional<ProgressLine> read(const QString &log);

private:
    qint64 m_offset = 0;
    QByteArray m_rest;       // an unfinished line
    bool m_lineLost = false; // its begin was not read or was too long to keep
};

} // namespace run
