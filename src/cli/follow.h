// Follows one run in the terminal: prints each step as its state changes, until the run ends or waits for a person
// (or, with `toTheEnd`, only until it ends). Progress goes to stderr; with --json each change is one object on stdout.
#pragma once

#include "domain/runstate.h"

#include <QString>

namespace cli {

class Call;

enum class Until { EndedOrWaiting, Ended };
enum class Show { News, Everything }; // News: only what happens from now on

// `wanted` is how it should end beside succeeding: a run that a person aborts is aborted, not failed.
int follow(Call &call, const QString &run, Until until, Show show = Show::News,
           domain::RunPhase wanted = domain::RunPhase::Succeeded);

} // namespace cli
