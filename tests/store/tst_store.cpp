#include "storefixture.h"

#include "store/journalcheck.h"
#include "support/testsupport.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace storefixture;

class StoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void whatIsAppendedIsReadBack();
    void aRunIsReplacedAsAWhole();
    void aDeploymentKeepsItsNumberWhenItChanges();
    void aSecondRunInAHeldEnvironmentIsRefusedByName();
    void aRefusedEventLeavesNothing();
    void aFullDiskIsASentenceAndChangesNothing();
    void aBusyStoreIsASentence();
    void theTablesAreTheSameAfterARebuild();
    void aRebuildThatFailsChangesNothing();
    void aRemovedProjectLeavesItsHistory();
    void aProjectWithAnOpenRunIsNotRemoved();
    void aRunIsFoundByAUniqueStart();
    void runsArePagedNewestFirst();
    void runsAreFilteredByText();
    void versionsComeNewestFirst();
    void aReaderBesideTheWriterSeesEveryCommit();
    void aReaderCannotWrite();
    void whatAKilledWriterLeftHalfDoneIsUndoneForTheReader();
    void aDeletedFileIsNotWrittenOn();
    void aKilledWriterLosesNothingItAcknowledged();
};

void StoreTest::whatIsAppendedIsReadBack()
{
    Folder folder;
    auto store = folder.withHistory(12);
    auto reader = folder.reader();
    QCOMPARE(*reader->headSeq(), 12);
    QCOMPARE(reader->projects()->size(), 1);
    QCOMPARE(reader->project(u"shop"_s)->name, u"SHOP"_s);
    QVERIFY(!reader->project(u"other"_s));
    QCOMPARE(reader->project(u"other"_s).error().code, domain::ErrorCode::NotFound);
    QCOMPARE(reader->version(u"shop"_s, u"1.0.0"_s)->ref, u"main"_s);
    const auto runs = *reader->runs();
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.first().phase, domain::RunPhase::Succeeded);
    const auto events = *reader->runEvents(runs.first().id);
    QCOMPARE(events.size(), 4);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(domain::toJson(events.at(i).body), domain::toJson(eventAt(8 + i).body));
        QCOMPARE(events.at(i).atMs, eventAt(8 + i).atMs);
        QCOMPARE(events.at(i).actor, eventAt(8 + i).actor);
    }
    QCOMPARE(reader->live(u"shop"_s)->first().run, runs.first().id);
    QCOMPARE(reader->live(u"other"_s)->size(), 0);
    QVERIFY(reader->waiting()->isEmpty());
    QVERIFY(reader->held(u"shop"_s)->isEmpty());
    QCOMPARE(reader->journal({.subject = u"project/shop"_s})->size(), 2);
}

void StoreTest::aRunIsReplacedAsAWhole()
{
    Folder folder;
    auto store = folder.open();
    auto reader = folder.reader();
    QVERIFY(store->append(runEvent(u"r1"_s), runWith(u"r1"_s, true)));
    QCOMPARE(reader->waiting()->size(), 1);
    QCOMPARE(reader->waiting(u"shop"_s)->first().title, u"Approve"_s);
    QCOMPARE(reader->waiting()->first().kind, domain::StepKind::Approval);
    QCOMPARE(reader->held(u"shop"_s)->first().by, u"Ada"_s);
    QVERIFY(store->append(runEvent(u"r1"_s), runWith(u"r1"_s, false)));
    QVERIFY(reader->waiting()->isEmpty());
    QVERIFY(reader->held(u"shop"_s)->isEmpty());
    QCOMPARE(reader->runs()->size(), 1);
}

void StoreTest::aDeploymentKeepsItsNumberWhenItChanges()
{
    Folder folder;
    auto store = folder.open();
    auto reader = folder.reader();
    domain::Derived derived;
    derived.deployments = {{.project = u"shop"_s, .environment = u"production"_s, .version = u"1"_s, .run = u"r1"_s}};
    QVERIFY(store->append(runEvent(u"r1"_s), derived));
    const qint64 id = reader->deployments()->first().id;
    derived.deployments.first().result = domain::StepStatus::Failed;
    derived.deployments << domain::Deployment{.project = u"shop"_s,
                                              .environment = u"production"_s,
                                              .version = u"0"_s,
                                              .mode = domain::RunMode::Rollback,
                                              .run = u"r1"_s};
    QVERIFY(store->append(runEvent(u"r1"_s), derived));
    const auto found = *reader->deployments({.project = u"shop"_s, .environment = u"production"_s});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).mode, domain::RunMode::Rollback);
    QCOMPARE(found.at(1).id, id);
    QCOMPARE(found.at(1).result, domain::StepStatus::Failed);
    QCOMPARE(reader->deployments({.before = found.at(0).id})->size(), 1);
    QCOMPARE(reader->deployments({.version = u"0"_s})->size(), 1);
}

