#include "storefixture.h"

#include "store/journalcheck.h"
#include "store/storelock.h"
#include "support/testsupport.h"

#include <QRandomGenerator>
#include <QSqlQuery>
#include <QtTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace storefixture;

class StoreFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aNewStoreIsForItsUserAlone();
    void anEmptyFileTakesTheSamePathAsNone();
    void theSettingsAreTheDurableOnes();
    void whatIsNoStoreIsRefusedAndLeftAsItWas_data();
    void whatIsNoStoreIsRefusedAndLeftAsItWas();
    void aLinkIsRefused();
    void aFolderIsRefused();
    void aReadOnlyFileIsRefused();
    void aReadOnlyFolderIsRefused();
    void everyCorruptionIsRefusedFoundOrHealed();
    void theLockNamesItsHolder();
    void theLockIsFreeWhenItsHolderIsGone();
    void aReaderOfNothingIsASentence();
    void everyMigrationIsInTheProgram();
};

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Root may do everything: for permissions to mean something, a test is somebody else for a while.
class AsNobody
{
public:
    explicit AsNobody(const QStringList &owned)
    {
        constexpr uid_t nobody = 65534;
        if (::geteuid() != 0)
            return;
        for (const QString &path : owned)
            m_changed = ::chown(QFile::encodeName(path).constData(), nobody, nobody) == 0;
        m_changed = m_changed && ::seteuid(nobody) == 0;
    }
    ~AsNobody()
    {
        if (m_changed)
            QCOMPARE(::seteuid(0), 0);
    }

private:
    bool m_changed = false;
};

} // namespace

void StoreFileTest::aNewStoreIsForItsUserAlone()
{
    Folder folder;
    const QString path = folder.path(u"a/b/slipway.db"_s);
    QVERIFY(store::Store::open(path));
    struct stat info = {};
    QCOMPARE(::stat(qPrintable(path), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0600u);
    QCOMPARE(::stat(qPrintable(folder.path(u"a/b"_s)), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0700u);
    QVERIFY(store::verifyJournal(path)->valid);
}

void StoreFileTest::anEmptyFileTakesTheSamePathAsNone()
{
    Folder folder;
    write(folder.path(), {});
    folder.open();
    const QString other = folder.path(u"other.db"_s);
    QVERIFY(store::Store::open(other));
    QCOMPARE(dump(folder.path()), dump(other));
    QVERIFY(folder.open()); // a second time
}

void StoreFileTest::theSettingsAreTheDurableOnes()
{
    Folder folder;
    auto store = folder.open();
    QSqlQuery query(connectionTo(folder.path()));
    const auto pragma = [&](const QString &name) {
        return query.exec(u"PRAGMA "_s + name) && query.next() ? query.value(0).toString() : QString();
    };
    const QString mode = pragma(u"journal_mode"_s);
    QVERIFY2(mode == "truncate"_L1 || mode == "wal"_L1, qPrintable(mode));
    QCOMPARE(pragma(u"synchronous"_s), mode == "wal"_L1 ? u"2"_s : u"3"_s);
    QCOMPARE(pragma(u"trusted_schema"_s), u"0"_s);
    QCOMPARE(pragma(u"cell_size_check"_s), u"1"_s);
    QCOMPARE(pragma(u"secure_delete"_s), u"1"_s);
    QCOMPARE(pragma(u"busy_timeout"_s), u"5000"_s);
    QCOMPARE(pragma(u"application_id"_s).toInt(), 0x534C5057);
    QCOMPARE(store->warning(), QString());
}

void StoreFileTest::whatIsNoStoreIsRefusedAndLeftAsItWas_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QByteArray>("content"); // instead of a store
    QTest::addColumn<int>("kept");           // bytes of the store, 0 = all
    QTest::addColumn<QString>("said");
    const QByteArray none;
    QTest::newRow("a newer store") << QStringList{u"PRAGMA user_version=7"_s} << none << 0
                                   << u"its format is 7, this program knows 1"_s;
    QTest::newRow("another program's") << QStringList{u"PRAGMA application_id=66"_s} << none << 0
                                       << u"belongs to another program (application_id 0x42"_s;
    QTest::newRow("nobody's tables") << QStringList{u"PRAGMA application_id=0"_s} << none << 0
                                     << u"belongs to another program"_s;
    QTest::newRow("no version") << QStringList{u"PRAGMA user_version=0"_s} << none << 0 << u"is not a Slipway store"_s;
    QTest::newRow("a text") << QStringList() << QByteArray("hello, I am a text\n").repeated(50) << 0
                            << u"is not a Slipway store"_s;
    QTest::newRow("a short text") << QStringList() << QByteArray("x") << 0 << u"is not a Slipway store"_s;
    QTest::newRow("zeros") << QStringList() << QByteArray(8192, '\0') << 0 << u"is not a Slipway store"_s;
    QTest::newRow("half a store") << QStringList() << none << 20'000 << u"damaged"_s;
    QTest::newRow("the header alone") << QStringList() << none << 100 << u"damaged"_s;
    QTest::newRow("half the header") << QStringList() << none << 50 << u"is not a Slipway store"_s;
    QTest::newRow("a table dropped") << QStringList{u"DROP TABLE live"_s} << none << 0
                                     << u"its tables are not those of format 1"_s;
    QTest::newRow("a view slipped in") << QStringList{u"CREATE VIEW v AS SELECT 1"_s} << none << 0
                                       << u"its tables are not those of format 1"_s;
    QTest::newRow("a trigger slipped in")
        << QStringList{u"CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM runs; END"_s} << none << 0
        << u"its tables are not those of format 1"_s;
}

void StoreFileTest::whatIsNoStoreIsRefusedAndLeftAsItWas()
{
    QFETCH(QStringList, statements);
    QFETCH(QByteArray, content);
    QFETCH(int, kept);
    QFETCH(QString, said);
    Folder folder;
    folder.withHistory(40).reset();
    if (!statements.isEmpty())
        tamper(folder.path(), statements);
    if (!content.isEmpty())
        write(folder.path(), content);
    if (kept > 0)
        QVERIFY(QFile::resize(folder.path(), kept));
    const QByteArray before = sha256(folder.path());
    const QDateTime touched = QFileInfo(folder.path()).lastModified();
    const auto opened = store::Store::open(folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, domain::ErrorCode::Store);
    QVERIFY2(opened.error().message.contains(said), qPrintable(opened.error().message));
    QVERIFY(opened.error().message.contains(folder.path()));
    (void)store::Reader::open(folder.path());
    QCOMPARE(sha256(folder.path()), before);
    QCOMPARE(QFileInfo(folder.path()).lastModified(), touched);
}

void StoreFileTest::aLinkIsRefused()
{
    Folder folder;
    folder.open();
    const QString link = folder.path(u"link.db"_s);
    QVERIFY(QFile::link(folder.path(), link));
    const auto opened = store::Store::open(link);
    QVERIFY(!opened);
    QVERIFY(opened.error().hint.contains(folder.path()));
    QVERIFY(QFile::remove(folder.path()));
    QVERIFY(!store::Store::open(link)); // dangling
    QVERIFY(!QFile::exists(folder.path()));
}

void StoreFileTest::aFolderIsRefused()
{
    Folder folder;
    const auto opened = store::Store::open(folder.path(QString()));
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains("is a folder"_L1), qPrintable(opened.error().message));
}

