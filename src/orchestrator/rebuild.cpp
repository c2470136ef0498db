#include "orchestrator/rebuild.h"

#include "engine/advance.h"
#include "orchestrator/projection.h"
#include "store/store.h"

#include <QHash>

namespace orchestrator {

using namespace domain;

Outcome rebuildDerived(store::Store &store)
{
    QHash<QString, RunState> open;
    return store.rebuild([&open](const Event &event) -> Result<Derived> {
        const QString subject = subjectOf(event.body);
        if (!subject.startsWith(QLatin1String("run/")))
            return derive({}, {}, event);
        const QString run = subject.mid(4);
        const RunState before = open.value(run);
        const RunState after = engine::advance(before, event).state;
        if (ended(after.phase))
            open.remove(run);
        else
            open.insert(run, after);
        return derive(before, after, event);
    });
}

} // namespace orchestrator
