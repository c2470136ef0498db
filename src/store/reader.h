// Questions to the store, on a read-only connection of their own: one Reader per thread, beside any writer.
// Lists are keyset-paged, newest first where time matters; every call ends its read before it returns.
// What a killed writer left half done is undone when the store is opened; nothing else is ever written.
#pragma once

#include "domain/records.h"

#include <QCoreApplication>

#include <memory>

namespace store {

class Connection;

// Empty fields do not restrict.
struct RunFilter
{
    QString project;
    QString environment;
    bool openOnly = false;
    std::optional<domain::RunMode> mode;
    std::optional<domain::RunPhase> phase;
    QString text;   // part of project, version, environment, sentence or person, upper and lower case (ASCII) alike
    QString before; // run id: only runs older than this one, for the next page
    int limit = 100;
};
struct DeploymentFilter
{
    QString project;
    QString environment;
    QString version;
    std::optional<domain::RunMode> mode;
    std::optional<domain::StepStatus> result;
    QString text;      // part of project, version, environment, run or person
    qint64 before = 0; // deployment id: only older ones, for the next page
    int limit = 100;
};
struct JournalFilter
{
    QString subject;  // "run/<id>" or "project/<id>"
    qint64 after = 0; // seq: only later rows; the journal is read forwards
    int limit = 1000;
};

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(store::Reader)
public:
    static domain::Result<std::unique_ptr<Reader>> open(const QString &path);
    ~Reader();

    QString path() const;

    domain::Result<QList<domain::Project>> projects(); // by id
    domain::Result<domain::Project> project(const QString &id);
    domain::Result<QList<domain::Version>> versions(const QString &project); // newest name first (Version::compare)
    domain::Result<domain::Version> version(const QString &project, const QString &name);

    // An empty project means all projects.
    domain::Result<QList<domain::LiveVersion>> live(const QString &project = {});
    domain::Result<QList<domain::WaitingGate>> waiting(const QString &project = {}); // longest first
    domain::Result<QList<domain::HeldEnvironment>> held(const QString &project = {});

    domain::Result<QList<domain::RunRecord>> runs(const RunFilter &filter = {});
    domain::Result<domain::RunRecord> run(const QString &idOrUniqueStart);
    domain::Result<QList<domain::Event>> runEvents(const QString &run);
    domain::Result<QList<domain::Deployment>> deployments(const DeploymentFilter &filter = {});

    domain::Result<QList<domain::JournalRow>> journal(const JournalFilter &filter = {});
    domain::Result<qint64> headSeq(); // 0 = nothing yet
    // The first run that the derived tables know and the journal does not; empty = none.
    domain::Result<QString> runWithoutEvents();

    // Every derived row as text, in a fixed order: two stores with the same history give the same text.
    domain::Result<QString> dumpDerived();

private:
    explicit Reader(std::unique_ptr<Connection> connection);
    domain::Result<QStringList> definitions(const QString &sql, const QVariantList &values);

    std::unique_ptr<Connection> m_connection;
};

} // namespace store