void StoreTest::aSecondRunInAHeldEnvironmentIsRefusedByName()
{
    Folder folder;
    auto store = folder.open();
    QVERIFY(store->append(runEvent(u"r1"_s), runWith(u"r1"_s, true)));
    QVERIFY(store->append(runEvent(u"r1"_s), runWith(u"r1"_s, true))); // its own hold is no obstacle
    const auto second = store->append(runEvent(u"r2"_s), runWith(u"r2"_s, true));
    QVERIFY(!second);
    QCOMPARE(second.error().code, domain::ErrorCode::Refused);
    QCOMPARE(second.error().message,
             u"“production” of “shop” is held by run r1, started by Ada on 2026-05-28 20:26:40."_s);
    QVERIFY(store->append(runEvent(u"r2"_s), runWith(u"r2"_s, true, u"staging"_s)));
}

void StoreTest::aRefusedEventLeavesNothing()
{
    Folder folder;
    auto store = folder.open();
    QVERIFY(store->append(runEvent(u"r1"_s), runWith(u"r1"_s, true)));
    const QString before = dump(folder.path());
    auto derived = runWith(u"r2"_s, true);
    derived.project = project(u"new"_s);
    QVERIFY(!store->append(runEvent(u"r2"_s), derived));
    QCOMPARE(dump(folder.path()), before);
    QCOMPARE(*folder.reader()->headSeq(), 1);
    QCOMPARE(*store->append(runEvent(u"r1"_s), runWith(u"r1"_s, false)), 2);
}

