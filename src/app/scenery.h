// A store of its own in a temporary folder, filled with what happened, to show pages in a telling state. First the past
// (happened(), at any time), then the present (desk(), ask(), until()). Everything is gone with it: running scripts end
// as soon as their folder does.
#pragma once

#include "orchestrator/desk.h"
#include "store/store.h"

#include <QTcpServer>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>

namespace app {

class Scenery
{
public:
    Scenery();
    ~Scenery();

    QString folder() const { return m_folder.path(); }
    static qint64 ago(double minutes);

    // Into the journal, as if it had happened then. Only before desk() was asked for.
    void happened(double minutesAgo, const QString &actor, const domain::EventBody &body);
    // A project of these environments (the last is production), each deployed to by a script with this text, all of
    // them well.
    domain::Project project(const QString &name, const QStringList &environments,
                            const QString &script = QStringLiteral("echo deployed")) const;
    // The address of a health endpoint that is well, or not.
    QString health(bool well) const;
    domain::Version version(const QString &name, const QString &notes = {}); // built: its artifact is in its place

    orchestrator::Desk &desk();
    QJsonObject ask(const orchestrator::Request &request);
    void until(const std::function<bool()> &holds); // at most ten seconds
    static void settle(int ms);                     // lets the event loop work

private:
    void answerHealth();
    QString commit(const QString &subject) const; // in the repository all projects have; its hash

    QTemporaryDir m_folder;
    QTcpServer m_server;
    std::unique_ptr<store::Store> m_past;
    std::map<QString, domain::RunState> m_runs;
    std::unique_ptr<orchestrator::Desk> m_desk;
};

} // namespace app
