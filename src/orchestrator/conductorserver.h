// The conductor's private door for other processes of the same user: JSON lines over a local socket that only its owner
// may open. A line {"id","actor","request"} is answered by {"id","reply"} or {"id","error"}; notes about changes go to
// everyone connected. Lives on the conductor's thread.
#pragma once

#include "domain/result.h"

#include <QJsonObject>
#include <QObject>

class QLocalServer;
class QLocalSocket;

namespace orchestrator {

class Conductor;

inline constexpr qint64 longestRequest =
    64 * 1024 * 1024; // bytes of a line; the definition of a project is the largest

class ConductorServer : public QObject
{
    Q_OBJECT

public:
    explicit ConductorServer(Conductor *conductor, QObject *parent = nullptr);

    domain::Outcome listen(const QString &socketPath);

private:
    void welcome(QLocalSocket *socket);
    void read(QLocalSocket *socket);
    void tellAll(const QJsonObject &note);

    Conductor *m_conductor;
    QLocalServer *m_server;
    QList<QLocalSocket *> m_sockets;
};

} // namespace orchestrator
