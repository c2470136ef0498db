#include "orchestrator/pulse.h"

#include "orchestrator/library.h"
#include "probe/httpprobe.h"

#include <QTimer>

namespace orchestrator {

using namespace domain;

namespace {

// Absolute addresses: a relative one is asked of every target that has one.
QList<ProbeSpec> looksOf(const Environment &environment)
{
    QList<ProbeSpec> out;
    for (const ProbeSpec &probe : environment.probes) {
        if (probe.url.contains(QLatin1String("://"))) {
            out.append(probe);
            continue;
        }
        for (const Target &target : environment.targets) {
            if (target.url.isEmpty())
                continue;
            ProbeSpec of = probe;
            const QString base = target.url.endsWith(QLatin1Char('/')) ? target.url.chopped(1) : target.url;
            of.url = base + (probe.url.startsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/")) + probe.url;
            out.append(of);
        }
    }
    return out;
}

} // namespace

class Pulse::Rounds : public QObject
{
public:
    Rounds(Pulse *pulse, Paths paths, int intervalMs)
        : m_pulse(pulse), m_paths(std::move(paths)), m_intervalMs(intervalMs)
    {
    }

    void start()
    {
        if (!m_timer) {
            m_probe = new probe::HttpProbe(this);
            m_timer = new QTimer(this);
            m_timer->setInterval(m_intervalMs);
            connect(m_timer, &QTimer::timeout, this, &Rounds::round);
        }
        m_timer->start();
        round();
    }
    void stop()
    {
        if (m_timer)
            m_timer->stop();
    }
    void round()
    {
        if (m_open > 0 || !m_timer)
            return;
        if (!m_library) {
            auto library = Library::open(m_paths);
            if (!library)
                return void(Q_EMIT m_pulse->trouble(library.error().message));
            m_library = std::move(*library);
        }
        const auto views = m_library->overview();
        if (!views)
            return void(Q_EMIT m_pulse->trouble(views.error().message));
        for (const ProjectView &view : *views)
            for (const EnvironmentView &environment : view.environments)
                ask(view.project.id, environment);
    }

private:
    void ask(const QString &project, const EnvironmentView &view)
    {
        const QString environment = view.environment.id;
        const QList<ProbeSpec> looks =
            view.live && !view.live->version.isEmpty() ? looksOf(view.environment) : QList<ProbeSpec>();
        if (looks.isEmpty())
            return void(Q_EMIT m_pulse->health(project, environment, {}));
        const auto results = std::make_shared<QList<ProbeResult>>();
        for (const ProbeSpec &look : looks) {
            ++m_open;
            m_probe->ask(look, view.live->version, this,
                         [this, project, environment, results, count = looks.size()](const ProbeResult &result) {
                             --m_open;
                             results->append(result);
                             if (results->size() == count)
                                 Q_EMIT m_pulse->health(project, environment, *results);
                         });
        }
    }

    Pulse *m_pulse;
    Paths m_paths;
    int m_intervalMs;
    std::unique_ptr<Library> m_library;
    probe::HttpProbe *m_probe = nullptr;
    QTimer *m_timer = nullptr;
    int m_open = 0;
};

Pulse::Pulse(const Paths &paths, int intervalMs, QObject *parent)
    : QObject(parent), m_rounds(new Rounds(this, paths, intervalMs))
{
    m_thread.setObjectName(QStringLiteral("pulse"));
    m_rounds->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_rounds, &QObject::deleteLater);
}

Pulse::~Pulse()
{
    if (!m_thread.isRunning()) {
        delete m_rounds; // it never began
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void Pulse::start()
{
    m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_rounds, [rounds = m_rounds] { rounds->start(); });
}

void Pulse::stop()
{
    QMetaObject::invokeMethod(m_rounds, [rounds = m_rounds] { rounds->stop(); });
}

void Pulse::lookNow()
{
    QMetaObject::invokeMethod(m_rounds, [rounds = m_rounds] { rounds->round(); });
}

} // namespace orchestrator
