// A log of any size, growing or finished, as rows to look at. Lives on the GUI thread and never touches the disk there:
// scanning, reading, searching and copying run in its own pool and come back as signals. Nothing is kept but a sparse
// index and the blocks last looked at (some 16 MB). A missing file is waited for; one that shrank is read anew.
// Times of rows come from the log.idx that the runner writes beside the log (24-byte records every 64 lines).
#pragma once

#include "models/logindex.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace models {

class LogFile : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Missing, Unreadable, Reading, Read };

    explicit LogFile(QObject *parent = nullptr);
    ~LogFile() override;

    void open(const QString &path);
    void close();
    // Whether more is expected: while it is, the file is looked at 30 times a second, and rarer when nothing comes.
    void setGrowing(bool growing);

    QString path() const { return m_path; }
    State state() const { return m_state; }
    QString trouble() const { return m_trouble; } // a sentence, when Unreadable
    qint64 rows() const { return m_index.rows + (m_size > m_index.bytes); }
    qint64 bytes() const { return m_size; }
    const QList<LogGroup> &groups() const { return m_index.groups; }
    const QList<qint64> &errors() const { return m_index.errors; }

    // Null while it is being fetched; linesReady() says when to ask again.
    const LogLine *line(qint64 row);

    // Literal text; without regard to case only for ASCII letters. Goes on as the file grows. Empty = no search.
    void search(const QString &text, Qt::CaseSensitivity sensitivity);
    const QList<qint64> &hits() const { return m_hits; } // rows, ascending
    bool isSearching() const { return m_searchRunning; }
    bool hasMoreHits() const { return m_hits.size() >= mostHits; }

    // The text of rows [first, last], at most 16 MB of it, handed over on this thread unless the file is closed first.
    using TextReady = std::function<void(const QStringList &rows, bool cut)>;
    void fetchText(qint64 first, qint64 last, TextReady ready);

    static constexpr qsizetype mostHits = 200000;
    static constexpr qsizetype mostText = 16 << 20;

Q_SIGNALS:
    void changed(); // state, rows, bytes, groups
    void reset();   // everything known before is void
    void linesReady();
    void hitsChanged();

private:
    using Token = std::shared_ptr<std::atomic<bool>>; // true = stop
    struct Scan                                       // what a scanning task found
    {
        State state = State::Read;
        QString trouble;
        LogIndex slice;
        qint64 size = 0;
        bool shrank = false;
        bool last = true;
    };

    void startScan();
    void takeScan(const Scan &scan);
    void fetchBlock(qint64 block);
    void takeBlock(qint64 block, const QList<LogLine> &lines, qsizetype cost, bool complete);
    void continueSearch();
    void takeHits(const QList<qint64> &rows, qint64 searchedTo, bool last);
    void forget();

    QString m_path;
    State m_state = State::Closed;
    QString m_trouble;
    LogIndex m_index;
    qint64 m_size = 0;
    bool m_growing = true;
    bool m_scanning = false;
    Token m_token;
    QTimer m_poll;

    QCache<qint64, QList<LogLine>> m_blocks;
    QSet<qint64> m_fetching;
    QSet<qint64> m_stale; // shown until the new content arrives

    QByteArray m_needle;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseInsensitive;
    QList<qint64> m_hits;
    qint64 m_searchedTo = 0;
    bool m_searchRunning = false;
    Token m_searchToken;

    QThreadPool m_pool; // last: its tasks end before anything they use goes
};

} // namespace models
