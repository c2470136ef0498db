#include "gui/log/logcells.h"
#include "gui/log/logcolours.h"
#include "gui/log/logview.h"
#include "gui/theme/theme.h"
#include "support/guitestsupport.h"

#include <QClipboard>

using namespace gui;

class tst_LogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { QVERIFY(QApplication::topLevelWidgets().isEmpty()); }

    void itFollowsTheEndOfAGrowingLog();
    void scrollingLetsGoAndTheButtonReturns();
    void theSelectionDoesNotRunAway();
    void whatIsCopiedIsPlain();
    void allOfItIsCopied();
    void groupsFoldWithMouseAndKeyboard();
    void searchJumpsFromHitToHit();
    void aHitInAFoldedGroupIsShown();
    void theSearchIsClosedWithEscape();
    void printedColoursAreReadable_data();
    void printedColoursAreReadable();
    void statesWithoutALogAreDrawn();
    void charactersStandOnAGrid();
    void aVeryLongLineDoesNotStall();

private:
    void append(const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QPoint at(LogView &view, int visibleRow, int column) const
    {
        // The gutter of a log below 1000 rows has three digits.
        const QFontMetricsF metrics(fixedFont(view.font()));
        const qreal cell = metrics.horizontalAdvance(QLatin1Char('0'));
        return {qCeil(cell * 3) + 16 + 20 + qRound(cell * column), visibleRow * (qCeil(metrics.height()) + 2) + 5};
    }
    static int end(LogView &view) { return view.verticalScrollBar()->maximum(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void tst_LogView::init()
{
    testsupport::failOnUnexpectedWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("log"));
}

void tst_LogView::itFollowsTheEndOfAGrowingLog()
{
    append(QByteArray("line\n").repeated(100));
    LogView view;
    view.resize(500, 300);
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, true);
    QTRY_COMPARE(view.file()->rows(), 100);
    QCOMPARE_GT(end(view), 0);
    QCOMPARE(view.verticalScrollBar()->value(), end(view));
    append(QByteArray("more\n").repeated(100));
    QTRY_COMPARE(view.file()->rows(), 200);
    QCOMPARE(view.verticalScrollBar()->value(), end(view));
    QVERIFY(view.isFollowing());
}

void tst_LogView::scrollingLetsGoAndTheButtonReturns()
{
    append(QByteArray("line\n").repeated(200));
    LogView view;
    view.resize(500, 300);
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, true);
    QTRY_COMPARE(view.file()->rows(), 200);
    auto *follow = view.findChild<QPushButton *>(QStringLiteral("logFollow"));
    QVERIFY(!follow->isVisible());
    QTest::keyClick(&view, Qt::Key_PageUp);
    QVERIFY(!view.isFollowing());
    QVERIFY(follow->isVisible());
    const int value = view.verticalScrollBar()->value();
    append("more\n");
    QTRY_COMPARE(view.file()->rows(), 201);
    QCOMPARE(view.verticalScrollBar()->value(), value);
    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(view.isFollowing());
    QVERIFY(!follow->isVisible());
    QCOMPARE(view.verticalScrollBar()->value(), end(view));
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(!view.isFollowing());
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(view.isFollowing());
}

void tst_LogView::theSelectionDoesNotRunAway()
{
    append(QByteArray("line\n").repeated(200));
    LogView view;
    view.resize(500, 300);
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, true);
    QTRY_COMPARE(view.file()->rows(), 200);
    QTRY_VERIFY(view.file()->line(199));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(view, 1, 0));
    QTest::mouseMove(view.viewport(), at(view, 2, 3));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(view, 2, 3));
    QVERIFY(view.hasSelection());
    QVERIFY(!view.isFollowing());
}

void tst_LogView::whatIsCopiedIsPlain()
{
    append("\x1B[31mred\x1B[0m one\nsecond line\nthird\n");
    LogView view;
    view.resize(500, 300);
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, false);
    QTRY_VERIFY(view.file()->line(2));
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, at(view, 0, 2));
    QTest::mouseMove(view.viewport(), at(view, 1, 6));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at(view, 1, 6));
    QSignalSpy copied(&view, &LogView::copied);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(copied.wait());
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("d one\nsecond"));
}

void tst_LogView::allOfItIsCopied()
{
    append("one\ntwo\nthree");
    LogView view;
    view.open(m_path, false);
    QTRY_COMPARE(view.file()->rows(), 3);
    view.selectAll();
    QSignalSpy copied(&view, &LogView::copied);
    view.copy();
    QVERIFY(copied.wait());
    QVERIFY(!copied.first().first().toBool());
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("one\ntwo\nthree"));
}

void tst_LogView::groupsFoldWithMouseAndKeyboard()
{
    append("a\n::group::Install\nb\nc\n::endgroup::\n" + QByteArray("x\n").repeated(100));
    LogView view;
    view.resize(500, 300);
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, false);
    QTRY_COMPARE(view.file()->rows(), 105);
    QTest::keyClick(&view, Qt::Key_Home);
    QTRY_VERIFY(view.file()->line(0));
    const int whole = end(view);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(10, at(view, 1, 0).y()));
    QCOMPARE(end(view), whole - 3);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(end(view), whole);
}

