// What the words of deployment documents mean to Slipway: guesses in one place, each a table of words. Pure.
#pragma once

#include "domain/checklist.h"
#include "domain/environment.h"
#include "domain/pipeline.h"

namespace intake {

// "npm run deploy:staging" -> "staging"; empty when no environment is named.
QString environmentIn(const QString &text);
domain::EnvironmentKind environmentKind(const QString &id);
int environmentRank(const QString &id); // position on the way to production
QString environmentName(const QString &id);

// The moment that a title speaks of; titles innermost first, the first that says something decides.
domain::Moment momentIn(const QStringList &titles);
domain::ItemBinding bindingOf(const QString &item, domain::Moment moment);

domain::StageKind stageKind(const QString &text, bool diamond);
domain::EdgeOutcome outcomeOf(const QString &label);
qint64 durationIn(const QString &text); // "10 min" -> 600000, 0 when none is written

// An id made of the name that none of `taken` is; `fallback` where the name has no letter an id may have.
QString uniqueId(const QString &name, const QString &fallback, const QStringList &taken);

// One line, not too long for a list.
QString excerpt(const QString &text, qsizetype limit = 160);

} // namespace intake
