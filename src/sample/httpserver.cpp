#include "sample/httpserver.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace sample {
namespace {

constexpr qsizetype maxHead = 8 * 1024;
constexpr qsizetype maxBody = 64 * 1024;
constexpr int silenceMs = 10000;

QByteArray phrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 303:
        return "See Other";
    case 400:
        return "Bad Request";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "Unknown";
    }
}

Response plain(int status)
{
    return {status, "text/plain; charset=utf-8", phrase(status) + '\n', {}};
}

struct Parsed
{
    std::optional<Request> request; // none yet: more is needed, or `refusal` says why not
    int refusal = 0;
};

Parsed parse(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0 || headEnd > maxHead)
        return {{}, bytes.size() > maxHead ? 413 : 0};
    const QList<QByteArray> lines = bytes.left(headEnd).split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start.at(1).startsWith('/') || !start.at(2).startsWith("HTTP/1."))
        return {{}, 400};
    Request request;
    request.method = start.at(0);
    request.path = QUrl::fromPercentEncoding(start.at(1).split('?').first());
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        if (colon <= 0)
            return {{}, 400};
        request.headers.insert(lines.at(i).left(colon).trimmed().toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    bool number = true;
    const QByteArray declared = request.headers.value("content-length", "0");
    const qlonglong length = declared.toLongLong(&number);
    if (!number || length < 0)
        return {{}, 400};
    if (length > maxBody)
        return {{}, 413};
    request.body = bytes.mid(headEnd + 4, length);
    if (request.body.size() < length)
        return {};
    return {request, 0};
}

} // namespace

HttpServer::HttpServer(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

bool HttpServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_open.insert(socket);
        auto *silence = new QTimer(socket);
        silence->setSingleShot(true);
        silence->start(silenceMs);
        connect(silence, &QTimer::timeout, socket, &QTcpSocket::abort);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_open.remove(socket);
            socket->deleteLater();
        });
    }
}

void HttpServer::read(QTcpSocket *socket)
{
    // Peeked until it is complete: the socket's own buffer is the only copy kept.
    const Parsed parsed = parse(socket->peek(maxHead + maxBody + 4));
    if (!parsed.request && parsed.refusal == 0)
        return;
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    socket->readAll();
    if (parsed.request)
        answer(socket, m_handler(*parsed.request), parsed.request->method != "HEAD");
    else
        answer(socket, plain(parsed.refusal));
}

void HttpServer::answer(QTcpSocket *socket, const Response &response, bool bodyToo)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + phrase(response.status) + "\r\n";
    out += "Content-Type: " + response.type + "\r\nContent-Length: " + QByteArray::number(response.body.size()) +
           "\r\nCache-Control: no-store\r\nConnection: close\r\n";
    for (const QByteArray &header : response.headers)
        out += header + "\r\n";
    out += "\r\n";
    if (bodyToo)
        out += response.body;
    socket->write(out);
    socket->disconnectFromHost();
}

} // namespace sample
