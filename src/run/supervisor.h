// Runs scripts so that they survive Slipway: each under a slipway-runner of its own, all knowledge in the attempt's
// folder. Idempotent by (run, step, attempt): start() begins it, attaches to the one still running, or reports the
// end that is written down. ended() comes exactly once per start(), also when it could not be started; a start() of
// one that is being watched joins it. One thread; never blocks longer than writing a few small files.
#pragma once

#include "run/attemptfolder.h"
#include "run/progresstail.h"

#include <QDeadlineTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <map>

namespace run {

class Supervisor : public QObject
{
    Q_OBJECT

public:
    Supervisor(const QString &runsFolder, const QString &runnerProgram, QObject *parent = nullptr);

    void start(const QString &run, const QString &step, int attempt, const domain::ScriptSpec &spec);
    // SIGINT, SIGTERM, SIGKILL with the spec's grace between them; ended() follows when the last descendant is gone.
    // An attempt that was never begun never will be.
    void stop(const QString &run, const QString &step, int attempt);

    static QString attemptFolder(const QString &runsFolder, const QString &run, const QString &step, int attempt);

Q_SIGNALS:
    void ended(const QString &run, const QString &step, int attempt, const domain::ScriptResult &result);
    void progress(const QString &run, const QString &step, int percent, const QString &text);

private:
    struct Watched
    {
        QString run;
        QString step;
        int attempt = 1;
        AttemptFolder folder;
        ProgressTail tail;
        QDeadlineTimer begin{10000}; // for its runner
        bool stopping = false;
        bool begun = false; // it was seen running
    };

    void launch(const Watched &watched, const domain::ScriptSpec &spec);
    void watch(const Watched &watched);
    void look(const QString &folder);
    void lookAtAll();
    void report(const Watched &watched, domain::ScriptResult result);
    bool forbid(const Watched &watched, domain::ScriptEnd end, const QString &why);

    QString m_runsFolder;
    QString m_runner;
    std::map<QString, Watched> m_watched; // by folder
    QFileSystemWatcher m_files;
    QTimer m_poll;
};

} // namespace run
