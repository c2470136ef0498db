#include "orchestrator/look.h"

#include "probe/httpprobe.h"

namespace orchestrator {

void lookAt(const domain::ProbeSpec &spec, const QString &version, QObject *context,
            std::function<void(const domain::ProbeResult &)> answer)
{
    auto *probe = new probe::HttpProbe(context);
    probe->ask(spec, version, context, [probe, answer](const domain::ProbeResult &result) {
        probe->deleteLater();
        answer(result);
    });
}

} // namespace orchestrator
