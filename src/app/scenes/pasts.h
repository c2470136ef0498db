// What has happened before a picture is taken: each fills a Scenery.
#pragma once

#include "app/scenery.h"

namespace app {

QString s(const char *text); // UTF-8

void storefront(Scenery &scenery);
void busy(Scenery &scenery);      // Storefront waits for its checklist, Payments is being deployed to
void failing(Scenery &scenery);   // Payments could not be deployed
void uncertain(Scenery &scenery); // nobody knows whether Payments was deployed
void asked(Scenery &scenery);     // Storefront stands before production, after two stages with a checklist each
void eventful(Scenery &scenery);  // runs that succeeded, were aborted, and wait
void many(Scenery &scenery);      // projects, environments, and letters in their names
void manySteps(Scenery &scenery); // a run through thirty environments
void imported(Scenery &scenery);  // a project made of a runbook, with all that can be set up

QString runOf(Scenery &scenery, const QString &project); // the newest
QString document(Scenery &scenery, const QString &name); // one of app/scenes, as a file

} // namespace app
