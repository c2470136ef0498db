// Reads one HTTP/1.x answer as its bytes arrive, holding at most 32 KB of headers and 64 KB of body whatever is sent.
// Why not QNetworkAccessManager: 6.4 gathers headers without limit, stays silent about garbage, and takes a body that
// broke off for a whole one. Protocol: RFC 9112. A value fed from one thread; faults are sentence parts ("answers …").
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace probe {

class HttpAnswer
{
    Q_DECLARE_TR_FUNCTIONS(probe::HttpAnswer)
public:
    enum class State { Head, Body, Complete, Broken };

    static constexpr qsizetype maxHead = 32 * 1024;
    static constexpr qsizetype maxBody = 64 * 1024;

    void feed(const QByteArray &bytes);
    void closed(); // the other side has said all it will say

    State state() const { return m_state; }
    bool ended() const { return m_state == State::Complete || m_state == State::Broken; }
    QString fault() const { return m_fault; } // why it is Broken

    int status() const { return m_status; } // 0 until the head is read
    QByteArray contentType() const { return m_contentType; }
    QByteArray location() const { return m_location; }
    QByteArray body() const { return m_body; }

private:
    enum class Framing { UntilClose, Length, Chunked };

    void fail(const QString &fault);
    void readHead();
    bool readStatusLine(const QByteArray &line);
    void readHeader(const QByteArray &line);
    void readBody();
    void readChunks();
    bool take(qsizetype count);

    State m_state = State::Head;
    QString m_fault;
    QByteArray m_pending; // received, not yet understood
    int m_status = 0;
    QByteArray m_contentType;
    QByteArray m_location;
    Framing m_framing = Framing::UntilClose;
    qint64 m_left = 0;        // of the body (Length) or of the current chunk (Chunked)
    bool m_chunkTail = false; // the line end after a chunk is still to come
    QByteArray m_body;
};

} // namespace probe
