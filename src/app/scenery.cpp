#include "app/scenery.h"

#include "engine/advance.h"
#include "orchestrator/projection.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTimer>

namespace app {

using namespace domain;

namespace {

QString runOf(const EventBody &body)
{
    const QString subject = subjectOf(body);
    const QLatin1String prefix("run/");
    return subject.startsWith(prefix) ? subject.mid(prefix.size()) : QString();
}

[[noreturn]] void giveUp(const Error &error)
{
    qFatal("The scenery cannot be built: %s %s", qPrintable(error.message), qPrintable(error.hint));
}

EnvironmentKind kindOf(const QString &name, bool last)
{
    if (last)
        return EnvironmentKind::Production;
    return name.startsWith(QLatin1String("Dev")) ? EnvironmentKind::Development : EnvironmentKind::Staging;
}

} // namespace

Scenery::Scenery()
{
    auto store = store::Store::open(folder() + QStringLiteral("/store.db"));
    if (!store)
        giveUp(store.error());
    m_past = std::move(*store);
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { answerHealth(); });
}

void Scenery::answerHealth()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            const bool well = socket->readLine().contains("/well");
            socket->write(well ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                               : "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
}

QString Scenery::health(bool well) const
{
    return QStringLiteral("http://127.0.0.1:%1/%2")
        .arg(m_server.serverPort())
        .arg(well ? QStringLiteral("well") : QStringLiteral("unwell"));
}

Scenery::~Scenery() = default;

qint64 Scenery::ago(double minutes)
{
    return QDateTime::currentMSecsSinceEpoch() - qint64(minutes * 60000);
}

void Scenery::happened(double minutesAgo, const QString &actor, const EventBody &body)
{
    Q_ASSERT(m_past);
    const Event event{ago(minutesAgo), actor, body};
    const QString run = runOf(body);
    const RunState before = m_runs[run];
    RunState after;
    if (!run.isEmpty())
        after = engine::advance(before, event).state;
    const auto seq = m_past->append(event, orchestrator::derive(before, after, event));
    if (!seq)
        giveUp(seq.error());
    m_runs[run] = after;
}

Project Scenery::project(const QString &name, const QStringList &environments, const QString &script) const
{
    Project out;
    out.id = idFromName(name);
    out.name = name;
    out.directory = folder();
    out.commands = {{.id = QStringLiteral("deploy"),
                     .title = QStringLiteral("deploy.sh"),
                     .program = QStringLiteral("bash"),
                     .text = script},
                    {.id = QStringLiteral("rollback"),
                     .title = QStringLiteral("rollback.sh"),
                     .program = QStringLiteral("bash"),
                     .text = QStringLiteral("echo back")}};
    out.checklists = {{.id = QStringLiteral("verify"),
                       .title = QStringLiteral("Key flows working"),
                       .moment = Moment::StagingVerification,
                       .items = {{.id = QStringLiteral("login"), .text = QStringLiteral("Sign-in works")},
                                 {.id = QStringLiteral("pay"), .text = QStringLiteral("Checkout works")}}}};
    QString previous;
    for (const QString &environment : environments) {
        const QString id = idFromName(environment);
        const bool last = environment == environments.last();
        out.environments.append(
            {.id = id,
             .name = environment,
             .kind = kindOf(environment, last),
             .scripts = {.deploy = QStringLiteral("deploy"), .rollback = QStringLiteral("rollback")},
             .probes = {{.id = QStringLiteral("health"), .name = QStringLiteral("Health"), .url = health(true)}},
             .approvalsRequired = last ? 1 : 0,
             .bakeMs = last ? 60000 : 0,
             .automaticRollback = false});
        const QString stage = QStringLiteral("deploy-") + id;
        out.pipeline.stages.append({.id = stage,
                                    .name = QStringLiteral("Deploy to %1").arg(environment),
                                    .kind = StageKind::Deploy,
                                    .environment = id,
                                    .checklist = last ? QString() : QStringLiteral("verify")});
        if (!previous.isEmpty())
            out.pipeline.edges.append({.from = previous, .to = stage});
        previous = stage;
    }
    return out;
}

QString Scenery::commit(const QString &subject) const
{
    QByteArray said;
    const auto git = [&](const QStringList &words) {
        QProcess process;
        process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), folder(), QStringLiteral("-c"),
                                                         QStringLiteral("user.name=Carol"), QStringLiteral("-c"),
                                                         QStringLiteral("user.email=carol@slipway.example")} +
                                                 words);
        if (!process.waitForFinished() || process.exitCode() != 0)
            giveUp(failed(QStringLiteral("git: ") + QString::fromUtf8(process.readAllStandardError())));
        said = process.readAllStandardOutput().trimmed();
    };
    if (!QDir(folder()).exists(QStringLiteral(".git")))
        git({QStringLiteral("init"), QStringLiteral("-q")});
    git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--allow-empty"), QStringLiteral("--no-verify"),
         QStringLiteral("--no-gpg-sign"), QStringLiteral("-m"), subject});
    git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    return QString::fromLatin1(said);
}

Version Scenery::version(const QString &name, const QString &notes)
{
    Version out{.name = name, .ref = QStringLiteral("v") + name, .notes = notes};
    out.commit = commit(notes.isEmpty() ? name : notes);
    out.createdBy = QStringLiteral("carol");
    out.createdMs = ago(19000);
    out.artifact = folder() + QStringLiteral("/artifacts/") + name + QStringLiteral(".tar");
    QDir().mkpath(folder() + QStringLiteral("/artifacts"));
    QFile file(out.artifact);
    const QByteArray bytes = name.toUtf8();
    if (file.open(QIODevice::WriteOnly))
        out.artifactBytes = file.write(bytes);
    out.artifactSha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    return out;
}

orchestrator::Desk &Scenery::desk()
{
    m_past.reset();
    if (!m_desk) {
        auto desk = orchestrator::Desk::open(
            {.store = folder() + QStringLiteral("/store.db"), .actor = QStringLiteral("alice")});
        if (!desk)
            giveUp(desk.error());
        m_desk = std::move(*desk);
    }
    return *m_desk;
}

QJsonObject Scenery::ask(const orchestrator::Request &request)
{
    std::optional<QJsonObject> answer;
    QObject context;
    desk().send(request, &context, [&answer](const Result<QJsonObject> &result) {
        if (!result)
            giveUp(result.error());
        answer = *result;
    });
    until([&answer] { return answer.has_value(); });
    return answer.value_or(QJsonObject());
}

void Scenery::until(const std::function<bool()> &holds)
{
    QElapsedTimer waited;
    waited.start();
    while (!holds()) {
        if (waited.elapsed() > 10000)
            giveUp(failed(QStringLiteral("What the scene waits for does not come.")));
        settle(20);
    }
}

void Scenery::settle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace app
