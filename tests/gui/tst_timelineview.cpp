#include "gui/parts/timelineview.h"
#include "gui/theme/tokens.h"
#include "support/guitestsupport.h"

using namespace gui;

class tst_TimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testsupport::failOnUnexpectedWarnings(); }
    void cleanup() { QVERIFY(QApplication::topLevelWidgets().isEmpty()); }

    void aClickSelectsTheStepOnItsRow();
    void theKeyboardWalksAllSteps();
    void settingTheSelectionIsNotAnAnswer();
    void barsStandWhereTheirTimeIs();
    void itDrawsWithoutStepsAndInNoRoom();

private:
    static QList<TimelineStep> steps()
    {
        using enum domain::StepStatus;
        constexpr qint64 start = 1795442602000;
        return {{QStringLiteral("a"),
                 QStringLiteral("Build"),
                 QStringLiteral("build"),
                 domain::StepKind::Script,
                 Succeeded,
                 {{start, start + 60000, Succeeded}}},
                {QStringLiteral("b"),
                 QStringLiteral("Build"),
                 QStringLiteral("test"),
                 domain::StepKind::Script,
                 Failed,
                 {{start + 60000, start + 120000, Failed}}},
                {QStringLiteral("c"),
                 QStringLiteral("Deploy"),
                 QStringLiteral("deploy"),
                 domain::StepKind::Script,
                 Planned,
                 {}}};
    }
};

void tst_TimelineView::aClickSelectsTheStepOnItsRow()
{
    TimelineView view;
    view.setSteps(steps());
    view.resize(600, 300);
    QVERIFY(testsupport::showActive(view));
    QSignalSpy selected(&view, &TimelineView::selectionChanged);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(60, 28 + 28 + 30 + 15));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(view.selected(), QStringLiteral("b"));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(60, 28 + 10)); // the name of a stage
    QCOMPARE(view.selected(), QStringLiteral("b"));
    QSignalSpy activated(&view, &TimelineView::activated);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(60, 28 + 28 + 15));
    QCOMPARE(activated.first().first().toString(), QStringLiteral("a"));
}

void tst_TimelineView::theKeyboardWalksAllSteps()
{
    TimelineView view;
    view.setSteps(steps());
    QVERIFY(testsupport::showActive(view));
    QStringList seen;
    connect(&view, &TimelineView::selectionChanged, &view, [&](const QString &id) { seen.append(id); });
    for (const Qt::Key key :
         {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Up})
        QTest::keyClick(&view, key);
    QCOMPARE(seen.join(QString()), QStringLiteral("abcacb"));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("test, Failed"));
    QSignalSpy activated(&view, &TimelineView::activated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.first().first().toString(), QStringLiteral("b"));
}

void tst_TimelineView::settingTheSelectionIsNotAnAnswer()
{
    TimelineView view;
    view.setSteps(steps());
    QSignalSpy selected(&view, &TimelineView::selectionChanged);
    view.setSelected(QStringLiteral("c"));
    QCOMPARE(view.selected(), QStringLiteral("c"));
    QCOMPARE(selected.count(), 0);
}

void tst_TimelineView::barsStandWhereTheirTimeIs()
{
    TimelineView view;
    view.setSteps(steps());
    view.setNow(1795442602000 + 120000);
    view.resize(600, 300);
    QVERIFY(testsupport::showActive(view));
    const QImage image = view.viewport()->grab().toImage();
    const auto columns = [&image](int y, const QColor &colour) {
        QList<int> out;
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour && x > 190)
                out.append(x);
        return out;
    };
    const QList<int> first = columns(28 + 28 + 15, lightTokens().succeeded);
    const QList<int> second = columns(28 + 28 + 30 + 15, lightTokens().failed);
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    QCOMPARE_LE(qAbs(first.last() + 1 - second.first()), 6);
    QCOMPARE_LE(qAbs(first.size() - second.size()), 6); // their ends are rounded
    const QList<int> planned = columns(28 + 28 + 60 + 28 + 15, lightTokens().succeeded);
    QVERIFY(planned.isEmpty());
}

void tst_TimelineView::itDrawsWithoutStepsAndInNoRoom()
{
    TimelineView view;
    view.resize(20, 20);
    QVERIFY(!view.grab().isNull());
    view.setSteps(steps());
    QVERIFY(!view.grab().isNull());
    view.setLayoutDirection(Qt::RightToLeft);
    view.resize(900, 400);
    QVERIFY(!view.grab().isNull());
}

SLIPWAY_GUI_TEST_MAIN(tst_TimelineView)
#include "tst_timelineview.moc"
