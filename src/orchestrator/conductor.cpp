#include "orchestrator/conductor.h"

#include "engine/actions.h"
#include "engine/advance.h"
#include "orchestrator/planning.h"
#include "orchestrator/projection.h"
#include "store/reader.h"
#include "store/store.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTimer>

namespace orchestrator {

using namespace domain;

namespace {

const QString self = QStringLiteral("slipway"); // the actor of what a hand reports

QString busyKey(const QString &run, const QString &step, int attempt)
{
    return run + QLatin1Char('/') + step + QLatin1Char('#') + QString::number(attempt);
}

QString runOf(const EventBody &body)
{
    return std::visit(
        [](const auto &b) -> QString {
            if constexpr (requires { b.run; })
                return b.run;
            else
                return {};
        },
        body);
}

QJsonObject answerJson(const char *kind, std::initializer_list<std::pair<QString, QJsonValue>> fields = {})
{
    QJsonObject object(fields);
    object.insert(QStringLiteral("kind"), QLatin1String(kind));
    object.insert(QStringLiteral("schema"), 1);
    return object;
}

} // namespace

Conductor::Conductor(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts))
{
    for (Hand *hand : std::as_const(m_parts.hands)) {
        hand->setParent(this);
        connect(hand, &Hand::ended, this, &Conductor::onEnded, Qt::QueuedConnection);
        connect(hand, &Hand::progressed, this, &Conductor::progressed);
    }
}

Conductor::~Conductor() = default;

Outcome Conductor::recover()
{
    store::RunFilter open;
    open.openOnly = true;
    open.limit = 100000;
    const auto runs = m_parts.reader->runs(open);
    if (!runs)
        return runs.error();
    for (const RunRecord &record : *runs) {
        const auto events = m_parts.reader->runEvents(record.id);
        if (!events)
            return events.error();
        RunState state;
        for (const Event &event : *events)
            state = engine::advance(state, event).state;
        m_open.insert(record.id, state);
        dispatch(engine::inFlight(state));
    }
    return done();
}

bool Conductor::idle() const
{
    return m_busySteps.isEmpty() && m_undelivered.isEmpty();
}

Event Conductor::eventNow(EventBody body, const QString &actor) const
{
    return {m_parts.clock(), actor, std::move(body)};
}

Result<qint64> Conductor::happen(const Event &event)
{
    const QString run = runOf(event.body);
    const RunState before = m_open.value(run);
    engine::Transition next;
    if (!run.isEmpty())
        next = engine::advance(before, event);
    const auto seq = m_parts.store->append(event, derive(before, next.state, event));
    if (!seq)
        return seq;
    if (!run.isEmpty()) {
        if (ended(next.state.phase))
            m_open.remove(run);
        else
            m_open.insert(run, next.state);
        dispatch(next.effects);
    }
    Q_EMIT changed({subjectOf(event.body)}, *seq);
    return seq;
}

void Conductor::dispatch(const QList<Effect> &effects)
{
    for (const Effect &effect : effects) {
        const bool starts = std::holds_alternative<StartStep>(effect);
        StepKind kind = StepKind::Manual;
        if (starts) {
            kind = std::get<StartStep>(effect).step.kind;
        } else {
            const StopStep &stop = std::get<StopStep>(effect);
            if (const Step *step = m_open.value(stop.run).step(stop.step))
                kind = step->kind;
        }
        const auto hand =
            std::find_if(m_parts.hands.begin(), m_parts.hands.end(), [&](Hand *h) { return h->does(kind); });
        Q_ASSERT(hand != m_parts.hands.end()); // the composition root gives one hand for every kind that needs one
        if (starts) {
            const StartStep &start = std::get<StartStep>(effect);
            m_busySteps.insert(busyKey(start.run, start.step.id, start.attempt));
            (*hand)->start(start);
        } else {
            (*hand)->stop(std::get<StopStep>(effect));
        }
    }
}

void Conductor::onEnded(const StepEnded &ended)
{
    m_busySteps.remove(busyKey(ended.run, ended.step, ended.attempt));
    if (!m_open.contains(ended.run))
        return void(Q_EMIT idleChanged()); // the run is over: nothing can follow from this any more
    m_undelivered.append(eventNow(ended, self));
    if (m_undelivered.size() == 1)
        deliverLater();
}

