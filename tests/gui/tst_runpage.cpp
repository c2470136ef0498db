#include "runfixture.h"

#include "gui/dialogs/rollbackdialog.h"
#include "gui/graph/graphview.h"
#include "gui/log/logview.h"
#include "gui/pages/runspage.h"
#include "gui/parts/messagebar.h"
#include "gui/parts/timelineview.h"
#include "gui/run/rundetail.h"
#include "gui/theme/style.h"
#include "support/guitestsupport.h"

#include <QListView>
#include <QTcpServer>
#include <QTcpSocket>

using namespace gui;
using namespace domain;

class tst_RunPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRunIsShippedByClicking();
    void theLogOfTheRunningScriptIsShown();
    void aRejectionNeedsAReason();
    void whoAskedIsToldThatSomebodyElseMustApprove();
    void aRunIsPausedAndResumed();
    void abortAsksWhy();
    void aFailedStepIsExplainedAndRetried();
    void rollingBackIsChosenInADialog();
    void whatWasTypedSurvivesWhatHappens();
    void aChosenStepStaysUntilFollowed();
    void whereAnOutcomeIsUnknownNothingIsProposed();
    void aRefusalIsSaidWhereItHappened();
    void aHealthGateShowsItsAnswers();
    void nothingRunYetSaysSo();
    void everythingIsReachedByKeyboard();

private:
    void openPage();
    QPushButton *button(const char *name) const;
    void click(const char *name) const;
    void confirmAll();
    [[nodiscard]] bool waitsForApproval();
    QString sentence() const { return m_page->findChild<QLabel *>(QStringLiteral("sentenceLabel"))->text(); }

    std::unique_ptr<testsupport::Shop> m_shop;
    std::unique_ptr<RunsPage> m_page;
    QString m_run;
};

void tst_RunPage::init()
{
    testsupport::failOnUnexpectedWarnings();
    m_shop = std::make_unique<testsupport::Shop>();
    QVERIFY2(m_shop->open(), qPrintable(m_shop->trouble));
    m_run = m_shop->start();
    QVERIFY2(!m_run.isEmpty(), qPrintable(m_shop->trouble));
}

void tst_RunPage::cleanup()
{
    m_page.reset();
    m_shop.reset();
    QVERIFY(QApplication::topLevelWidgets().isEmpty());
}

void tst_RunPage::openPage()
{
    m_page = std::make_unique<RunsPage>(m_shop->context(), nullptr);
    connect(&m_shop->desk(), &orchestrator::Desk::changed, m_page.get(), &Page::refresh);
    m_page->resize(1200, 740);
    QVERIFY(testsupport::showActive(*m_page));
}

QPushButton *tst_RunPage::button(const char *name) const
{
    for (QPushButton *b : m_page->findChildren<QPushButton *>(QLatin1String(name)))
        if (b->isVisible())
            return b;
    return nullptr;
}

void tst_RunPage::click(const char *name) const
{
    QTRY_VERIFY2(button(name), name);
    QTRY_VERIFY2(button(name)->isEnabled(), name);
    QTest::mouseClick(button(name), Qt::LeftButton);
}

void tst_RunPage::confirmAll()
{
    for (const char *item : {"item_tests", "item_told"}) {
        auto *row = m_page->findChild<QAbstractButton *>(QLatin1String(item));
        QTRY_VERIFY(row && row->isVisible());
        QTest::mouseClick(row, Qt::LeftButton, {}, QPoint(20, row->height() / 2));
        const QString id = QString::fromLatin1(item).mid(5);
        QTRY_VERIFY(m_shop->state(m_run).steps.value(QStringLiteral("ready.checklist")).items.value(id).confirmed);
    }
}

bool tst_RunPage::waitsForApproval()
{
    return QTest::qWaitFor([&] { return button("approveButton") != nullptr; }, 20000);
}

void tst_RunPage::aRunIsShippedByClicking()
{
    openPage();
    QVERIFY2(sentence().contains(QStringLiteral("confirm 2 of 2")), qPrintable(sentence()));
    confirmAll();
    QTRY_VERIFY_WITH_TIMEOUT(button("doneButton"), 20000); // the decision
    click("doneButton");
    QVERIFY(waitsForApproval());
    m_page->findChild<QLineEdit *>(QStringLiteral("commentLineEdit"))->setFocus();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("looks fine"));
    click("approveButton");
    QTRY_COMPARE_WITH_TIMEOUT(m_shop->state(m_run).phase, RunPhase::Succeeded, 20000);
    QTRY_VERIFY2(sentence().contains(QStringLiteral("1.1.0 is live in Production")), qPrintable(sentence()));
    QVERIFY(!button("actionAbortButton"));
    const RunState state = m_shop->state(m_run);
    QCOMPARE(state.steps.value(QStringLiteral("production.approval")).decisions.value(0).comment,
             QStringLiteral("looks fine"));
}

