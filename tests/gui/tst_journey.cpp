// The main job, done by a person: from a document to a version in production and back again. Everything is real:
// window, store, conductor, runner, and the sample with its repository, scripts and services. The parts follow one upon
// another.
#include "person.h"
#include "windowfixture.h"

#include "gui/dialogs/promotedialog.h"
#include "gui/dialogs/rollbackdialog.h"
#include "gui/graph/graphview.h"
#include "gui/headerbar.h"
#include "gui/overview/environmentcell.h"
#include "gui/overview/projectboard.h"
#include "gui/overview/promotearrow.h"
#include "gui/parts/factlist.h"
#include "gui/parts/messagebar.h"
#include "gui/parts/recordtable.h"
#include "gui/run/rundetail.h"
#include "models/documentmodel.h"
#include "models/historymodel.h"

#include <QProcess>

using namespace gui;
using namespace Qt::StringLiterals;

class tst_Journey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void aDocumentBecomesAProject();
    void theSampleComesUp();
    void aVersionIsBuiltAndBroughtToDevelopment();
    void itGoesOnToStaging();
    void itGoesOnToProduction();
    void aBadVersionIsTakenBackByItself();
    void productionIsPutBack();
    void theHistoryTellsItAll();
    void everyPageIsReachedByKeyboard();

private:
    ProjectBoard *board() const { return m_f->find<ProjectBoard>("board_storefront"); }
    template <class T> T *onBoard(const QString &name) const
    {
        return board() ? board()->findChild<T *>(name) : nullptr;
    }
    QString cell(const QString &environment) const
    {
        const auto *found = onBoard<EnvironmentCell>(u"cell_"_s + environment);
        return found ? found->accessibleName() : QString();
    }
    QString sentence() const
    {
        const auto *label = m_f->find<QLabel>("sentenceLabel");
        return label && label->isVisible() ? label->text() : QString();
    }
    QString said() const { return m_f->window->centralWidget()->findChild<MessageBar *>(u"messageBar"_s)->sentence(); }
    domain::StepStatus stage(const QString &id) const
    {
        const auto &scene = m_f->window->findChild<RunDetail *>()->findChild<GraphView *>()->scene();
        return scene.nodes().at(scene.indexOf(id)).node.status;
    }

    [[nodiscard]] bool promote(const QString &version);
    [[nodiscard]] bool aNewRunIsShown();
    [[nodiscard]] bool confirmPrerequisites() const;
    [[nodiscard]] bool hurry() const;

    std::unique_ptr<WindowFixture> m_f;
    std::unique_ptr<Person> m_person;
    QString m_run; // the one that was started last
    bool m_broken = false;
};

void tst_Journey::initTestCase()
{
    qputenv("SAMPLE_PAUSE", "0"); // its scripts wait a little, so that a person can follow
    m_f = std::make_unique<WindowFixture>(false);
    m_person = std::make_unique<Person>(*m_f->window);
    m_f->window->resize(1280, 800);
    QVERIFY(testsupport::showActive(*m_f->window));
}

void tst_Journey::init()
{
    testsupport::failOnUnexpectedWarnings();
    if (m_broken)
        QSKIP("the journey ended before");
}

void tst_Journey::cleanup()
{
    testsupport::shoot(*m_f->window, u"journey_"_s + QLatin1String(QTest::currentTestFunction()));
    if (!QTest::currentTestFailed() || m_broken)
        return;
    m_broken = true;
    qInfo().noquote() << "The run's page says:" << sentence() << "\nThe window says:" << said();
}

void tst_Journey::cleanupTestCase()
{
    const QString root = m_f->desk->paths().sample();
    m_person.reset();
    m_f->window.reset();
    QProcess shutdown;
    shutdown.start(testsupport::binary(u"slipway-sample"_s), {u"ctl"_s, u"--root"_s, root, u"shutdown"_s});
    QVERIFY(shutdown.waitForFinished());
    m_f.reset();
    QVERIFY(!QFileInfo::exists(root));
    QVERIFY(QApplication::topLevelWidgets().isEmpty());
}

// In the dialog that is open: chooses the version, and starts.
bool tst_Journey::promote(const QString &version)
{
    auto *dialog = m_f->dialog<PromoteDialog>();
    if (!dialog)
        return false;
    auto *versions = dialog->findChild<QComboBox *>(u"versionComboBox"_s);
    QTest::keyClick(versions, Qt::Key_Home);
    while (versions->currentData() != version && versions->currentIndex() + 1 < versions->count())
        QTest::keyClick(versions, Qt::Key_Down);
    auto *start = dialog->findChild<QPushButton *>(u"startButton"_s);
    return versions->currentData() == version && m_person->clickButton(start->text()) && aNewRunIsShown();
}

