#include "gui/parts/card.h"
#include "gui/parts/chips.h"
#include "gui/parts/elidedlabel.h"
#include "gui/parts/emptypage.h"
#include "gui/parts/messagebar.h"
#include "gui/parts/pageheader.h"
#include "gui/parts/rail.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "support/guitestsupport.h"

using namespace gui;

class tst_Parts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void cleanup() { QVERIFY(QApplication::topLevelWidgets().isEmpty()); }

    void deceivingTextIsMadeVisible_data();
    void deceivingTextIsMadeVisible();
    void aTooltipIsNeverMarkup();
    void durationsReadWell_data();
    void durationsReadWell();
    void momentsReadWell_data();
    void momentsReadWell();
    void theExactTimeNamesItsZone();
    void aLabelOfAnyLengthDoesNotWidenAPage();
    void aHeaderButtonFollowsItsAction();
    void aMessageIsThereUntilItIsClosed();
    void theActionOfAMessageIsTriggered();
    void anEmptyPageOffersItsButton();
    void theRailIsWalkedWithTheKeyboard();
    void theRailFitsIntoASmallWindow();
    void chipsNameThemselvesToAScreenReader();
};

void tst_Parts::deceivingTextIsMadeVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("Storefront 1.3.0 – ä € 漢")
                           << QStringLiteral("Storefront 1.3.0 – ä € 漢");
    QTest::newRow("bidi override") << QStringLiteral("a\u202Egpj.exe") << QStringLiteral("a⟨U+202E⟩gpj.exe");
    QTest::newRow("isolate") << QStringLiteral("\u2066x\u2069") << QStringLiteral("⟨U+2066⟩x⟨U+2069⟩");
    QTest::newRow("zero width") << QStringLiteral("pro\u200Bd") << QStringLiteral("pro⟨U+200B⟩d");
    QTest::newRow("newline") << QStringLiteral("one\ntwo") << QStringLiteral("one⏎two");
    QTest::newRow("escape") << QStringLiteral("\u001B[31m") << QStringLiteral("␛[31m");
    QTest::newRow("c1") << QStringLiteral("\u009B31m") << QStringLiteral("⟨U+009B⟩31m");
}

void tst_Parts::deceivingTextIsMadeVisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
    QCOMPARE(visibleText(shown), shown);
}

void tst_Parts::aTooltipIsNeverMarkup()
{
    const QString tip = plainTooltip(QStringLiteral("<img src=file:///etc/passwd> & more\nnext"));
    QCOMPARE(tip, QStringLiteral("<qt>&lt;img src=file:///etc/passwd&gt; &amp; more<br>next</qt>"));
    QVERIFY(plainTooltip(QString(100000, QLatin1Char('x'))).contains(QStringLiteral("100,000 characters")));
    QVERIFY(plainTooltip(QString()).isEmpty());
}

void tst_Parts::durationsReadWell_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 ms");
    QTest::newRow("backwards") << qint64(-5) << QStringLiteral("0 ms");
    QTest::newRow("ms") << qint64(420) << QStringLiteral("420 ms");
    QTest::newRow("s") << qint64(12900) << QStringLiteral("12 s");
    QTest::newRow("min s") << qint64(192000) << QStringLiteral("3 min 12 s");
    QTest::newRow("even min") << qint64(180000) << QStringLiteral("3 min");
    QTest::newRow("h min") << qint64(7500000) << QStringLiteral("2 h 5 min");
    QTest::newRow("d h") << qint64(273600000) << QStringLiteral("3 d 4 h");
}

void tst_Parts::durationsReadWell()
{
    QFETCH(qint64, ms);
    QTEST(durationText(ms), "text");
}

void tst_Parts::momentsReadWell_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(2) << QStringLiteral("just now");
    QTest::newRow("s") << qint64(40) << QStringLiteral("40 s ago");
    QTest::newRow("min") << qint64(12 * 60 + 50) << QStringLiteral("12 min ago");
    QTest::newRow("h") << qint64(2 * 3600 + 1800) << QStringLiteral("2 h ago");
    QTest::newRow("d") << qint64(6 * 86400) << QStringLiteral("6 d ago");
    QTest::newRow("future") << qint64(-300) << QStringLiteral("in 5 min");
}

void tst_Parts::momentsReadWell()
{
    QFETCH(qint64, secondsAgo);
    const qint64 now = 1800000000000;
    QTEST(relativeTime(now - secondsAgo * 1000, now), "text");
}

void tst_Parts::theExactTimeNamesItsZone()
{
    QCOMPARE(exactTime(1795442602000), QStringLiteral("23 November 2026 14:03:22 UTC"));
    QVERIFY(exactTime(0).isEmpty());
}

