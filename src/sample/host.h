// The machine of the sample: four targets in three environments, each with its service, steered over a private socket
// in the root folder (control.h). One machine per folder, kept by a lock the kernel drops with the process. It ends on
// `shutdown`, on SIGTERM, and when its folder is removed.
#pragma once

#include "sample/service.h"
#include "sample/visitors.h"

#include <QJsonObject>
#include <QLocalServer>

class QLocalSocket;

namespace sample {

class Host : public QObject
{
    Q_OBJECT
public:
    explicit Host(const QString &root, QObject *parent = nullptr);
    ~Host() override;

    // Empty, or one sentence; alreadyRunning() tells that one reason apart.
    QString start();
    bool alreadyRunning() const { return m_alreadyRunning; }

    // Asks every service to stop and then ends the program.
    void shutDown();

private:
    QString lock();
    QString makeServices();
    QString listen();
    void accept();
    void obey(QLocalSocket *caller, const QByteArray &line);
    Service *service(const QString &name) const;
    QJsonObject status() const;

    QString m_root;
    int m_lock = -1;
    bool m_alreadyRunning = false;
    QList<Service *> m_services;
    QLocalServer m_server;
    QTimer m_folderWatch;
    QList<QLocalSocket *> m_farewell; // callers who wait for the shutdown
    qsizetype m_leftToStop = -1;      // -1 = not shutting down
    Visitors m_visitors;
};

} // namespace sample
