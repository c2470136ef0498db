#include "links/git.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// Real repositories made and looked at by the real git, in folders with spaces in their names.
class TestGit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_world.reset(); }

    void aBranchIsMergedWhereMainIsCheckedOut();
    void aBranchIsMergedWhereMainIsNotCheckedOut();
    void aBranchIsMergedWhereMainIsCheckedOutElsewhere();
    void aDetachedHeadStaysWhereItIs();
    void mergingAgainChangesNothing();
    void theSameMergeNamesTheSameCommitLater();
    void aConflictIsNamedAndLeavesNothing();
    void aCheckoutWithChangesIsNotTouched();
    void anUntrackedFileInTheWayIsNotOverwritten();
    void aLockedBranchGivesTheFilesBack();
    void whatCannotBeMergedIsSaid_data();
    void whatCannotBeMergedIsSaid();
    void aFolderWithoutARepositoryIsSaid();
    void nothingIsWrittenWithoutAnAuthor();

    void mainIsPushedWhenAsked();
    void aRefusedPushLeavesTheMergeStanding();
    void withoutARemoteNothingIsPushed();

    void aCommitIsCheckedOutFresh();
    void aBuildFolderIsReplacedAfterACrash_data();
    void aBuildFolderIsReplacedAfterACrash();
    void aFolderOfSomebodyElseIsLeftAlone();
    void aBuildFolderIsGivenUp();

    void refsAreListed();
    void theLogTellsWhatWillChange();
    void answersStopWithTheirContext();

private:
    QString at(const QString &name) const { return m_world->filePath(name); }
    QString repository() const { return at(u"the repository"_s); }
    QByteArray git(const QStringList &arguments, const QString &folder = {}) const;
    QString hash(const QString &ref) const { return QString::fromLatin1(git({u"rev-parse"_s, ref})); }
    void write(const QString &file, const QByteArray &text, const QString &folder = {}) const;
    void commit(const QString &file, const QByteArray &text, const QString &folder = {}) const;
    QByteArray read(const QString &path) const;
    void branchWith(const QString &branch, const QString &file, const QByteArray &text) const;

    template <class T, class Ask> domain::Result<T> wait(Ask ask)
    {
        std::optional<domain::Result<T>> answer;
        ask([&](const domain::Result<T> &result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20000))
            return domain::failed(u"no answer"_s);
        return *answer;
    }
    domain::Result<links::Git::Merged> merge(const QString &ref, bool push = false, const QString &folder = {})
    {
        return wait<links::Git::Merged>([&](auto answer) {
            m_git.merge(folder.isEmpty() ? repository() : folder, ref, u"main"_s, u"Merge feature for 1.3.0"_s, push,
                        this, answer);
        });
    }
    domain::Result<links::Git::Checkout> checkOut(const QString &ref, const QString &folder)
    {
        return wait<links::Git::Checkout>(
            [&](auto answer) { m_git.checkOut(repository(), ref, folder, this, answer); });
    }
    domain::Outcome removeWorktree(const QString &folder)
    {
        return wait<domain::Done>([&](auto answer) { m_git.removeWorktree(repository(), folder, this, answer); });
    }

    links::Git m_git;
    std::unique_ptr<QTemporaryDir> m_world;
};

void TestGit::initTestCase()
{
    // Nobody's own settings may decide what is tested here.
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    qunsetenv("GIT_DIR");
    qunsetenv("GIT_INDEX_FILE");
    qunsetenv("GIT_WORK_TREE");
}

void TestGit::init()
{
    testsupport::failOnUnexpectedWarnings();
    m_world = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(repository()));
    git({u"init"_s, u"--quiet"_s, u"--initial-branch=main"_s});
    git({u"config"_s, u"user.name"_s, u"Ada"_s});
    git({u"config"_s, u"user.email"_s, u"ada@example.org"_s});
    commit(u"readme"_s, "one\n");
    branchWith(u"feature"_s, u"feature file"_s, "new\n");
}

