#include "app/firstpaint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEvent>
#include <QFile>

#include <cstdio>

namespace app {

FirstPaint::FirstPaint(QObject *window) : QObject(window)
{
    window->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        QMetaObject::invokeMethod(
            this, [this] { tell(); }, Qt::QueuedConnection); // once all of it is on the screen
    }
    return QObject::eventFilter(watched, event);
}

void FirstPaint::tell() const
{
    const qint64 start = qEnvironmentVariable("SLIPWAY_START_MS").toLongLong();
    qint64 pss = 0;
    QFile rollup(QStringLiteral("/proc/self/smaps_rollup"));
    if (rollup.open(QIODevice::ReadOnly))
        for (const QByteArray &line : rollup.readAll().split('\n'))
            if (line.startsWith("Pss:"))
                pss = line.mid(4).trimmed().split(' ').first().toLongLong();
    std::printf("first-paint-ms %lld\npss-kb %lld\n", QDateTime::currentMSecsSinceEpoch() - start, pss);
    std::fflush(stdout);
    QCoreApplication::quit();
}

} // namespace app
