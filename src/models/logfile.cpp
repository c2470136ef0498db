#include "models/logfile.h"

#include "models/logreading.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace models {

namespace {

constexpr qint64 scanChunk = 1 << 20;
constexpr qint64 sliceMs = 16;
constexpr qsizetype cacheBytes = 16 << 20;
constexpr int quickPollMs = 33;
constexpr int slowPollMs = 250;
enum Priority { Background, Visible };

} // namespace

LogFile::LogFile(QObject *parent) : QObject(parent)
{
    m_blocks.setMaxCost(cacheBytes);
    m_pool.setMaxThreadCount(3); // one scans, one searches, one reads what is looked at
    m_poll.setSingleShot(true);
    m_poll.setInterval(quickPollMs);
    connect(&m_poll, &QTimer::timeout, this, &LogFile::startScan);
}

LogFile::~LogFile()
{
    close();
    m_pool.waitForDone(); // all tasks look at their token at least every megabyte
}

void LogFile::open(const QString &path)
{
    close();
    m_path = path;
    m_state = State::Reading;
    m_token = std::make_shared<std::atomic<bool>>(false);
    startScan();
    Q_EMIT reset();
}

void LogFile::close()
{
    if (m_token)
        *m_token = true;
    if (m_searchToken)
        *m_searchToken = true;
    m_pool.clear();
    m_poll.stop();
    m_scanning = false;
    m_state = State::Closed;
    forget();
}

void LogFile::forget()
{
    m_trouble.clear();
    m_index = {};
    m_size = 0;
    m_blocks.clear();
    m_fetching.clear();
    m_stale.clear();
    m_hits.clear();
    m_searchedTo = 0;
    m_searchRunning = false;
}

void LogFile::setGrowing(bool growing)
{
    m_growing = growing;
    if (m_state == State::Closed)
        return;
    m_poll.setInterval(quickPollMs);
    m_poll.start(); // the last piece may have come between the last look and its end
}

void LogFile::startScan()
{
    if (m_scanning || m_state == State::Closed)
        return;
    m_scanning = true;
    m_pool.start(
        [this, path = m_path, index = m_index.continuation(), known = m_size, token = m_token]() mutable {
            const auto post = [&](const Scan &scan) {
                QMetaObject::invokeMethod(
                    this, [this, scan, token] { *token ? void() : takeScan(scan); }, Qt::QueuedConnection);
            };
            Scan scan;
            const QFileInfo info(path);
            QFile file(path);
            if (!info.exists()) {
                scan.state = State::Missing;
            } else if (!info.isFile()) {
                scan.state = State::Unreadable;
                scan.trouble = tr("%1 is not a file.").arg(path);
            } else if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
                scan.state = State::Unreadable;
                scan.trouble = tr("%1 cannot be read: %2.").arg(path, file.errorString());
            }
            if (scan.state != State::Read)
                return post(scan);
            scan.size = file.size();
            scan.shrank = scan.size < known;
            if (scan.shrank)
                index = {};
            QElapsedTimer since;
            bool first = true;
            while (!*token) {
                const QByteArray chunk = readAt(file, index.bytes, qMin(scanChunk, scan.size - index.bytes));
                if (chunk.isEmpty() || index.scan(chunk) == 0)
                    break;
                if (first || since.elapsed() >= sliceMs) { // the first screen at once, then as often as it is painted
                    scan.slice = std::exchange(index, index.continuation());
                    scan.last = false;
                    post(scan);
                    scan.shrank = false;
                    first = false;
                    since.start();
                }
            }
            scan.slice = index;
            scan.last = true;
            post(scan);
        },
        Background);
}

void LogFile::takeScan(const Scan &scan)
{
    if (scan.shrank) {
        forget();
        Q_EMIT reset();
    }
    const bool grew = scan.state == State::Read && (scan.size != m_size || scan.slice.rows != m_index.rows);
    const State state = scan.state == State::Read && !scan.last ? State::Reading : scan.state;
    const bool different = grew || state != m_state || scan.trouble != m_trouble;
    if (scan.state == State::Read) {
        if (grew && m_size > 0)
            m_stale.insert(qMax<qint64>(0, rows() - 1) / rowsPerBlock); // its last row, or block, was not complete
        m_index.append(scan.slice);
        m_size = scan.size;
    }
    m_state = state;
    m_trouble = scan.trouble;
    if (scan.last) {
        m_scanning = false;
        if (m_growing || m_state == State::Missing) {
            m_poll.setInterval(grew ? quickPollMs : qMin(m_poll.interval() * 2, slowPollMs));
            m_poll.start();
        }
        continueSearch();
    }
    if (different)
        Q_EMIT changed();
}

const LogLine *LogFile::line(qint64 row)
{
    if (row < 0 || row >= rows())
        return nullptr;
    const qint64 block = row / rowsPerBlock;
    const QList<LogLine> *lines = m_blocks.object(block);
    if (!lines || m_stale.contains(block))
        fetchBlock(block);
    const qint64 at = row % rowsPerBlock;
    return lines && at < lines->size() ? &lines->at(at) : nullptr;
}

