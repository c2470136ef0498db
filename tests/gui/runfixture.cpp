#include "runfixture.h"

#include <QProcess>
#include <QtTest>

namespace testsupport {

using namespace domain;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

void git(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("git"),
                  QStringList{QStringLiteral("-c"), QStringLiteral("user.name=shop"), QStringLiteral("-c"),
                              QStringLiteral("user.email=shop@example.org")} +
                      arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("git: %s", process.readAllStandardError().constData());
}

Command shell(const QString &id, const QString &title, const QString &script, const QString &dir)
{
    Command c;
    c.id = id;
    c.title = title;
    c.program = QStringLiteral("sh");
    c.arguments = {script, QStringLiteral("{version}")};
    c.environment.insert(QStringLiteral("SHOP"), dir);
    return c;
}

Stage stage(const char *id, const char *name, StageKind kind, const char *environment = "")
{
    Stage s;
    s.id = QLatin1String(id);
    s.name = QLatin1String(name);
    s.kind = kind;
    s.environment = QLatin1String(environment);
    return s;
}

} // namespace

Shop::Shop()
{
    const QString repo = path(QStringLiteral("repo"));
    QDir().mkpath(repo);
    write(repo + QStringLiteral("/build.sh"), "mkdir -p out && echo \"$1\" > out/app.txt\n");
    write(repo + QStringLiteral("/deploy.sh"), "echo \"::group::Copy\"\n"
                                               "echo \"Copying $1\"\n"
                                               "echo \"::progress 40::Copying files\"\n"
                                               "echo \"::endgroup::\"\n"
                                               "while [ -e \"$SHOP/hold\" ]; do sleep 0.05; done\n"
                                               "if [ -e \"$SHOP/broken\" ]; then echo \"connecting to database "
                                               "failed\" >&2; echo \"giving up\" >&2; exit 3; fi\n"
                                               "if [ -e \"$SHOP/lost\" ]; then kill -9 $PPID; fi\n"
                                               "echo \"$1 is up\"\n");
    write(repo + QStringLiteral("/rollback.sh"), "echo \"back to $1\"\n");
    git(repo, {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main")});
    git(repo, {QStringLiteral("add"), QStringLiteral(".")});
    git(repo, {QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("shop")});
}

bool Shop::open(const QString &actor)
{
    auto desk = orchestrator::Desk::open({.store = path(QStringLiteral("store/slipway.db")), .actor = actor});
    if (!desk) {
        trouble = desk.error().message;
        return false;
    }
    m_desk = std::move(*desk);
    if (ask(orchestrator::SaveProject{project(), true}).isEmpty())
        return false;
    for (const char *name : {"1.0.0", "1.1.0", "1.2.0"}) {
        Version version;
        version.name = QLatin1String(name);
        version.ref = QStringLiteral("main");
        if (ask(orchestrator::AddVersion{QStringLiteral("shop"), version}).isEmpty())
            return false;
    }
    return true;
}

Project Shop::project() const
{
    Project p;
    p.id = QStringLiteral("shop");
    p.name = QStringLiteral("Shop");
    p.directory = path(QStringLiteral("repo"));
    p.commands = {
        shell(QStringLiteral("build"), QStringLiteral("Build the shop"), QStringLiteral("build.sh"), m_dir.path()),
        shell(QStringLiteral("deploy"), QStringLiteral("Deploy"), QStringLiteral("deploy.sh"), m_dir.path()),
        shell(QStringLiteral("rollback"), QStringLiteral("Roll back"), QStringLiteral("rollback.sh"), m_dir.path())};
    for (const auto &[id, kind] :
         {std::pair{"staging", EnvironmentKind::Staging}, {"production", EnvironmentKind::Production}}) {
        Environment e;
        e.id = QLatin1String(id);
        e.name = kind == EnvironmentKind::Staging ? QStringLiteral("Staging") : QStringLiteral("Production");
        e.kind = kind;
        e.scripts.deploy = QStringLiteral("deploy");
        e.scripts.rollback = QStringLiteral("rollback");
        e.bakeMs = 0;
        e.automaticRollback = false;
        e.approvalsRequired = kind == EnvironmentKind::Production ? 1 : 0;
        e.requesterMayApprove = true;
        p.environments.append(e);
    }
    Checklist pre;
    pre.id = QStringLiteral("pre");
    pre.title = QStringLiteral("Prerequisites");
    for (const auto &[id, text] :
         {std::pair{"tests", "All tests pass on the main branch"}, {"told", "The support team knows about it"}}) {
        ChecklistItem item;
        item.id = QLatin1String(id);
        item.text = QLatin1String(text);
        pre.items.append(item);
    }
    p.checklists = {pre};
    KnownIssue issue;
    issue.id = QStringLiteral("db");
    issue.title = QStringLiteral("Database connection failed");
    issue.symptom = QStringLiteral("The deploy script cannot reach the database.");
    issue.fixes = {QStringLiteral("Check that the database is up"), QStringLiteral("Check DATABASE_URL")};
    p.knownIssues = {issue};

    Stage ready = stage("ready", "Ready to ship", StageKind::Checklist);
    ready.checklist = QStringLiteral("pre");
    Stage build = stage("build", "Build", StageKind::Build);
    build.command = QStringLiteral("build");
    build.artifact = QStringLiteral("out");
    p.pipeline.stages = {ready,
                         build,
                         stage("staging", "Deploy to staging", StageKind::Deploy, "staging"),
                         stage("look", "Staging looks good?", StageKind::Decision, "staging"),
                         stage("production", "Deploy to production", StageKind::Deploy, "production"),
                         stage("back", "Back out", StageKind::Manual)};
    const auto edge = [&](const char *from, const char *to, EdgeOutcome outcome = EdgeOutcome::Success,
                          const char *label = "") {
        p.pipeline.edges.append({QLatin1String(from), QLatin1String(to), QLatin1String(label), outcome});
    };
    edge("ready", "build");
    edge("build", "staging");
    edge("staging", "look");
    edge("look", "production", EdgeOutcome::Success, "Pass");
    edge("look", "back", EdgeOutcome::Failure, "Fail");
    return p;
}

gui::Context Shop::context()
{
    return {.desk = m_desk.get(), .prompts = &prompts, .now = [this] {
                return QDateTime::currentMSecsSinceEpoch() + clockShift;
            }};
}

QJsonObject Shop::ask(const orchestrator::Request &request)
{
    std::optional<Result<QJsonObject>> answer;
    m_desk->send(request, m_desk.get(), [&](const Result<QJsonObject> &result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10000)) {
        trouble = QStringLiteral("no answer");
        return {};
    }
    if (!*answer)
        trouble = (*answer).error().message + QLatin1Char(' ') + (*answer).error().hint;
    return *answer ? (*answer).value() : QJsonObject();
}

QString Shop::start(const QString &version, const QString &environment)
{
    return ask(orchestrator::StartRun{QStringLiteral("shop"), version, environment})
        .value(QStringLiteral("id"))
        .toString();
}

RunState Shop::state(const QString &run)
{
    const auto view = m_desk->library().run(run);
    return view ? view->state : RunState();
}

void Shop::breakDeploys() const
{
    write(path(QStringLiteral("broken")), "x");
}
void Shop::loseDeploys() const
{
    write(path(QStringLiteral("lost")), "x");
}
void Shop::mendDeploys() const
{
    QFile::remove(path(QStringLiteral("broken")));
}
void Shop::holdDeploys() const
{
    write(path(QStringLiteral("hold")), "x");
}
void Shop::letGo() const
{
    QFile::remove(path(QStringLiteral("hold")));
}

} // namespace testsupport
