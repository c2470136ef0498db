#include "gui/graph/graphview.h"
#include "gui/import/sourceview.h"
#include "gui/pages/importpage.h"
#include "gui/prompts.h"
#include "gui/theme/theme.h"
#include "models/documentmodel.h"
#include "support/guitestsupport.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTreeView>

#include <sys/stat.h>

using namespace gui;
using models::DocumentModel;
using models::Piece;

namespace {

const char *const runbook = "# Bookshop\n"
                            "\n"
                            "```mermaid\n"
                            "graph LR\n"
                            "    A[Ready] --> B[Staging Deploy]\n"
                            "    B --> C[Production Deploy]\n"
                            "```\n"
                            "\n"
                            "## Prerequisites\n"
                            "\n"
                            "- [ ] Code reviewed\n"
                            "- [ ] All tests passing\n"
                            "\n"
                            "## Staging Deployment\n"
                            "\n"
                            "```bash\n"
                            "./deploy.sh staging\n"
                            "```\n"
                            "\n"
                            "## Production Deployment\n"
                            "\n"
                            "```bash\n"
                            "./deploy.sh production\n"
                            "```\n"
                            "\n"
                            "## Key Metrics\n"
                            "\n"
                            "| Metric | Alert Threshold |\n"
                            "|---|---|\n"
                            "| Error rate | > 1% |\n";

class Answers : public Prompts
{
public:
    QStringList documents(QWidget *) override { return files; }
    QString folder(QWidget *, const QString &, const QString &) override { return path; }

    QStringList files;
    QString path;
};

} // namespace

class tst_ImportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theEmptyPageOffersToOpen();
    void theSourceStandsBesideWhatWasUnderstood();
    void selectingEitherSideFollowsOnTheOther();
    void nothingIsCreatedBeforeItIsAsked();
    void whatIsTickedOffAndCorrectedMakesTheProject();
    void aProjectOfThatNameIsRefusedInThePage();
    void anAddressThatCannotBeAskedIsRefused();
    void unreadableDocumentsAreSaid_data();
    void unreadableDocumentsAreSaid();
    void readingCanBeCancelled();
    void theRealDocumentIsUnderstood();

private:
    QString write(const QString &name, const QByteArray &content) const;
    bool open(const QStringList &files) const;
    template <class T> T *find(const char *name) const { return m_page->findChild<T *>(QLatin1String(name)); }
    DocumentModel *model() const { return m_page->findChild<DocumentModel *>(); }
    QTreeView *tree() const { return find<QTreeView>("piecesTreeView"); }
    QModelIndex piece(const QString &name) const;
    QString working() const { return m_folder->filePath(QStringLiteral("copy")); }
    QString sentence() const { return find<MessageBar>("messageBar")->sentence(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<orchestrator::Desk> m_desk;
    Answers m_answers;
    std::unique_ptr<ImportPage> m_page;
};

void tst_ImportPage::init()
{
    testsupport::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("copy/.git")));
    auto desk = orchestrator::Desk::open(
        {.store = m_folder->filePath(QStringLiteral("store.db")), .actor = QStringLiteral("alice")});
    QVERIFY2(desk.ok(), desk ? "" : qPrintable(desk.error().message));
    m_desk = std::move(*desk);
    m_page = std::make_unique<ImportPage>(Context{m_desk.get(), &m_answers, [] { return qint64(0); }}, nullptr);
    m_page->resize(1200, 720);
    QVERIFY(testsupport::showActive(*m_page));
}

void tst_ImportPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
    m_folder.reset();
}

QString tst_ImportPage::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return path;
}

bool tst_ImportPage::open(const QStringList &files) const
{
    m_page->openFiles(files);
    auto *busy = find<QWidget>("busyPage");
    return busy->isVisible() && QTest::qWaitFor([&] { return !busy->isVisible(); });
}

