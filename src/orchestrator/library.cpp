#include "orchestrator/library.h"

#include "engine/actions.h"
#include "engine/advance.h"
#include "engine/sentence.h"
#include "run/supervisor.h"
#include "store/journalcheck.h"

#include <QDateTime>
#include <QFile>

namespace orchestrator {

using namespace domain;

namespace {

QString lastLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 tail = 65536;
    file.seek(std::max<qint64>(0, file.size() - tail));
    return QString::fromUtf8(file.readAll());
}

// A known issue whose title or symptom's telling words appear in what failed or in the end of its log.
std::optional<KnownIssue> matchingIssue(const RunState &state, const Paths &paths)
{
    QString text = state.endReason;
    for (auto it = state.steps.begin(); it != state.steps.end(); ++it) {
        if (it->attempts.isEmpty() || (it->status != StepStatus::Failed && it->status != StepStatus::Unknown))
            continue;
        const Attempt &last = it->attempts.last();
        text += QLatin1Char('\n') + it.key() + QLatin1Char(' ') + last.message + QLatin1Char('\n');
        text += lastLines(run::Supervisor::attemptFolder(paths.runs(), state.id, it.key(), last.number) +
                          QStringLiteral("/log"));
        if (const Step *step = state.step(it.key()))
            text += step->title;
    }
    for (const KnownIssue &issue : state.plan.project.knownIssues) {
        static const QRegularExpression noise(QStringLiteral("[^\\p{L}]+"));
        const QStringList words = issue.title.toLower().split(noise, Qt::SkipEmptyParts);
        const QString lower = text.toLower();
        const auto found = [&](const QString &word) {
            return word.size() < 4 || lower.contains(word.left(word.size() > 6 ? word.size() - 2 : word.size()));
        };
        if (!words.isEmpty() && std::all_of(words.begin(), words.end(), found))
            return issue;
    }
    return std::nullopt;
}

} // namespace

Library::Library(Paths paths, std::unique_ptr<store::Reader> reader)
    : m_paths(std::move(paths)), m_reader(std::move(reader))
{
}
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const Paths &paths)
{
    auto reader = store::Reader::open(paths.store);
    if (!reader)
        return reader.error();
    return std::unique_ptr<Library>(new Library(paths, std::move(*reader)));
}

Result<QList<ProjectView>> Library::overview()
{
    const auto all = m_reader->projects();
    if (!all)
        return all.error();
    const auto live = m_reader->live();
    if (!live)
        return live.error();
    QList<ProjectView> out;
    for (const Project &project : *all) {
        ProjectView view{project, {}};
        const auto held = m_reader->held(project.id);
        if (!held)
            return held.error();
        for (const Environment &environment : project.environments) {
            EnvironmentView cell{.environment = environment};
            for (const LiveVersion &l : *live)
                if (l.project == project.id && l.environment == environment.id)
                    cell.live = l;
            for (const HeldEnvironment &h : *held)
                if (h.environment == environment.id)
                    cell.held = h;
            DeploymentFilter filter;
            filter.project = project.id;
            filter.environment = environment.id;
            filter.limit = 1;
            if (const auto last = m_reader->deployments(filter); last && !last->isEmpty())
                cell.last = last->first();
            if (cell.live && !cell.live->previous.isEmpty())
                if (const auto previous = m_reader->version(project.id, cell.live->previous))
                    cell.wayBackReady = previous->built() && QFile::exists(previous->artifact);
            view.environments.append(cell);
        }
        out.append(view);
    }
    return out;
}

Result<QList<Project>> Library::projects()
{
    return m_reader->projects();
}

Result<Project> Library::project(const QString &idOrName)
{
    auto byId = m_reader->project(idOrName);
    if (byId)
        return byId;
    if (const auto all = m_reader->projects())
        for (const Project &p : *all)
            if (p.name.compare(idOrName, Qt::CaseInsensitive) == 0)
                return p;
    return byId.error();
}

Result<QList<Version>> Library::versions(const QString &project)
{
    auto all = m_reader->versions(project);
    if (all)
        std::sort(all->begin(), all->end(),
                  [](const Version &a, const Version &b) { return Version::compare(a.name, b.name) > 0; });
    return all;
}

Result<Version> Library::version(const QString &project, const QString &name)
{
    return m_reader->version(project, name);
}

Result<QList<LiveVersion>> Library::live(const QString &project)
{
    return m_reader->live(project);
}

Result<QList<WaitingGate>> Library::inbox(const QString &project)
{
    return m_reader->waiting(project);
}

Result<QList<RunRecord>> Library::runs(const RunFilter &filter)
{
    return m_reader->runs(filter);
}

Result<RunView> Library::run(const QString &id)
{
    const auto record = m_reader->run(id);
    if (!record)
        return record.error();
    auto events = m_reader->runEvents(record->id);
    if (!events)
        return events.error();
    RunView view;
    view.record = *record;
    for (const Event &event : *events)
        view.state = engine::advance(view.state, event).state;
    view.actions = engine::actions(view.state);
    view.sentence = engine::sentence(view.state, QDateTime::currentMSecsSinceEpoch());
    view.events = *std::move(events);
    if (view.state.question || view.state.rollback || view.state.phase == RunPhase::Failed)
        view.issue = matchingIssue(view.state, m_paths);
    return view;
}

QString Library::sentence(const RunState &state, qint64 nowMs)
{
    return engine::sentence(state, nowMs);
}

Result<QList<Deployment>> Library::deployments(const DeploymentFilter &filter)
{
    return m_reader->deployments(filter);
}

Result<RunPlan> Library::plan(const PlanQuery &query)
{
    return planRun(*m_reader, m_paths, query);
}

Result<QList<JournalRow>> Library::journal(const JournalFilter &filter)
{
    return m_reader->journal(filter);
}

Result<JournalCheck> Library::verifyJournal()
{
    return store::verifyJournal(*m_reader);
}

Outcome Library::exportJournal(QIODevice &device)
{
    return store::exportJournal(*m_reader, device);
}

QString Library::logPath(const QString &run, const QString &step, int attempt) const
{
    return run::Supervisor::attemptFolder(m_paths.runs(), run, step, attempt) + QStringLiteral("/log");
}

} // namespace orchestrator
