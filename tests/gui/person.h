// What a person does with a window, through the window system: only what is seen, enabled and not covered can be
// clicked. Everything waits up to a minute for what it needs, and says false when it does not come.
#pragma once

#include "gui/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QtTest>

class QMenu;

class Person
{
public:
    explicit Person(gui::MainWindow &window) : m_window(window) {}

    static bool until(const std::function<bool()> &holds) { return QTest::qWaitFor(holds, 60000); }

    // What is visible in the dialog that is open, else in the window.
    template <class T> QList<T *> seen() const
    {
        QWidget *dialog = QApplication::activeModalWidget();
        QList<T *> all = (dialog ? dialog : &m_window)->findChildren<T *>();
        all.removeIf([](const T *w) { return !w->isVisible(); });
        return all;
    }

    [[nodiscard]] static bool click(QWidget &widget, Qt::MouseButton button = Qt::LeftButton);
    [[nodiscard]] bool clickButton(const QString &text) const;
    [[nodiscard]] bool clickMenu(const QString &menu, const QString &entry) const;
    [[nodiscard]] bool clickContextMenu(QWidget &widget, const QString &entry) const;
    [[nodiscard]] bool goTo(const QString &page) const; // by its word on the rail
    [[nodiscard]] bool tick(const QString &item) const; // of the checklist that is shown
    // Ctrl+K, a few letters, Return, if what is wanted is what is offered first. Only keys.
    [[nodiscard]] bool find(const QString &typed, const QString &wanted) const;

private:
    QAbstractButton *button(const QString &text) const;

    gui::MainWindow &m_window;
};
