#include "run/outputs.h"

#include <QFile>
#include <QFileInfo>

namespace run {

Outputs readOutputs(const QString &path)
{
    constexpr qint64 most = 1024 * 1024;
    Outputs out;
    QFile file(path);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return out;
    QByteArray bytes = file.read(most);
    out.cut = file.size() > most;
    if (out.cut)
        bytes.truncate(bytes.lastIndexOf('\n') + 1); // half a value is worse than none
    const QStringList lines = QString::fromUtf8(bytes).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        const qsizetype block = line.indexOf(QLatin1String("<<"));
        if (block > 0 && (equals < 0 || block < equals)) {
            const qsizetype end = lines.indexOf(line.mid(block + 2).trimmed(), i + 1);
            if (end < 0)
                continue;
            out.values.insert(line.left(block).trimmed(), lines.mid(i + 1, end - i - 1).join(QLatin1Char('\n')));
            i = end;
        } else if (equals > 0) {
            out.values.insert(line.left(equals).trimmed(), line.mid(equals + 1));
        }
    }
    return out;
}

} // namespace run
