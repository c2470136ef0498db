#include "storefixture.h"

#include "store/backups.h"
#include "store/journalcheck.h"
#include "support/testsupport.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace storefixture;

class BackupsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aBackupIsAStoreOfItsOwn();
    void sevenDailyAndFourWeeklyAreKept();
    void aBackupThatCannotBeWrittenLeavesNothing();
    void whatIsRestoredIsWhatWasKept();
    void aStoreThatIsGoneIsRestored();
    void aBadBackupChangesNothing();
    void aDamagedStoreNamesItsLastBackup();
    void aMigrationKeepsABackup();
    void aMigrationThatFailsChangesNothing();
};

namespace {

store::Schema later(const QString &migration)
{
    store::Schema schema = store::Schema::current();
    schema.migrations << migration;
    return schema;
}

store::Backup at(const QString &isoDay, bool beforeMigration = false)
{
    store::Backup backup;
    backup.path = isoDay;
    backup.atMs = QDateTime(QDate::fromString(isoDay, Qt::ISODate), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    backup.beforeMigration = beforeMigration;
    return backup;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files);
}

} // namespace

void BackupsTest::aBackupIsAStoreOfItsOwn()
{
    Folder folder;
    auto store = folder.withHistory(40);
    QVERIFY(store::backups(folder.path())->isEmpty());
    const auto path = store->backup();
    QVERIFY2(path, path ? "" : qPrintable(path.error().message));
    QCOMPARE(dump(*path), dump(folder.path()));
    QVERIFY(store::verifyJournal(*path)->valid);
    const auto kept = *store::backups(folder.path());
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().path, *path);
    QCOMPARE(kept.first().schema, 1);
    QVERIFY(kept.first().valid);
    QCOMPARE(kept.first().events, 40);
    QCOMPARE(kept.first().projects, 1);
    QCOMPARE(kept.first().runs, 10);
    QVERIFY(qAbs(kept.first().atMs - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    QCOMPARE(QFile::permissions(*path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(store->append(eventAt(40), derivedFor(eventAt(40)))); // the writer goes on
    QVERIFY(store->backup());
    QCOMPARE(store::backups(folder.path())->size(), 1); // one a day
    QCOMPARE(store::backups(folder.path())->first().events, 41);
    QVERIFY(store::backups(folder.path(u"other.db"_s))->isEmpty());
}

void BackupsTest::sevenDailyAndFourWeeklyAreKept()
{
    QList<store::Backup> all;
    for (int day = 0; day < 60; ++day)
        all << at(QDate(2026, 6, 30).addDays(-day).toString(Qt::ISODate), day == 50);
    all.insert(1, at(u"2026-06-30"_s)); // an earlier one of the same day
    all[1].path = u"earlier"_s;
    QStringList kept;
    const auto dropped = store::superfluous(all);
    for (const auto &backup : all)
        if (std::none_of(dropped.begin(), dropped.end(), [&](const auto &d) { return d.path == backup.path; }))
            kept << backup.path;
    // Tuesday 30 June: seven days, then the last day of the two weeks before the one those days reach into.
    QCOMPARE(kept, QStringList({u"2026-06-30"_s, u"2026-06-29"_s, u"2026-06-28"_s, u"2026-06-27"_s, u"2026-06-26"_s,
                                u"2026-06-25"_s, u"2026-06-24"_s, u"2026-06-21"_s, u"2026-06-14"_s, u"2026-05-11"_s}));
}

void BackupsTest::aBackupThatCannotBeWrittenLeavesNothing()
{
    Folder folder;
    auto store = folder.withHistory(4);
    QFile inTheWay(folder.path(u"backups"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto path = store->backup();
    QVERIFY(!path);
    QVERIFY2(path.error().message.contains("backups"_L1), qPrintable(path.error().message));
    QCOMPARE(*store->append(eventAt(4), derivedFor(eventAt(4))), 5);
}

void BackupsTest::whatIsRestoredIsWhatWasKept()
{
    Folder folder;
    auto store = folder.withHistory(20);
    const QString then = dump(folder.path());
    const QString backup = *store->backup();
    QVERIFY(store->append(eventAt(20), derivedFor(eventAt(20))));
    const QString now = dump(folder.path());
    store.reset();
    const auto aside = store::restore(folder.path(), backup);
    QVERIFY2(aside, aside ? "" : qPrintable(aside.error().message));
    QCOMPARE(dump(folder.path()), then);
    QCOMPARE(dump(*aside), now);
    QVERIFY(aside->startsWith(folder.path() + u".before-restore-"_s));
    QVERIFY(QFile::exists(backup));
    QCOMPARE(*folder.open()->append(eventAt(20), derivedFor(eventAt(20))), 21);
    QVERIFY(store::restore(folder.path(), *aside)); // and back again
    QCOMPARE(dump(folder.path()), now);
}

void BackupsTest::aStoreThatIsGoneIsRestored()
{
    Folder folder;
    auto store = folder.withHistory(20);
    const QString backup = *store->backup();
    store.reset();
    QVERIFY(QFile::remove(folder.path()));
    QCOMPARE(*store::restore(folder.path(), backup), QString());
    QCOMPARE(*folder.reader()->headSeq(), 20);
}

void BackupsTest::aBadBackupChangesNothing()
{
    Folder folder;
    auto store = folder.withHistory(20);
    const QString backup = *store->backup();
    store.reset();
    const QByteArray before = sha256(folder.path());
    const QStringList files = filesIn(folder.path(QString()));
    QVERIFY(!store::restore(folder.path(), folder.path(u"nothing.db"_s)));
    tamper(backup, {u"UPDATE journal SET actor = 'Eve' WHERE seq = 5"_s});
    const auto forged = store::restore(folder.path(), backup);
    QVERIFY(!forged);
    QVERIFY2(forged.error().message.contains("Row 5 was changed"_L1), qPrintable(forged.error().message));
    QVERIFY(QFile::resize(backup, 30'000));
    QVERIFY(!store::restore(folder.path(), backup));
    QVERIFY(QFile::resize(backup, 0));
    QVERIFY(!store::restore(folder.path(), backup));
    QVERIFY(!store::backups(folder.path())->first().valid);
    QCOMPARE(sha256(folder.path()), before);
    QCOMPARE(filesIn(folder.path(QString())), files);
}

void BackupsTest::aDamagedStoreNamesItsLastBackup()
{
    Folder folder;
    auto store = folder.withHistory(20);
    const QString backup = *store->backup();
    store.reset();
    QVERIFY(QFile::resize(folder.path(), 30'000));
    const auto opened = store::Store::open(folder.path());
    QVERIFY(!opened);
    QVERIFY2(opened.error().hint.contains(backup) && opened.error().hint.contains("20"_L1),
             qPrintable(opened.error().hint));
}

void BackupsTest::aMigrationKeepsABackup()
{
    Folder folder;
    folder.withHistory(20).reset();
    const QString before = dump(folder.path());
    QVERIFY(store::Store::open(folder.path(), later(u"CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT"_s)));
    const auto kept = *store::backups(folder.path());
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.first().beforeMigration);
    QCOMPARE(kept.first().schema, 1);
    QCOMPARE(dump(kept.first().path), before);
    const auto older = store::Store::open(folder.path());
    QVERIFY(!older);
    QVERIFY(older.error().message.contains("its format is 2, this program knows 1"_L1));
}

void BackupsTest::aMigrationThatFailsChangesNothing()
{
    Folder folder;
    folder.withHistory(20).reset();
    const QString before = dump(folder.path());
    const auto opened = store::Store::open(
        folder.path(),
        later(u"CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT\n\nDROP TABLE runs\n\nCREATE TABLE live (id)"_s));
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains("to format 2 failed; it is still format 1"_L1),
             qPrintable(opened.error().message));
    QCOMPARE(dump(folder.path()), before);
    QCOMPARE(store::backups(folder.path())->size(), 1);
    QVERIFY(store::verifyJournal(folder.path())->valid);
    QCOMPARE(*folder.open()->append(eventAt(20), derivedFor(eventAt(20))), 21);
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "tst_backups.moc"
