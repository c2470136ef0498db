#include "run/lasterror.h"

#include <QFile>

#include <algorithm>

namespace run {

QString lastError(const QString &log)
{
    constexpr qint64 most = 64 * 1024;
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - most));
    QString found;
    for (const QByteArray &line : file.read(most).split('\n')) {
        if (!line.startsWith("::error")) // also "::error file=app.js,line=1::text"
            continue;
        const qsizetype text = line.indexOf("::", 2);
        if (text > 0)
            found = QString::fromUtf8(line.mid(text + 2)).simplified().left(300);
    }
    return found;
}

} // namespace run
