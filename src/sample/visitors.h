// A little custom for the shop: people who sign in and look around, by real requests to the services that run. Without
// them there would be no error rate, no latency and no active users to watch.
#pragma once

#include <QList>
#include <QTimer>

namespace sample {

class Service;

class Visitors : public QObject
{
    Q_OBJECT
public:
    explicit Visitors(QObject *parent = nullptr);

    void visit(const QList<Service *> &services); // which outlive this
    void stop() { m_next.stop(); }

private:
    void walk();

    QTimer m_next;
    QList<Service *> m_services;
    quint32 m_steps = 0;
};

} // namespace sample