void tst_LogView::searchJumpsFromHitToHit()
{
    for (int i = 0; i < 500; ++i)
        append(i % 100 == 50 ? "a Needle here\n" : "hay\n");
    LogView view;
    view.resize(500, 300);
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, false);
    QTRY_COMPARE(view.file()->rows(), 500);
    QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
    auto *field = view.findChild<QLineEdit *>(QStringLiteral("logSearchField"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("needle"));
    QTRY_COMPARE(view.file()->hits(), (QList<qint64>{50, 150, 250, 350, 450}));
    QTest::keyClick(field, Qt::Key_Return);
    const int first = view.verticalScrollBar()->value();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(view.verticalScrollBar()->value() != first);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(view.verticalScrollBar()->value(), first);
    QVERIFY(!view.isFollowing());
}

void tst_LogView::aHitInAFoldedGroupIsShown()
{
    append("::group::Install\nb\nneedle\n::endgroup::\n" + QByteArray("x\n").repeated(100));
    LogView view;
    view.resize(500, 300);
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, false);
    QTRY_COMPARE(view.file()->rows(), 104);
    const int whole = end(view);
    view.setFolded(0, true);
    QCOMPARE(end(view), whole - 3);
    view.openSearch();
    view.findChild<QLineEdit *>(QStringLiteral("logSearchField"))->setText(QStringLiteral("needle"));
    QTRY_COMPARE(view.file()->hits().size(), 1);
    view.findNext();
    QCOMPARE(end(view), whole);
}

void tst_LogView::theSearchIsClosedWithEscape()
{
    append("hay\n");
    LogView view;
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, false);
    view.openSearch();
    auto *field = view.findChild<QLineEdit *>(QStringLiteral("logSearchField"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(view.hasFocus());
}

void tst_LogView::printedColoursAreReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_LogView::printedColoursAreReadable()
{
    QFETCH(bool, dark);
    const Tokens &t = dark ? darkTokens() : lightTokens();
    for (int ink = -1; ink < 256; ++ink)
        QVERIFY2(contrast(logInk(ink, t), t.surface) >= 4.5, qPrintable(QString::number(ink)));
    for (const int rgb : {0x000000, 0xFFFFFF, 0x808080, 0xFFFF00, 0x0000FF, 0x112233})
        QVERIFY(contrast(logInk(models::LogSpan::rgbInk | rgb, t), t.surface) >= 4.5);
    for (int ground = 0; ground < 256; ++ground)
        QVERIFY2(contrast(t.text, logGround(ground, t)) >= 4.5, qPrintable(QString::number(ground)));
}

void tst_LogView::statesWithoutALogAreDrawn()
{
    LogView view;
    view.resize(400, 200);
    QVERIFY(!view.grab().isNull());
    view.open(m_path, true);
    QTRY_COMPARE(view.file()->state(), models::LogFile::State::Missing);
    QVERIFY(!view.grab().isNull());
    append({});
    QTRY_COMPARE(view.file()->state(), models::LogFile::State::Read);
    QVERIFY(!view.grab().isNull());
    view.close();
    QVERIFY(!view.grab().isNull());
}

void tst_LogView::charactersStandOnAGrid()
{
    const QString text = QStringLiteral("a漢e\u0301🚢b");
    QCOMPARE(cellsBefore(text, 1), 1);
    QCOMPARE(cellsBefore(text, 2), 3);
    QCOMPARE(cellsBefore(text, 4), 4); // the accent stands on the e
    QCOMPARE(cellsBefore(text, int(text.size())), 7);
    QCOMPARE(columnAtCell(text, 0.2), 0);
    QCOMPARE(columnAtCell(text, 1.4), 1);
    QCOMPARE(columnAtCell(text, 2.6), 2);
    QCOMPARE(columnAtCell(text, 100), int(text.size()));
    QStringList runs;
    for (const CellRun &run : cellRuns(text, 0, int(text.size()), 0, 100))
        runs.append(QStringLiteral("%1@%2").arg(text.mid(run.start, run.length)).arg(run.cell));
    QCOMPARE(runs.join(QLatin1Char(' ')), QStringLiteral("a@0 漢@1 e\u0301@3 🚢@4 b@6"));
    QCOMPARE(cellRuns(QString(8000, QLatin1Char('x')), 0, 8000, 100, 150).first().start, 100);
    QCOMPARE(cellRuns(QString(8000, QLatin1Char('x')), 0, 8000, 100, 150).first().length, 51);
}

void tst_LogView::aVeryLongLineDoesNotStall()
{
    append(QByteArray(5 << 20, 'x') + QByteArray("\xE6\xBC\xA2").repeated(100000) + '\n');
    LogView view;
    view.resize(900, 700);
    QVERIFY(testsupport::showActive(view));
    view.open(m_path, false);
    QTRY_COMPARE_GT(view.file()->rows(), 600);
    QTRY_VERIFY(view.file()->line(view.file()->rows() - 1));
    QElapsedTimer painting;
    painting.start();
    QVERIFY(!view.viewport()->grab().isNull());
    QCOMPARE_LE(painting.elapsed(), 1000); // a QPlainTextEdit takes minutes
}

SLIPWAY_GUI_TEST_MAIN(tst_LogView)
#include "tst_logview.moc"
