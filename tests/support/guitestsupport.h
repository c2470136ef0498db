// What every test with widgets shares. SLIPWAY_GUI_TEST_MAIN(tst_X) replaces QTEST_MAIN: Fusion with Slipway's palette,
// the bundled font, no animations, a settings and data folder of its own.
#pragma once

#include "support/testsupport.h"

#include <QApplication>
#include <QtTest>

class QWidget;

namespace testsupport {

// Before and after the application is made.
void prepareGui();
void dressGui(QApplication &app);

// Shows the widget as a window that has the focus; QVERIFY the result.
[[nodiscard]] bool showActive(QWidget &widget);

// Saves what the widget looks like as <name>.png into $SLIPWAY_SHOTS, when that is set.
void shoot(QWidget &widget, const QString &name);

} // namespace testsupport

#define SLIPWAY_GUI_TEST_MAIN(Test)                                                                                    \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        testsupport::prepareGui();                                                                                     \
        QApplication app(argc, argv);                                                                                  \
        testsupport::dressGui(app);                                                                                    \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