void StoreTest::aFullDiskIsASentenceAndChangesNothing()
{
    Folder folder;
    auto store = folder.withHistory(4);
    const QString before = dump(folder.path());
    // A limit on the pages of the store's own connection is a disk that is full.
    const auto limit = [&](const QString &pages) {
        QVERIFY(QSqlQuery(connectionTo(folder.path())).exec(u"PRAGMA max_page_count="_s + pages));
    };
    limit(u"1"_s); // SQLite raises it to the present size
    auto big = std::get<domain::RunRequested>(runEvent(u"r9"_s).body);
    big.plan.reason = QString(100'000, QLatin1Char('x'));
    const auto full = store->append({1, u"Ada"_s, big}, runWith(u"r9"_s, true));
    QVERIFY(!full);
    QCOMPARE(full.error().code, domain::ErrorCode::Store);
    QVERIFY2(full.error().message.contains(folder.path()) && full.error().message.contains("free"_L1),
             qPrintable(full.error().message));
    QCOMPARE(dump(folder.path()), before);
    QCOMPARE(*folder.reader()->headSeq(), 4);
    limit(u"1000000"_s);
    QCOMPARE(*store->append({1, u"Ada"_s, big}, runWith(u"r9"_s, true)), 5);
}

void StoreTest::aBusyStoreIsASentence()
{
    Folder folder;
    auto store = folder.withHistory(4);
    QSqlQuery(connectionTo(folder.path())).exec(u"PRAGMA busy_timeout=50"_s);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(folder.path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        const auto busy = store->append(eventAt(4), derivedFor(eventAt(4)));
        QVERIFY(!busy);
        QVERIFY2(busy.error().message.contains("busy"_L1), qPrintable(busy.error().message));
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QCOMPARE(*store->append(eventAt(4), derivedFor(eventAt(4))), 5);
}

void StoreTest::theTablesAreTheSameAfterARebuild()
{
    Folder folder;
    auto store = folder.withHistory(700); // more than one page of the journal
    const QString before = dump(folder.path());
    QVERIFY(before.contains("20260601T120000-000174"_L1));
    const auto rebuilt =
        store->rebuild([](const domain::Event &e) -> domain::Result<domain::Derived> { return derivedFor(e); });
    QVERIFY2(rebuilt, rebuilt ? "" : qPrintable(rebuilt.error().message));
    QCOMPARE(dump(folder.path()), before);
}

void StoreTest::aRebuildThatFailsChangesNothing()
{
    Folder folder;
    auto store = folder.withHistory(20);
    const QString before = dump(folder.path());
    int n = 0;
    const auto rebuilt = store->rebuild([&](const domain::Event &e) -> domain::Result<domain::Derived> {
        if (++n == 15)
            return domain::failed(u"no"_s);
        return derivedFor(e);
    });
    QVERIFY(!rebuilt);
    QCOMPARE(rebuilt.error().message, u"no"_s);
    QCOMPARE(dump(folder.path()), before);
}

void StoreTest::aRemovedProjectLeavesItsHistory()
{
    Folder folder;
    auto store = folder.withHistory(12);
    domain::Derived derived;
    derived.removedProject = u"shop"_s;
    QVERIFY(store->append({1, u"Ada"_s, domain::ProjectRemoved{u"shop"_s}}, derived));
    auto reader = folder.reader();
    QVERIFY(reader->projects()->isEmpty());
    QVERIFY(reader->versions(u"shop"_s)->isEmpty());
    QVERIFY(reader->live()->isEmpty());
    QCOMPARE(reader->runs()->size(), 3);
    QCOMPARE(reader->deployments()->size(), 3);
}

void StoreTest::aProjectWithAnOpenRunIsNotRemoved()
{
    Folder folder;
    auto store = folder.withHistory(9);
    domain::Derived derived;
    derived.removedProject = u"shop"_s;
    const auto removed = store->append({1, u"Ada"_s, domain::ProjectRemoved{u"shop"_s}}, derived);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, domain::ErrorCode::Refused);
    QCOMPARE(folder.reader()->projects()->size(), 1);
}

void StoreTest::aRunIsFoundByAUniqueStart()
{
    Folder folder;
    auto store = folder.open();
    for (const auto &id : {u"abc1"_s, u"abc2"_s, u"abd"_s, u"abd-2"_s})
        QVERIFY(store->append(runEvent(id), runWith(id, false)));
    auto reader = folder.reader();
    QCOMPARE(reader->run(u"abc2"_s)->id, u"abc2"_s);
    QCOMPARE(reader->run(u"abd-"_s)->id, u"abd-2"_s);
    QCOMPARE(reader->run(u"abd"_s)->id, u"abd"_s); // also the start of another
    QCOMPARE(reader->run(u"abc"_s).error().code, domain::ErrorCode::Usage);
    QCOMPARE(reader->run(u"x"_s).error().code, domain::ErrorCode::NotFound);
    QCOMPARE(reader->run(QString()).error().code, domain::ErrorCode::NotFound); // not the start of any
    QCOMPARE(reader->run(u"%"_s).error().code, domain::ErrorCode::NotFound);
}

void StoreTest::runsArePagedNewestFirst()
{
    Folder folder;
    auto store = folder.withHistory(200);
    auto reader = folder.reader();
    QStringList ids;
    store::RunFilter filter{.project = u"shop"_s, .environment = u"production"_s, .limit = 7};
    while (true) {
        const auto page = *reader->runs(filter);
        if (page.isEmpty())
            break;
        for (const auto &run : page)
            ids << run.id;
        filter.before = page.last().id;
    }
    QCOMPARE(ids.size(), 50);
    QVERIFY(std::is_sorted(ids.crbegin(), ids.crend()));
    QVERIFY(reader->runs({.openOnly = true})->isEmpty());
    QVERIFY(store->append(eventAt(200), derivedFor(eventAt(200))));
    QCOMPARE(reader->runs({.openOnly = true})->size(), 1);
}

void StoreTest::runsAreFilteredByText()
{
    Folder folder;
    auto store = folder.open();
    auto one = runWith(u"r1"_s, false);
    one.run->sentence = u"100% done_ 'really'"_s;
    QVERIFY(store->append(runEvent(u"r1"_s), one));
    QVERIFY(store->append(runEvent(u"r2"_s), runWith(u"r2"_s, false)));
    auto reader = folder.reader();
    QCOMPARE(reader->runs({.text = u"% DONE_ '"_s})->size(), 1);
    QCOMPARE(reader->runs({.text = u"ada"_s})->size(), 2);
    QCOMPARE(reader->runs({.text = u"nobody"_s})->size(), 0);
}

void StoreTest::versionsComeNewestFirst()
{
    Folder folder;
    auto store = folder.open();
    for (const auto &name : {u"1.2.9"_s, u"1.2.10"_s, u"1.3.0-rc.1"_s, u"1.3.0"_s}) {
        domain::Derived derived;
        derived.version = std::pair(u"shop"_s, domain::Version{.name = name});
        QVERIFY(store->append({1, u"Ada"_s, domain::VersionAdded{u"shop"_s, {.name = name}}}, derived));
    }
    QStringList names;
    const auto versions = *folder.reader()->versions(u"shop"_s);
    for (const auto &version : versions)
        names << version.name;
    QCOMPARE(names, QStringList({u"1.3.0"_s, u"1.3.0-rc.1"_s, u"1.2.10"_s, u"1.2.9"_s}));
}

void StoreTest::aReaderBesideTheWriterSeesEveryCommit()
{
    Folder folder;
    auto store = folder.withHistory(4);
    std::atomic<bool> stop = false;
    std::atomic<qint64> seen = 0;
    QString trouble;
    std::thread other([&] {
        auto reader = folder.reader();
        while (!stop) {
            auto head = reader->headSeq();
            auto runs = reader->runs();
            if (!head || !runs || *head < seen) {
                trouble = !head ? head.error().message : !runs ? runs.error().message : u"went back"_s;
                return;
            }
            seen = *head;
        }
    });
    int failures = 0;
    for (int n = 4; n < 204; ++n)
        failures += !store->append(eventAt(n), derivedFor(eventAt(n)));
    const bool caughtUp = QTest::qWaitFor([&] { return seen == 204; });
    stop = true;
    other.join();
    QCOMPARE(failures, 0);
    QCOMPARE(trouble, QString());
    QVERIFY(caughtUp);
}

void StoreTest::aReaderCannotWrite()
{
    Folder folder;
    folder.withHistory(4).reset();
    auto reader = folder.reader();
    QSqlQuery query(connectionTo(folder.path()));
    QVERIFY(!query.exec(u"DELETE FROM runs"_s));
}

void StoreTest::whatAKilledWriterLeftHalfDoneIsUndoneForTheReader()
{
    Folder folder;
    folder.withHistory(12);
    const QString left = folder.path() + u".left"_s;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"half"_s);
        db.setDatabaseName(folder.path());
        QVERIFY(db.open());
        QSqlQuery query(db);
        for (const QString &sql : {u"PRAGMA cache_size=5"_s, u"BEGIN IMMEDIATE"_s, u"DELETE FROM projects"_s})
            QVERIFY(query.exec(sql));
        // More than the cache holds: part of it is in the file already, and what stood there in the journal.
        QVERIFY(query.exec(u"CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                           "i < 500) SELECT randomblob(4000) AS b FROM n"_s));
        QVERIFY(QFile::copy(folder.path(), left));
        QVERIFY(QFile::copy(folder.path() + u"-journal"_s, left + u"-journal"_s));
        query.finish();
        db.rollback();
    }
    QSqlDatabase::removeDatabase(u"half"_s);
    auto reader = store::Reader::open(left);
    QVERIFY2(reader.ok(), reader ? "" : qPrintable(reader.error().message));
    QCOMPARE(*(*reader)->headSeq(), 12);
    QCOMPARE((*reader)->projects()->size(), 1);
}

