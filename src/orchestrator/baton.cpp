#include "orchestrator/baton.h"

#include "links/artifacts.h"
#include "orchestrator/conductor.h"
#include "orchestrator/conductorserver.h"
#include "orchestrator/hands/artifacthand.h"
#include "orchestrator/hands/githand.h"
#include "orchestrator/hands/scripthand.h"
#include "orchestrator/hands/timerhand.h"
#include "orchestrator/hands/watchhand.h"
#include "store/reader.h"
#include "store/store.h"
#include "store/storelock.h"

#include <QDateTime>
#include <QPointer>

namespace orchestrator {

using namespace domain;

Baton::Baton(std::unique_ptr<store::StoreLock> lock) : m_lock(std::move(lock)), m_anchor(new QObject)
{
    m_thread.setObjectName(QStringLiteral("conductor"));
    m_anchor->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_anchor, &QObject::deleteLater);
    m_thread.start();
}

Baton::~Baton()
{
    m_thread.quit();
    m_thread.wait();
}

Result<std::unique_ptr<Baton>> Baton::take(const Paths &paths, std::unique_ptr<store::StoreLock> lock)
{
    std::unique_ptr<Baton> baton(new Baton(std::move(lock)));
    Outcome outcome = done();
    QMetaObject::invokeMethod(
        baton->m_anchor, [&] { outcome = baton->begin(paths); }, Qt::BlockingQueuedConnection);
    if (!outcome)
        return outcome.error();
    return baton;
}

Outcome Baton::begin(const Paths &paths)
{
    auto store = store::Store::open(paths.store);
    if (!store)
        return store.error();
    auto reader = store::Reader::open(paths.store);
    if (!reader)
        return reader.error();
    const QString runner = siblingProgram(QStringLiteral("slipway-runner"));
    if (runner.isEmpty())
        return failed(tr("The program slipway-runner is missing; it belongs beside this one or in PATH."),
                      tr("Install Slipway again, or build all of it."));

    const auto clock = [] { return QDateTime::currentMSecsSinceEpoch(); };
    auto *artifacts = new links::Artifacts(m_anchor);
    Conductor::Parts parts;
    parts.paths = paths;
    parts.store = std::move(*store);
    parts.reader = std::move(*reader);
    parts.hands = {new ScriptHand(paths.runs(), runner), new GitHand, new ArtifactHand, new WatchHand(clock),
                   new TimerHand(clock)};
    parts.keepFile = [artifacts, clock](const QString &path, const QString &folder, QObject *context,
                                        std::function<void(const Result<QString> &)> answer) {
        // A folder for each: evidence of the same name never replaces another.
        artifacts->keep(path, folder + QLatin1Char('/') + QString::number(clock()), context,
                        [answer](const Result<links::Artifacts::Kept> &kept) {
                            answer(kept.ok() ? Result<QString>(kept->path) : Result<QString>(kept.error()));
                        });
    };
    parts.clock = clock;
    m_conductor = new Conductor(std::move(parts), m_anchor);
    connect(m_conductor, &Conductor::changed, this, [this](const QStringList &subjects) { Q_EMIT changed(subjects); });
    const auto noteIdle = [this] { m_idle = m_conductor->idle(); };
    connect(m_conductor, &Conductor::changed, m_conductor, noteIdle);
    connect(m_conductor, &Conductor::idleChanged, m_conductor, noteIdle);
    connect(m_conductor, &Conductor::progressed, this, &Baton::progressed);
    connect(m_conductor, &Conductor::storeTrouble, this, &Baton::storeTrouble);
    if (const Outcome recovered = m_conductor->recover(); !recovered)
        return recovered;
    m_idle = m_conductor->idle();
    auto *server = new ConductorServer(m_conductor, m_anchor);
    return server->listen(paths.socket());
}

void Baton::send(const Request &request, const QString &actor, QObject *context, const Reply &reply)
{
    QMetaObject::invokeMethod(m_conductor, [this, request, actor, guard = QPointer(context), reply] {
        m_conductor->handle(request, actor, [guard, reply](const Result<QJsonObject> &result) {
            if (guard)
                QMetaObject::invokeMethod(
                    guard, [reply, result] { reply(result); }, Qt::QueuedConnection);
        });
    });
}

} // namespace orchestrator