QModelIndex tst_ImportPage::piece(const QString &name) const
{
    const auto found =
        model()->match(model()->index(0, 0), Qt::EditRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void tst_ImportPage::theEmptyPageOffersToOpen()
{
    m_answers.files = {write(QStringLiteral("bookshop.md"), runbook)};
    testsupport::shoot(*m_page, QStringLiteral("import_empty"));
    QTest::mouseClick(find<QPushButton>("actionOpenButton"), Qt::LeftButton);
    QTRY_VERIFY(find<QWidget>("bodyPage")->isVisible());
}

void tst_ImportPage::theSourceStandsBesideWhatWasUnderstood()
{
    QVERIFY(open({write(QStringLiteral("bookshop.md"), runbook)}));
    QCOMPARE(m_page->findChild<SourceView *>()->toPlainText(), QLatin1String(runbook));
    QVERIFY(m_page->findChild<SourceView *>()->isReadOnly());
    QCOMPARE(find<GraphView>("graphView")->scene().nodes().size(), 3);
    QCOMPARE(find<QLineEdit>("nameLineEdit")->text(), QStringLiteral("Bookshop"));
    QVERIFY(find<QLineEdit>("url_staging"));
    QVERIFY(find<QLineEdit>("url_production"));
}

void tst_ImportPage::selectingEitherSideFollowsOnTheOther()
{
    QVERIFY(open({write(QStringLiteral("bookshop.md"), runbook)}));
    auto *source = m_page->findChild<SourceView *>();
    tree()->setCurrentIndex(piece(QStringLiteral("Error rate")));
    QCOMPARE(source->shownLine(), 30);
    QTextCursor cursor = source->textCursor();
    cursor.setPosition(source->document()->findBlockByNumber(10).position());
    source->setTextCursor(cursor);
    QCOMPARE(tree()->currentIndex(), piece(QStringLiteral("Code reviewed")));
    tree()->setCurrentIndex(piece(QStringLiteral("Staging Deploy")));
    QCOMPARE(find<GraphView>("graphView")->selection(), QStringLiteral("B"));
    QCOMPARE(source->shownLine(), 5);
}

void tst_ImportPage::nothingIsCreatedBeforeItIsAsked()
{
    QVERIFY(open({write(QStringLiteral("bookshop.md"), runbook)}));
    QVERIFY(m_desk->library().projects()->isEmpty());
    QTest::mouseClick(find<QPushButton>("createButton"), Qt::LeftButton);
    QVERIFY(sentence().startsWith(QStringLiteral("It is not said where the project's git working copy is.")));
    find<QLineEdit>("folderLineEdit")->setText(m_folder->path());
    QTest::mouseClick(find<QPushButton>("createButton"), Qt::LeftButton);
    QVERIFY(sentence().contains(QStringLiteral("is not in a git working copy.")));
    find<QLineEdit>("nameLineEdit")->clear();
    QTest::mouseClick(find<QPushButton>("createButton"), Qt::LeftButton);
    QVERIFY(sentence().startsWith(QStringLiteral("The project has no name yet.")));
    QVERIFY(m_desk->library().projects()->isEmpty());
}

void tst_ImportPage::whatIsTickedOffAndCorrectedMakesTheProject()
{
    QVERIFY(open({write(QStringLiteral("bookshop.md"), runbook)}));
    QVERIFY(model()->setData(piece(QStringLiteral("All tests passing")), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model()->setData(piece(QStringLiteral("Ready")), QStringLiteral("Ready to ship")));
    tree()->setCurrentIndex(piece(QStringLiteral("Error rate")));
    auto *limit = find<QLineEdit>("valueField");
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("2"));
    QTest::keyClick(limit, Qt::Key_Return);
    QCOMPARE(find<GraphView>("graphView")->scene().nodes().first().node.name, QStringLiteral("Ready to ship"));
    testsupport::shoot(*m_page, QStringLiteral("import_corrected"));

    m_answers.path = working();
    QTest::mouseClick(find<QPushButton>("folderButton"), Qt::LeftButton);
    find<QLineEdit>("nameLineEdit")->setText(QStringLiteral("Corner shop"));
    find<QLineEdit>("url_staging")->setText(QStringLiteral("http://127.0.0.1:8101"));
    QSignalSpy wanted(m_page.get(), &Page::pageWanted);
    QTest::mouseClick(find<QPushButton>("createButton"), Qt::LeftButton);
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first(), (QVariantList{QStringLiteral("overview"), QStringLiteral("corner-shop")}));

    const auto project = m_desk->library().project(QStringLiteral("corner-shop"));
    QVERIFY(project.ok());
    QCOMPARE(project->name, QStringLiteral("Corner shop"));
    QCOMPARE(project->directory, working());
    QCOMPARE(project->pipeline.stages.first().name, QStringLiteral("Ready to ship"));
    QCOMPARE(project->checklists.size(), 1);
    QCOMPARE(project->checklists.first().items.size(), 1);
    QCOMPARE(project->checklists.first().items.first().text, QStringLiteral("Code reviewed"));
    QCOMPARE(project->thresholds.first().value, 2.0);
    QCOMPARE(project->environment(QStringLiteral("staging"))->targets.first().url,
             QStringLiteral("http://127.0.0.1:8101"));
    QVERIFY(project->environment(QStringLiteral("production"))->targets.first().url.isEmpty());
}

void tst_ImportPage::aProjectOfThatNameIsRefusedInThePage()
{
    const QString file = write(QStringLiteral("bookshop.md"), runbook);
    QSignalSpy wanted(m_page.get(), &Page::pageWanted);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(open({file}));
        find<QLineEdit>("folderLineEdit")->setText(working());
        QTest::mouseClick(find<QPushButton>("createButton"), Qt::LeftButton);
        QTRY_VERIFY(i == 0 ? wanted.count() == 1 : !sentence().isEmpty());
    }
    QCOMPARE(wanted.count(), 1);
    QVERIFY2(sentence().contains(QStringLiteral("bookshop"), Qt::CaseInsensitive), qPrintable(sentence()));
    QVERIFY(find<QWidget>("bodyPage")->isVisible());
}

