// Just enough HTTP/1.1 for the sample: one request per connection, on 127.0.0.1 only. Heads over 8 KiB, bodies over
// 64 KiB and connections that say nothing for 10 s are turned away. Event-loop thread only.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QTcpServer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace sample {

struct Request
{
    QByteArray method;
    QString path;                         // decoded, without the query
    QMap<QByteArray, QByteArray> headers; // lower-case names
    QByteArray body;
};

struct Response
{
    int status = 200;
    QByteArray type = "text/html; charset=utf-8";
    QByteArray body;
    QList<QByteArray> headers; // "Name: value"
};

class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<Response(const Request &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);

    bool listen(quint16 port);
    QString errorString() const { return m_server.errorString(); }
    quint16 port() const { return m_server.serverPort(); }
    qsizetype openConnections() const { return m_open.size(); }

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Response &response, bool bodyToo = true);

    Handler m_handler;
    QTcpServer m_server;
    QSet<QTcpSocket *> m_open;
};

} // namespace sample
