#include "gui/pages/settingspage.h"
#include "gui/parts/elidedlabel.h"
#include "gui/parts/messagebar.h"
#include "gui/prompts.h"
#include "gui/settings/listeditor.h"
#include "gui/settings/secondsbox.h"
#include "gui/settings/tableeditor.h"
#include "support/guitestsupport.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTcpServer>
#include <QTcpSocket>

using namespace gui;

namespace {

class Answers : public Prompts
{
public:
    bool yes = true;
    int asked = 0;
    QString chosenFolder;

    bool confirmed(QWidget *, const QString &, const QString &, const QString &, bool) override
    {
        ++asked;
        return yes;
    }
    QString folder(QWidget *, const QString &, const QString &) override { return chosenFolder; }
};

domain::Project shop()
{
    domain::Project p;
    p.id = QStringLiteral("shop");
    p.name = QStringLiteral("Shop");
    p.directory = QStringLiteral("/srv/shop");
    domain::Command deploy;
    deploy.id = QStringLiteral("deploy");
    deploy.title = QStringLiteral("Deploy");
    deploy.program = QStringLiteral("sh");
    deploy.arguments = {QStringLiteral("deploy.sh"), QStringLiteral("{version}")};
    p.commands = {deploy};
    for (const char *name : {"Staging", "Production"}) {
        domain::Environment e;
        e.name = QString::fromLatin1(name);
        e.id = domain::idFromName(e.name);
        e.kind = e.id == QStringLiteral("production") ? domain::EnvironmentKind::Production
                                                      : domain::EnvironmentKind::Staging;
        e.scripts.deploy = QStringLiteral("deploy");
        domain::Target target;
        target.id = e.id + QStringLiteral("-1");
        target.name = e.name + QStringLiteral(" 1");
        target.url = QStringLiteral("http://127.0.0.1:9");
        target.variables = {{QStringLiteral("SLOT"), QStringLiteral("blue")}};
        e.targets = {target};
        domain::ProbeSpec probe;
        probe.id = QStringLiteral("health");
        probe.name = QStringLiteral("Health");
        probe.url = QStringLiteral("/health");
        probe.expect = {{QStringLiteral("status"), domain::Comparison::Equal, QStringLiteral("healthy")}};
        e.probes = {probe};
        p.environments.append(e);
    }
    p.pipeline.stages = {{.id = QStringLiteral("a"), .name = QStringLiteral("First")},
                         {.id = QStringLiteral("b"), .name = QStringLiteral("Second")}};
    p.pipeline.edges = {{.from = QStringLiteral("a"), .to = QStringLiteral("b")}};
    p.checklists = {{.id = QStringLiteral("ready"),
                     .title = QStringLiteral("Ready"),
                     .items = {{.id = QStringLiteral("one"), .text = QStringLiteral("Tests pass")}}}};
    p.thresholds = {{.id = QStringLiteral("p99"), .metric = QStringLiteral("p99"), .value = 500}};
    p.knownIssues = {{.id = QStringLiteral("k"), .title = QStringLiteral("Port in use")}};
    return p;
}

} // namespace

class tst_SettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAProjectItSaysWhatWillBeHere();
    void bakeTimeAndTargetAreSavedThroughTheWidgets();
    void everySectionShowsWithoutChangingAnything();
    void discardPutsTheFieldsBack();
    void whatIsInvalidIsRefusedWithItsSentence();
    void aCycleIsNamedWhereItIsDrawn();
    void aForeignChangeIsNotOverwritten();
    void reloadingTakesTheForeignChange();
    void anEnvironmentIsAdded();
    void anUnreadableExpectationStandsInTheWay();
    void aProbeIsTestedAtOnce();
    void variablesThatStandTwiceAreNamed();
    void leavingWithEditsAsks();
    void aProjectIsRemovedAfterConfirmation();
    void aBackupIsMadeAndListed();

private:
    template <class T> T *part(const QString &section, const QString &name)
    {
        m_page->showSection(section);
        auto *room = m_page->findChild<QWidget *>(section + QStringLiteral("Section"));
        return room ? room->findChild<T *>(name) : nullptr;
    }
    template <class T> T *part(const QString &name) { return m_page->findChild<T *>(name); }
    void store(const domain::Project &project);
    void open();
    domain::Project stored() { return *m_desk->library().project(QStringLiteral("shop")); }
    void press(const QString &name) { part<QPushButton>(name)->click(); }
    bool saveBarShown() { return part<QWidget>(QStringLiteral("saveBar"))->isVisibleTo(m_page.get()); }
    QString saveSentence() { return part<MessageBar>(QStringLiteral("saveMessage"))->sentence(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<orchestrator::Desk> m_desk;
    Answers m_answers;
    std::unique_ptr<SettingsPage> m_page;
};

void tst_SettingsPage::init()
{
    testsupport::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    auto desk = orchestrator::Desk::open(
        {.store = m_folder->filePath(QStringLiteral("slipway.db")), .actor = QStringLiteral("alice")});
    QVERIFY2(desk.ok(), qPrintable(desk.ok() ? QString() : desk.error().message));
    m_desk = std::move(*desk);
    m_answers = {};
}

void tst_SettingsPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
    m_folder.reset();
}

