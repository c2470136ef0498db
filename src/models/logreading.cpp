#include "models/logreading.h"

#include <QElapsedTimer>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace models {

namespace {

constexpr qint64 chunkSize = 1 << 20;
constexpr int recordSize = 24; // of log.idx: line, offset, milliseconds since 1970, each 64 bits little endian

// Where the rows of a block begin, for translating offsets into rows.
class RowFinder
{
public:
    RowFinder(QFile &file, const QList<LogBlock> &blocks, qint64 end) : m_file(file), m_blocks(blocks), m_end(end) {}

    struct Row
    {
        qint64 number;
        qint64 end;
    };
    Row rowAt(qint64 offset)
    {
        if (m_blocks.isEmpty()) // not even one complete row
            return {0, m_end};
        if (m_block < 0 || offset < m_blocks.at(m_block).offset || offset >= blockEnd(m_block))
            load(offset);
        const auto it = std::upper_bound(m_ends.begin(), m_ends.end(), offset);
        const qint64 row = m_block * rowsPerBlock + (it - m_ends.begin());
        return {row, it == m_ends.end() ? m_end : *it};
    }

private:
    qint64 blockEnd(qint64 block) const { return block + 1 < m_blocks.size() ? m_blocks.at(block + 1).offset : m_end; }
    void load(qint64 offset)
    {
        const auto it = std::upper_bound(m_blocks.begin(), m_blocks.end(), offset,
                                         [](qint64 o, const LogBlock &b) { return o < b.offset; });
        m_block = it == m_blocks.begin() ? 0 : it - m_blocks.begin() - 1;
        m_ends.clear();
        const qint64 start = m_blocks.at(m_block).offset;
        const QByteArray bytes = readAt(m_file, start, blockEnd(m_block) - start);
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype length = rowLength(QByteArrayView(bytes).sliced(at));
            if (length == 0)
                break;
            at += length;
            m_ends.append(start + at);
        }
    }

    QFile &m_file;
    const QList<LogBlock> &m_blocks;
    qint64 m_end;
    qint64 m_block = -1;
    QList<qint64> m_ends;
};

void toLower(QByteArray &bytes)
{
    for (char &c : bytes)
        c = c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

} // namespace

QByteArray readAt(QFile &file, qint64 offset, qint64 length)
{
    if (length <= 0 || !file.seek(offset))
        return {};
    return file.read(length);
}

QList<LogLine> readBlock(QFile &file, const LogBlock &block, qint64 end)
{
    constexpr qint64 most = rowsPerBlock * (longestRow + 1);
    const QByteArray bytes = readAt(file, block.offset, qMin(end - block.offset, most));
    QList<LogLine> lines;
    bool starts = block.offset == 0 || readAt(file, block.offset - 1, 1) == "\n";
    qint64 number = block.line + 1;
    for (qsizetype at = 0; at < bytes.size() && lines.size() < rowsPerBlock;) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        const qsizetype length = rowLength(rest) ? rowLength(rest) : rest.size();
        LogLine line = parseLogLine(rest.first(length));
        line.startsLine = starts;
        line.number = number;
        if (!starts)
            line.mark = LogMark::None;
        starts = rest[length - 1] == '\n';
        number += starts;
        lines.append(std::move(line));
        at += length;
    }
    return lines;
}

qint64 timeAt(const QString &logPath, qint64 offset)
{
    QFile file(logPath + QStringLiteral(".idx"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    const auto field = [&file](qint64 record, int which) -> qint64 {
        const QByteArray bytes = readAt(file, record * recordSize + which * 8, 8);
        return bytes.size() == 8 ? qFromLittleEndian<qint64>(bytes.constData()) : 0;
    };
    qint64 low = 0; // the first record behind the offset is in [low, high]
    qint64 high = file.size() / recordSize;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (field(middle, 1) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? 0 : field(low - 1, 2);
}

void searchRows(QFile &file, const QList<LogBlock> &blocks, const QByteArray &needle, bool ignoreCase, qint64 from,
                qint64 to, const std::function<bool(const QList<qint64> &rows, qint64 searchedTo)> &found)
{
    constexpr qint64 batchMs = 30;
    QByteArray wanted = needle;
    if (ignoreCase)
        toLower(wanted);
    RowFinder finder(file, blocks, to);
    QList<qint64> rows;
    QElapsedTimer since;
    since.start();
    qint64 at = from;
    while (at < to) {
        QByteArray chunk = readAt(file, at, qMin(chunkSize, to - at));
        if (chunk.size() < wanted.size())
            break;
        if (ignoreCase)
            toLower(chunk);
        qint64 position = 0;
        while (position < chunk.size()) {
            const char *const begin = chunk.constData();
            const void *hit =
                ::memmem(begin + position, size_t(chunk.size() - position), wanted.constData(), size_t(wanted.size()));
            if (!hit)
                break;
            const qint64 offset = at + (static_cast<const char *>(hit) - begin);
            const RowFinder::Row row = finder.rowAt(offset);
            rows.append(row.number);
            position = qMax(row.end, offset + 1) - at; // one hit a row is enough
        }
        // What begins in the last bytes may end in the next chunk.
        at += qMax<qint64>(chunk.size() - wanted.size() + 1, position);
        if (since.elapsed() >= batchMs || rows.size() >= 4096) {
            if (!found(rows, at))
                return;
            rows.clear();
            since.restart();
        }
    }
    found(rows, to);
}

} // namespace models
