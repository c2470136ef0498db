// The language a person reads: Qt's own words and Slipway's, for the default locale as far as there are files for it.
// Call in main(), after the application exists and before the first sentence; spoken until the owner is gone. English
// needs no file.
#pragma once

class QObject;

namespace orchestrator {

void loadTranslations(QObject &owner);

} // namespace orchestrator