void tst_SettingsPage::store(const domain::Project &project)
{
    bool answered = false;
    QString error;
    m_desk->send(orchestrator::SaveProject{.project = project}, this, [&](const domain::Result<QJsonObject> &answer) {
        answered = true;
        error = answer.ok() ? QString() : answer.error().message;
    });
    QTRY_VERIFY(answered);
    QCOMPARE(error, QString());
}

void tst_SettingsPage::open()
{
    m_page = std::make_unique<SettingsPage>(
        Context{.desk = m_desk.get(), .prompts = &m_answers, .now = [] { return QDateTime::currentMSecsSinceEpoch(); }},
        nullptr);
    connect(m_desk.get(), &orchestrator::Desk::changed, m_page.get(), &SettingsPage::refresh);
    m_page->resize(1180, 740);
    m_page->setProject(QStringLiteral("shop"));
    QVERIFY(testsupport::showActive(*m_page));
}

void tst_SettingsPage::withoutAProjectItSaysWhatWillBeHere()
{
    open();
    m_page->showSection(QStringLiteral("environments"));
    auto *stack = part<QStackedWidget>(QStringLiteral("sectionStackedWidget"));
    QCOMPARE(stack->currentWidget()->metaObject()->className(), "gui::EmptyPage");
    QVERIFY(!saveBarShown());
    m_page->showSection(QStringLiteral("application"));
    QCOMPARE(part<ElidedLabel>(QStringLiteral("identityText"))->text(), QStringLiteral("alice"));
}

void tst_SettingsPage::bakeTimeAndTargetAreSavedThroughTheWidgets()
{
    store(shop());
    open();
    QVERIFY(!saveBarShown());
    const QString section = QStringLiteral("environments");
    part<ListEditor>(section, QStringLiteral("environmentList"))->list()->setCurrentRow(1);
    part<SecondsBox>(section, QStringLiteral("bakeBox"))->setValue(90.5);
    part<TableEditor>(section, QStringLiteral("targetsTable"))
        ->table()
        ->item(0, 1)
        ->setText(QStringLiteral("http://127.0.0.1:8080"));
    QVERIFY(saveBarShown());
    QSignalSpy said(m_page.get(), &Page::said);
    press(QStringLiteral("savePushButton"));
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(!saveBarShown());
    const domain::Project now = stored();
    QCOMPARE(now.environments.at(1).bakeMs, 90500);
    QCOMPARE(now.environments.at(1).targets.at(0).url, QStringLiteral("http://127.0.0.1:8080"));
    QCOMPARE(now.environments.at(1).targets.at(0).id, QStringLiteral("production-1"));
    QCOMPARE(now.environments.at(1).targets.at(0).variables.value(QStringLiteral("SLOT")), QStringLiteral("blue"));
    domain::Project expected = shop();
    expected.environments[1].bakeMs = 90500;
    expected.environments[1].targets[0].url = QStringLiteral("http://127.0.0.1:8080");
    QCOMPARE(domain::toJson(now), domain::toJson(expected));
}

void tst_SettingsPage::everySectionShowsWithoutChangingAnything()
{
    store(shop());
    open();
    const QStringList sections = m_page->sections();
    QCOMPARE(sections.size(), 10);
    for (const QString &section : sections) {
        m_page->showSection(section);
        QVERIFY2(!saveBarShown(), qPrintable(section));
    }
}

void tst_SettingsPage::discardPutsTheFieldsBack()
{
    store(shop());
    open();
    auto *name = part<QLineEdit>(QStringLiteral("general"), QStringLiteral("nameLineEdit"));
    QTest::keyClicks(name, QStringLiteral("!"));
    QVERIFY(saveBarShown());
    press(QStringLiteral("discardPushButton"));
    QVERIFY(!saveBarShown());
    QCOMPARE(name->text(), QStringLiteral("Shop"));
}

