#include "domain/tr.h"

namespace engine {
SLIPWAY_TR(engine::Words)
}

#include "engine/words.h"

namespace engine {

QString duration(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    if (ms <= 0)
        return tr("%1 s").arg(0);
    if (seconds == 0)
        return tr("%1 ms").arg(ms);
    if (seconds < 120)
        return tr("%1 s").arg(seconds);
    if (seconds < 7200)
        return tr("%1 min").arg(seconds / 60);
    if (seconds < 2 * 86400)
        return tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return tr("%1 d").arg(seconds / 86400);
}

} // namespace engine
