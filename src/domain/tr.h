// SLIPWAY_TR(room::Context) gives the free functions of one .cpp file their tr(). It stands in the room's namespace
// before the other includes: lupdate (translations/CMakeLists.txt teaches it the macro) asks the first namespace of
// that name it meets for the context. Classes that moc reads keep their own tr().
#pragma once

#include <QCoreApplication>

#define SLIPWAY_TR(context)                                                                                            \
    static inline QString tr(const char *text, const char *comment = nullptr, int n = -1)                              \
    {                                                                                                                  \
        return QCoreApplication::translate(#context, text, comment, n);                                                \
    }
