// A folder for runs and a Supervisor on it, with a memory of all it said. What a test leaves running is ended with it.
#pragma once

#include "run/supervisor.h"

#include <QTemporaryDir>

class World
{
public:
    struct Ended
    {
        QString run;
        QString step;
        int attempt = 0;
        domain::ScriptResult result;
    };

    explicit World(const QString &runner = {}); // empty = the real slipway-runner
    ~World();

    // Slipway dies and comes back: the Supervisor is gone, and a new one knows nothing but the folder.
    void die() { m_supervisor.reset(); }
    void restart();

    static domain::ScriptSpec script(const QStringList &arguments, qint64 graceMs = 200);
    void start(const domain::ScriptSpec &spec, int attempt = 1);
    void stop(int attempt = 1);
    // Runs it and waits for the end.
    domain::ScriptResult resultOf(const domain::ScriptSpec &spec);

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString folder(int attempt = 1) const;
    QByteArray log(int attempt = 1) const { return read(folder(attempt) + QStringLiteral("/log")); }
    qint64 runnerPid(int attempt = 1) const; // 0 = not known yet
    bool isThere(const QString &lock) const; // whether a process holds it
    bool runs(int attempt = 1) const { return isThere(folder(attempt) + QStringLiteral("/lock")); }
    void touch(const QString &path) const;
    static QByteArray read(const QString &path);

    run::Supervisor &supervisor() { return *m_supervisor; }
    QList<Ended> ended;
    QStringList progress; // "40 Unpacking"

private:
    QTemporaryDir m_dir;
    QString m_runner;
    QSet<int> m_begun;
    std::unique_ptr<run::Supervisor> m_supervisor;
};
