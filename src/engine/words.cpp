#include "engine/words.h"

#include <QCoreApplication>

namespace engine {

QString duration(qint64 ms)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("engine::Words", text); };
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
