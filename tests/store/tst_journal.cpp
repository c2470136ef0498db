#include "storefixture.h"

#include "store/journalcheck.h"
#include "support/testsupport.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace storefixture;

// An attacker with the sqlite3 shell, who may also compute hashes.
class JournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void anHonestJournalIsValid();
    void theHashIsTheOneThatIsDocumented();
    void aRowIsNeverChangedDeletedOrSlippedIn();
    void everyAttackOnARowIsFoundAtThatRow_data();
    void everyAttackOnARowIsFoundAtThatRow();
    void truncationIsFoundOnlyAgainstAHeadKeptElsewhere();
    void aRunWithoutEventsIsFound();
    void textThatIsNoUnicodeDoesNotBreakTheChain();
    void anExportIsVerifiedWithoutTheStore();
    void everyChangedByteOfAnExportIsFound();
    void anExportThatCannotBeWrittenSaysSo();
};

namespace {

const QString swapRows = u"UPDATE journal SET seq = CASE seq WHEN %1 THEN -%2 ELSE -%1 END WHERE seq IN (%1, %2); "
                         "UPDATE journal SET seq = -seq WHERE seq < 0"_s;

store::JournalCheck verified(const QString &path)
{
    auto check = store::verifyJournal(path);
    if (!check)
        return {false, 0, {}, -1, check.error().message};
    return *check;
}

QByteArray exported(store::Reader &reader)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (auto done = store::exportJournal(reader, buffer); !done)
        return {};
    return buffer.data();
}

store::JournalCheck verifiedExport(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return *store::verifyExport(buffer);
}

} // namespace

void JournalTest::anHonestJournalIsValid()
{
    Folder folder;
    folder.open();
    QVERIFY(verified(folder.path()).valid);
    QCOMPARE(verified(folder.path()).head, QByteArray(32, '\0'));
    auto store = folder.withHistory(1100); // more than two pages
    const auto check = verified(folder.path());
    QVERIFY2(check.valid, qPrintable(check.reason));
    QCOMPARE(check.count, 1100);
    QCOMPARE(check.firstBad, 0);
    QCOMPARE(check.head, folder.reader()->journal({.after = 1099})->first().hash);
}

void JournalTest::theHashIsTheOneThatIsDocumented()
{
    Folder folder;
    auto store = folder.open();
    QVERIFY(store->append({7, u"Ada"_s, domain::ProjectRemoved{u"shop"_s}}, {}));
    const auto row = folder.reader()->journal()->first();
    QCOMPARE(row.prev, QByteArray(32, '\0'));
    const QByteArray text = QByteArrayLiteral("slipway.audit.v1\0") +
                            R"({"actor":"Ada","body":{"project":"shop"},"kind":"projectRemoved","prev":")" +
                            QByteArray(64, '0') + R"(","seq":1,"subject":"project/shop","ts_ms":7})";
    QCOMPARE(row.hash, QCryptographicHash::hash(text, QCryptographicHash::Sha256));
}

void JournalTest::aRowIsNeverChangedDeletedOrSlippedIn()
{
    Folder folder;
    auto store = folder.withHistory(8);
    QSqlQuery query(connectionTo(folder.path()));
    for (
        const auto &attack :
        {u"UPDATE journal SET actor = 'Eve' WHERE seq = 3"_s, u"DELETE FROM journal"_s,
         u"INSERT OR REPLACE INTO journal SELECT seq, ts_ms, 'Eve', kind, subject, body, prev, hash FROM journal WHERE seq = 3"_s,
         u"INSERT INTO journal SELECT 20, ts_ms, actor, kind, subject, body, prev, hash FROM journal WHERE seq = 3"_s,
         u"INSERT INTO journal SELECT -1, ts_ms, actor, kind, subject, body, prev, hash FROM journal WHERE seq = 3"_s})
        QVERIFY2(!query.exec(attack), qPrintable(attack));
    QVERIFY(verified(folder.path()).valid);
}

void JournalTest::everyAttackOnARowIsFoundAtThatRow_data()
{
    QTest::addColumn<QString>("attack");
    QTest::addColumn<int>("foundAt"); // relative to the attacked row
    QTest::newRow("edit the actor") << u"UPDATE journal SET actor = actor || 'x' WHERE seq = %1"_s << 0;
    QTest::newRow("edit the time") << u"UPDATE journal SET ts_ms = ts_ms + 1 WHERE seq = %1"_s << 0;
    QTest::newRow("edit the kind") << u"UPDATE journal SET kind = 'itemCleared' WHERE seq = %1"_s << 0;
    QTest::newRow("edit the body") << u"UPDATE journal SET body = replace(body, '{', '{\"a\":1,') WHERE seq = %1"_s
                                   << 0;
    QTest::newRow("respace the body") << u"UPDATE journal SET body = body || ' ' WHERE seq = %1"_s << 0;
    QTest::newRow("edit the hash") << u"UPDATE journal SET hash = randomblob(32) WHERE seq = %1"_s << 0;
    QTest::newRow("delete") << u"DELETE FROM journal WHERE seq = %1"_s << 0;
    QTest::newRow("delete and close the gap")
        << u"DELETE FROM journal WHERE seq = %1; UPDATE journal SET seq = -seq WHERE seq > %1; UPDATE journal SET seq = -seq - 1 WHERE seq < 0"_s
        << 0;
    QTest::newRow("insert a copy")
        << u"UPDATE journal SET seq = -seq WHERE seq >= %1; UPDATE journal SET seq = 1 - seq WHERE seq < 0; INSERT INTO journal SELECT %1, ts_ms, 'Eve', kind, subject, body, prev, hash FROM journal WHERE seq = %1 + 1"_s
        << 0;
    QTest::newRow("swap with the next") << swapRows.arg(u"%1"_s, u"%2"_s) << 0;
}

