#include "testsupport.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QtTest>

namespace testsupport {

void failOnUnexpectedWarnings()
{
    // The offscreen platform itself prints the excepted lines: of size hints, and of menus that raise and grab.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support ).*")));
}

QString binary(const QString &name)
{
    return QStringLiteral(SLIPWAY_BIN_DIR "/") + name;
}

QString source(const QString &path)
{
    return QStringLiteral(SLIPWAY_SOURCE_DIR "/") + path;
}

QString input(const QString &path)
{
    const QString file = source(QStringLiteral("../shared/inputs/") + path);
    return QFileInfo::exists(file) ? file : QString();
}

} // namespace testsupport