void StoreTest::aDeletedFileIsNotWrittenOn()
{
    Folder folder;
    auto store = folder.withHistory(4);
    QVERIFY(QFile::rename(folder.path(), folder.path(u"elsewhere.db"_s)));
    const auto appended = store->append(eventAt(4), derivedFor(eventAt(4)));
    QVERIFY(!appended);
    QVERIFY2(appended.error().message.contains("moved, deleted or replaced"_L1), qPrintable(appended.error().message));
}

void StoreTest::aKilledWriterLosesNothingItAcknowledged()
{
    constexpr int kills = 40;
    Folder folder;
    folder.withHistory(4).reset();
    QRandomGenerator random(3);
    qint64 acknowledged = 4;
    for (int i = 0; i < kills; ++i) {
        int acks[2];
        QCOMPARE(::pipe(acks), 0);
        const pid_t writer = ::fork();
        if (writer == 0) {
            auto store = folder.open();
            for (int n = int(*folder.reader()->headSeq());; ++n) {
                const auto seq = store->append(eventAt(n), derivedFor(eventAt(n)));
                if (!seq || ::write(acks[1], &*seq, sizeof *seq) != sizeof *seq)
                    ::_exit(1);
            }
        }
        ::close(acks[1]);
        // The kill comes at some moment after so many acknowledgements, wherever the writer then is.
        const int wanted = random.bounded(1, 4);
        qint64 seq = 0;
        for (int n = 0; n < wanted; ++n)
            QCOMPARE(::read(acks[0], &seq, sizeof seq), ssize_t(sizeof seq));
        std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(8000)));
        QCOMPARE(::kill(writer, SIGKILL), 0);
        QCOMPARE(::waitpid(writer, nullptr, 0), writer);
        while (::read(acks[0], &seq, sizeof seq) == ssize_t(sizeof seq)) // what it still had said
            ;
        ::close(acks[0]);
        QVERIFY(seq > acknowledged);
        acknowledged = seq;
        auto store = folder.open(); // recovers
        const auto check = *store::verifyJournal(folder.path());
        QVERIFY2(check.valid, qPrintable(check.reason));
        QVERIFY(check.count >= acknowledged);
        const QString found = dump(folder.path());
        QVERIFY(
            store->rebuild([](const domain::Event &e) -> domain::Result<domain::Derived> { return derivedFor(e); }));
        QCOMPARE(dump(folder.path()), found);
    }
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
