#include "sample/database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QtEndian>

namespace sample {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("sample::Database", text);
}

QString faultOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return tr("The database %1 cannot be opened: %2.").arg(name, file.errorString());
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return tr("%1 is not an SQLite database.").arg(name);
    const int stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored; // SQLite file format, 1.3.2
    if (pageSize < 512 || file.size() % pageSize != 0)
        return tr("The database %1 is cut off in the middle of a page.").arg(name);
    return {};
}

} // namespace

DatabaseCheck checkDatabase(const QString &file)
{
    QElapsedTimer timer;
    timer.start();
    DatabaseCheck check;
    check.fault = faultOf(file);
    check.latencyMs = (timer.nsecsElapsed() + 999999) / 1000000;
    return check;
}

} // namespace sample
