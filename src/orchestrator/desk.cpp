#include "orchestrator/desk.h"

#include "orchestrator/baton.h"
#include "orchestrator/remoteconductor.h"
#include "store/storelock.h"

#include <QPointer>
#include <QTimer>

#include <pwd.h>
#include <unistd.h>

namespace orchestrator {

using namespace domain;

namespace {

constexpr int retryMs = 250;
constexpr int patience = 3000; // ms

} // namespace

QString currentPerson()
{
    const passwd *entry = getpwuid(getuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(getuid());
}

Desk::Desk(Options options, Paths paths) : m_options(std::move(options)), m_paths(std::move(paths)) {}
Desk::~Desk() = default;

Result<std::unique_ptr<Desk>> Desk::open(const Options &wanted)
{
    Options options = wanted;
    if (options.store.isEmpty())
        options.store = Paths::defaultStore();
    if (options.actor.isEmpty())
        options.actor = currentPerson();
    std::unique_ptr<Desk> desk(new Desk(options, Paths::of(options.store)));
    if (const Outcome seated = desk->takeSeat(); !seated)
        return seated.error();
    auto library = Library::open(desk->m_paths);
    if (!library)
        return library.error();
    desk->m_library = std::move(*library);
    return desk;
}

Outcome Desk::takeSeat()
{
    if (!m_options.readOnly) {
        auto lock = store::StoreLock::acquire(m_paths.store);
        if (lock) {
            auto baton = Baton::take(m_paths, std::move(*lock));
            if (!baton)
                return baton.error();
            m_baton = std::move(*baton);
            connect(m_baton.get(), &Baton::changed, this, &Desk::changed);
            connect(m_baton.get(), &Baton::progressed, this, &Desk::progressed);
            connect(m_baton.get(), &Baton::storeTrouble, this, &Desk::storeTrouble);
            return done();
        }
        if (lock.error().code != ErrorCode::Refused)
            return lock.error();
    }
    join();
    return done();
}

void Desk::join()
{
    auto remote = std::make_unique<RemoteConductor>();
    if (remote->connectTo(m_paths.socket())) {
        connect(remote.get(), &RemoteConductor::changed, this, &Desk::changed);
        connect(remote.get(), &RemoteConductor::progressed, this, &Desk::progressed);
        connect(remote.get(), &RemoteConductor::storeTrouble, this, &Desk::storeTrouble);
        connect(remote.get(), &RemoteConductor::gone, this, &Desk::onConductorGone, Qt::QueuedConnection);
        m_remote = std::move(remote);
    } else {
        QTimer::singleShot(retryMs, this, &Desk::onConductorGone);
    }
}

void Desk::onConductorGone()
{
    m_remote.reset();
    if (const Outcome seated = takeSeat(); !seated) {
        Q_EMIT storeTrouble(seated.error().message);
        for (const Waiting &w : std::exchange(m_waiting, {}))
            if (w.context)
                w.reply(seated.error());
    }
    Q_EMIT roleChanged();
    serveWaiting();
}

void Desk::send(const Request &request, QObject *context, const Reply &reply)
{
    if (conducted())
        return pass(request, context, reply);
    m_waiting.append({request, context, reply, QDeadlineTimer(patience)});
}

void Desk::pass(const Request &request, QObject *context, const Reply &reply)
{
    if (m_baton)
        return m_baton->send(request, m_options.actor, context, reply);
    m_remote->send(request, m_options.actor, [guard = QPointer(context), reply](const Result<QJsonObject> &result) {
        if (guard)
            reply(result);
    });
}

// Whoever has just taken the store needs a moment until it listens: a request is kept that long, and asked once.
void Desk::serveWaiting()
{
    for (const Waiting &w : std::exchange(m_waiting, {})) {
        if (!w.context)
            continue;
        if (conducted())
            pass(w.request, w.context, w.reply);
        else if (w.until.hasExpired())
            w.reply(notAnswered());
        else
            m_waiting.append(w);
    }
}

Error Desk::notAnswered() const
{
    const auto holder = store::StoreLock::holder(m_paths.store);
    return refused(holder && holder->sinceMs > 0
                       ? tr("%1 (process %2) holds the store %3 since %4 and does not answer.")
                             .arg(holder->program, QString::number(holder->pid), m_paths.store,
                                  QDateTime::fromMSecsSinceEpoch(holder->sinceMs).toString(Qt::ISODate))
                       : tr("Nobody conducts the store %1.").arg(m_paths.store),
                   tr("Close it, or wait until it answers again; nothing was changed."));
}

bool Desk::idle() const
{
    return !m_baton || m_baton->idle();
}

} // namespace orchestrator
