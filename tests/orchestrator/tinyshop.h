// A whole team's world in a temporary folder: a git repository with a feature branch, scripts that keep a ledger of
// every begin and end, a health endpoint that tells what is "live", and the project that ties them together.
#pragma once

#include "domain/project.h"
#include "domain/version.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

class TinyShop : public QObject
{
public:
    explicit TinyShop()
    {
        write("scripts/build.sh", "#!/bin/sh\nset -e\nmkdir -p out\necho \"$SLIPWAY_VERSION\" > out/app.txt\n");
        write("scripts/deploy.sh",
              "#!/bin/sh\nset -e\necho \"begin $SLIPWAY_STEP_ID $SLIPWAY_ATTEMPT\" >> \"$SHOP/ledger\"\n"
              "echo '::progress 50::half way'\n"
              "while [ -e \"$SHOP/hold\" ]; do sleep 0.05; done\n"
              "[ ! -e \"$SHOP/fail-$SLIPWAY_VERSION\" ]\n"
              "cp \"$SLIPWAY_ARTIFACT\" \"$SHOP/live-$SLIPWAY_ENVIRONMENT\"\n"
              "echo \"end $SLIPWAY_STEP_ID $SLIPWAY_ATTEMPT\" >> \"$SHOP/ledger\"\n");
        write("scripts/smoke.sh", "#!/bin/sh\n[ ! -e \"$SHOP/smoke-fails\" ]\n");
        git({"init", "-q", "-b", "main"});
        git({"config", "user.name", "Shop"});
        git({"config", "user.email", "shop@shop.example"});
        git({"config", "commit.gpgSign", "false"});
        git({"add", "-A"});
        git({"commit", "-qm", "The shop"});
        git({"checkout", "-qb", "feature/1.1"});
        write("page.txt", "new\n");
        git({"add", "-A"});
        git({"commit", "-qm", "A page"});
        git({"checkout", "-q", "main"});
        server.listen(QHostAddress::LocalHost);
        connect(&server, &QTcpServer::newConnection, this, &TinyShop::welcome);
        put("artifact-1.0", "1.0\n");
        for (const char *environment : {"staging", "production"})
            put(qPrintable(QStringLiteral("live-%1").arg(QLatin1String(environment))), "1.0\n");
    }

    QString path(const QString &below = {}) const { return folder.filePath(below); }

