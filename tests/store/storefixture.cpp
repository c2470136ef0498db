#include "storefixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace storefixture {
namespace {

constexpr qint64 noon = 1'780'000'000'000;

QString runId(int n)
{
    return u"20260601T120000-%1"_s.arg(n, 6, 10, QLatin1Char('0'));
}

} // namespace

domain::Project project(const QString &id)
{
    domain::Project project;
    project.id = id;
    project.name = id.toUpper();
    return project;
}

domain::Event runEvent(const QString &id)
{
    domain::RunRequested requested;
    requested.run = id;
    requested.plan.project = project(u"shop"_s);
    requested.plan.version.name = u"1.2.3"_s;
    requested.plan.environment = u"production"_s;
    return {noon, u"Ada"_s, requested};
}

domain::Event eventAt(int n)
{
    const qint64 at = noon + n * 1000;
    const int run = n / 4;
    switch (n) {
    case 0:
        return {at, u"Ada"_s, domain::ProjectSaved{project(u"shop"_s)}};
    case 1:
        return {at, u"Ada"_s, domain::VersionAdded{u"shop"_s, {.name = u"1.0.0"_s, .ref = u"main"_s}}};
    default:
        break;
    }
    switch (n % 4) {
    case 0: {
        auto requested = runEvent(runId(run));
        requested.atMs = at;
        return requested;
    }
    case 1:
        return {at, u"slipway"_s,
                domain::StepEnded{.run = runId(run),
                                  .step = u"build"_s,
                                  .verdict = domain::StepVerdict::Succeeded,
                                  .message = u"It “built” – é\n"_s}};
    case 2:
        return {at, u"Grace"_s, domain::ItemConfirmed{.run = runId(run), .step = u"smoke"_s, .item = u"login"_s}};
    default:
        return {at, u"Grace"_s, domain::ApprovalDecided{.run = runId(run), .step = u"gate"_s, .approved = n % 8 == 3}};
    }
}

domain::Derived derivedFor(const domain::Event &event)
{
    domain::Derived derived;
    if (const auto *saved = std::get_if<domain::ProjectSaved>(&event.body))
        derived.project = saved->project;
    if (const auto *added = std::get_if<domain::VersionAdded>(&event.body))
        derived.version = std::pair(added->project, added->version);
    const QString subject = domain::subjectOf(event.body);
    if (!subject.startsWith("run/"_L1))
        return derived;
    const QString id = subject.mid(4);
    const bool open = !std::holds_alternative<domain::ApprovalDecided>(event.body);
    derived = runWith(id, open);
    derived.run->endedMs = open ? 0 : event.atMs;
    derived.run->phase = open ? domain::RunPhase::Running : domain::RunPhase::Succeeded;
    derived.deployments = {{.project = u"shop"_s,
                            .environment = u"production"_s,
                            .version = u"1.2.3"_s,
                            .result = open ? domain::StepStatus::Running : domain::StepStatus::Succeeded,
                            .run = id,
                            .by = event.actor,
                            .startedMs = event.atMs}};
    if (!open)
        derived.live = {{.project = u"shop"_s,
                         .environment = u"production"_s,
                         .version = u"1.2.3"_s,
                         .run = id,
                         .sinceMs = event.atMs}};
    return derived;
}

domain::Derived runWith(const QString &id, bool holds, const QString &environment)
{
    domain::Derived derived;
    derived.run = domain::RunRecord{.id = id,
                                    .project = u"shop"_s,
                                    .version = u"1.2.3"_s,
                                    .environment = environment,
                                    .requestedBy = u"Ada"_s,
                                    .startedMs = noon,
                                    .sentence = u"Deploying"_s};
    if (holds) {
        derived.held = {{u"shop"_s, environment, id, u"Ada"_s, noon}};
        derived.waiting = {{.run = id,
                            .step = u"gate"_s,
                            .kind = domain::StepKind::Approval,
                            .project = u"shop"_s,
                            .title = u"Approve"_s,
                            .total = 1,
                            .sinceMs = noon}};
    }
    return derived;
}

Folder::Folder()
{
    if (!m_dir.isValid())
        qFatal("no temporary folder");
}

QString Folder::path(const QString &name) const
{
    return m_dir.filePath(name);
}

std::unique_ptr<store::Store> Folder::open() const
{
    auto opened = store::Store::open(path());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return *std::move(opened);
}

std::unique_ptr<store::Reader> Folder::reader() const
{
    auto opened = store::Reader::open(path());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return *std::move(opened);
}

std::unique_ptr<store::Store> Folder::withHistory(int events) const
{
    auto store = open();
    // No test cuts the power; waiting for the disk at each event would only make them slow.
    QSqlQuery(connectionTo(path())).exec(u"PRAGMA synchronous=OFF"_s);
    for (int n = 0; n < events; ++n) {
        const domain::Event next = eventAt(n);
        if (auto appended = store->append(next, derivedFor(next)); !appended)
            qFatal("%s", qPrintable(appended.error().message));
    }
    return store;
}

QSqlDatabase connectionTo(const QString &path)
{
    for (const QString &name : QSqlDatabase::connectionNames())
        if (const auto db = QSqlDatabase::database(name, false); db.databaseName() == path)
            return db;
    return {};
}

void tamper(const QString &path, const QStringList &statements)
{
    const QString name = u"attacker"_s;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        db.setDatabaseName(path);
        QVERIFY(db.open());
        QStringList guards;
        QSqlQuery query(db);
        QVERIFY(query.exec(u"PRAGMA synchronous=OFF"_s));
        QVERIFY(query.exec(u"PRAGMA journal_mode=MEMORY"_s));
        QVERIFY(query.exec(u"BEGIN"_s));
        QVERIFY(query.exec(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s));
        QStringList all;
        while (query.next()) {
            all << u"DROP TRIGGER "_s + query.value(0).toString();
            guards << query.value(1).toString();
        }
        for (const QString &statement : all + statements + guards + QStringList{u"COMMIT"_s})
            QVERIFY2(query.exec(statement), qPrintable(statement + query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

QByteArray sha256(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result().toHex();
}

QString dump(const QString &path)
{
    auto reader = store::Reader::open(path);
    if (!reader)
        return reader.error().message;
    auto dumped = (*reader)->dumpDerived();
    return dumped ? *dumped : dumped.error().message;
}

} // namespace storefixture