void tst_Parts::aLabelOfAnyLengthDoesNotWidenAPage()
{
    ElidedLabel label(QString(10000, QLatin1Char('W')));
    QCOMPARE_LE(label.sizeHint().width(), 1200);
    QCOMPARE_LE(label.minimumSizeHint().width(), 100);
    label.resize(200, 20);
    QVERIFY(label.isElided());
}

void tst_Parts::aHeaderButtonFollowsItsAction()
{
    QAction action(QStringLiteral("Approve"));
    action.setObjectName(QStringLiteral("actionApprove"));
    PageHeader header(QStringLiteral("Run"));
    QPushButton *button = header.addAction(&action, Emphasis::Primary);
    QVERIFY(testsupport::showActive(header));
    QCOMPARE(button->objectName(), QStringLiteral("actionApproveButton"));
    QSignalSpy triggered(&action, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    action.setEnabled(false);
    QVERIFY(!button->isEnabled());
    action.setText(QStringLiteral("Approve again"));
    QCOMPARE(button->text(), QStringLiteral("Approve again"));
    action.setVisible(false);
    QVERIFY(!button->isVisible());
}

void tst_Parts::aMessageIsThereUntilItIsClosed()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *bar = new MessageBar;
    column->addWidget(bar);
    QVERIFY(testsupport::showActive(page));
    QVERIFY(!bar->isVisible());
    bar->say(domain::failed(QStringLiteral("Deploy failed."), QStringLiteral("Look at the log.")));
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->severity(), Severity::Error);
    QCOMPARE(bar->sentence(), QStringLiteral("Deploy failed. Look at the log."));
    QCOMPARE(bar->accessibleName(), QStringLiteral("Error: Deploy failed. Look at the log."));
    QSignalSpy closed(bar, &MessageBar::closed);
    QTest::mouseClick(bar->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!bar->isVisible());
}

void tst_Parts::theActionOfAMessageIsTriggered()
{
    QAction retry(QStringLiteral("Try again"));
    MessageBar bar;
    bar.say(Severity::Warning, QStringLiteral("The store is locked."), &retry);
    QSignalSpy triggered(&retry, &QAction::triggered);
    QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    bar.say(Severity::Info, QStringLiteral("It is not locked any more."));
    QVERIFY(!bar.findChild<QPushButton *>());
}

void tst_Parts::anEmptyPageOffersItsButton()
{
    QAction open(QStringLiteral("Open document…"));
    EmptyPage page(QStringLiteral("import"), QStringLiteral("Nothing here yet."), &open);
    QSignalSpy triggered(&open, &QAction::triggered);
    QTest::mouseClick(page.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
}

void tst_Parts::theRailIsWalkedWithTheKeyboard()
{
    Rail rail;
    for (const char *id : {"overview", "runs", "versions"})
        rail.addPage(QLatin1String(id), QLatin1String(id), QLatin1String(id));
    rail.addSpring();
    rail.addPage(QStringLiteral("settings"), QStringLiteral("settings"), QStringLiteral("Settings"));
    rail.setCurrent(QStringLiteral("overview"));
    QVERIFY(testsupport::showActive(rail));
    QSignalSpy chosen(&rail, &Rail::chosen);
    rail.findChild<QAbstractButton *>(QStringLiteral("rail_overview"))->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(rail.current(), QStringLiteral("runs"));
    QCOMPARE(chosen.count(), 1);
    QTest::mouseClick(rail.findChild<QAbstractButton *>(QStringLiteral("rail_settings")), Qt::LeftButton);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("settings"));
    rail.setBadge(QStringLiteral("runs"), 2, Tone::Waiting, QStringLiteral("2 wait for you"));
    QCOMPARE(rail.findChild<QAbstractButton *>(QStringLiteral("rail_runs"))->accessibleName(),
             QStringLiteral("runs, 2 wait for you"));
}

void tst_Parts::theRailFitsIntoASmallWindow()
{
    Rail rail;
    for (int i = 0; i < 11; ++i)
        rail.addPage(QString::number(i), QStringLiteral("runs"), QStringLiteral("Einstellungen"));
    QCOMPARE_LE(rail.minimumSizeHint().height(), 560);
    QCOMPARE_LE(rail.sizeHint().width(), 110);
}

void tst_Parts::chipsNameThemselvesToAScreenReader()
{
    StatusChip status(look(domain::StepStatus::Failed));
    QCOMPARE(status.accessibleName(), QStringLiteral("Failed"));
    VersionChip version;
    version.setVersion(QStringLiteral("1.3.0"), look(Health::Healthy));
    QCOMPARE(version.accessibleName(), QStringLiteral("1.3.0, Healthy"));
    ProductionMark mark(QStringLiteral("eu-west"));
    QCOMPARE(mark.accessibleName(), QStringLiteral("eu-west, production"));
}

SLIPWAY_GUI_TEST_MAIN(tst_Parts)
#include "tst_parts.moc"