void StoreFileTest::aReadOnlyFileIsRefused()
{
    Folder folder;
    folder.withHistory(4).reset();
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner));
    const QByteArray before = sha256(folder.path());
    {
        const AsNobody nobody({folder.path(QString()), folder.path()});
        const auto opened = store::Store::open(folder.path());
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains("read-only"_L1), qPrintable(opened.error().message));
        QCOMPARE(*folder.reader()->headSeq(), 4);
    }
    QCOMPARE(sha256(folder.path()), before);
}

void StoreFileTest::aReadOnlyFolderIsRefused()
{
    Folder folder;
    folder.withHistory(4).reset();
    QVERIFY(QFile::setPermissions(folder.path(QString()), QFile::ReadOwner | QFile::ExeOwner));
    {
        const AsNobody nobody({folder.path(QString()), folder.path()});
        const auto opened = store::Store::open(folder.path());
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains("read-only"_L1), qPrintable(opened.error().message));
        QVERIFY(!store::Store::open(folder.path(u"new.db"_s)));
        QVERIFY(!store::Store::open(folder.path(u"new/new.db"_s)));
        QVERIFY(!store::StoreLock::acquire(folder.path()));
        QCOMPARE(*folder.reader()->headSeq(), 4);
    }
    QVERIFY(QFile::setPermissions(folder.path(QString()), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void StoreFileTest::everyCorruptionIsRefusedFoundOrHealed()
{
    constexpr int cases = 50;
    Folder folder;
    folder.withHistory(60).reset();
    const QByteArray good = read(folder.path());
    // Also by way of the indexes, which a dump does not use.
    const auto everything = [](const QString &path) {
        QString text = dump(path);
        auto reader = store::Reader::open(path);
        if (!reader)
            return text + reader.error().message;
        const auto runs = (*reader)->runs({.project = u"shop"_s, .environment = u"production"_s});
        for (const auto &run : runs ? *runs : QList<domain::RunRecord>()) {
            const auto events = (*reader)->runEvents(run.id);
            text += events ? u"\n%1 %2"_s.arg(run.id).arg(events->size()) : events.error().message;
        }
        return text;
    };
    const QString truth = everything(folder.path());
    const QString victim = folder.path(u"victim.db"_s);
    QRandomGenerator random(7);
    int refused = 0;
    int found = 0;
    int healed = 0;
    int harmless = 0;
    for (int i = 0; i < cases; ++i) {
        QByteArray bad = good;
        const qsizetype length = random.bounded(1, 100);
        const qsizetype start = random.bounded(int(good.size() - length));
        for (qsizetype at = start; at < start + length; ++at)
            bad[at] = char(random.bounded(256));
        write(victim, bad);
        auto opened = store::Store::open(victim);
        if (!opened) {
            ++refused;
            QVERIFY(!opened.error().message.isEmpty());
            QCOMPARE(read(victim), bad);
            continue;
        }
        const auto check = store::verifyJournal(victim);
        if (!check || !check->valid) {
            ++found;
        } else if (everything(victim) == truth) {
            ++harmless;
        } else {
            QVERIFY((*opened)->rebuild(
                [](const domain::Event &e) -> domain::Result<domain::Derived> { return derivedFor(e); }));
            QCOMPARE(everything(victim), truth);
            ++healed;
        }
    }
    qInfo("%d refused, %d found in the journal, %d healed by a rebuild, %d harmless", refused, found, healed, harmless);
    QCOMPARE(refused + found + healed + harmless, cases);
    QVERIFY(refused > 0 && harmless > 0);
}

void StoreFileTest::theLockNamesItsHolder()
{
    Folder folder;
    QVERIFY(!store::StoreLock::holder(folder.path()));
    auto lock = store::StoreLock::acquire(folder.path());
    QVERIFY(lock);
    const auto holder = store::StoreLock::holder(folder.path());
    QVERIFY(holder);
    QCOMPARE(holder->pid, QCoreApplication::applicationPid());
    QCOMPARE(holder->program, u"tst_storefile"_s);
    QCOMPARE(holder->host, QSysInfo::machineHostName());
    QVERIFY(holder->sinceMs > 0);
    const auto second = store::StoreLock::acquire(folder.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, domain::ErrorCode::Refused);
    QVERIFY2(second.error().message.contains(QString::number(holder->pid)), qPrintable(second.error().message));
    QVERIFY(store::StoreLock::holder(folder.path())); // the refused one disturbed nothing
    lock.value().reset();
    QVERIFY(!store::StoreLock::holder(folder.path()));
    QVERIFY(store::StoreLock::acquire(folder.path()));
}

void StoreFileTest::theLockIsFreeWhenItsHolderIsGone()
{
    Folder folder;
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = store::StoreLock::acquire(folder.path());
        const char answer = lock ? 'y' : 'n';
        if (::write(ready[1], &answer, 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), 1);
    QCOMPARE(answer, 'y');
    QVERIFY(!store::StoreLock::acquire(folder.path()));
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(store::StoreLock::acquire(folder.path()));
    ::close(ready[0]);
    ::close(ready[1]);
}

void StoreFileTest::aReaderOfNothingIsASentence()
{
    Folder folder;
    const auto missing = store::Reader::open(folder.path());
    QVERIFY(!missing);
    QVERIFY2(missing.error().message.contains(folder.path()), qPrintable(missing.error().message));
    QVERIFY(!QFile::exists(folder.path()));
    write(folder.path(), {});
    QVERIFY(!store::Reader::open(folder.path()));
    QCOMPARE(QFileInfo(folder.path()).size(), 0);
}

void StoreFileTest::everyMigrationIsInTheProgram()
{
    const QStringList files =
        QDir(testsupport::source(u"resources/migrations"_s)).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    QCOMPARE(store::Schema::current().version(), files.size());
    for (int i = 0; i < files.size(); ++i)
        QVERIFY2(files.at(i).startsWith(u"%1_"_s.arg(i + 1, 4, 10, QLatin1Char('0'))), qPrintable(files.at(i)));
}

QTEST_GUILESS_MAIN(StoreFileTest)
#include "tst_storefile.moc"