// A hand's report must not be lost because the disk is full just now: it is kept and tried until the store takes it.
void Conductor::deliverLater()
{
    while (!m_undelivered.isEmpty()) {
        const auto seq = happen(m_undelivered.first());
        if (!seq) {
            Q_EMIT storeTrouble(seq.error().message);
            QTimer::singleShot(1000, this, &Conductor::deliverLater);
            return;
        }
        m_undelivered.removeFirst();
    }
    Q_EMIT idleChanged();
}

void Conductor::handle(const Request &request, const QString &actor, const Reply &reply)
{
    if (actor.trimmed().isEmpty())
        return reply(refused(tr("Nobody is named as acting."), tr("Say who you are with --as NAME.")));
    const auto *confirm = std::get_if<Confirm>(&request);
    if (confirm && confirm->confirmed && QFileInfo(confirm->evidence).isFile()) {
        m_parts.keepFile(confirm->evidence, m_parts.paths.evidence(), this,
                         [this, copy = *confirm, actor, reply](const Result<QString> &kept) mutable {
                             if (!kept)
                                 return reply(kept.error());
                             copy.evidence = *kept;
                             reply(answer(copy, actor));
                         });
        return;
    }
    reply(std::visit([&](const auto &c) { return answer(c, actor); }, request));
}

Result<QJsonObject> Conductor::answer(const SaveProject &request, const QString &actor)
{
    if (const Outcome sound = request.project.check(); !sound)
        return sound.error();
    const auto existing = m_parts.reader->project(request.project.id);
    if (request.create && existing)
        return refused(tr("There is already a project “%1”.").arg(request.project.id), tr("Choose another name."));
    const auto seq = happen(eventNow(ProjectSaved{request.project}, actor));
    if (!seq)
        return seq.error();
    return answerJson("project",
                      {{QStringLiteral("id"), request.project.id}, {QStringLiteral("name"), request.project.name}});
}

Result<QJsonObject> Conductor::answer(const RemoveProject &request, const QString &actor)
{
    const auto project = m_parts.reader->project(request.project);
    if (!project)
        return project.error();
    for (const RunState &state : std::as_const(m_open))
        if (state.plan.project.id == project->id)
            return refused(tr("%1 cannot be removed while run %2 is going on.").arg(project->name, state.id),
                           tr("Abort the run or let it end."));
    const auto seq = happen(eventNow(ProjectRemoved{project->id}, actor));
    if (!seq)
        return seq.error();
    return answerJson("project", {{QStringLiteral("id"), project->id}, {QStringLiteral("removed"), true}});
}

Result<QJsonObject> Conductor::answer(const AddVersion &request, const QString &actor)
{
    const auto project = m_parts.reader->project(request.project);
    if (!project)
        return project.error();
    Version version = request.version;
    static const QRegularExpression sound(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._+\\-]{0,99}$"));
    if (!sound.match(version.name).hasMatch())
        return usage(tr("“%1” cannot be a version's name.").arg(version.name),
                     tr("Use letters, digits, dot, dash, plus and underscore; begin with a letter or digit."));
    if (m_parts.reader->version(project->id, version.name))
        return refused(tr("%1 already has a version %2, and a version never changes.").arg(project->name, version.name),
                       tr("Choose another name."));
    version.createdBy = actor;
    version.createdMs = m_parts.clock();
    const auto seq = happen(eventNow(VersionAdded{project->id, version}, actor));
    if (!seq)
        return seq.error();
    return answerJson("version", {{QStringLiteral("project"), project->id}, {QStringLiteral("name"), version.name}});
}

