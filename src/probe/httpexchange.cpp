#include "probe/httpexchange.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

#include <chrono>

using namespace Qt::StringLiterals;

namespace probe {

namespace {

constexpr qint64 readBuffer = 16 * 1024;

bool encrypted(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

quint16 portOf(const QUrl &url)
{
    return quint16(url.port(encrypted(url) ? 443 : 80));
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return host.contains(u':') ? u'[' + host + u']' : host;
}

QByteArray requestFor(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray host = hostOf(url).toLatin1();
    if (url.port() >= 0)
        host += ':' + QByteArray::number(url.port());
    return "GET " + path + " HTTP/1.1\r\nHost: " + host +
           "\r\nUser-Agent: slipway/" SLIPWAY_VERSION "\r\nAccept: application/json, text/plain;q=0.9, */*;q=0.5"
           "\r\nAccept-Encoding: identity\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n";
}

} // namespace

HttpExchange::HttpExchange(QUrl url, qint64 deadlineMs, QObject *parent)
    : QObject(parent), m_url(std::move(url)), m_deadlineMs(deadlineMs)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(readBuffer);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_socket.setSslConfiguration(tls);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        const double seconds = double(m_deadlineMs) / 1000;
        settle(End::TimedOut, tr("no answer within %1 s").arg(QString::number(seconds, 'g', 3)));
    });
    connect(&m_socket, encrypted(m_url) ? &QSslSocket::encrypted : &QSslSocket::connected, this, &HttpExchange::send);
    connect(&m_socket, &QSslSocket::readyRead, this, &HttpExchange::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HttpExchange::onError);
}

HttpExchange::~HttpExchange()
{
    m_settled = true; // closing the socket speaks up once more
    m_socket.disconnect(this);
}

QString HttpExchange::authority(const QUrl &url)
{
    return hostOf(url) + u':' + QString::number(portOf(url));
}

void HttpExchange::start()
{
    m_clock.start();
    m_deadline.start(std::chrono::milliseconds(m_deadlineMs));
    if (encrypted(m_url))
        m_socket.connectToHostEncrypted(m_url.host(QUrl::FullyEncoded), portOf(m_url));
    else
        m_socket.connectToHost(m_url.host(QUrl::FullyEncoded), portOf(m_url));
}

void HttpExchange::send()
{
    m_socket.write(requestFor(m_url));
}

void HttpExchange::read()
{
    while (!m_settled && m_socket.bytesAvailable() > 0) {
        m_answer.feed(m_socket.read(readBuffer));
        if (m_answer.state() == HttpAnswer::State::Complete)
            settle(End::Answered, {});
        else if (m_answer.state() == HttpAnswer::State::Broken)
            settle(End::Broken, m_answer.fault());
    }
}

void HttpExchange::onError(QAbstractSocket::SocketError error)
{
    read(); // what arrived before the end counts
    if (m_settled)
        return;
    const QString where = authority(m_url);
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return settle(End::Unreachable, tr("connection refused at %1").arg(where));
    case QAbstractSocket::HostNotFoundError:
        return settle(End::Unreachable, tr("no host is known as “%1”").arg(hostOf(m_url)));
    case QAbstractSocket::RemoteHostClosedError:
        if (encrypted(m_url) && !m_socket.isEncrypted())
            return settle(End::Unreachable, tr("%1 does not speak TLS").arg(where));
        m_answer.closed();
        if (m_answer.state() == HttpAnswer::State::Complete)
            return settle(End::Answered, {});
        return settle(End::Broken, m_answer.fault());
    case QAbstractSocket::SslHandshakeFailedError:
        return settle(End::Unreachable, tr("no trusted TLS connection to %1: %2").arg(where, m_socket.errorString()));
    default:
        return settle(End::Unreachable, tr("%1 cannot be reached: %2").arg(where, m_socket.errorString()));
    }
}

void HttpExchange::settle(End end, const QString &fault)
{
    if (m_settled)
        return;
    m_settled = true;
    m_end = end;
    m_fault = fault;
    m_latencyMs = m_clock.elapsed();
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    // A socket can fail inside connectToHost(), and the receiver may delete this object.
    QMetaObject::invokeMethod(this, &HttpExchange::finished, Qt::QueuedConnection);
}

} // namespace probe
