// The conductor of another process, through its private socket. Every request is answered exactly once: when the
// connection breaks, those still open are answered with an error that says the outcome is to be looked up.
#pragma once

#include "orchestrator/request.h"

#include <QHash>
#include <QLocalSocket>
#include <QObject>

namespace orchestrator {

class RemoteConductor : public QObject
{
    Q_OBJECT

public:
    explicit RemoteConductor(QObject *parent = nullptr);
    ~RemoteConductor() override;

    bool connectTo(const QString &socketPath); // waits at most a second
    void send(const Request &request, const QString &actor, const Reply &reply);

Q_SIGNALS:
    void changed(const QStringList &subjects);
    void progressed(const QString &run, const QString &step, int percent, const QString &text);
    void storeTrouble(const QString &sentence);
    void gone();

private:
    void read();

    QLocalSocket m_socket;
    QHash<int, Reply> m_open;
    int m_next = 1;
};

} // namespace orchestrator