void tst_RunPage::theLogOfTheRunningScriptIsShown()
{
    m_shop->holdDeploys();
    openPage();
    confirmAll();
    auto *log = m_page->findChild<LogView *>();
    QTRY_VERIFY_WITH_TIMEOUT(log->isVisible() && log->file()->path().contains(QStringLiteral("staging.deploy")), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(log->file()->rows(), 4, 10000);
    auto *graph = m_page->findChild<GraphView *>();
    const auto node = [&] { return graph->scene().nodes().at(graph->scene().indexOf(QStringLiteral("staging"))).node; };
    QCOMPARE(node().status, StepStatus::Running);
    QTRY_COMPARE(node().progress, 0.4); // of one step of one
    m_shop->letGo();
    QTRY_COMPARE_WITH_TIMEOUT(node().status, StepStatus::Succeeded, 20000);
}

void tst_RunPage::aRejectionNeedsAReason()
{
    openPage();
    confirmAll();
    click("doneButton");
    QVERIFY(waitsForApproval());
    m_shop->prompts.answer = std::nullopt; // thought better of it
    click("rejectButton");
    QCOMPARE(m_shop->prompts.asked.size(), 1);
    QCOMPARE(m_shop->state(m_run).phase, RunPhase::Waiting);
    m_shop->prompts.answer = QStringLiteral("not on a Friday");
    click("rejectButton");
    QTRY_COMPARE(m_shop->state(m_run).phase, RunPhase::Failed);
    QTRY_VERIFY2(sentence().contains(QStringLiteral("not on a Friday")), qPrintable(sentence()));
}

void tst_RunPage::whoAskedIsToldThatSomebodyElseMustApprove()
{
    m_shop->ask(orchestrator::Steer{.run = m_run, .action = ActionKind::Abort, .reason = QStringLiteral("again")});
    Project project = m_shop->project();
    project.environments[1].requesterMayApprove = false;
    QVERIFY2(!m_shop->ask(orchestrator::SaveProject{project, false}).isEmpty(), qPrintable(m_shop->trouble));
    m_run = m_shop->start();
    openPage();
    confirmAll();
    click("doneButton");
    QVERIFY(waitsForApproval());
    QVERIFY(!button("approveButton")->isEnabled());
    QVERIFY(button("rejectButton")->isEnabled());
}

void tst_RunPage::aRunIsPausedAndResumed()
{
    openPage();
    click("actionPauseButton");
    QTRY_COMPARE(m_shop->state(m_run).phase, RunPhase::Paused);
    QTRY_VERIFY2(sentence().startsWith(QStringLiteral("Paused")), qPrintable(sentence()));
    click("actionResumeButton");
    QTRY_COMPARE(m_shop->state(m_run).phase, RunPhase::Waiting);
    QTRY_VERIFY(button("actionPauseButton"));
}

void tst_RunPage::abortAsksWhy()
{
    openPage();
    m_shop->prompts.answer = std::nullopt;
    click("actionAbortButton");
    QCOMPARE(m_shop->prompts.asked, QStringList{QStringLiteral("Abort the run")});
    QCOMPARE(m_shop->state(m_run).phase, RunPhase::Waiting);
    m_shop->prompts.answer = QStringLiteral("wrong version");
    click("actionAbortButton");
    QTRY_COMPARE(m_shop->state(m_run).phase, RunPhase::Aborted);
    QTRY_VERIFY2(sentence().contains(QStringLiteral("wrong version")), qPrintable(sentence()));
    QTRY_VERIFY(!button("actionAbortButton"));
}

void tst_RunPage::aFailedStepIsExplainedAndRetried()
{
    m_shop->breakDeploys();
    openPage();
    confirmAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_shop->state(m_run).phase, RunPhase::Failing, 20000);
    auto *tail = m_page->findChild<QLabel *>(QStringLiteral("logTail"));
    QTRY_VERIFY2(tail->isVisible() && tail->text().contains(QStringLiteral("giving up")), qPrintable(tail->text()));
    auto *issue = m_page->findChild<QLabel *>(QStringLiteral("issueLabel"));
    QVERIFY2(issue->isVisible() && issue->text().contains(QStringLiteral("DATABASE_URL")), qPrintable(issue->text()));
    m_shop->mendDeploys();
    click("actionRetryButton");
    QTRY_VERIFY_WITH_TIMEOUT(button("doneButton"), 20000);
    QCOMPARE(m_shop->state(m_run).steps.value(QStringLiteral("staging.deploy")).attempts.size(), 2);
    // Both attempts can be looked at.
    m_page->findChild<RunDetail *>()->selectStep(QStringLiteral("staging.deploy"));
    auto *attempts = m_page->findChild<QComboBox *>(QStringLiteral("attemptComboBox"));
    QVERIFY(attempts->isVisible());
    QCOMPARE(attempts->count(), 2);
    QVERIFY(m_page->findChild<LogView *>()->file()->path().endsWith(QStringLiteral("2/log")));
    attempts->setFocus();
    QTest::keyClick(attempts, Qt::Key_Up);
    QTRY_VERIFY(m_page->findChild<LogView *>()->file()->path().endsWith(QStringLiteral("1/log")));
}