bool tst_Journey::aNewRunIsShown()
{
    const QString before = m_run;
    return Person::until([&] {
        const auto shown = m_person->seen<RunDetail>();
        m_run = shown.isEmpty() ? before : shown.first()->run();
        return m_run != before && said() == u"Run %1 has started."_s.arg(m_run);
    });
}

bool tst_Journey::confirmPrerequisites() const
{
    for (const auto &item : {u"`/sw:validate` passed"_s, u"Code reviewed and approved"_s, u"All tests passing"_s,
                             u"Documentation updated"_s, u"Deployment plan ready"_s})
        if (!m_person->tick(item))
            return false;
    return true;
}

// The sample as it is, but for how long it is watched.
bool tst_Journey::hurry() const
{
    auto project = m_f->desk->library().project(u"storefront"_s);
    if (!project)
        return false;
    for (domain::Environment &environment : project->environments) {
        environment.probeIntervalMs = 200;
        environment.healthLimitMs = 6000;
        environment.bakeMs = 1000;
    }
    return m_f->ask(orchestrator::SaveProject{*project, false}).ok();
}

// The journey.

void tst_Journey::aDocumentBecomesAProject()
{
    const QString file = testsupport::input(u"deployment-workflow.md"_s);
    if (file.isEmpty())
        QSKIP("deployment-workflow.md is not here");
    m_f->prompts.files = {file};
    m_f->prompts.chosenFolder = m_f->shop.project().directory;
    QVERIFY(m_person->clickButton(u"Open document…"_s));
    QTRY_COMPARE(m_f->window->currentPage(), u"import"_s);
    auto *understood = m_f->window->findChild<models::DocumentModel *>();
    QTRY_COMPARE_WITH_TIMEOUT(understood->count(models::Piece::Stage), 8, 60000);
    QVERIFY(m_person->clickButton(u"Choose…"_s));
    QVERIFY(m_person->clickButton(u"Create project"_s));
    QTRY_COMPARE(m_f->window->currentPage(), u"overview"_s);
    QVERIFY2(said().endsWith(u"was created."_s), qPrintable(said()));
    const auto projects = m_f->desk->library().projects();
    QCOMPARE(projects->size(), 1);
    auto *shown = m_f->find<ProjectBoard>(qPrintable(u"board_"_s + projects->first().id));
    QVERIFY(shown && shown->isVisible());
}

void tst_Journey::theSampleComesUp()
{
    QVERIFY(m_person->clickMenu(u"File"_s, u"Open sample"_s));
    QVERIFY(Person::until([&] { return said().startsWith(u"The sample runs."_s); }));
    QVERIFY(
        Person::until([&] { return cell(u"production"_s).startsWith(u"Production (Production), 1.2.2, Healthy"_s); }));
    QVERIFY(hurry());
}

void tst_Journey::aVersionIsBuiltAndBroughtToDevelopment()
{
    QVERIFY(Person::click(*onBoard<PromoteArrow>(u"promote_development"_s)));
    QVERIFY(promote(u"1.3.0"_s));
    QVERIFY(Person::until([&] { return sentence().startsWith(u"1.3.0 is live in Development, after "_s); }));
}

void tst_Journey::itGoesOnToStaging()
{
    QVERIFY(m_person->goTo(u"Overview"_s));
    auto *arrow = onBoard<PromoteArrow>(u"promote_staging"_s);
    QVERIFY(Person::until([&] { return arrow->accessibleName() == u"Promote 1.3.0 to Staging…"_s; }));
    QVERIFY(Person::click(*arrow));
    QVERIFY(promote(u"1.3.0"_s));
    QVERIFY(Person::until([&] { return sentence().startsWith(u"Waiting for a person to confirm 5 of 5 items"_s); }));
    // Away, and back to the run by name.
    QVERIFY(m_person->goTo(u"Overview"_s));
    QVERIFY(m_person->find(u"run "_s + m_run, u"Run %1: 1.3.0 to staging"_s.arg(m_run)));
    QTRY_COMPARE(m_f->window->currentPage(), u"runs"_s);
    QVERIFY(confirmPrerequisites());
    QVERIFY(Person::until([&] { return sentence().startsWith(u"1.3.0 is live in Staging, after "_s); }));
    QCOMPARE(stage(u"D"_s), domain::StepStatus::Succeeded);
    QCOMPARE(stage(u"E"_s), domain::StepStatus::Succeeded); // smoke tests, and what they confirm
}

