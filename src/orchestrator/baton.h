// Held by the process that conducts: the store's lock, the conductor's thread, the conductor with its hands, and the
// door for other processes. Making one opens (and if need be migrates) the store; destroying it ends the thread.
// Running scripts go on without it.
#pragma once

#include "orchestrator/paths.h"
#include "orchestrator/request.h"

#include <QObject>
#include <QThread>

#include <atomic>

namespace store {
class StoreLock;
}

namespace orchestrator {

class Conductor;

class Baton : public QObject
{
    Q_OBJECT

public:
    static domain::Result<std::unique_ptr<Baton>> take(const Paths &paths, std::unique_ptr<store::StoreLock> lock);
    ~Baton() override;

    void send(const Request &request, const QString &actor, QObject *context, const Reply &reply);
    bool idle() const { return m_idle; }

Q_SIGNALS:
    void changed(const QStringList &subjects);
    void progressed(const QString &run, const QString &step, int percent, const QString &text);
    void storeTrouble(const QString &sentence);

private:
    explicit Baton(std::unique_ptr<store::StoreLock> lock);
    domain::Outcome begin(const Paths &paths); // on the conductor's thread

    std::unique_ptr<store::StoreLock> m_lock;
    QThread m_thread;
    QObject *m_anchor; // lives on the thread; everything there is its child
    Conductor *m_conductor = nullptr;
    std::atomic<bool> m_idle{true};
};

} // namespace orchestrator
