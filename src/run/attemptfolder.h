// The folder of one attempt at a step, shared with slipway-runner through files (see runner/attempt.h): written before
// the start, read to learn what became of it. Blocking, but only on a few small files. Any thread.
#pragma once

#include "domain/script.h"

namespace run {

class AttemptFolder
{
public:
    enum class State {
        New,     // nothing was begun: it may be started
        Running, // its runner is alive
        Ended,   // the end is written down
        Lost     // begun, but nobody saw it end
    };

    AttemptFolder(const QString &runsFolder, const QString &run, const QString &step, int attempt);

    const QString &path() const { return m_path; }
    QString log() const { return file("log"); }

    domain::Outcome prepare(const domain::ScriptSpec &spec) const; // private folder, spec and script, durable
    State state() const;
    // Writes down an end without a beginning and makes sure that no runner can begin it any more; false when one
    // already has.
    bool forbid(domain::ScriptEnd end, const QString &why) const;
    bool askToStop() const;              // false when it cannot be asked just now (full disk)
    domain::ScriptResult result() const; // of an Ended or Lost attempt; the log's hash is not filled in

private:
    QString file(const char *name) const { return m_path + QLatin1Char('/') + QLatin1String(name); }

    QString m_path;
};

} // namespace run