void JournalTest::everyAttackOnARowIsFoundAtThatRow()
{
    QFETCH(QString, attack);
    QFETCH(int, foundAt);
    constexpr int events = 80;
    constexpr int attacks = 60;
    Folder folder;
    folder.withHistory(events).reset();
    QRandomGenerator random(42);
    int found = 0;
    for (int i = 0; i < attacks; ++i) {
        const QString copy = folder.path(u"copy-%1.db"_s.arg(i));
        QVERIFY(QFile::copy(folder.path(), copy));
        const int row = random.bounded(1, events); // not the last: that would be a truncation
        QString statements = attack;
        statements.replace(u"%1"_s, QString::number(row)).replace(u"%2"_s, QString::number(row + 1));
        tamper(copy, statements.split(u"; "_s));
        const auto check = verified(copy);
        found += !check.valid && check.firstBad == row + foundAt && check.count == row - 1;
        QFile::remove(copy);
    }
    QCOMPARE(found, attacks);
}

void JournalTest::truncationIsFoundOnlyAgainstAHeadKeptElsewhere()
{
    Folder folder;
    folder.withHistory(20).reset();
    const auto before = verified(folder.path());
    tamper(folder.path(), {u"DELETE FROM journal WHERE seq > 16"_s, u"DELETE FROM runs WHERE id LIKE '%000004'"_s});
    const auto after = verified(folder.path());
    QVERIFY(after.valid);
    QVERIFY(after.count != before.count);
    QVERIFY(after.head != before.head);
}

void JournalTest::aRunWithoutEventsIsFound()
{
    Folder folder;
    folder.withHistory(20).reset();
    tamper(folder.path(), {u"UPDATE runs SET id = 'forged' WHERE id LIKE '%000003'"_s});
    const auto check = verified(folder.path());
    QVERIFY(!check.valid);
    QCOMPARE(check.reason, u"Run forged is listed, but the journal knows nothing of it."_s);
}

void JournalTest::textThatIsNoUnicodeDoesNotBreakTheChain()
{
    Folder folder;
    auto store = folder.open();
    const QString strange = u"A"_s + QChar(0xD800) + QChar(0) + u"\u202Eé𝄞\n\"\\"_s;
    QVERIFY(store->append({1, strange, domain::PauseRequested{strange, strange}}, {}));
    QVERIFY(store->append({1, QString(), domain::PauseRequested{}}, {}));
    const auto check = verified(folder.path());
    QVERIFY2(check.valid, qPrintable(check.reason));
    auto reader = folder.reader();
    QVERIFY(verifiedExport(exported(*reader)).valid);
}

void JournalTest::anExportIsVerifiedWithoutTheStore()
{
    Folder folder;
    auto store = folder.withHistory(520);
    auto reader = folder.reader();
    const QByteArray text = exported(*reader);
    QCOMPARE(text.count('\n'), 520);
    const auto check = verifiedExport(text);
    QVERIFY2(check.valid, qPrintable(check.reason));
    QCOMPARE(check.count, 520);
    QCOMPARE(check.head, verified(folder.path()).head);
    QVERIFY(verifiedExport({}).valid);

    const QByteArray line = text.left(text.indexOf('\n'));
    QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(QStringList(object.keys()),
             QStringList({u"actor"_s, u"body"_s, u"hash"_s, u"kind"_s, u"prev"_s, u"seq"_s, u"subject"_s, u"ts_ms"_s}));
}

void JournalTest::everyChangedByteOfAnExportIsFound()
{
    Folder folder;
    auto store = folder.withHistory(6);
    auto reader = folder.reader();
    const QByteArray text = exported(*reader);
    for (qsizetype i = 0; i < text.size() - 1; ++i) { // the last line may lack its end
        QByteArray changed = text;
        changed[i] = changed.at(i) == 'a' ? 'b' : 'a';
        QVERIFY2(!verifiedExport(changed).valid, changed.mid(qMax<qsizetype>(0, i - 20), 40).constData());
    }
    QVERIFY(!verifiedExport(text + text).valid);
    QVERIFY(!verifiedExport("not a journal\n").valid);
    QCOMPARE(verifiedExport(text.mid(text.indexOf('\n') + 1)).firstBad, 1);
}

void JournalTest::anExportThatCannotBeWrittenSaysSo()
{
    Folder folder;
    auto store = folder.withHistory(6);
    auto reader = folder.reader();
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto done = store::exportJournal(*reader, full);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains("row 1"_L1), qPrintable(done.error().message));
}

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
