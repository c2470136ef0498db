// One target of the sample machine: keeps one `slipway-sample serve` process of its `current` release running, the way
// systemd would. A crash is answered with a restart after a growing pause. While nothing runs the port is held, so that
// no other program takes it; a port that was taken all the same is replaced by another, and that is said.
// Folder: environment (text), port (text), releases/<version>/, current -> releases/<version>, service.log
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>

namespace sample {

class Service : public QObject
{
    Q_OBJECT
public:
    // Empty = done, else one sentence. Called exactly once, when the service is up (start, restart) or down (stop).
    using Answer = std::function<void(const QString &error)>;

    // The folder exists and holds `environment`.
    Service(const QString &folder, const QString &dataFolder, QObject *parent = nullptr);
    ~Service() override;

    QString name() const;
    quint16 port() const { return m_port; }
    bool running() const { return m_state == State::Running; }
    bool hasRelease() const;

    QString holdPort(); // empty, or why no port could be had
    void start(Answer answer);
    void restart(Answer answer);
    void stop(Answer answer);
    QJsonObject status() const;

private:
    enum class State { Stopped, Starting, Running, Stopping, BackingOff };

    void launch();
    void startedUp();
    void ended(const QString &how, int exitCode);
    void terminate();
    void settle(const QString &error);
    bool portIsFree(quint16 port);
    QString read(const QString &file) const;

    QString m_folder;
    QString m_dataFolder;
    State m_state = State::Stopped;
    bool m_wanted = false; // what it should be once the present process is gone
    quint16 m_port = 0;
    std::unique_ptr<QTcpServer> m_hold;
    QProcess m_process;
    QTimer m_patience; // of a start or a stop
    QTimer m_backOff;
    int m_crashes = 0;   // in a row
    int m_portsLost = 0; // in a row
    QString m_lastEnd;   // how it ended the last time, when it was not asked to
    QDateTime m_since;
    QList<Answer> m_answers;
};

} // namespace sample
