// What the words of deployment documents mean to Slipway: guesses in one place, each a table of words. Pure.
#pragma once

#include "domain/checklist.h"
#include "domain/environment.h"
#include "domain/pipeline.h"

#include <QHash>
#include <QSet>

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

// The letters of a name that an id may have; `fallback` where there are none.
QString idOf(const QString &name, const QString &fallback);

// Ids that no two things share, in constant time each: documents may hold thousands.
class Ids
{
public:
    bool has(const QString &id) const { return m_taken.contains(id); }
    QString fresh(const QString &id); // itself, or with a number behind it

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_next;
};

// One line, not too long for a list.
QString excerpt(const QString &text, qsizetype limit = 160);

} // namespace intake
