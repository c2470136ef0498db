// One GET, from connecting to the last byte, within one deadline that counts from start(). No proxy, no cookies, no
// cache, no redirects, no credentials; TLS 1.2 or newer, and no TLS error is ever ignored. Memory is capped by
// HttpAnswer and by a small read buffer. Lives on one thread; `finished` comes exactly once, never from inside start().
#pragma once

#include "probe/httpanswer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

namespace probe {

class HttpExchange : public QObject
{
    Q_OBJECT
public:
    enum class End { Answered, Broken, Unreachable, TimedOut };

    // `url` is http or https and has a host.
    HttpExchange(QUrl url, qint64 deadlineMs, QObject *parent = nullptr);
    ~HttpExchange() override;

    void start();

    End end() const { return m_end; }
    QString fault() const { return m_fault; } // a sentence part; empty when Answered
    const HttpAnswer &answer() const { return m_answer; }
    qint64 latencyMs() const { return m_latencyMs; }

    static QString authority(const QUrl &url); // "127.0.0.1:8081"

Q_SIGNALS:
    void finished();

private:
    void send();
    void read();
    void onError(QAbstractSocket::SocketError error);
    void settle(End end, const QString &fault);

    QUrl m_url;
    qint64 m_deadlineMs;
    QSslSocket m_socket;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    HttpAnswer m_answer;
    bool m_settled = false;
    End m_end = End::Unreachable;
    QString m_fault;
    qint64 m_latencyMs = 0;
};

} // namespace probe
