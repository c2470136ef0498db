#include "person.h"

#include "gui/palette.h"
#include "gui/parts/checklistrow.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>

using namespace gui;

namespace {

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

bool clickIn(QMenu &menu, const QString &entry)
{
    for (QAction *action : menu.actions())
        if (plain(action->text()) == entry && action->isEnabled()) {
            QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
            return true;
        }
    menu.close();
    return false;
}

} // namespace

bool Person::click(QWidget &widget, Qt::MouseButton button)
{
    QWidget *window = widget.window();
    window->activateWindow(); // what a window manager does
    const auto at = [&] { return widget.mapTo(window, widget.rect().center()); };
    if (!until([&] { return window->isActiveWindow() && window->childAt(at()) == &widget; }))
        return false;
    QTest::mouseClick(window->windowHandle(), button, {}, at());
    return true;
}

QAbstractButton *Person::button(const QString &text) const
{
    for (QAbstractButton *b : seen<QAbstractButton>())
        if (b->isEnabled() && plain(b->text()) == text)
            return b;
    return nullptr;
}

bool Person::clickButton(const QString &text) const
{
    return until([&] { return button(text); }) && click(*button(text));
}

bool Person::clickMenu(const QString &menu, const QString &entry) const
{
    QMenuBar *bar = m_window.menuBar();
    for (QAction *action : bar->actions())
        if (plain(action->text()) == menu) {
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(action).center());
            return until([&] { return action->menu()->isVisible(); }) && clickIn(*action->menu(), entry);
        }
    return false;
}

bool Person::clickContextMenu(QWidget &widget, const QString &entry) const
{
    bool chosen = false;
    QTimer look; // the menu has a loop of its own, in which the click ends
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget()))
            chosen = clickIn(*menu, entry);
    });
    look.start(20);
    return click(widget, Qt::RightButton) && chosen;
}

bool Person::goTo(const QString &page) const
{
    return clickButton(page) && until([&] { return m_window.currentPage() == page.toLower(); });
}

bool Person::tick(const QString &item) const
{
    const auto row = [&]() -> ChecklistRow * {
        for (ChecklistRow *r : seen<ChecklistRow>())
            if (r->item().text == item)
                return r;
        return nullptr;
    };
    if (!until(row))
        return false;
    for (QWidget *w = row(); w; w = w->parentWidget())
        if (auto *scroll = qobject_cast<QScrollArea *>(w))
            scroll->ensureWidgetVisible(row());
    // With the last one the run goes on to its next step, and the list is gone.
    return click(*row()) && until([&] { return !row() || row()->isChecked(); });
}

bool Person::find(const QString &typed, const QString &wanted) const
{
    m_window.activateWindow(); // without a window manager nobody else does it, here and below
    if (!until([&] { return m_window.isActiveWindow(); }))
        return false;
    QTest::keyClick(m_window.windowHandle(), Qt::Key_K, Qt::ControlModifier);
    const auto palette = [&] { return m_window.findChild<Palette *>(); };
    if (!until([&] { return palette() && palette()->isVisible(); }))
        return false;
    palette()->activateWindow();
    if (!until([&] { return palette()->isActiveWindow() && qobject_cast<QLineEdit *>(QApplication::focusWidget()); }))
        return false;
    for (const QChar c : typed)
        QTest::keyClick(palette()->windowHandle(), c.toLatin1());
    const bool first = palette()->shown().value(0) == wanted;
    QTest::keyClick(palette()->windowHandle(), first ? Qt::Key_Return : Qt::Key_Escape);
    return until([&] { return !palette(); }) && first;
}