Result<QJsonObject> Conductor::answer(const RecordLive &request, const QString &actor)
{
    const auto project = m_parts.reader->project(request.project);
    if (!project)
        return project.error();
    const Environment *environment = project->environment(request.environment);
    if (!environment)
        return notFound(tr("%1 has no environment “%2”.").arg(project->name, request.environment));
    for (const QString &name : {request.version, request.previous})
        if (!name.isEmpty() && !m_parts.reader->version(project->id, name))
            return notFound(tr("%1 has no version %2.").arg(project->name, name), tr("Add it first."));
    const auto held = m_parts.reader->held(project->id);
    if (!held)
        return held.error();
    for (const HeldEnvironment &h : *held)
        if (h.environment == environment->id)
            return refused(tr("Run %1 is changing %2 just now.").arg(h.run, environment->name));
    const auto seq = happen(
        eventNow(LiveRecorded{project->id, environment->id, request.version, request.previous, request.reason}, actor));
    if (!seq)
        return seq.error();
    return answerJson("environment",
                      {{QStringLiteral("id"), environment->id}, {QStringLiteral("version"), request.version}});
}

Result<QJsonObject> Conductor::startPlanned(const RunPlan &plan, const QString &actor)
{
    if (!plan.blockers.isEmpty())
        return refused(plan.blockers.first().message, plan.blockers.first().hint);
    const auto newest = m_parts.reader->runs({.limit = 1});
    if (!newest)
        return newest.error();
    // Ids sort by time, as text and over all projects: the store's pages and "newest" rest on that.
    const qint64 number = newest->isEmpty() ? 1 : newest->first().id.section(QLatin1Char('-'), 0, 0).toLongLong() + 1;
    const QString id = QStringLiteral("%1-%2").arg(number, 7, 10, QLatin1Char('0')).arg(plan.project.id);
    const auto seq = happen(eventNow(RunRequested{id, plan}, actor));
    if (!seq)
        return seq.error();
    return answerJson("run", {{QStringLiteral("id"), id},
                              {QStringLiteral("version"), plan.version.name},
                              {QStringLiteral("environment"), plan.environment}});
}

Result<QJsonObject> Conductor::answer(const StartRun &request, const QString &actor)
{
    const auto plan =
        planRun(*m_parts.reader, m_parts.paths,
                {.project = request.project, .version = request.version, .environment = request.environment});
    if (!plan)
        return plan.error();
    return startPlanned(*plan, actor);
}

Result<QJsonObject> Conductor::answer(const RollBack &request, const QString &actor)
{
    if (request.force && request.reason.trimmed().isEmpty())
        return refused(tr("An emergency rollback needs a reason."), tr("Say in one sentence why checks are skipped."));
    const auto held = m_parts.reader->held(request.project);
    if (!held)
        return held.error();
    for (const HeldEnvironment &h : *held)
        if (h.environment == request.environment)
            return answer(RollBackRun{h.run, request.to, request.force, request.reason}, actor);
    const auto plan = planRun(*m_parts.reader, m_parts.paths,
                              {.project = request.project,
                               .version = request.to,
                               .environment = request.environment,
                               .mode = RunMode::Rollback,
                               .force = request.force,
                               .reason = request.reason});
    if (!plan)
        return plan.error();
    return startPlanned(*plan, actor);
}

Result<const RunState *> Conductor::openRun(const QString &id) const
{
    const auto record = m_parts.reader->run(id);
    if (!record)
        return record.error();
    const auto it = m_open.constFind(record->id);
    if (it == m_open.constEnd())
        return refused(tr("Run %1 has ended: %2").arg(record->id, record->sentence));
    return &*it;
}

Result<QJsonObject> Conductor::personDid(const EventBody &body, const QString &actor)
{
    const QString run = runOf(body);
    if (const Outcome may = engine::accepts(m_open.value(run), body, actor); !may)
        return may.error();
    const auto seq = happen(eventNow(body, actor));
    if (!seq)
        return seq.error();
    return answerJson("run", {{QStringLiteral("id"), run}, {QStringLiteral("seq"), *seq}});
}

