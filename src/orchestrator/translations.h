// The language a person reads: Qt's own words and Slipway's, for the system's language as far as there are files for
// it. Call once in main(), after the application exists and before the first sentence; English needs no file.
#pragma once

class QCoreApplication;

namespace orchestrator {

void loadTranslations(QCoreApplication &application);

} // namespace orchestrator