    void put(const char *name, const QByteArray &text) const
    {
        QFile file(path(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", name);
        file.write(text);
    }
    void remove(const char *name) const { QFile::remove(path(QLatin1String(name))); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList ledger() const
    {
        return QString::fromUtf8(read(QStringLiteral("ledger"))).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    domain::Version oldVersion() const
    {
        return {.name = QStringLiteral("1.0"),
                .ref = QStringLiteral("main"),
                .commit = commitOf("main"),
                .artifact = path(QStringLiteral("artifact-1.0")),
                .artifactSha256 = QStringLiteral("5717e7c840171019a4eeab5b79a7f894a4986eaff93d04ec5b12c9a189f594bf")};
    }

    domain::Project project() const
    {
        using namespace domain;
        const auto S = [](const char *text) { return QString::fromLatin1(text); };
        Project p{.id = S("shop"), .name = S("Shop"), .directory = path(S("repo"))};
        for (const char *name : {"build", "deploy", "smoke"})
            p.commands.append({.id = S(name),
                               .title = S(name),
                               .program = S("./scripts/") + S(name) + S(".sh"),
                               .environment = {{S("SHOP"), path()}}});
        p.commands.append({.id = S("rollback"),
                           .title = S("rollback"),
                           .program = S("./scripts/deploy.sh"),
                           .environment = {{S("SHOP"), path()}}});
        for (const auto &[id, kind] :
             {std::pair{"staging", EnvironmentKind::Staging}, std::pair{"production", EnvironmentKind::Production}}) {
            Environment e{.id = S(id), .name = S(id), .kind = kind};
            e.targets = {{.id = S(id) + S("-1"),
                          .name = S(id) + S(" 1"),
                          .url = S("http://127.0.0.1:%1/%2").arg(server.serverPort()).arg(S(id))}};
            e.scripts = {.deploy = S("deploy"), .rollback = S("rollback"), .smoke = S("smoke")};
            e.probes = {{.id = S("health"),
                         .name = S("Health"),
                         .url = S("/health"),
                         .expect = {*Expectation::parse(S("status == healthy")),
                                    *Expectation::parse(S("version == {version}"))}}};
            e.healthLimitMs = 3000;
            e.healthyInARow = 1;
            e.probeIntervalMs = 100;
            e.bakeMs = 200;
            p.environments.append(e);
        }
        p.environments[1].approvalsRequired = 1;
        p.environments[1].requesterMayApprove = true;
        p.checklists = {{.id = S("before"),
                         .title = S("Before"),
                         .moment = Moment::Prerequisites,
                         .items = {{.id = S("reviewed"), .text = S("Code reviewed")}}}};
        p.pipeline.stages = {
            {.id = S("A"), .name = S("Ready"), .kind = StageKind::Checklist, .checklist = S("before")},
            {.id = S("B"), .name = S("Merge"), .kind = StageKind::Merge},
            {.id = S("C"),
             .name = S("Build"),
             .kind = StageKind::Build,
             .command = S("build"),
             .artifact = S("out/app.txt")},
            {.id = S("D"), .name = S("Staging"), .kind = StageKind::Deploy, .environment = S("staging")},
            {.id = S("E"), .name = S("Smoke"), .kind = StageKind::Decision, .environment = S("staging")},
            {.id = S("F"), .name = S("Production"), .kind = StageKind::Deploy, .environment = S("production")},
            {.id = S("G"), .name = S("Back"), .kind = StageKind::Rollback, .environment = S("staging")},
            {.id = S("H"), .name = S("Watch"), .kind = StageKind::Monitor, .environment = S("production")}};
        for (const auto &[from, to, outcome] : {std::tuple{"A", "B", EdgeOutcome::Success},
                                                {"B", "C", EdgeOutcome::Success},
                                                {"C", "D", EdgeOutcome::Success},
                                                {"D", "E", EdgeOutcome::Success},
                                                {"E", "F", EdgeOutcome::Success},
                                                {"E", "G", EdgeOutcome::Failure},
                                                {"F", "H", EdgeOutcome::Success}})
            p.pipeline.edges.append({S(from), S(to), {}, outcome});
        return p;
    }

    QTcpServer server;

private:
    void write(const char *name, const QByteArray &text) const
    {
        const QString file = path(QStringLiteral("repo/") + QLatin1String(name));
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", name);
        out.write(text);
        out.setPermissions(out.permissions() | QFile::ExeOwner);
    }

    QString commitOf(const char *ref) const
    {
        QProcess git;
        git.start(QStringLiteral("git"), {QStringLiteral("-C"), path(QStringLiteral("repo")),
                                          QStringLiteral("rev-parse"), QLatin1String(ref)});
        if (!git.waitForFinished())
            qFatal("git rev-parse %s failed", ref);
        return QString::fromLatin1(git.readAllStandardOutput()).trimmed();
    }

    void git(std::initializer_list<const char *> words) const
    {
        QStringList arguments{QStringLiteral("-C"), path(QStringLiteral("repo"))};
        for (const char *word : words)
            arguments.append(QLatin1String(word));
        if (QProcess::execute(QStringLiteral("git"), arguments) != 0)
            qFatal("git %s failed", qPrintable(arguments.join(QLatin1Char(' '))));
    }

    // /staging/health says which version stands in live-staging.
    void welcome()
    {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QString line = QString::fromLatin1(socket->readLine());
                const QString environment = line.section(QLatin1Char('/'), 1, 1);
                const QByteArray version = read(QStringLiteral("live-") + environment).trimmed();
                const bool bad = QFile::exists(path(QStringLiteral("bad-") + QString::fromUtf8(version)));
                const QByteArray body = "{\"status\":\"" + QByteArray(bad ? "unhealthy" : "healthy") +
                                        "\",\"version\":\"" + version + "\"}";
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
                socket->disconnectFromHost();
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    QTemporaryDir folder;
};
