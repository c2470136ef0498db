#include "hostileserver.h"

#include <QTimer>

#include <algorithm>
#include <memory>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace {

QByteArray reply(const QByteArray &status, const QByteArray &type, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray json(const QByteArray &body)
{
    return reply("200 OK", "application/json", body);
}

} // namespace

HostileServer::HostileServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, &HostileServer::greet);
}

QString HostileServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(QString::number(serverPort()), path);
}

void HostileServer::greet()
{
    QTcpSocket *socket = nextPendingConnection();
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_atOnce);
    connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_bytesSent += bytes; });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        --m_atOnce;
        socket->deleteLater();
    });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, request = QByteArray()]() mutable {
        request += socket->readAll();
        if (!request.endsWith("\r\n\r\n"))
            return;
        m_requests.append(request);
        answer(socket, request.split(' ').value(1));
    });
}

void HostileServer::answer(QTcpSocket *socket, const QByteArray &path)
{
    if (path == "/hang")
        return;
    if (path == "/drip")
        return drip(socket, json(R"({"status":"healthy"})"));
    if (path == "/slow") {
        QTimer::singleShot(150, socket, [socket] { socket->write(json(R"({"status":"healthy"})")); });
        return;
    }
    if (path == "/reset") {
        const linger hard{1, 0};
        setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        return socket->abort();
    }
    if (path == "/huge-headers") {
        socket->write("HTTP/1.1 200 OK\r\n");
        return flood(socket, "X-Filler: " + QByteArray(1000, 'x') + "\r\n", 20 << 20);
    }
    if (path == "/huge-body") {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{");
        return flood(socket, QByteArray(64 << 10, ' '), 200 << 20);
    }
    if (path == "/garbage")
        socket->write("SSH-2.0-OpenSSH_9.2p1\r\n");
    else if (path == "/nothing")
        ;
    else if (path == "/redirect")
        socket->write("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n");
    else if (path == "/503")
        socket->write(reply("503 Service Unavailable", "application/json", R"({"status":"down","version":"1.2.2"})"));
    else if (path == "/html")
        socket->write(reply("200 OK", "text/html", "<!doctype html><title>Sign in</title>"));
    else if (path == "/gzip")
        socket->write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b");
    else if (path == "/truncated")
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"status\":\"healthy\"}");
    else if (path == "/half-json")
        socket->write(json(R"({"status":"heal)"));
    else if (path == "/chunked")
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "a\r\n{\"status\":\r\na\r\n\"healthy\"}\r\n0\r\n\r\n");
    else if (path == "/degraded")
        socket->write(json(R"({"status":"degraded","version":"1.3.0"})"));
    else if (path == "/old")
        socket->write(json(R"({"status":"healthy","version":"1.2.2"})"));
    else
        socket->write(json(R"({"status":"healthy","version":"1.3.0"})"));
    socket->disconnectFromHost();
}

void HostileServer::flood(QTcpSocket *socket, const QByteArray &piece, qint64 total)
{
    const auto left = std::make_shared<qint64>(total);
    const auto more = [socket, piece, left] {
        if (*left > 0 && socket->bytesToWrite() < piece.size()) {
            socket->write(piece);
            *left -= piece.size();
        }
    };
    connect(socket, &QTcpSocket::bytesWritten, socket, more);
    more();
}

void HostileServer::drip(QTcpSocket *socket, const QByteArray &bytes)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, bytes, i = 0]() mutable {
        if (i < bytes.size())
            socket->write(bytes.mid(i++, 1));
    });
    timer->start(20);
}
