#include "models/projectdraft.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QtTest>

using models::ProjectDraft;

class tst_ProjectDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEditMakesItDifferAndTakingItBackMakesItEqual();
    void discardBringsBackWhatWasRead();
    void theFaultIsTheSentenceOfTheProject();
    void whatCannotBecomeAValueStandsInTheWay();
    void namelessThingsAreNamedAsFaults();
    void anUntouchedDraftFollowsTheStore();
    void anEditedDraftIsNotOverwritten();
    void keepingMineReplacesTheirsAtTheNextSave();
    void savingKeepsWhatWasEditedSince();
    void aFreeIdIsFree();

private:
    domain::Project m_project;
};

void tst_ProjectDraft::init()
{
    testsupport::failOnUnexpectedWarnings();
    m_project = {};
    m_project.id = QStringLiteral("shop");
    m_project.name = QStringLiteral("Shop");
    domain::Environment production;
    production.id = QStringLiteral("production");
    production.name = QStringLiteral("Production");
    m_project.environments = {production};
}

void tst_ProjectDraft::anEditMakesItDifferAndTakingItBackMakesItEqual()
{
    ProjectDraft draft;
    QVERIFY(draft.isEmpty());
    QVERIFY(!draft.fault());
    draft.load(m_project);
    QVERIFY(!draft.isEmpty());
    QVERIFY(!draft.differs());
    QSignalSpy states(&draft, &ProjectDraft::stateChanged);
    draft.edit([](domain::Project &p) { p.environments[0].bakeMs = 1; });
    QVERIFY(draft.differs());
    QCOMPARE(states.size(), 1);
    draft.edit([](domain::Project &p) { p.environments[0].bakeMs = 60000; });
    QVERIFY(!draft.differs());
}

void tst_ProjectDraft::discardBringsBackWhatWasRead()
{
    ProjectDraft draft;
    draft.load(m_project);
    QSignalSpy loaded(&draft, &ProjectDraft::loaded);
    draft.edit([](domain::Project &p) { p.name = QStringLiteral("Other"); });
    draft.discard();
    QCOMPARE(draft.project().name, QStringLiteral("Shop"));
    QVERIFY(!draft.differs());
    QCOMPARE(loaded.size(), 1);
}

void tst_ProjectDraft::theFaultIsTheSentenceOfTheProject()
{
    ProjectDraft draft;
    draft.load(m_project);
    QVERIFY(!draft.fault());
    draft.edit([](domain::Project &p) { p.environments[0].scripts.deploy = QStringLiteral("gone"); });
    QVERIFY(draft.fault());
    QCOMPARE(draft.fault()->message, draft.project().check().error().message);
}

void tst_ProjectDraft::whatCannotBecomeAValueStandsInTheWay()
{
    ProjectDraft draft;
    draft.load(m_project);
    draft.object(QStringLiteral("expectations"), QStringLiteral("Line 1 says nothing."));
    QVERIFY(draft.differs());
    QCOMPARE(draft.fault()->message, QStringLiteral("Line 1 says nothing."));
    draft.object(QStringLiteral("expectations"), {});
    QVERIFY(!draft.differs());
    QVERIFY(!draft.fault());
    draft.object(QStringLiteral("expectations"), QStringLiteral("Line 1 says nothing."));
    draft.discard();
    QVERIFY(!draft.fault());
}

void tst_ProjectDraft::namelessThingsAreNamedAsFaults()
{
    ProjectDraft draft;
    draft.load(m_project);
    draft.edit([](domain::Project &p) { p.environments[0].name = QStringLiteral("  "); });
    QCOMPARE(draft.fault()->message, QStringLiteral("One environment has no name."));
    draft.load(m_project);
    draft.edit([](domain::Project &p) {
        domain::Command build;
        build.id = QStringLiteral("build");
        build.title = QStringLiteral("Build");
        p.commands = {build};
    });
    QCOMPARE(draft.fault()->message, QStringLiteral("The script “Build” names no program."));
    draft.load(m_project);
    draft.edit([](domain::Project &p) { p.thresholds = {domain::ThresholdRule()}; });
    QCOMPARE(draft.fault()->message, QStringLiteral("One threshold names no metric."));
}

void tst_ProjectDraft::anUntouchedDraftFollowsTheStore()
{
    ProjectDraft draft;
    draft.load(m_project);
    m_project.name = QStringLiteral("Shop 2");
    draft.storeHas(m_project);
    QCOMPARE(draft.project().name, QStringLiteral("Shop 2"));
    QVERIFY(!draft.overtaken());
}

void tst_ProjectDraft::anEditedDraftIsNotOverwritten()
{
    ProjectDraft draft;
    const domain::Project before = m_project;
    draft.load(m_project);
    draft.edit([](domain::Project &p) { p.mainBranch = QStringLiteral("trunk"); });
    m_project.name = QStringLiteral("Shop 2");
    draft.storeHas(m_project);
    QVERIFY(draft.overtaken());
    QCOMPARE(draft.project().name, QStringLiteral("Shop"));
    QCOMPARE(draft.project().mainBranch, QStringLiteral("trunk"));
    draft.storeHas(before);
    QVERIFY(!draft.overtaken());
    draft.storeHas(m_project);
    draft.takeTheirs();
    QCOMPARE(draft.project().name, QStringLiteral("Shop 2"));
    QCOMPARE(draft.project().mainBranch, QStringLiteral("main"));
    QVERIFY(!draft.differs());
}

void tst_ProjectDraft::keepingMineReplacesTheirsAtTheNextSave()
{
    ProjectDraft draft;
    draft.load(m_project);
    draft.edit([](domain::Project &p) { p.mainBranch = QStringLiteral("trunk"); });
    m_project.name = QStringLiteral("Shop 2");
    draft.storeHas(m_project);
    draft.keepMine();
    QVERIFY(!draft.overtaken());
    QVERIFY(draft.differs());
    draft.storeHas(m_project);
    QVERIFY(!draft.overtaken());
    QCOMPARE(draft.project().name, QStringLiteral("Shop"));
}

void tst_ProjectDraft::savingKeepsWhatWasEditedSince()
{
    ProjectDraft draft;
    draft.load(m_project);
    draft.edit([](domain::Project &p) { p.mainBranch = QStringLiteral("trunk"); });
    const domain::Project sent = draft.project();
    draft.edit([](domain::Project &p) { p.pushAfterMerge = true; });
    draft.wasSaved(sent);
    QVERIFY(draft.differs());
    QVERIFY(draft.project().pushAfterMerge);
    draft.discard();
    QCOMPARE(draft.project().mainBranch, QStringLiteral("trunk"));
    QVERIFY(!draft.project().pushAfterMerge);
}

void tst_ProjectDraft::aFreeIdIsFree()
{
    QCOMPARE(ProjectDraft::freeId(QStringLiteral("New one"), {}), QStringLiteral("new-one"));
    QCOMPARE(ProjectDraft::freeId(QStringLiteral("New one"), {QStringLiteral("new-one"), QStringLiteral("new-one-2")}),
             QStringLiteral("new-one-3"));
}

QTEST_GUILESS_MAIN(tst_ProjectDraft)
#include "tst_projectdraft.moc"
