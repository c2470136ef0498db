#include "models/logindex.h"

#include <algorithm>
#include <cstring>

namespace models {

namespace {
constexpr qsizetype mostErrors = 10000;
} // namespace

qsizetype rowLength(QByteArrayView bytes)
{
    const qsizetype room = qMin(bytes.size(), longestRow);
    if (const void *newline = std::memchr(bytes.data(), '\n', size_t(room)))
        return static_cast<const char *>(newline) - bytes.data() + 1;
    if (bytes.size() <= longestRow)
        return 0; // one more byte is wanted: it may be the newline
    qsizetype cut = longestRow;
    if (bytes[cut] == '\n')
        return cut + 1;
    // Back to the beginning of a character; four bytes that are all continuations are no UTF-8, then anywhere is right.
    for (int back = 0; back < 4; ++back)
        if ((uchar(bytes[cut - back]) & 0xC0) != 0x80)
            return cut - back;
    return cut;
}

qsizetype LogIndex::scan(QByteArrayView chunk)
{
    qsizetype at = 0;
    while (at < chunk.size()) {
        const QByteArrayView rest = chunk.sliced(at);
        const qsizetype length = rowLength(rest);
        if (length == 0)
            break;
        if (rows % rowsPerBlock == 0)
            blocks.append({bytes + at, lines});
        if (!midLine && length > 2 && rest[0] == ':' && rest[1] == ':') {
            const LogMark mark = logMarkOf(rest.first(length));
            const bool open = !groups.isEmpty() && groups.last().last < 0;
            if (mark == LogMark::Group) {
                if (open)
                    groups.last().last = rows - 1;
                groups.append({rows, -1});
            } else if (mark == LogMark::EndGroup && open) {
                groups.last().last = rows;
            } else if (mark == LogMark::Error && errors.size() < mostErrors) {
                errors.append(rows);
            }
        }
        midLine = rest[length - 1] != '\n';
        lines += !midLine;
        ++rows;
        at += length;
    }
    bytes += at;
    return at;
}

LogIndex LogIndex::continuation() const
{
    LogIndex out;
    if (!groups.isEmpty() && groups.last().last < 0)
        out.groups.append(groups.last());
    out.rows = rows;
    out.lines = lines;
    out.bytes = bytes;
    out.midLine = midLine;
    return out;
}

void LogIndex::append(const LogIndex &slice)
{
    blocks.append(slice.blocks);
    if (!groups.isEmpty() && !slice.groups.isEmpty() && groups.last().first == slice.groups.first().first)
        groups.removeLast();
    groups.append(slice.groups);
    errors.append(slice.errors.first(qMin(slice.errors.size(), mostErrors - errors.size())));
    rows = slice.rows;
    lines = slice.lines;
    bytes = slice.bytes;
    midLine = slice.midLine;
}

qint64 LogIndex::blockAt(qint64 offset) const
{
    const auto it = std::upper_bound(blocks.begin(), blocks.end(), offset,
                                     [](qint64 o, const LogBlock &b) { return o < b.offset; });
    return it == blocks.begin() ? 0 : it - blocks.begin() - 1;
}

} // namespace models