void LogFile::fetchBlock(qint64 block)
{
    if (m_fetching.contains(block))
        return;
    m_fetching.insert(block);
    m_stale.remove(block);
    // The last block may consist of the one row that is not complete yet.
    const LogBlock start =
        block < m_index.blocks.size() ? m_index.blocks.at(block) : LogBlock{m_index.bytes, m_index.lines};
    const bool complete = block + 1 < m_index.blocks.size();
    const qint64 end = complete ? m_index.blocks.at(block + 1).offset : m_size;
    m_pool.start(
        [this, path = m_path, block, start, end, complete, token = m_token] {
            QFile file(path);
            QList<LogLine> lines;
            if (!*token && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
                lines = readBlock(file, start, end);
                const qint64 time = timeAt(path, start.offset);
                for (LogLine &line : lines)
                    line.timeMs = time;
            }
            QMetaObject::invokeMethod(
                this,
                [this, block, lines, cost = qsizetype(end - start.offset) * 2 + 4096, complete, token] {
                    *token ? void() : takeBlock(block, lines, cost, complete);
                },
                Qt::QueuedConnection);
        },
        Visible);
}

void LogFile::takeBlock(qint64 block, const QList<LogLine> &lines, qsizetype cost, bool complete)
{
    m_fetching.remove(block);
    m_blocks.insert(block, new QList<LogLine>(lines), qMin(cost, cacheBytes / 4));
    const qint64 expected = qMin<qint64>(rowsPerBlock, rows() - block * rowsPerBlock);
    if (!complete && lines.size() < expected)
        m_stale.insert(block); // it grew while it was read
    Q_EMIT linesReady();
}

void LogFile::search(const QString &text, Qt::CaseSensitivity sensitivity)
{
    const QByteArray needle = text.toUtf8();
    if (needle == m_needle && sensitivity == m_sensitivity)
        return;
    if (m_searchToken)
        *m_searchToken = true;
    m_needle = needle;
    m_sensitivity = sensitivity;
    m_hits.clear();
    m_searchedTo = 0;
    m_searchRunning = false;
    continueSearch();
    Q_EMIT hitsChanged();
}

void LogFile::continueSearch()
{
    if (m_needle.isEmpty() || m_searchRunning || hasMoreHits() || m_size - m_searchedTo < m_needle.size())
        return;
    m_searchRunning = true;
    m_searchToken = std::make_shared<std::atomic<bool>>(false);
    m_pool.start(
        [this, path = m_path, blocks = m_index.blocks, needle = m_needle,
         ignoreCase = m_sensitivity == Qt::CaseInsensitive, from = m_searchedTo, to = m_size, token = m_searchToken] {
            const auto post = [&](const QList<qint64> &rows, qint64 at, bool last) {
                QMetaObject::invokeMethod(
                    this, [this, rows, at, last, token] { *token ? void() : takeHits(rows, at, last); },
                    Qt::QueuedConnection);
            };
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
                return post({}, to, true);
            qsizetype count = 0;
            searchRows(file, blocks, needle, ignoreCase, from, to, [&](const QList<qint64> &rows, qint64 at) {
                count += rows.size();
                const bool last = at >= to || count >= mostHits;
                post(rows, at, last);
                return !last && !*token;
            });
        },
        Background);
}

void LogFile::takeHits(const QList<qint64> &rows, qint64 searchedTo, bool last)
{
    for (const qint64 row : rows)
        if ((m_hits.isEmpty() || row > m_hits.last()) && !hasMoreHits())
            m_hits.append(row);
    // The last row may go on: look at its end again when more has come.
    m_searchedTo = last ? qMax<qint64>(0, searchedTo - m_needle.size() + 1) : searchedTo;
    if (last) {
        m_searchRunning = false;
        if (m_size > searchedTo)
            continueSearch();
    }
    Q_EMIT hitsChanged();
}

void LogFile::fetchText(qint64 first, qint64 last, TextReady ready)
{
    first = qMax<qint64>(0, first);
    last = qMin(last, rows() - 1);
    if (first > last)
        return;
    m_pool.start(
        [this, path = m_path, blocks = m_index.blocks, tail = LogBlock{m_index.bytes, m_index.lines}, size = m_size,
         first, last, ready = std::move(ready), token = m_token] {
            QFile file(path);
            QStringList out;
            qsizetype taken = 0;
            bool cut = false;
            const bool opened = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
            for (qint64 block = first / rowsPerBlock; opened && !cut && block <= last / rowsPerBlock && !*token;
                 ++block) {
                const LogBlock start = block < blocks.size() ? blocks.at(block) : tail;
                const qint64 end = block + 1 < blocks.size() ? blocks.at(block + 1).offset : size;
                const QList<LogLine> lines = readBlock(file, start, end);
                for (qsizetype i = 0; i < lines.size() && !cut; ++i) {
                    const qint64 row = block * rowsPerBlock + i;
                    if (row < first || row > last)
                        continue;
                    taken += lines.at(i).text.size();
                    cut = taken > mostText;
                    if (!cut)
                        out.append(lines.at(i).text);
                }
            }
            QMetaObject::invokeMethod(
                this, [out, cut, ready, token] { *token ? void() : ready(out, cut); }, Qt::QueuedConnection);
        },
        Visible);
}

} // namespace models
