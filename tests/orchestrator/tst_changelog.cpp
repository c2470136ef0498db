#include "orchestrator/changelog.h"
#include "orchestrator/tinyshop.h"
#include "support/testsupport.h"

#include <QtTest>

using namespace domain;
using orchestrator::Changelog;

class tst_Changelog : public QObject
{
    Q_OBJECT

    TinyShop m_shop;

    Result<QList<Changelog::Commit>> between(const Version &from, const Version &to)
    {
        Changelog changelog;
        std::optional<Result<QList<Changelog::Commit>>> answer;
        changelog.between(m_shop.project(), from, to, this, [&](const auto &commits) { answer = commits; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30000))
            return failed(QStringLiteral("no answer"));
        return *answer;
    }

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }

    void aBranchThatIsNotBuiltYetIsComparedByItsRef()
    {
        const auto commits = between({.name = QStringLiteral("1.0"), .ref = QStringLiteral("main")},
                                     {.name = QStringLiteral("1.1"), .ref = QStringLiteral("feature/1.1")});
        QVERIFY2(commits.ok(), commits ? "" : qPrintable(commits.error().message));
        QCOMPARE(commits->size(), 1);
        QCOMPARE(commits->first().subject, QStringLiteral("A page"));
    }

    void nothingBeforeMeansAllOfIt()
    {
        const auto commits = between({}, {.name = QStringLiteral("1.1"), .ref = QStringLiteral("feature/1.1")});
        QVERIFY(commits.ok());
        QCOMPARE(commits->size(), 2);
    }

    void aVersionFromNowhereIsSaidByName()
    {
        const auto commits =
            between({.name = QStringLiteral("0.9")}, {.name = QStringLiteral("1.1"), .ref = QStringLiteral("main")});
        QVERIFY(!commits.ok());
        QVERIFY(commits.error().message.contains(QStringLiteral("0.9")));
    }

    void aProjectWithoutAWorkingCopyIsSaid()
    {
        Project bare = m_shop.project();
        bare.directory.clear();
        std::optional<Result<QList<Changelog::Commit>>> answer;
        Changelog changelog;
        changelog.between(bare, {}, {.name = QStringLiteral("1.1"), .ref = QStringLiteral("main")}, this,
                          [&](const auto &commits) { answer = commits; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!answer->ok());
        QVERIFY(answer->error().message.contains(bare.name));
    }

    void aRefThatIsGoneIsGitsOwnRefusal()
    {
        const auto commits = between({}, {.name = QStringLiteral("1.2"), .ref = QStringLiteral("feature/gone")});
        QVERIFY(!commits.ok());
        QVERIFY(commits.error().message.contains(QStringLiteral("feature/gone")));
    }
};

QTEST_GUILESS_MAIN(tst_Changelog)
#include "tst_changelog.moc"