void tst_SettingsPage::whatIsInvalidIsRefusedWithItsSentence()
{
    store(shop());
    open();
    auto *name = part<QLineEdit>(QStringLiteral("general"), QStringLiteral("nameLineEdit"));
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QVERIFY(saveSentence().contains(QStringLiteral("The project has no name.")));
    QVERIFY(!part<QPushButton>(QStringLiteral("savePushButton"))->isEnabled());
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(stored().name, QStringLiteral("Shop"));
    // A reference to what is not there any more.
    press(QStringLiteral("discardPushButton"));
    auto *scripts = part<ListEditor>(QStringLiteral("scripts"), QStringLiteral("scriptList"));
    Q_EMIT scripts->removeWanted(0);
    QVERIFY2(saveSentence().contains(QStringLiteral("Staging names the command “deploy”")), qPrintable(saveSentence()));
    QVERIFY(!part<QPushButton>(QStringLiteral("savePushButton"))->isEnabled());
}

void tst_SettingsPage::aCycleIsNamedWhereItIsDrawn()
{
    store(shop());
    open();
    const QString section = QStringLiteral("pipeline");
    auto *edges = part<TableEditor>(section, QStringLiteral("edgesTable"));
    auto *bar = part<MessageBar>(section, QStringLiteral("faultBar"));
    QCOMPARE(bar->sentence(), QString());
    edges->setNewRow({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("success"), QString()});
    edges->findChild<QAction *>(QStringLiteral("actionAddRow"))->trigger();
    QVERIFY2(bar->sentence().contains(QStringLiteral("a → b → a")), qPrintable(bar->sentence()));
    QVERIFY(!part<QPushButton>(QStringLiteral("savePushButton"))->isEnabled());
}

void tst_SettingsPage::aForeignChangeIsNotOverwritten()
{
    store(shop());
    open();
    auto *branch = part<QLineEdit>(QStringLiteral("general"), QStringLiteral("branchLineEdit"));
    QTest::keyClicks(branch, QStringLiteral("2"));
    domain::Project theirs = shop();
    theirs.name = QStringLiteral("Shop of others");
    store(theirs);
    QTRY_VERIFY(part<QPushButton>(QStringLiteral("keepPushButton"))->isVisible());
    QVERIFY(!part<QPushButton>(QStringLiteral("savePushButton"))->isVisible());
    QCOMPARE(branch->text(), QStringLiteral("main2"));
    press(QStringLiteral("keepPushButton"));
    QVERIFY(saveBarShown());
    QCOMPARE(stored().name, QStringLiteral("Shop of others"));
    press(QStringLiteral("savePushButton"));
    QTRY_COMPARE(stored().mainBranch, QStringLiteral("main2"));
    QCOMPARE(stored().name, QStringLiteral("Shop"));
}

void tst_SettingsPage::reloadingTakesTheForeignChange()
{
    store(shop());
    open();
    auto *branch = part<QLineEdit>(QStringLiteral("general"), QStringLiteral("branchLineEdit"));
    QTest::keyClicks(branch, QStringLiteral("2"));
    domain::Project theirs = shop();
    theirs.mainBranch = QStringLiteral("trunk");
    store(theirs);
    QTRY_VERIFY(part<QPushButton>(QStringLiteral("reloadPushButton"))->isVisible());
    press(QStringLiteral("reloadPushButton"));
    QCOMPARE(branch->text(), QStringLiteral("trunk"));
    QVERIFY(!saveBarShown());
}

void tst_SettingsPage::anEnvironmentIsAdded()
{
    store(shop());
    open();
    const QString section = QStringLiteral("environments");
    auto *list = part<ListEditor>(section, QStringLiteral("environmentList"));
    list->findChild<QAction *>(QStringLiteral("actionAdd"))->trigger();
    auto *name = part<QLineEdit>(section, QStringLiteral("nameLineEdit"));
    QTest::keyClicks(name, QStringLiteral("Pre-production"));
    list->findChild<QAction *>(QStringLiteral("actionUp"))->trigger();
    part<TableEditor>(section, QStringLiteral("targetsTable"))
        ->findChild<QAction *>(QStringLiteral("actionAddRow"))
        ->trigger();
    press(QStringLiteral("savePushButton"));
    QTRY_COMPARE(stored().environments.size(), 3);
    const domain::Environment added = stored().environments.at(1);
    QCOMPARE(added.name, QStringLiteral("Pre-production"));
    QCOMPARE(added.targets.size(), 1);
    QVERIFY(!added.targets.first().id.isEmpty());
    QCOMPARE(added.targets.first().name, QStringLiteral("new target"));
    QCOMPARE(stored().environments.at(2).id, QStringLiteral("production"));
}