QByteArray TestGit::git(const QStringList &arguments, const QString &folder) const
{
    QProcess process;
    process.setWorkingDirectory(folder.isEmpty() ? repository() : folder);
    process.start(u"git"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning() << arguments << process.readAllStandardError();
    return process.readAllStandardOutput().trimmed();
}

void TestGit::write(const QString &file, const QByteArray &text, const QString &folder) const
{
    QFile out(QDir(folder.isEmpty() ? repository() : folder).filePath(file));
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        qWarning() << out.fileName() << out.errorString();
}

QByteArray TestGit::read(const QString &path) const
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void TestGit::commit(const QString &file, const QByteArray &text, const QString &folder) const
{
    write(file, text, folder);
    git({u"add"_s, u"--"_s, file}, folder);
    git({u"commit"_s, u"--quiet"_s, u"-m"_s, u"Change %1"_s.arg(file)}, folder);
}

void TestGit::branchWith(const QString &branch, const QString &file, const QByteArray &text) const
{
    git({u"checkout"_s, u"--quiet"_s, u"-b"_s, branch, u"main"_s});
    commit(file, text);
    git({u"checkout"_s, u"--quiet"_s, u"main"_s});
}

void TestGit::aBranchIsMergedWhereMainIsCheckedOut()
{
    const QString before = hash(u"main"_s);
    const auto merged = merge(u"feature"_s);
    QVERIFY2(merged.ok(), qUtf8Printable(merged.ok() ? QString() : merged.error().message));
    QVERIFY(!merged->alreadyThere);
    QCOMPARE(merged->commit, hash(u"main"_s));
    QCOMPARE(merged->tree, hash(u"main^{tree}"_s));
    QCOMPARE(hash(u"main^1"_s), before);
    QCOMPARE(hash(u"main^2"_s), hash(u"feature"_s));
    QCOMPARE(git({u"log"_s, u"-1"_s, u"--format=%an: %s"_s}), "Ada: Merge feature for 1.3.0");
    QCOMPARE(read(at(u"the repository/feature file"_s)), "new\n");
    QCOMPARE(git({u"status"_s, u"--porcelain"_s}), "");
}

void TestGit::aBranchIsMergedWhereMainIsNotCheckedOut()
{
    git({u"checkout"_s, u"--quiet"_s, u"-b"_s, u"other"_s});
    write(u"readme"_s, "in the middle of something\n");
    const auto merged = merge(u"feature"_s);
    QVERIFY(merged.ok());
    QCOMPARE(merged->commit, hash(u"main"_s));
    QCOMPARE(git({u"symbolic-ref"_s, u"HEAD"_s}), "refs/heads/other");
    QCOMPARE(read(at(u"the repository/readme"_s)), "in the middle of something\n");
    QVERIFY(!QFile::exists(at(u"the repository/feature file"_s)));
}

void TestGit::aBranchIsMergedWhereMainIsCheckedOutElsewhere()
{
    git({u"checkout"_s, u"--quiet"_s, u"-b"_s, u"other"_s});
    git({u"worktree"_s, u"add"_s, u"--quiet"_s, at(u"else where"_s), u"main"_s});
    const auto merged = merge(u"feature"_s);
    QVERIFY(merged.ok());
    QCOMPARE(merged->commit, hash(u"main"_s));
    QCOMPARE(read(at(u"else where/feature file"_s)), "new\n");
    QCOMPARE(git({u"status"_s, u"--porcelain"_s}, at(u"else where"_s)), "");
}

void TestGit::aDetachedHeadStaysWhereItIs()
{
    git({u"checkout"_s, u"--quiet"_s, u"--detach"_s});
    const QString head = hash(u"HEAD"_s);
    const auto merged = merge(u"feature"_s);
    QVERIFY(merged.ok());
    QCOMPARE(merged->commit, hash(u"main"_s));
    QCOMPARE(hash(u"HEAD"_s), head);
}

void TestGit::mergingAgainChangesNothing()
{
    const auto first = merge(u"feature"_s);
    QVERIFY(first.ok());
    const auto second = merge(u"feature"_s);
    QVERIFY(second.ok());
    QVERIFY(second->alreadyThere);
    QCOMPARE(second->commit, first->commit);
    QCOMPARE(second->tree, first->tree);
    QCOMPARE(hash(u"main"_s), first->commit);
}

void TestGit::theSameMergeNamesTheSameCommitLater()
{
    const auto first = merge(u"feature"_s);
    QVERIFY(first.ok());
    commit(u"readme"_s, "later\n");
    const auto again = merge(u"feature"_s);
    QVERIFY(again.ok());
    QVERIFY(again->alreadyThere);
    QCOMPARE(again->commit, first->commit);

    const auto other = wait<links::Git::Merged>([&](auto answer) {
        m_git.merge(repository(), u"feature"_s, u"main"_s, u"Merge feature for 1.4.0"_s, false, this, answer);
    });
    QVERIFY(other.ok());
    QCOMPARE(other->commit, hash(u"main"_s));
}

void TestGit::aConflictIsNamedAndLeavesNothing()
{
    branchWith(u"rival"_s, u"readme"_s, "theirs\n");
    commit(u"readme"_s, "ours\n");
    const QString before = hash(u"main"_s);
    const auto merged = merge(u"rival"_s);
    QVERIFY(!merged.ok());
    QCOMPARE(merged.error().code, domain::ErrorCode::Refused);
    QCOMPARE(merged.error().message, u"“rival” cannot be merged into main: both changed readme."_s);
    QCOMPARE(hash(u"main"_s), before);
    QCOMPARE(git({u"status"_s, u"--porcelain"_s}), "");
    QCOMPARE(git({u"worktree"_s, u"list"_s}).count('\n'), 0);
    QVERIFY(!QFile::exists(at(u"the repository/.git/MERGE_HEAD"_s)));
}

void TestGit::aCheckoutWithChangesIsNotTouched()
{
    const QString before = hash(u"main"_s);
    write(u"readme"_s, "half a thought\n");
    const auto merged = merge(u"feature"_s);
    QVERIFY(!merged.ok());
    QCOMPARE(merged.error().code, domain::ErrorCode::Refused);
    QCOMPARE(merged.error().message,
             u"main is checked out in “%1” with changes that are not committed: readme."_s.arg(repository()));
    QCOMPARE(hash(u"main"_s), before);
    QCOMPARE(read(at(u"the repository/readme"_s)), "half a thought\n");
}

void TestGit::aLockedBranchGivesTheFilesBack()
{
    const QString before = hash(u"main"_s);
    write(u".git/refs/heads/main.lock"_s, "");
    const auto merged = merge(u"feature"_s);
    QVERIFY(!merged.ok());
    QVERIFY2(merged.error().message.contains(u"main.lock"_s), qUtf8Printable(merged.error().message));
    QCOMPARE(hash(u"main"_s), before);
    QCOMPARE(git({u"status"_s, u"--porcelain"_s}), QByteArray());
    QVERIFY(QFile::remove(at(u"the repository/.git/refs/heads/main.lock"_s)));
    QVERIFY(merge(u"feature"_s).ok());
}

void TestGit::anUntrackedFileInTheWayIsNotOverwritten()
{
    const QString before = hash(u"main"_s);
    write(u"feature file"_s, "mine\n");
    const auto merged = merge(u"feature"_s);
    QVERIFY(!merged.ok());
    QVERIFY2(merged.error().message.contains(u"untracked"_s), qUtf8Printable(merged.error().message));
    QVERIFY2(merged.error().message.contains(u"feature file"_s), qUtf8Printable(merged.error().message));
    QCOMPARE(hash(u"main"_s), before);
    QCOMPARE(read(at(u"the repository/feature file"_s)), "mine\n");
}

void TestGit::whatCannotBeMergedIsSaid_data()
{
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QString>("sentence");
    const QString noName = u"“%1” is not a name for a branch, tag or commit."_s;
    for (const QString &odd : {u"-rf"_s, u"--output=x"_s, u""_s, u"a b"_s, u"main..feature"_s, u"main^"_s, u"main~1"_s,
                               u"@{-1}"_s, u":/fix"_s, u"a\\b"_s, u"feature.lock"_s, u"a*"_s, u"feature\u202E"_s})
        QTest::newRow(qUtf8Printable(u"odd “%1”"_s.arg(odd))) << odd << noName.arg(odd);
    QTest::newRow("missing") << u"nowhere"_s << u"There is no branch, tag or commit “nowhere” in “%1”."_s;
    QTest::newRow("unknown commit") << QString(40, u'a')
                                    << u"There is no branch, tag or commit “%1” in “%2”."_s.arg(QString(40, u'a'));
}

void TestGit::whatCannotBeMergedIsSaid()
{
    QFETCH(QString, ref);
    QFETCH(QString, sentence);
    const auto merged = merge(ref);
    QVERIFY(!merged.ok());
    QCOMPARE(merged.error().message, sentence.replace(u"%1"_s, repository()).replace(u"%2"_s, repository()));
}

void TestGit::aFolderWithoutARepositoryIsSaid()
{
    const QString plain = at(u"no repository"_s);
    QVERIFY(QDir().mkpath(plain));
    const auto nowhere = merge(u"feature"_s, false, plain);
    QVERIFY(!nowhere.ok());
    QCOMPARE(nowhere.error().message,
             u"“%1” is not a git working copy that can be used; git says: “fatal: not a git repository (or any of "
             "the parent directories): .git”"_s.arg(plain));
    QVERIFY(!merge(u"feature"_s, false, at(u"absent"_s)).ok());
}

void TestGit::nothingIsWrittenWithoutAnAuthor()
{
    git({u"config"_s, u"--unset"_s, u"user.name"_s});
    git({u"config"_s, u"--unset"_s, u"user.email"_s});
    git({u"config"_s, u"user.useConfigOnly"_s, u"true"_s});
    const QString before = hash(u"main"_s);
    const auto merged = merge(u"feature"_s);
    QVERIFY(!merged.ok());
    QVERIFY2(merged.error().message.startsWith(u"“feature” cannot be merged into main; git says: “"_s),
             qUtf8Printable(merged.error().message));
    QCOMPARE(hash(u"main"_s), before);
}

void TestGit::mainIsPushedWhenAsked()
{
    const QString remote = at(u"bare remote.git"_s);
    git({u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s, remote});
    git({u"remote"_s, u"add"_s, u"origin"_s, remote});
    const auto merged = merge(u"feature"_s, true);
    QVERIFY2(merged.ok(), qUtf8Printable(merged.ok() ? QString() : merged.error().message));
    QCOMPARE(git({u"rev-parse"_s, u"main"_s}, remote), merged->commit.toLatin1());
}

void TestGit::aRefusedPushLeavesTheMergeStanding()
{
    const QString remote = at(u"bare remote.git"_s);
    git({u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s, remote});
    git({u"remote"_s, u"add"_s, u"origin"_s, remote});
    write(u"pre-receive"_s, "#!/bin/sh\necho 'main is frozen' >&2\nexit 1\n", remote + u"/hooks"_s);
    QVERIFY(QFile::setPermissions(remote + u"/hooks/pre-receive"_s,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto merged = merge(u"feature"_s, true);
    QVERIFY(!merged.ok());
    const QString message = merged.error().message;
    QVERIFY2(message.startsWith(u"“feature” is merged into main here, but main could not be pushed; git says: “"_s),
             qUtf8Printable(message));
    QVERIFY2(message.contains(u"main is frozen"_s), qUtf8Printable(message));
    QCOMPARE(hash(u"main^2"_s), hash(u"feature"_s));

    QVERIFY(QFile::remove(remote + u"/hooks/pre-receive"_s));
    const auto again = merge(u"feature"_s, true);
    QVERIFY(again.ok());
    QVERIFY(again->alreadyThere);
    QCOMPARE(git({u"rev-parse"_s, u"main"_s}, remote), again->commit.toLatin1());
}

void TestGit::withoutARemoteNothingIsPushed()
{
    QVERIFY(merge(u"feature"_s, true).ok());
}

void TestGit::aCommitIsCheckedOutFresh()
{
    const QString folder = at(u"builds/deep/build one"_s);
    const auto first = checkOut(u"feature"_s, folder);
    QVERIFY2(first.ok(), qUtf8Printable(first.ok() ? QString() : first.error().message));
    QCOMPARE(first->folder, folder);
    QCOMPARE(first->commit, hash(u"feature"_s));
    QCOMPARE(first->tree, hash(u"feature^{tree}"_s));
    QCOMPARE(read(folder + u"/feature file"_s), "new\n");
    QCOMPARE(git({u"rev-parse"_s, u"--abbrev-ref"_s, u"HEAD"_s}, folder), "HEAD");

    write(u"leftover.o"_s, "x", folder);
    write(u"readme"_s, "changed by a build\n", folder);
    const auto second = checkOut(hash(u"main"_s), folder);
    QVERIFY(second.ok());
    QVERIFY(!QFile::exists(folder + u"/leftover.o"_s));
    QVERIFY(!QFile::exists(folder + u"/feature file"_s));
    QCOMPARE(read(folder + u"/readme"_s), "one\n");

    QVERIFY(!checkOut(u"-rf"_s, folder).ok());
    QVERIFY(!checkOut(u"nowhere"_s, folder).ok());
    QCOMPARE(read(folder + u"/readme"_s), "one\n");
    QVERIFY(!checkOut(u"main"_s, u"relative"_s).ok());
}

void TestGit::aBuildFolderIsReplacedAfterACrash_data()
{
    QTest::addColumn<QString>("lost"); // of the build folder
    QTest::newRow("everything is there") << u""_s;
    QTest::newRow("the folder is gone") << u"."_s;
    QTest::newRow("the link to the repository is gone") << u".git"_s;
}

void TestGit::aBuildFolderIsReplacedAfterACrash()
{
    QFETCH(QString, lost);
    const QString folder = at(u"build"_s);
    QVERIFY(checkOut(u"feature"_s, folder).ok());
    if (lost == u"."_s)
        QVERIFY(QDir(folder).removeRecursively());
    else if (!lost.isEmpty())
        QVERIFY(QFile::remove(folder + u'/' + lost));
    const auto again = checkOut(u"feature"_s, folder);
    QVERIFY2(again.ok(), qUtf8Printable(again.ok() ? QString() : again.error().message));
    QCOMPARE(read(folder + u"/feature file"_s), "new\n");
    QCOMPARE(git({u"worktree"_s, u"list"_s}).count('\n'), 1);
}

void TestGit::aFolderOfSomebodyElseIsLeftAlone()
{
    const QString folder = at(u"mine"_s);
    QVERIFY(QDir().mkpath(folder));
    write(u"thesis"_s, "years of work\n", folder);
    const auto plain = checkOut(u"main"_s, folder);
    QVERIFY(!plain.ok());
    QCOMPARE(plain.error().message, u"“%1” is not a build folder of Slipway, so it is left alone."_s.arg(folder));
    QVERIFY(!removeWorktree(folder).ok());
    QCOMPARE(read(folder + u"/thesis"_s), "years of work\n");

    const QString tree = at(u"their tree"_s);
    git({u"worktree"_s, u"add"_s, u"--quiet"_s, tree, u"feature"_s});
    QVERIFY(!checkOut(u"main"_s, tree).ok());
    QVERIFY(!removeWorktree(tree).ok());
    QVERIFY(!removeWorktree(repository()).ok());
    QCOMPARE(read(tree + u"/feature file"_s), "new\n");
}

void TestGit::aBuildFolderIsGivenUp()
{
    const QString folder = at(u"build"_s);
    QVERIFY(checkOut(u"feature"_s, folder).ok());
    write(u"leftover.o"_s, "x", folder);
    QVERIFY(removeWorktree(folder).ok());
    QVERIFY(!QFile::exists(folder));
    QCOMPARE(git({u"worktree"_s, u"list"_s}).count('\n'), 0);
    QVERIFY(removeWorktree(folder).ok());
}

void TestGit::refsAreListed()
{
    git({u"tag"_s, u"v1.0"_s});
    git({u"tag"_s, u"-a"_s, u"-m"_s, u"signed off"_s, u"v1.1"_s, u"feature"_s});
    const auto refs = wait<QList<links::Git::Ref>>([&](auto answer) { m_git.refs(repository(), this, answer); });
    QVERIFY(refs.ok());
    QStringList lines;
    for (const auto &ref : *refs) {
        QVERIFY(ref.dateMs > 0);
        lines.append(u"%1 %2%3"_s.arg(ref.name, ref.commit, ref.tag ? u" tag"_s : QString()));
    }
    lines.sort();
    const QString main = hash(u"main"_s);
    const QString feature = hash(u"feature"_s);
    QCOMPARE(lines, QStringList({u"feature "_s + feature, u"main "_s + main, u"v1.0 %1 tag"_s.arg(main),
                                 u"v1.1 %1 tag"_s.arg(feature)}));
}

void TestGit::theLogTellsWhatWillChange()
{
    const auto log = [&](const QString &from, const QString &to) {
        return wait<QList<links::Git::Commit>>([&](auto answer) { m_git.log(repository(), from, to, this, answer); });
    };
    const auto difference = log(u"main"_s, u"feature"_s);
    QVERIFY(difference.ok());
    QCOMPARE(difference->size(), 1);
    QCOMPARE(difference->first().hash, hash(u"feature"_s));
    QCOMPARE(difference->first().author, u"Ada"_s);
    QCOMPARE(difference->first().subject, u"Change feature file"_s);
    QVERIFY(difference->first().dateMs > 0);
    QCOMPARE(log({}, u"feature"_s)->size(), 2);
    QCOMPARE(log(u"feature"_s, u"main"_s)->size(), 0);
    QVERIFY(!log(u"main"_s, u"nowhere"_s).ok());
}

void TestGit::answersStopWithTheirContext()
{
    bool told = false;
    {
        QObject context;
        m_git.refs(repository(), &context, [&](const auto &) { told = true; });
    }
    QVERIFY(wait<QList<links::Git::Ref>>([&](auto answer) { m_git.refs(repository(), this, answer); }).ok());
    links::Git closing;
    closing.refs(repository(), this, [&](const auto &) { told = true; });
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TestGit)
#include "tst_git.moc"
