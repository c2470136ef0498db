// What a front end sits at: the library to read from, and send() to ask for things. The first desk on a store conducts:
// it runs the loop on a thread of its own. Every later one passes its requests on to it through the private socket, and
// takes over when it is gone. Lives on the thread of its front end; nothing here blocks but open().
#pragma once

#include "orchestrator/library.h"
#include "orchestrator/request.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>

namespace orchestrator {

class Baton;
class RemoteConductor;

class Desk : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString store;         // empty = the desktop application's
        QString actor;         // empty = the user of the operating system
        bool readOnly = false; // never conduct: requests need a conductor elsewhere
    };

    static domain::Result<std::unique_ptr<Desk>> open(const Options &options);
    ~Desk() override;

    Library &library() { return *m_library; }
    const Paths &paths() const { return m_paths; }
    const QString &actor() const { return m_options.actor; }
    bool conducts() const { return m_baton != nullptr; }
    bool conducted() const { return m_baton || m_remote; } // false: whoever holds the store does not answer

    // Answers exactly once on this thread, unless `context` dies first.
    void send(const Request &request, QObject *context, const Reply &reply);

    // True when no step is at work in this process (always true when another process conducts).
    bool idle() const;

Q_SIGNALS:
    void changed(const QStringList &subjects); // "run/…", "project/…": read it again
    void progressed(const QString &run, const QString &step, int percent, const QString &text);
    void storeTrouble(const QString &sentence);
    void roleChanged(); // began to conduct, or lost the conductor

private:
    Desk(Options options, Paths paths);
    domain::Outcome takeSeat(); // conduct if the lock is free, else connect to who does
    void join();
    void onConductorGone();
    void pass(const Request &request, QObject *context, const Reply &reply); // to who conducts
    void serveWaiting();
    domain::Error notAnswered() const;

    Options m_options;
    Paths m_paths;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Baton> m_baton;
    std::unique_ptr<RemoteConductor> m_remote;

    struct Waiting // for a conductor that holds the store but does not listen yet
    {
        Request request;
        QPointer<QObject> context;
        Reply reply;
        QDeadlineTimer until;
    };
    QList<Waiting> m_waiting;
};

// The name under which this person acts: the user of the operating system.
QString currentPerson();

} // namespace orchestrator