void tst_RunPage::whereAnOutcomeIsUnknownNothingIsProposed()
{
    m_shop->loseDeploys();
    openPage();
    confirmAll();
    QTRY_VERIFY_WITH_TIMEOUT(button("actionTreatAsDoneButton"), 20000);
    QCOMPARE(m_shop->state(m_run).steps.value(QStringLiteral("staging.deploy")).status, StepStatus::Unknown);
    for (const char *offered : {"actionRetryButton", "actionTreatAsDoneButton", "actionTreatAsFailedButton"})
        for (const auto *shown : m_page->findChildren<QPushButton *>(QLatin1String(offered)))
            QVERIFY2(emphasisOf(shown) != Emphasis::Primary, offered);
}

void tst_RunPage::rollingBackIsChosenInADialog()
{
    QVERIFY(!m_shop->ask(orchestrator::Steer{.run = m_run, .action = ActionKind::Abort, .reason = QStringLiteral("x")})
                 .isEmpty());
    // 1.0.0 is built and live in staging first.
    m_run = m_shop->start(QStringLiteral("1.0.0"), QStringLiteral("staging"));
    QVERIFY2(!m_run.isEmpty(), qPrintable(m_shop->trouble));
    for (const char *item : {"tests", "told"})
        QVERIFY(!m_shop->ask(orchestrator::Confirm{.run = m_run, .item = QLatin1String(item)}).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_shop->state(m_run).steps.value(QStringLiteral("look.manual")).status,
                              StepStatus::Waiting, 20000);
    QVERIFY(!m_shop->ask(orchestrator::Steer{.run = m_run, .action = ActionKind::FinishManual}).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_shop->state(m_run).phase, RunPhase::Succeeded, 20000);

    m_shop->breakDeploys();
    m_run = m_shop->start(QStringLiteral("1.1.0"), QStringLiteral("staging"));
    openPage();
    m_page->showRun(m_run);
    confirmAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_shop->state(m_run).phase, RunPhase::Failing, 20000);
    click("actionRollBackButton");
    const QPointer<RollbackDialog> dialog = m_page->findChild<RollbackDialog *>();
    QVERIFY(dialog);
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("startButton"));
    QVERIFY(!go->isDefault());
    QCOMPARE(dialog->findChild<QComboBox *>()->currentData().toString(), QStringLiteral("1.0.0"));
    dialog->findChild<QCheckBox *>(QStringLiteral("emergencyCheckBox"))->click();
    QVERIFY(!go->isEnabled()); // why?
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("reasonLineEdit")), QStringLiteral("users wait"));
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE_WITH_TIMEOUT(m_shop->state(m_run).phase, RunPhase::RolledBack, 20000);
    QTRY_VERIFY2(sentence().contains(QStringLiteral("rolled back to 1.0.0")), qPrintable(sentence()));
}

void tst_RunPage::whatWasTypedSurvivesWhatHappens()
{
    openPage();
    confirmAll();
    click("doneButton");
    QVERIFY(waitsForApproval());
    auto *comment = m_page->findChild<QLineEdit *>(QStringLiteral("commentLineEdit"));
    comment->setFocus();
    QTest::keyClicks(comment, QStringLiteral("half a sent"));
    m_shop->ask(orchestrator::Steer{.run = m_run, .action = ActionKind::Pause});
    QTRY_VERIFY(button("actionResumeButton"));
    QCOMPARE(comment->text(), QStringLiteral("half a sent"));
    QVERIFY(comment->hasFocus());
}

