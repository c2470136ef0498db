#include "orchestrator/sample.h"

#include "orchestrator/desk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

namespace orchestrator {

using namespace domain;

namespace {

const QString projectId = QStringLiteral("storefront");

struct Feature
{
    const char *version;
    const char *branch;
    const char *notes;
};

// The versions that wait to be built; what happens to each is told in resources/sample/README.md.
constexpr Feature features[] = {
    {"1.3.0", "feature/0001-user-auth",
     QT_TRANSLATE_NOOP("orchestrator::Sample", "Sign-in for customers; brings a migration. All goes well.")},
    {"1.3.1", "feature/0002-new-checkout",
     QT_TRANSLATE_NOOP("orchestrator::Sample", "New checkout. Never becomes healthy.")},
    {"1.3.2", "feature/0003-fast-search",
     QT_TRANSLATE_NOOP("orchestrator::Sample", "Fast search. Healthy, but its smoke tests fail.")},
    {"1.3.3", "feature/0004-gift-cards",
     QT_TRANSLATE_NOOP("orchestrator::Sample", "Gift cards. Turns bad two minutes after it went live.")},
    {"1.3.4", "feature/0005-loyalty",
     QT_TRANSLATE_NOOP("orchestrator::Sample", "Loyalty points. Its migration fails.")},
    {"1.3.5", "feature/0006-conflict", QT_TRANSLATE_NOOP("orchestrator::Sample", "Cannot be merged once 1.3.0 is.")}};

} // namespace

Sample::Sample(Paths paths, Desk *desk, QObject *parent) : QObject(parent), m_paths(std::move(paths)), m_desk(desk) {}

bool Sample::exists() const
{
    return QFileInfo(m_paths.sample() + QStringLiteral("/storefront/.git")).exists();
}

QList<SampleService> Sample::services() const
{
    QList<SampleService> out;
    const QDir targets(m_paths.sample() + QStringLiteral("/targets"));
    QProcess status; // answers within milliseconds from the machine's own socket
    status.start(siblingProgram(QStringLiteral("slipway-sample")),
                 {QStringLiteral("ctl"), QStringLiteral("--root"), m_paths.sample(), QStringLiteral("status"),
                  QStringLiteral("--json")});
    status.waitForFinished(3000);
    const QJsonArray running =
        QJsonDocument::fromJson(status.readAllStandardOutput()).object().value(QStringLiteral("targets")).toArray();
    for (const QString &target : targets.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        SampleService service{.target = target};
        QFile port(targets.filePath(target + QStringLiteral("/port")));
        if (port.open(QIODevice::ReadOnly))
            service.url = QStringLiteral("http://127.0.0.1:") + QString::fromLatin1(port.readAll().trimmed());
        service.version =
            QFileInfo(QFileInfo(targets.filePath(target + QStringLiteral("/current"))).symLinkTarget()).fileName();
        for (const QJsonValue &s : running)
            if (s[QStringLiteral("target")].toString() == target)
                service.running = s[QStringLiteral("state")].toString() == QLatin1String("running");
        out.append(service);
    }
    return out;
}

void Sample::fail(const QString &message, const QString &hint)
{
    Q_EMIT finished(failed(message, hint));
}

void Sample::run(const QString &program, const QStringList &arguments, std::function<void(const QByteArray &)> next)
{
    auto *process = new QProcess(this);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setProcessChannelMode(QProcess::SeparateChannels);
    auto errors = std::make_shared<QByteArray>();
    connect(process, &QProcess::readyReadStandardError, this, [this, process, errors] {
        const QByteArray text = process->readAllStandardError();
        errors->append(text);
        for (const QByteArray &line : text.split('\n'))
            if (!line.trimmed().isEmpty())
                Q_EMIT progressed(QString::fromUtf8(line));
    });
    connect(process, &QProcess::errorOccurred, this, [this, process, program](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("%1 could not be started: %2.").arg(program, process->errorString()));
    });
    connect(process, &QProcess::finished, this,
            [this, process, program, errors, next](int code, QProcess::ExitStatus status) {
                process->deleteLater();
                if (status != QProcess::NormalExit || code != 0)
                    return fail(tr("The sample could not be made: %1 ended with status %2. %3")
                                    .arg(QFileInfo(program).fileName())
                                    .arg(code)
                                    .arg(QString::fromUtf8(errors->right(500)).trimmed()));
                next(process->readAllStandardOutput());
            });
    process->start(program, arguments);
}

void Sample::ask(const Request &request, std::function<void()> next)
{
    m_desk->send(request, this, [this, next](const Result<QJsonObject> &answer) {
        if (!answer)
            return fail(answer.error().message, answer.error().hint);
        next();
    });
}

void Sample::askAll(QList<Request> requests, std::function<void()> next)
{
    if (requests.isEmpty())
        return next();
    const Request first = requests.takeFirst();
    ask(first, [this, requests, next] { askAll(requests, next); });
}

