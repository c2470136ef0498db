#include "run/progresstail.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace run {

std::optional<ProgressLine> ProgressTail::read(const QString &log)
{
    constexpr qint64 most = 64 * 1024;
    constexpr qsizetype longestLine = 4096;
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly) || file.size() <= m_offset)
        return std::nullopt;
    if (file.size() - m_offset > most) {
        m_offset = file.size() - most;
        m_rest.clear();
        m_lineLost = true;
    }
    file.seek(m_offset);
    const QByteArray fresh = file.read(most);
    m_offset += fresh.size();
    m_rest += fresh;

    std::optional<ProgressLine> found;
    qsizetype begin = 0;
    for (qsizetype end; (end = m_rest.indexOf('\n', begin)) >= 0; begin = end + 1) {
        const QByteArray line = m_rest.mid(begin, end - begin);
        if (std::exchange(m_lineLost, false) || !line.startsWith("::progress "))
            continue;
        const qsizetype colons = line.indexOf("::", 11);
        bool number = false;
        const int percent = line.mid(11, colons - 11).trimmed().toInt(&number);
        if (colons > 0 && number)
            found =
                ProgressLine{std::clamp(percent, 0, 100), QString::fromUtf8(line.mid(colons + 2)).trimmed().left(200)};
    }
    m_rest = m_rest.mid(begin);
    if (m_rest.size() > longestLine) {
        m_rest.clear();
        m_lineLost = true;
    }
    return found;
}

} // namespace run
