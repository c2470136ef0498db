// What every test shares. Call failOnUnexpectedWarnings() in init(), not initTestCase(): QtTest forgets it after each
// test function.
#pragma once

#include <QString>

namespace testsupport {

void failOnUnexpectedWarnings();

// Where the programs built beside the tests are (slipway-runner, slipwayctl, test helpers).
QString binary(const QString &name);

// A file of the source tree, and one of the real documents beside the project (empty where they are absent).
QString source(const QString &path);
QString input(const QString &path);

} // namespace testsupport