void tst_Journey::itGoesOnToProduction()
{
    QVERIFY(m_person->goTo(u"Overview"_s));
    auto *arrow = onBoard<PromoteArrow>(u"promote_production"_s);
    QVERIFY(Person::until([&] { return arrow->accessibleName() == u"Promote 1.3.0 to Production…"_s; }));
    QVERIFY(Person::click(*arrow));
    QVERIFY(promote(u"1.3.0"_s));
    QVERIFY(Person::until([&] { return sentence().startsWith(u"Waiting for approval: "_s); }));
    auto *comment = m_f->find<QLineEdit>("commentLineEdit");
    QVERIFY(Person::click(*comment));
    QTRY_VERIFY(comment->hasFocus());
    QTest::keyClicks(comment, u"Seen in staging"_s);
    QVERIFY(m_person->clickButton(u"Approve for Production"_s));
    for (const auto &item : {u"Error rates normal"_s, u"Response times acceptable"_s, u"Monitoring dashboards green"_s,
                             u"On-call notified of deploy"_s})
        QVERIFY2(m_person->tick(item), qPrintable(item));
    QVERIFY(Person::until([&] { return sentence().startsWith(u"1.3.0 is live in Production, after "_s); }));
    QCOMPARE(stage(u"H"_s), domain::StepStatus::Succeeded);
    QVERIFY(m_person->goTo(u"Overview"_s));
    QVERIFY(
        Person::until([&] { return cell(u"production"_s).startsWith(u"Production (Production), 1.3.0, Healthy"_s); }));
}

void tst_Journey::aBadVersionIsTakenBackByItself()
{
    QVERIFY(m_person->clickContextMenu(*onBoard<EnvironmentCell>(u"cell_staging"_s), u"Bring a version to Staging…"_s));
    QVERIFY(promote(u"1.3.1"_s));
    QVERIFY(confirmPrerequisites());
    QVERIFY(Person::until([&] { return sentence().startsWith(u"Staging was rolled back to 1.3.0: "_s); }));
    QCOMPARE(m_f->phase(m_run), u"rolledBack"_s);
    QVERIFY(m_person->goTo(u"Overview"_s));
    QVERIFY(Person::until([&] { return cell(u"staging"_s).startsWith(u"Staging, 1.3.0, Healthy"_s); }));
}

void tst_Journey::productionIsPutBack()
{
    auto *back = onBoard<QPushButton>(u"back_production"_s);
    QCOMPARE(back->text(), u"1.2.2 ready"_s);
    QVERIFY(Person::click(*back));
    QVERIFY(m_f->dialog<RollbackDialog>());
    QVERIFY(m_person->clickButton(u"Roll Production back to 1.2.2"_s));
    QVERIFY(aNewRunIsShown());
    QVERIFY(Person::until([&] { return sentence().startsWith(u"1.2.2 is live in Production again, after "_s); }));
    QVERIFY(m_person->goTo(u"Overview"_s));
    QVERIFY(
        Person::until([&] { return cell(u"production"_s).startsWith(u"Production (Production), 1.2.2, Healthy"_s); }));
}

void tst_Journey::theHistoryTellsItAll()
{
    using models::HistoryModel;
    QVERIFY(m_person->goTo(u"History"_s));
    auto *table = m_f->find<RecordTable>("historyTableView");
    const auto rows = [&] {
        QStringList lines;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            QStringList line;
            for (const int column : {HistoryModel::Version, HistoryModel::Environment, HistoryModel::Result})
                line.append(table->model()->index(row, column).data().toString());
            lines.append(line.join(u' '));
        }
        return lines.join(u'\n');
    };
    QTRY_COMPARE_WITH_TIMEOUT(rows(),
                              u"1.2.2 Production succeeded\n"
                              "1.3.1 Staging rolledBack\n"
                              "1.3.0 Production succeeded\n"
                              "1.3.0 Staging succeeded\n"
                              "1.3.0 Development succeeded"_s,
                              60000);
    const QPoint third = table->visualRect(table->model()->index(2, HistoryModel::Version)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, third);
    const QString steps = m_f->find<FactList>("stepFacts")->text();
    QVERIFY2(steps.contains(u"Deploy 1.3.0 to Production 2: Succeeded"_s), qPrintable(steps));
    const QString people = m_f->find<FactList>("peopleFacts")->text();
    QVERIFY2(people.contains(u": Seen in staging"_s), qPrintable(people));
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, third);
    QTRY_COMPARE(m_f->window->currentPage(), u"runs"_s);
    QTRY_VERIFY2(sentence().startsWith(u"1.3.0 is live in Production"_s), qPrintable(sentence()));
    QCOMPARE(stage(u"F"_s), domain::StepStatus::Succeeded);
}

void tst_Journey::everyPageIsReachedByKeyboard()
{
    for (const auto &page : {u"Versions"_s, u"History"_s, u"Settings"_s, u"Runs"_s, u"Overview"_s}) {
        QVERIFY2(m_person->find(page.toLower(), page), qPrintable(page));
        QTRY_COMPARE(m_f->window->currentPage(), page.toLower());
    }
}

SLIPWAY_GUI_TEST_MAIN(tst_Journey)
#include "tst_journey.moc"
