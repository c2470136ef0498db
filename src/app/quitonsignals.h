// SIGINT, SIGTERM and SIGHUP end the event loop, so that everything is taken down in order.
#pragma once

class QCoreApplication;

namespace app {

void quitOnSignals(QCoreApplication &application);

} // namespace app
