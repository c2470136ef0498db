// An HTTP server on a free loopback port that behaves as badly as its path asks for, and counts what it got rid of.
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

class HostileServer : public QTcpServer
{
    Q_OBJECT
public:
    HostileServer();

    QString url(const QString &path) const;
    qint64 bytesSent() const { return m_bytesSent; }
    int mostAtOnce() const { return m_mostAtOnce; }
    QList<QByteArray> requests() const { return m_requests; }

private:
    void greet();
    void answer(QTcpSocket *socket, const QByteArray &path);
    void flood(QTcpSocket *socket, const QByteArray &piece, qint64 total);
    void drip(QTcpSocket *socket, const QByteArray &bytes);

    qint64 m_bytesSent = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
    QList<QByteArray> m_requests;
};