void tst_SettingsPage::anUnreadableExpectationStandsInTheWay()
{
    store(shop());
    open();
    const QString section = QStringLiteral("probes");
    auto *text = part<QPlainTextEdit>(section, QStringLiteral("expectTextEdit"));
    QCOMPARE(text->toPlainText(), QStringLiteral("status == healthy"));
    text->setPlainText(QStringLiteral("status == healthy\nlatency"));
    QVERIFY(part<MessageBar>(section, QStringLiteral("expectBar"))->sentence().startsWith(QStringLiteral("Line 2: ")));
    QVERIFY(!part<QPushButton>(QStringLiteral("savePushButton"))->isEnabled());
    // It is still there after a look elsewhere.
    m_page->showSection(QStringLiteral("general"));
    m_page->showSection(section);
    QCOMPARE(text->toPlainText(), QStringLiteral("status == healthy\nlatency"));
    text->setPlainText(QStringLiteral("status == healthy\nlatency < 50ms"));
    press(QStringLiteral("savePushButton"));
    QTRY_COMPARE(stored().environments.at(0).probes.at(0).expect.size(), 2);
    QCOMPARE(stored().environments.at(0).probes.at(0).expect.at(1).text(), QStringLiteral("latency < 50ms"));
}

void tst_SettingsPage::aProbeIsTestedAtOnce()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n"
                          "Connection: close\r\n\r\n{\"status\":\"healthy\"}");
            socket->disconnectFromHost();
        });
    });
    domain::Project project = shop();
    project.environments[0].targets[0].url = QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
    store(project);
    open();
    const QString section = QStringLiteral("probes");
    part<QPushButton>(section, QStringLiteral("testPushButton"))->click();
    QTRY_VERIFY(part<ElidedLabel>(section, QStringLiteral("answerText")));
    QVERIFY(
        part<ElidedLabel>(section, QStringLiteral("answerText"))->text().startsWith(QStringLiteral("Staging 1 · ")));
    QVERIFY(!saveBarShown());
}

void tst_SettingsPage::variablesThatStandTwiceAreNamed()
{
    store(shop());
    open();
    auto *table = part<TableEditor>(QStringLiteral("environments"), QStringLiteral("variablesTable"));
    auto *add = table->findChild<QAction *>(QStringLiteral("actionAddRow"));
    add->trigger();
    table->table()->item(0, 0)->setText(QStringLiteral("COLOUR"));
    add->trigger();
    table->table()->item(1, 0)->setText(QStringLiteral("COLOUR"));
    QVERIFY(saveSentence().contains(QStringLiteral("The variable “COLOUR” stands twice.")));
    QVERIFY(!part<QPushButton>(QStringLiteral("savePushButton"))->isEnabled());
    table->table()->item(1, 0)->setText(QStringLiteral("SHAPE"));
    QVERIFY(part<QPushButton>(QStringLiteral("savePushButton"))->isEnabled());
}

void tst_SettingsPage::leavingWithEditsAsks()
{
    store(shop());
    domain::Project other = shop();
    other.id = QStringLiteral("other");
    other.name = QStringLiteral("Other");
    store(other);
    open();
    auto *name = part<QLineEdit>(QStringLiteral("general"), QStringLiteral("nameLineEdit"));
    QTest::keyClicks(name, QStringLiteral("!"));
    m_answers.yes = false;
    QSignalSpy back(m_page.get(), &Page::pageWanted);
    m_page->setProject(QStringLiteral("other"));
    QCOMPARE(m_answers.asked, 1);
    QCOMPARE(name->text(), QStringLiteral("Shop!"));
    QTRY_COMPARE(back.size(), 1);
    QCOMPARE(back.first().at(1).toString(), QStringLiteral("shop"));
    m_answers.yes = true;
    m_page->setProject(QStringLiteral("other"));
    QCOMPARE(name->text(), QStringLiteral("Other"));
    QCOMPARE(stored().name, QStringLiteral("Shop"));
}

void tst_SettingsPage::aProjectIsRemovedAfterConfirmation()
{
    store(shop());
    open();
    m_answers.yes = false;
    part<QPushButton>(QStringLiteral("general"), QStringLiteral("removePushButton"))->click();
    QCOMPARE(m_answers.asked, 1);
    QVERIFY(m_desk->library().project(QStringLiteral("shop")).ok());
    m_answers.yes = true;
    QSignalSpy left(m_page.get(), &Page::pageWanted);
    part<QPushButton>(QStringLiteral("general"), QStringLiteral("removePushButton"))->click();
    QTRY_COMPARE(left.size(), 1);
    QVERIFY(!m_desk->library().project(QStringLiteral("shop")).ok());
}

void tst_SettingsPage::aBackupIsMadeAndListed()
{
    store(shop());
    open();
    const QString section = QStringLiteral("application");
    auto *table = part<QTableWidget>(section, QStringLiteral("backupsTable"));
    part<QPushButton>(section, QStringLiteral("backupPushButton"))->click();
    QTRY_COMPARE(table->rowCount(), 1);
    QTRY_VERIFY(part<QLineEdit>(section, QStringLiteral("restoreCommand"))->text().contains(table->item(0, 4)->text()));
}

SLIPWAY_GUI_TEST_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"