void Sample::bringUp()
{
    const QString root = m_paths.sample();
    const QString machine = siblingProgram(QStringLiteral("slipway-sample"));
    if (machine.isEmpty())
        return fail(tr("The program slipway-sample is missing."), tr("Install Slipway again, or build all of it."));
    const QString resources = root + QStringLiteral("/resources");
    Q_EMIT progressed(tr("Writing the sample's files to %1").arg(root));
    run(machine, {QStringLiteral("unpack"), QStringLiteral("--to"), resources},
        [this, root, machine, resources](const QByteArray &) {
            run(QStringLiteral("bash"),
                {resources + QStringLiteral("/create-repository.sh"), root + QStringLiteral("/storefront"), resources},
                [this, root, machine](const QByteArray &) { startMachine(root, machine); });
        });
}

void Sample::startMachine(const QString &root, const QString &machine)
{
    const auto withMachine = [this, root, machine] {
        if (m_desk->library().project(projectId))
            return void(Q_EMIT finished(done())); // it was up before: its services run again, its history stands
        Q_EMIT progressed(tr("Building the versions that run there already"));
        run(QStringLiteral("bash"), {root + QStringLiteral("/resources/seed.sh"), root, machine, m_paths.artifacts()},
            [this, root, machine](const QByteArray &lines) { createProject(root, machine, lines); });
    };
    const auto running = services();
    if (std::any_of(running.begin(), running.end(), [](const SampleService &s) { return s.running; }))
        return withMachine();
    Q_EMIT progressed(tr("Starting the sample's machine"));
    run(machine, {QStringLiteral("host"), QStringLiteral("--root"), root, QStringLiteral("--detach")},
        [withMachine](const QByteArray &) { withMachine(); });
}

void Sample::createProject(const QString &root, const QString &machine, const QByteArray &seeded)
{
    QFile file(root + QStringLiteral("/resources/project.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
    QString text = QString::fromUtf8(file.readAll());
    text.replace(QStringLiteral("{SAMPLE_ROOT}"), root).replace(QStringLiteral("{SAMPLE_BIN}"), machine);
    const QString scheme = QStringLiteral("http://127.0.0.1:");
    for (const SampleService &service : services())
        text.replace(QStringLiteral("{PORT:%1}").arg(service.target), service.url.mid(scheme.size()));
    const auto project = fromJson<Project>(QJsonDocument::fromJson(text.toUtf8()).object());
    if (!project)
        return fail(tr("The sample's project is not sound: %1").arg(project.error().message));

    QList<Request> requests{SaveProject{*project, true}};
    for (const QByteArray &line : seeded.split('\n')) {
        const QStringList part = QString::fromUtf8(line).split(QLatin1Char('\t'));
        if (part.size() == 6)
            requests.append(AddVersion{projectId,
                                       {.name = part[0],
                                        .ref = part[0],
                                        .commit = part[1],
                                        .tree = part[2],
                                        .artifact = part[3],
                                        .artifactSha256 = part[4],
                                        .artifactBytes = part[5].toLongLong()}});
    }
    for (const Feature &feature : features)
        requests.append(AddVersion{projectId,
                                   {.name = QLatin1String(feature.version),
                                    .ref = QLatin1String(feature.branch),
                                    .notes = tr(feature.notes)}});
    for (const Environment &environment : project->environments)
        requests.append(RecordLive{projectId, environment.id, QStringLiteral("1.2.2"), QStringLiteral("1.2.1"),
                                   tr("ran there before Slipway came")});
    askAll(requests, [this] { Q_EMIT finished(done()); });
}

void Sample::takeDown()
{
    const QString machine = siblingProgram(QStringLiteral("slipway-sample"));
    const auto removeFiles = [this] {
        if (!QDir(m_paths.sample()).removeRecursively())
            return fail(tr("%1 could not be removed completely.").arg(m_paths.sample()));
        QDir(m_paths.artifacts() + QLatin1Char('/') + projectId).removeRecursively();
        Q_EMIT finished(done());
    };
    const auto stopMachine = [this, machine, removeFiles] {
        const auto all = services();
        const bool running = QFileInfo::exists(m_paths.sample()) &&
                             std::any_of(all.begin(), all.end(), [](const SampleService &s) { return s.running; });
        if (!running)
            return removeFiles();
        Q_EMIT progressed(tr("Stopping the sample's services"));
        run(machine, {QStringLiteral("ctl"), QStringLiteral("--root"), m_paths.sample(), QStringLiteral("shutdown")},
            [removeFiles](const QByteArray &) { removeFiles(); });
    };
    if (!m_desk->library().project(projectId))
        return stopMachine();
    ask(RemoveProject{projectId}, stopMachine);
}

} // namespace orchestrator
