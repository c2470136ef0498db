#include "gui/parts/checklistrow.h"
#include "gui/parts/checklistview.h"
#include "support/guitestsupport.h"

using namespace gui;

class tst_ChecklistView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { QVERIFY(QApplication::topLevelWidgets().isEmpty()); }

    void aClickAnywhereOnARowAsksForIt();
    void theBoxChangesOnlyWithTheState();
    void spaceTogglesAndArrowsMove();
    void theFocusSurvivesANewState();
    void aReadOnlyListAsksForNothing();
    void evidenceIsOpened();
    void aFailingItemSaysWhyAndThatItNeedsAReason();
    void itemsInsideItemsAreIndented();
    void progressIsCounted();
    void aLongSentenceMakesARowTaller();

private:
    static ChecklistRow *row(ChecklistView &view, const char *id)
    {
        return view.findChild<ChecklistRow *>(QStringLiteral("item_") + QLatin1String(id));
    }
    domain::Checklist m_list;
};

void tst_ChecklistView::init()
{
    testsupport::failOnUnexpectedWarnings();
    m_list = {};
    for (const char *id : {"a", "b", "c"}) {
        domain::ChecklistItem item;
        item.id = QLatin1String(id);
        item.text = QStringLiteral("Item ") + item.id;
        m_list.items.append(item);
    }
}

void tst_ChecklistView::aClickAnywhereOnARowAsksForIt()
{
    ChecklistView view;
    view.setChecklist(m_list, {});
    view.resize(400, 300);
    QVERIFY(testsupport::showActive(view));
    QSignalSpy toggled(&view, &ChecklistView::toggled);
    QTest::mouseClick(row(view, "b"), Qt::LeftButton, {}, QPoint(250, 10));
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().first().toString(), QStringLiteral("b"));
}

void tst_ChecklistView::theBoxChangesOnlyWithTheState()
{
    ChecklistView view;
    view.setChecklist(m_list, {});
    row(view, "a")->click();
    QVERIFY(!row(view, "a")->isChecked());
    view.setChecklist(m_list, {{QStringLiteral("a"), {.confirmed = true, .by = QStringLiteral("alice")}}});
    QVERIFY(row(view, "a")->isChecked());
    QCOMPARE(row(view, "a")->accessibleName(), QStringLiteral("Item a. alice"));
}

void tst_ChecklistView::spaceTogglesAndArrowsMove()
{
    ChecklistView view;
    view.setChecklist(m_list, {});
    QVERIFY(testsupport::showActive(view));
    row(view, "a")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), row(view, "b"));
    QSignalSpy toggled(&view, &ChecklistView::toggled);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(toggled.first().first().toString(), QStringLiteral("b"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), row(view, "a"));
}

void tst_ChecklistView::theFocusSurvivesANewState()
{
    ChecklistView view;
    view.setChecklist(m_list, {});
    QVERIFY(testsupport::showActive(view));
    row(view, "b")->setFocus();
    const QWidget *focused = QApplication::focusWidget();
    view.setChecklist(m_list, {{QStringLiteral("b"), {.confirmed = true}}});
    QCOMPARE(QApplication::focusWidget(), focused);
}

void tst_ChecklistView::aReadOnlyListAsksForNothing()
{
    ChecklistView view;
    view.setReadOnly(true);
    view.setChecklist(m_list, {});
    QSignalSpy toggled(&view, &ChecklistView::toggled);
    row(view, "a")->click();
    QCOMPARE(toggled.count(), 0);
    QVERIFY(!row(view, "a")->isChecked());
}

void tst_ChecklistView::evidenceIsOpened()
{
    ChecklistView view;
    view.setChecklist(m_list,
                      {{QStringLiteral("a"), {.confirmed = true, .evidence = QStringLiteral("/tmp/shot.png")}}});
    QSignalSpy evidence(&view, &ChecklistView::evidenceActivated);
    QSignalSpy annotate(&view, &ChecklistView::annotateRequested);
    const auto buttons = row(view, "a")->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    for (QToolButton *button : buttons)
        button->click();
    QCOMPARE(evidence.count(), 1);
    QCOMPARE(annotate.count(), 1);
}

void tst_ChecklistView::aFailingItemSaysWhyAndThatItNeedsAReason()
{
    ChecklistView view;
    view.setChecklist(m_list, {{QStringLiteral("a"), {.note = QStringLiteral("503 from /health"), .failing = true}}});
    QCOMPARE(row(view, "a")->accessibleName(),
             QStringLiteral("Item a. 503 from /health. Confirming it all the same needs a reason."));
}

void tst_ChecklistView::itemsInsideItemsAreIndented()
{
    domain::ChecklistItem child;
    child.id = QStringLiteral("a1");
    child.text = QStringLiteral("Child");
    m_list.items[0].children.append(child);
    ChecklistView view;
    view.setChecklist(m_list, {});
    QCOMPARE(row(view, "a1")->depth(), 1);
    QCOMPARE(row(view, "b")->depth(), 0);
}

void tst_ChecklistView::progressIsCounted()
{
    QCOMPARE(ChecklistView::progressText(m_list, {{QStringLiteral("b"), {.confirmed = true}}}),
             QStringLiteral("1 of 3 confirmed"));
}

void tst_ChecklistView::aLongSentenceMakesARowTaller()
{
    m_list.items[0].text = QStringLiteral("A sentence of many words ").repeated(10);
    m_list.items[1].text = QString(300, QLatin1Char('x'));
    ChecklistView view;
    view.setChecklist(m_list, {});
    QCOMPARE_GT(row(view, "a")->heightForWidth(300), 2 * row(view, "c")->heightForWidth(300));
    QCOMPARE_GT(row(view, "b")->heightForWidth(300), 2 * row(view, "c")->heightForWidth(300));
    QCOMPARE_GT(row(view, "a")->heightForWidth(300), row(view, "a")->heightForWidth(900));
}

SLIPWAY_GUI_TEST_MAIN(tst_ChecklistView)
#include "tst_checklistview.moc"
