#include "sample/visitors.h"

#include "sample/service.h"

#include <QTcpSocket>

#include <array>

namespace sample {
namespace {

constexpr int stepMs = 250;
constexpr int patienceMs = 3000;
constexpr quint32 people = 40;
constexpr std::array paths{"/", "/login", "/checkout", "/"};

} // namespace

Visitors::Visitors(QObject *parent) : QObject(parent)
{
    connect(&m_next, &QTimer::timeout, this, &Visitors::walk);
}

void Visitors::visit(const QList<Service *> &services)
{
    m_services = services;
    m_next.start(stepMs);
}

void Visitors::walk()
{
    ++m_steps;
    for (const Service *service : std::as_const(m_services)) {
        if (!service->running())
            continue;
        auto *socket = new QTcpSocket(this);
        connect(socket, &QTcpSocket::connected, socket, [socket, step = m_steps] {
            socket->write(QByteArray("GET ") + paths.at(step % paths.size()) +
                          " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: session=" + "visitor-" +
                          QByteArray::number(step / paths.size() % people) + "\r\n\r\n");
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::errorOccurred, socket, &QObject::deleteLater);
        QTimer::singleShot(patienceMs, socket, &QTcpSocket::abort);
        socket->connectToHost(QStringLiteral("127.0.0.1"), service->port());
    }
}

} // namespace sample
