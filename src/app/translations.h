// The language of the window: Qt's own words and Slipway's, as far as there are files for it. Before any window.
#pragma once

class QCoreApplication;

namespace app {

void loadTranslations(QCoreApplication &application);

} // namespace app
