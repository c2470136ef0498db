#include "deskfixture.h"

#include <QAbstractItemModel>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QtTest>

namespace fixture {

using namespace domain;

namespace {

Environment environment(const char *name, EnvironmentKind kind)
{
    Environment e;
    e.name = QLatin1String(name);
    e.id = idFromName(e.name);
    e.kind = kind;
    e.scripts.deploy = QStringLiteral("deploy");
    e.scripts.rollback = QStringLiteral("rollback");
    e.targets = {{QStringLiteral("a"), QStringLiteral("Server A"), QStringLiteral("http://127.0.0.1:1"), {}}};
    e.healthLimitMs = 0;
    e.bakeMs = 0;
    return e;
}

Command command(const char *id, const char *text)
{
    Command c;
    c.id = QLatin1String(id);
    c.title = QLatin1String(id);
    c.program = QStringLiteral("/bin/sh");
    c.text = QLatin1String(text);
    return c;
}

} // namespace

Project storefront()
{
    Project p;
    p.id = QStringLiteral("storefront");
    p.name = QStringLiteral("Storefront");
    p.directory = QStringLiteral("/tmp");
    p.environments = {environment("development", EnvironmentKind::Development),
                      environment("staging", EnvironmentKind::Staging),
                      environment("production", EnvironmentKind::Production)};
    p.commands = {command("deploy", "exit 0\n"), command("rollback", "exit 0\n")};
    p.checklists = {{QStringLiteral("ready"),
                     QStringLiteral("Ready to go"),
                     Moment::Prerequisites,
                     {{.id = QStringLiteral("reviewed"), .text = QStringLiteral("Code reviewed")},
                      {.id = QStringLiteral("tested"), .text = QStringLiteral("Tests pass")}},
                     0}};
    for (const Environment &e : p.environments)
        p.pipeline.stages << Stage{
            .id = e.id, .name = QStringLiteral("Deploy to ") + e.name, .kind = StageKind::Deploy, .environment = e.id};
    p.pipeline.edges = {{QStringLiteral("development"), QStringLiteral("staging"), {}, EdgeOutcome::Success},
                        {QStringLiteral("staging"), QStringLiteral("production"), {}, EdgeOutcome::Success}};
    return p;
}

Desk::Desk()
{
    auto desk = orchestrator::Desk::open({.store = path(QStringLiteral("store.db")), .actor = QStringLiteral("alice")});
    if (!desk)
        qFatal("%s", qPrintable(desk.error().message));
    m_desk = std::move(*desk);
}

gui::Context Desk::context() const
{
    return {m_desk.get(), const_cast<Answers *>(&answers), [] { return QDateTime::currentMSecsSinceEpoch(); }};
}

QString Desk::ask(const orchestrator::Request &request)
{
    std::optional<QString> answer;
    QObject here;
    m_desk->send(request, &here,
                 [&](const Result<QJsonObject> &reply) { answer = reply ? QString() : reply.error().message; });
    return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : QStringLiteral("no answer");
}

void Desk::addVersion(const QString &name, const QString &notes, bool built)
{
    Version v;
    v.name = name;
    v.ref = QStringLiteral("feature/") + name;
    v.notes = notes;
    if (built) {
        v.artifact = path(QStringLiteral("storefront-%1.tar").arg(name));
        const QByteArray content = name.toUtf8().repeated(200000);
        QFile file(v.artifact);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s", qPrintable(file.errorString()));
        v.artifactSha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        v.artifactBytes = content.size();
        v.commit = v.artifactSha256.left(40);
        v.tree = v.artifactSha256.right(40);
    }
    const QString error = ask(orchestrator::AddVersion{QStringLiteral("storefront"), v});
    if (!error.isEmpty())
        qFatal("%s", qPrintable(error));
}

QString text(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace fixture