void tst_ImportPage::anAddressThatCannotBeAskedIsRefused()
{
    QVERIFY(open({write(QStringLiteral("bookshop.md"), runbook)}));
    find<QLineEdit>("folderLineEdit")->setText(working());
    find<QLineEdit>("url_staging")->setText(QStringLiteral("ftp://staging"));
    QTest::mouseClick(find<QPushButton>("createButton"), Qt::LeftButton);
    QVERIFY(sentence().startsWith(QStringLiteral("“ftp://staging” is not an address")));
    QVERIFY(find<QLineEdit>("url_staging")->hasFocus());
    QVERIFY(m_desk->library().projects()->isEmpty());
}

void tst_ImportPage::unreadableDocumentsAreSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << QStringLiteral("missing.md");
    QTest::newRow("empty") << QStringLiteral("empty.md");
    QTest::newRow("huge") << QStringLiteral("huge.md");
    QTest::newRow("binary") << QStringLiteral("binary.md");
    QTest::newRow("not UTF-8") << QStringLiteral("latin1.md");
    QTest::newRow("pipe") << QStringLiteral("pipe.md");
    QTest::newRow("folder") << QStringLiteral("copy");
}

void tst_ImportPage::unreadableDocumentsAreSaid()
{
    QFETCH(QString, name);
    write(QStringLiteral("empty.md"), {});
    QFile huge(m_folder->filePath(QStringLiteral("huge.md")));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(50 * 1024 * 1024));
    write(QStringLiteral("binary.md"), QByteArray("\x7f"
                                                  "ELF\0\1\2\3",
                                                  8));
    write(QStringLiteral("latin1.md"), "# Gr\xfc\xdf"
                                       "e\n");
    QCOMPARE(mkfifo(qPrintable(m_folder->filePath(QStringLiteral("pipe.md"))), 0600), 0);
    QVERIFY(open({m_folder->filePath(name)}));
    auto *bar = find<MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->severity(), Severity::Error);
    QVERIFY2(bar->sentence().contains(name), qPrintable(bar->sentence()));
    QVERIFY(!find<QWidget>("bodyPage")->isVisible());
    m_answers.files = {write(QStringLiteral("bookshop.md"), runbook)};
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(find<QWidget>("bodyPage")->isVisible());
    QVERIFY(!bar->isVisible());
}

void tst_ImportPage::readingCanBeCancelled()
{
    m_page->openFiles({write(QStringLiteral("bookshop.md"), runbook)});
    testsupport::shoot(*m_page, QStringLiteral("import_busy"));
    QTest::mouseClick(find<QPushButton>("cancelButton"), Qt::LeftButton);
    QVERIFY(!find<QWidget>("busyPage")->isVisible());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!find<QWidget>("bodyPage")->isVisible());
}

void tst_ImportPage::theRealDocumentIsUnderstood()
{
    const QString file = testsupport::input(QStringLiteral("deployment-workflow.md"));
    if (file.isEmpty())
        QSKIP("deployment-workflow.md is not here");
    QVERIFY(open({file}));
    QCOMPARE(model()->count(Piece::Stage), 8);
    QCOMPARE(model()->count(Piece::Checklist), 3);
    QCOMPARE(model()->count(Piece::Threshold), 5);
    QCOMPARE(model()->count(Piece::Issue), 3);
    QList<int> items;
    const QModelIndex lists = model()->index(1, 0);
    for (int row = 0; row < model()->rowCount(lists); ++row)
        items << model()->rowCount(model()->index(row, 0, lists));
    QCOMPARE(items, (QList<int>{5, 4, 6}));
    QCOMPARE(find<GraphView>("graphView")->scene().nodes().size(), 8);
    tree()->setCurrentIndex(piece(QStringLiteral("Staging Deploy")));
    for (const QSize size : {QSize(1160, 740), QSize(930, 560)}) // what the window leaves of 1280×800 and 1024×640
        for (const Appearance appearance : {Appearance::Dark, Appearance::Light}) {
            applyTheme(*qApp, appearance);
            m_page->resize(size);
            QCoreApplication::processEvents();
            testsupport::shoot(
                *m_page, QStringLiteral("import_real_%1_%2")
                             .arg(size.width())
                             .arg(appearance == Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    find<QLineEdit>("folderLineEdit")->setText(working());
    QSignalSpy wanted(m_page.get(), &Page::pageWanted);
    QTest::mouseClick(find<QPushButton>("createButton"), Qt::LeftButton);
    QTRY_VERIFY2(wanted.count() == 1, qPrintable(sentence()));
    const auto project = m_desk->library().project(wanted.first().at(1).toString());
    QVERIFY(project.ok());
    QVERIFY(project->check().ok());
    QCOMPARE(project->pipeline.stages.size(), 8);
}

SLIPWAY_GUI_TEST_MAIN(tst_ImportPage)
#include "tst_importpage.moc"
