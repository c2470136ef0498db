// The Storefront sample: a real small service in three environments on this machine, below the store's folder. Brings
// it up (repository, built versions, services, project) and takes all of it down again. Long work runs in programs of
// its own; progressed() tells about it, finished() comes exactly once per call. Front ends' thread.
#pragma once

#include "orchestrator/paths.h"
#include "orchestrator/request.h"

#include <QObject>

namespace orchestrator {

class Desk;

struct SampleService
{
    QString target;
    QString url;
    QString version;
    bool running = false;
};

class Sample : public QObject
{
    Q_OBJECT

public:
    Sample(Paths paths, Desk *desk, QObject *parent = nullptr);

    bool exists() const;
    QList<SampleService> services() const; // from its files; empty when there is no sample

    void bringUp(); // harmless when it is up already
    void takeDown();

Q_SIGNALS:
    void progressed(const QString &line);
    void finished(const domain::Outcome &outcome);

private:
    // Runs a program to its end; what it says on standard error is progress, its output goes to `next`.
    void run(const QString &program, const QStringList &arguments, std::function<void(const QByteArray &)> next);
    void ask(const Request &request, std::function<void()> next);
    void askAll(QList<Request> requests, std::function<void()> next);
    void startMachine(const QString &root, const QString &machine);
    void createProject(const QString &root, const QString &machine, const QByteArray &seeded);
    void fail(const QString &message, const QString &hint = {});

    Paths m_paths;
    Desk *m_desk; // null: only services() may be asked
};

} // namespace orchestrator