void tst_RunPage::aChosenStepStaysUntilFollowed()
{
    openPage();
    auto *timeline = m_page->findChild<TimelineView *>();
    QCOMPARE(timeline->selected(), QStringLiteral("ready.checklist"));
    auto *graph = m_page->findChild<GraphView *>();
    QTest::mouseClick(graph->viewport(), Qt::LeftButton, {}, graph->nodeRect(QStringLiteral("build")).center());
    QCOMPARE(timeline->selected(), QStringLiteral("build.checkout"));
    for (const char *item : {"tests", "told"})
        m_shop->ask(orchestrator::Confirm{.run = m_run, .item = QLatin1String(item)});
    QTRY_VERIFY_WITH_TIMEOUT(button("actionFinishManualButton"), 20000);
    QCOMPARE(timeline->selected(), QStringLiteral("build.checkout"));
    m_page->findChild<QToolButton *>(QStringLiteral("followButton"))->click();
    QCOMPARE(timeline->selected(), QStringLiteral("look.manual"));
}

void tst_RunPage::aRefusalIsSaidWhereItHappened()
{
    openPage();
    // Somebody else was quicker, and the window does not know yet.
    m_shop->prompts.answer = QStringLiteral("too late");
    const QPointer<QPushButton> abort = button("actionAbortButton");
    QVERIFY(abort);
    disconnect(&m_shop->desk(), &orchestrator::Desk::changed, nullptr, nullptr);
    m_shop->ask(orchestrator::Steer{.run = m_run, .action = ActionKind::Abort, .reason = QStringLiteral("first")});
    QTest::mouseClick(abort, Qt::LeftButton);
    auto *bar = m_page->findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->sentence().contains(QStringLiteral("has ended")), qPrintable(bar->sentence()));
}

void tst_RunPage::aHealthGateShowsItsAnswers()
{
    m_shop->ask(orchestrator::Steer{.run = m_run, .action = ActionKind::Abort, .reason = QStringLiteral("again")});
    QTcpServer service;
    QVERIFY(service.listen(QHostAddress::LocalHost));
    connect(&service, &QTcpServer::newConnection, this, [&service] {
        QTcpSocket *socket = service.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\nConnection: close\r\n\r\n{\"status\":\"healthy\"}");
            socket->disconnectFromHost();
        });
    });
    Project project = m_shop->project();
    Environment &staging = project.environments[0];
    ProbeSpec probe;
    probe.id = QStringLiteral("health");
    probe.name = QStringLiteral("Health");
    probe.url = QStringLiteral("http://127.0.0.1:%1/health").arg(service.serverPort());
    staging.probes = {probe};
    staging.healthLimitMs = 600000;
    staging.healthyInARow = 1000; // it goes on for as long as it is looked at
    staging.probeIntervalMs = 100;
    QVERIFY2(!m_shop->ask(orchestrator::SaveProject{project, false}).isEmpty(), qPrintable(m_shop->trouble));
    m_run = m_shop->start();
    openPage();
    confirmAll();
    auto *answers = m_page->findChild<QTreeWidget *>(QStringLiteral("answersTreeWidget"));
    QTRY_VERIFY_WITH_TIMEOUT(answers->isVisible() && answers->topLevelItemCount() > 1, 20000);
    const QString answer = answers->topLevelItem(0)->text(1);
    QVERIFY2(answer.contains(QStringLiteral("of 1000 good answers")), qPrintable(answer));
    QVERIFY(m_page->findChild<QProgressBar *>(QStringLiteral("timeProgressBar"))->isVisible());
    m_shop->prompts.answer = QStringLiteral("seen enough");
    click("actionAbortButton");
    QTRY_COMPARE_WITH_TIMEOUT(m_shop->state(m_run).phase, RunPhase::Aborted, 10000);
}

void tst_RunPage::nothingRunYetSaysSo()
{
    testsupport::Shop empty;
    QVERIFY(empty.open());
    RunsPage page(empty.context(), nullptr);
    QVERIFY(testsupport::showActive(page));
    QSignalSpy wanted(&page, &Page::pageWanted);
    auto *go = page.findChild<QPushButton *>(QStringLiteral("actionGoToOverviewButton"));
    QVERIFY(go && go->isVisible());
    QTest::mouseClick(go, Qt::LeftButton);
    QCOMPARE(wanted.value(0).value(0).toString(), QStringLiteral("overview"));
}

void tst_RunPage::everythingIsReachedByKeyboard()
{
    openPage();
    m_page->findChild<GraphView *>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C);
    auto *row = m_page->findChild<QAbstractButton *>(QStringLiteral("item_tests"));
    QTRY_VERIFY(row->hasFocus());
    QTest::keyClick(row, Qt::Key_Space);
    QTRY_VERIFY(row->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
    QTRY_COMPARE(m_shop->state(m_run).phase, RunPhase::Paused);
    QTRY_VERIFY(button("actionResumeButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P);
    QTRY_COMPARE(m_shop->state(m_run).phase, RunPhase::Waiting);
}

SLIPWAY_GUI_TEST_MAIN(tst_RunPage)
#include "tst_runpage.moc"
