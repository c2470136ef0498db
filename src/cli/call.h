// One invocation: its words and options, its way to print, and the desk it opens when it needs one.
#pragma once

#include "cli/verb.h"
#include "orchestrator/desk.h"

#include <QJsonObject>
#include <QMap>

namespace cli {

namespace exitcode {
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int usage = 2;
inline constexpr int refused = 3;
inline constexpr int notFound = 4;
inline constexpr int store = 5;
inline constexpr int interrupted = 130;
} // namespace exitcode

class Call
{
public:
    QStringList words; // after the verb
    QMap<QString, QString> options;
    QMap<QString, QString> globals;

    bool json() const { return globals.contains(QStringLiteral("json")); }
    bool quiet() const { return globals.contains(QStringLiteral("quiet")); }
    bool has(const QString &option) const { return options.contains(option); }
    QString option(const QString &name) const { return options.value(name); }
    QString word(int index) const { return words.value(index); }

    orchestrator::Paths paths() const;

    // Exit status of the failure; the sentence goes to stderr.
    int fail(const domain::Error &error) const;
    // The result: the object with --json, else the text.
    int print(const QJsonObject &object, const QString &text, int status = exitcode::done) const;
    void progress(const QString &line) const; // stderr, not with --quiet
    static QJsonObject object(const char *kind, QJsonObject fields = {});

    // Opens the desk on first use. Null when it failed; status() is then what to exit with.
    orchestrator::Desk *desk();
    orchestrator::Library *library(); // reads only: never takes the store's lock, never creates a store
    int status() const { return m_status; }

    // Sends and waits for the answer.
    domain::Result<QJsonObject> ask(const orchestrator::Request &request);

private:
    std::unique_ptr<orchestrator::Desk> m_desk;
    std::unique_ptr<orchestrator::Library> m_library;
    int m_status = exitcode::done;
};

QString isoTime(qint64 ms); // "2026-11-24T14:03:26.123Z"
QString humanTime(qint64 ms);
QString humanDuration(qint64 ms);
bool wasInterrupted(); // Ctrl+C was pressed

} // namespace cli
