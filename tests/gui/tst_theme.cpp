#include "gui/theme/icon.h"
#include "gui/theme/status.h"
#include "gui/theme/theme.h"
#include "support/guitestsupport.h"

using namespace gui;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void cleanup() { applyTheme(*qApp, Appearance::Light); }

    void allTextIsReadable_data();
    void allTextIsReadable();
    void theTextOfTheWidgetsIsReadable_data();
    void theTextOfTheWidgetsIsReadable();
    void everyStatusHasAShapeAWordAndItsOwnLook();
    void everyKindHasAnIconAndAWord();
    void everyIconIsInTheProgramAndDrawsSomething();
    void anIconFollowsTheTheme();
    void anIconIsCrispAtTwiceTheScale();
    void figuresAreEquallyWide();
    void aWidgetSeesTheTokensOfItsPalette();
    void aChangeOfTheDesktopIsFollowedOnce();
};

void tst_Theme::allTextIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Theme::allTextIsReadable()
{
    QFETCH(bool, dark);
    const Tokens &t = dark ? darkTokens() : lightTokens();
    for (const QColor &ground : {t.window, t.surface}) {
        for (const QColor &text : {t.text, t.secondary, t.accent, t.succeeded, t.waiting, t.degraded, t.failed,
                                   t.rolledBack, t.frozen, t.planned})
            QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
    }
    for (int i = int(Tone::Neutral); i <= int(Tone::Planned); ++i) {
        const QColor text = t.tone(Tone(i));
        const QColor ground = t.ground(Tone(i));
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
        QCOMPARE_GE(contrast(t.text, ground), 4.5);
    }
    QCOMPARE_GE(contrast(t.onAccent, t.accent), 4.5);
}

void tst_Theme::theTextOfTheWidgetsIsReadable_data()
{
    allTextIsReadable_data();
}

void tst_Theme::theTextOfTheWidgetsIsReadable()
{
    QFETCH(bool, dark);
    applyTheme(*qApp, dark ? Appearance::Dark : Appearance::Light);
    const QPalette p = QApplication::palette();
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},         {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},        {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::ToolTipText, QPalette::ToolTipBase},   {QPalette::Link, QPalette::Base}};
    for (const auto &[text, ground] : pairs)
        QCOMPARE_GE(contrast(p.color(text), p.color(ground)), 4.5);
}

void tst_Theme::everyStatusHasAShapeAWordAndItsOwnLook()
{
    QSet<QString> seen;
    const auto check = [&seen](const StatusLook &look) {
        QVERIFY(!look.word.isEmpty());
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(look.icon)), qPrintable(look.icon));
        QVERIFY2(!seen.contains(look.word), qPrintable(look.word));
        seen.insert(look.word);
    };
    for (const auto &[status, name] : domain::EnumNames<domain::StepStatus>::names)
        check(look(status));
    seen.clear();
    for (const auto &[phase, name] : domain::EnumNames<domain::RunPhase>::names)
        check(look(phase));
    seen.clear();
    for (const auto &[verdict, name] : domain::EnumNames<domain::ProbeVerdict>::names)
        check(look(verdict));
    seen.clear();
    for (const Health health : {Health::Healthy, Health::Degraded, Health::Unhealthy, Health::NoData})
        check(look(health));
    check(frozenLook());
}

void tst_Theme::everyKindHasAnIconAndAWord()
{
    for (const auto &[kind, name] : domain::EnumNames<domain::StageKind>::names) {
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(iconName(kind))), name);
        QVERIFY2(!word(kind).isEmpty(), name);
    }
    for (const auto &[kind, name] : domain::EnumNames<domain::StepKind>::names) {
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(iconName(kind))), name);
        QVERIFY2(!word(kind).isEmpty(), name);
    }
    for (const auto &[kind, name] : domain::EnumNames<domain::EnvironmentKind>::names)
        QVERIFY2(!word(kind).isEmpty(), name);
}

void tst_Theme::everyIconIsInTheProgramAndDrawsSomething()
{
    const QStringList sources =
        QDir(testsupport::source(QStringLiteral("resources/icons"))).entryList({QStringLiteral("*.svg")});
    QCOMPARE_GE(sources.size(), 40);
    for (const QString &file : sources) {
        QVERIFY2(QFile::exists(QStringLiteral(":/icons/") + file), qPrintable(file));
        const QImage image = icon(file.chopped(4), QColor(Qt::red)).pixmap(QSize(20, 20), 1.0).toImage();
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixelColor(x, y).alpha() > 128;
        QVERIFY2(inked > 8, qPrintable(file));
    }
    QVERIFY(!appIcon().pixmap(QSize(64, 64)).isNull());
}

void tst_Theme::anIconFollowsTheTheme()
{
    const QIcon disc = icon(QStringLiteral("status-succeeded"), Tone::Succeeded);
    const auto centre = [&disc] { return disc.pixmap(QSize(20, 20), 1.0).toImage().pixelColor(10, 10); };
    QCOMPARE(centre(), lightTokens().succeeded);
    applyTheme(*qApp, Appearance::Dark);
    QCOMPARE(centre(), darkTokens().succeeded);
}

void tst_Theme::anIconIsCrispAtTwiceTheScale()
{
    const QPixmap pixmap = icon(QStringLiteral("search")).pixmap(QSize(20, 20), 2.0);
    QCOMPARE(pixmap.size(), QSize(40, 40));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void tst_Theme::figuresAreEquallyWide()
{
    for (const QString &family : {QStringLiteral("DejaVu Sans"), QStringLiteral("DejaVu Serif")}) {
        const QFontMetricsF metrics(figureFont(QFont(family, 10)));
        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("1111")), metrics.horizontalAdvance(QStringLiteral("0000")));
    }
}

void tst_Theme::aWidgetSeesTheTokensOfItsPalette()
{
    QWidget widget;
    QVERIFY(!tokens(&widget).dark);
    applyTheme(*qApp, Appearance::Dark);
    QTRY_VERIFY(tokens(&widget).dark);
    applyTheme(*qApp, Appearance::Desktop); // the offscreen platform's own is light
    QTRY_VERIFY(!tokens(&widget).dark);
}

void tst_Theme::aChangeOfTheDesktopIsFollowedOnce()
{
    class Counter : public QWidget
    {
    public:
        int changes = 0;

    protected:
        void changeEvent(QEvent *event) override { changes += event->type() == QEvent::PaletteChange; }
    };
    Counter window;
    applyTheme(*qApp, Appearance::Desktop);
    QVERIFY(testsupport::showActive(window));
    QCoreApplication::processEvents();
    window.changes = 0;
    QEvent change(QEvent::ThemeChange);
    QCoreApplication::sendEvent(window.windowHandle(), &change);
    QCoreApplication::sendEvent(window.windowHandle(), &change);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    QCOMPARE_LE(window.changes, 2);
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().window);
}

SLIPWAY_GUI_TEST_MAIN(tst_Theme)
#include "tst_theme.moc"
