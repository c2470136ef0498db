// The read side: everything a front end shows, from a read-only connection of its own. One per thread; each call reads
// the store afresh and takes a few milliseconds. Never writes.
#pragma once

#include "domain/action.h"
#include "domain/records.h"
#include "orchestrator/paths.h"
#include "orchestrator/planning.h"
#include "store/journalcheck.h"
#include "store/reader.h"

namespace orchestrator {

using RunFilter = store::RunFilter;
using DeploymentFilter = store::DeploymentFilter;
using JournalFilter = store::JournalFilter;
using JournalCheck = store::JournalCheck;

// One environment of one project on the overview.
struct EnvironmentView
{
    domain::Environment environment;
    std::optional<domain::LiveVersion> live; // nothing was ever deployed: none
    std::optional<domain::HeldEnvironment> held;
    std::optional<domain::Deployment> last; // the last deployment, whatever became of it
    bool wayBackReady = false;              // live->previous is built and its artifact is in its place
};

struct ProjectView
{
    domain::Project project;
    QList<EnvironmentView> environments; // promotion order
};

struct RunView
{
    domain::RunState state;
    domain::RunRecord record;
    QList<domain::Action> actions;
    QString sentence;
    QList<domain::Event> events;
    std::optional<domain::KnownIssue> issue; // that the failure matches
};

class Library
{
public:
    static domain::Result<std::unique_ptr<Library>> open(const Paths &paths);
    ~Library();

    const Paths &paths() const { return m_paths; }

    domain::Result<QList<ProjectView>> overview();
    domain::Result<QList<domain::Project>> projects();
    domain::Result<domain::Project> project(const QString &idOrName);
    domain::Result<QList<domain::Version>> versions(const QString &project); // newest first
    domain::Result<domain::Version> version(const QString &project, const QString &name);
    domain::Result<QList<domain::LiveVersion>> live(const QString &project = {});
    domain::Result<QList<domain::WaitingGate>> inbox(const QString &project = {});
    domain::Result<QList<domain::RunRecord>> runs(const RunFilter &filter);
    domain::Result<RunView> run(const QString &id);
    static QString sentence(const domain::RunState &state, qint64 nowMs); // RunView::sentence at another moment
    domain::Result<QList<domain::Deployment>> deployments(const DeploymentFilter &filter);
    domain::Result<domain::RunPlan> plan(const PlanQuery &query);
    domain::Result<QList<domain::JournalRow>> journal(const JournalFilter &filter);
    domain::Result<JournalCheck> verifyJournal();
    domain::Outcome exportJournal(QIODevice &device);

    QString logPath(const QString &run, const QString &step, int attempt) const;

private:
    Library(Paths paths, std::unique_ptr<store::Reader> reader);

    Paths m_paths;
    std::unique_ptr<store::Reader> m_reader;
};

} // namespace orchestrator