Result<QJsonObject> Conductor::answer(const Steer &request, const QString &actor)
{
    const auto found = openRun(request.run);
    if (!found)
        return found.error();
    const RunState &state = **found;
    QString step = request.step;
    if (step.isEmpty())
        for (const Action &action : engine::actions(state))
            if (action.kind == request.action && !action.step.isEmpty()) {
                step = action.step;
                break;
            }
    switch (request.action) {
    case ActionKind::Pause:
        return personDid(PauseRequested{state.id, request.reason}, actor);
    case ActionKind::Resume:
        return personDid(ResumeRequested{state.id}, actor);
    case ActionKind::Abort:
        return personDid(AbortRequested{state.id, request.reason}, actor);
    case ActionKind::Retry:
        return personDid(RetryRequested{state.id, step}, actor);
    case ActionKind::Skip:
        return personDid(SkipRequested{state.id, step, request.reason}, actor);
    case ActionKind::TreatAsDone:
        return personDid(OutcomeDeclared{state.id, step, true, request.reason}, actor);
    case ActionKind::TreatAsFailed:
        return personDid(OutcomeDeclared{state.id, step, false, request.reason}, actor);
    case ActionKind::FinishManual:
        return personDid(ManualDone{state.id, step, request.succeeded, request.reason}, actor);
    case ActionKind::RollBack:
        return answer(RollBackRun{state.id, {}, false, request.reason}, actor);
    case ActionKind::Confirm:
    case ActionKind::Approve:
    case ActionKind::Reject:
        break; // they have requests of their own
    }
    return usage(tr("A run cannot be steered by “%1”.").arg(nameOf(request.action)));
}

Result<QJsonObject> Conductor::answer(const RollBackRun &request, const QString &actor)
{
    const auto found = openRun(request.run);
    if (!found)
        return found.error();
    const RunState &state = **found;
    Version to;
    if (!request.to.isEmpty()) {
        const auto version = m_parts.reader->version(state.plan.project.id, request.to);
        if (!version)
            return version.error();
        if (!version->built())
            return refused(tr("Version %1 was never built, so nothing can go back to it.").arg(request.to));
        to = *version;
    }
    return personDid(RollbackRequested{state.id, to, request.force, request.reason}, actor);
}

Result<QJsonObject> Conductor::answer(const Confirm &request, const QString &actor)
{
    const auto found = openRun(request.run);
    if (!found)
        return found.error();
    const RunState &state = **found;
    QList<std::pair<QString, QString>> matches; // step, item
    for (auto it = state.steps.begin(); it != state.steps.end(); ++it) {
        const Step *step = state.step(it.key());
        if (!step || step->kind != StepKind::Checklist || it->status != StepStatus::Waiting)
            continue;
        if (!request.step.isEmpty() && request.step != step->id)
            continue;
        const Checklist *checklist = state.plan.project.checklist(step->checklist);
        for (const ChecklistItem &item : checklist ? checklist->items : QList<ChecklistItem>{}) {
            if (item.id == request.item || item.text.compare(request.item, Qt::CaseInsensitive) == 0) {
                matches = {{step->id, item.id}};
                break;
            }
            if (item.text.startsWith(request.item, Qt::CaseInsensitive))
                matches.append({step->id, item.id});
        }
    }
    if (request.item.isEmpty() || matches.isEmpty())
        return notFound(tr("Run %1 waits for no item “%2”.").arg(state.id, request.item),
                        tr("slipwayctl run show %1 lists the open items.").arg(state.id));
    if (matches.size() > 1)
        return usage(tr("“%1” is the beginning of several items.").arg(request.item),
                     tr("Write more of it, or its id."));
    const auto [step, item] = matches.first();
    if (request.confirmed)
        return personDid(ItemConfirmed{state.id, step, item, request.note, request.evidence}, actor);
    return personDid(ItemCleared{state.id, step, item, request.note}, actor);
}

Result<QJsonObject> Conductor::answer(const Decide &request, const QString &actor)
{
    const auto found = openRun(request.run);
    if (!found)
        return found.error();
    const RunState &state = **found;
    QString step = request.step;
    for (const Action &action : engine::actions(state))
        if (step.isEmpty() && action.kind == ActionKind::Approve)
            step = action.step;
    if (step.isEmpty())
        return refused(tr("Run %1 waits for no approval.").arg(state.id));
    return personDid(ApprovalDecided{state.id, step, request.approved, request.comment}, actor);
}

Result<QJsonObject> Conductor::answer(const MakeBackup &, const QString &)
{
    const auto path = m_parts.store->backup();
    if (!path)
        return path.error();
    return answerJson("backup", {{QStringLiteral("path"), *path}});
}

} // namespace orchestrator
