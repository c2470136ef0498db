#include "links/artifacts.h"
#include "support/testsupport.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using Kept = links::Artifacts::Kept;

class TestArtifacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFileIsKept();
    void aKeptFileIsReplacedInOneStep();
    void whatWasKeptIsFoundAgain();
    void aFolderIsPackedTheSameEveryTime();
    void whatIsNotThereIsSaid();
    void aChangedOrLostArtifactIsFound();

private:
    QString at(const QString &name) const { return m_world->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    domain::Result<Kept> keep(const QString &path, const QString &destination);
    domain::Outcome prove(const QString &path, const QString &sha256);

    links::Artifacts m_artifacts;
    std::unique_ptr<QTemporaryDir> m_world;
};

void TestArtifacts::init()
{
    testsupport::failOnUnexpectedWarnings();
    m_world = std::make_unique<QTemporaryDir>();
}

void TestArtifacts::write(const QString &name, const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(QFileInfo(at(name)).path()));
    QFile file(at(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

domain::Result<Kept> TestArtifacts::keep(const QString &path, const QString &destination)
{
    std::optional<domain::Result<Kept>> answer;
    m_artifacts.keep(path, destination, this, [&](const auto &result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20000))
        return domain::failed(u"no answer"_s);
    return *answer;
}

domain::Outcome TestArtifacts::prove(const QString &path, const QString &sha256)
{
    std::optional<domain::Outcome> answer;
    m_artifacts.prove(path, sha256, this, [&](const auto &result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20000))
        return domain::failed(u"no answer"_s);
    return *answer;
}

void TestArtifacts::aFileIsKept()
{
    QByteArray bytes(3'000'001, 'x');
    bytes[1'500'000] = '\0';
    write(u"out/my app"_s, bytes);
    QVERIFY(QFile::setPermissions(at(u"out/my app"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto kept = keep(at(u"out/my app"_s), at(u"kept/1.3.0"_s));
    QVERIFY2(kept.ok(), qUtf8Printable(kept.ok() ? QString() : kept.error().message));
    QCOMPARE(kept->path, at(u"kept/1.3.0/my app"_s));
    QCOMPARE(kept->bytes, bytes.size());
    QCOMPARE(kept->sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QVERIFY(prove(kept->path, kept->sha256).ok());
    struct stat info
    {
    };
    QCOMPARE(::stat(QFile::encodeName(kept->path).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0500u);
    QCOMPARE(QDir(at(u"kept/1.3.0"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestArtifacts::aKeptFileIsReplacedInOneStep()
{
    write(u"app"_s, "one");
    const auto first = keep(at(u"app"_s), at(u"kept"_s));
    QVERIFY(first.ok());
    write(u"app"_s, "two");
    const auto second = keep(at(u"app"_s), at(u"kept"_s));
    QVERIFY(second.ok());
    QCOMPARE(second->path, first->path);
    QVERIFY(second->sha256 != first->sha256);
    QVERIFY(prove(second->path, second->sha256).ok());
}

void TestArtifacts::whatWasKeptIsFoundAgain()
{
    const auto find = [this](const QString &name) {
        std::optional<domain::Result<Kept>> answer;
        m_artifacts.find(name, at(u"kept"_s), this, [&](const auto &result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20000))
            return domain::Result<Kept>(domain::failed(u"no answer"_s));
        return *answer;
    };
    QVERIFY(!find(u"app"_s).ok());
    write(u"app"_s, "one");
    write(u"dist/page"_s, "two");
    for (const QString &name : {u"app"_s, u"dist"_s}) {
        const auto kept = keep(at(name), at(u"kept"_s));
        const auto found = find(name);
        QVERIFY(kept.ok() && found.ok());
        QCOMPARE(found->path, kept->path);
        QCOMPARE(found->sha256, kept->sha256);
        QCOMPARE(found->bytes, kept->bytes);
    }
}

void TestArtifacts::aFolderIsPackedTheSameEveryTime()
{
    // The same content, written in another order under another name at another time.
    write(u"a/dist/z.txt"_s, "zed");
    write(u"a/dist/sub/ä b.txt"_s, "umlaut");
    write(u"b/dist/sub/ä b.txt"_s, "umlaut");
    write(u"b/dist/z.txt"_s, "zed");
    QFile old(at(u"b/dist/z.txt"_s));
    QVERIFY(old.open(QIODevice::ReadWrite));
    QVERIFY(old.setFileTime(QDateTime::fromSecsSinceEpoch(1000), QFileDevice::FileModificationTime));

    const auto one = keep(at(u"a/dist"_s), at(u"one"_s));
    const auto two = keep(at(u"b/dist"_s) + u'/', at(u"two"_s));
    QVERIFY2(one.ok(), qUtf8Printable(one.ok() ? QString() : one.error().message));
    QVERIFY(two.ok());
    QCOMPARE(one->path, at(u"one/dist.tar.gz"_s));
    QCOMPARE(one->sha256, two->sha256);
    QCOMPARE(QDir(at(u"one"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"dist.tar.gz"_s));

    QProcess tar;
    tar.start(u"tar"_s, {u"-tzf"_s, one->path, u"--quoting-style=literal"_s});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.readAllStandardOutput(), QByteArray("./\n./sub/\n./sub/ä b.txt\n./z.txt\n"));
}

void TestArtifacts::whatIsNotThereIsSaid()
{
    const auto sentence = [&](const QString &path) {
        const auto kept = keep(path, at(u"kept"_s));
        return kept.ok() ? QString() : kept.error().message;
    };
    QCOMPARE(sentence(at(u"absent"_s)), u"The build left no artifact at “%1”."_s.arg(at(u"absent"_s)));
    write(u"empty"_s, {});
    QCOMPARE(sentence(at(u"empty"_s)), u"The artifact “%1” is empty."_s.arg(at(u"empty"_s)));
    QVERIFY(QDir().mkpath(at(u"hollow/inside"_s)));
    QCOMPARE(sentence(at(u"hollow"_s)), u"The artifact “%1” is a folder without any file."_s.arg(at(u"hollow"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(at(u"pipe"_s)).constData(), 0600), 0);
    QCOMPARE(sentence(at(u"pipe"_s)), u"“%1” is neither a file nor a folder."_s.arg(at(u"pipe"_s)));
    QVERIFY(QDir(at(u"kept"_s)).isEmpty());

    write(u"app"_s, "one");
    write(u"in the way"_s, "x");
    QVERIFY(!keep(at(u"app"_s), at(u"in the way/kept"_s)).ok());
}

void TestArtifacts::aChangedOrLostArtifactIsFound()
{
    write(u"app"_s, "one");
    const auto kept = keep(at(u"app"_s), at(u"kept"_s));
    QVERIFY(kept.ok());
    QVERIFY(QFile::remove(kept->path));
    const auto gone = prove(kept->path, kept->sha256);
    QVERIFY(!gone.ok());
    QCOMPARE(gone.error().code, domain::ErrorCode::NotFound);
    QCOMPARE(gone.error().message, u"The kept artifact “%1” is gone."_s.arg(kept->path));

    write(u"kept/app"_s, "0ne");
    const auto changed = prove(kept->path, kept->sha256);
    QVERIFY(!changed.ok());
    QCOMPARE(changed.error().code, domain::ErrorCode::Refused);
    QVERIFY(changed.error().message.startsWith(u"The kept artifact “%1” has changed: "_s.arg(kept->path)));
}

QTEST_GUILESS_MAIN(TestArtifacts)
#include "tst_artifacts.moc"
