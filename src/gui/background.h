#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace gui {

// Does `work` on another thread and gives its result to `then` on this one, unless `context` dies first.
template <class Work, class Then> void inBackground(QObject *context, Work work, Then then)
{
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(context), work = std::move(work), then = std::move(then)] {
            auto result = work();
            // Through the application: only on its thread can be known whether the context still lives.
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, result = std::move(result), then] {
                    if (guard)
                        then(result);
                },
                Qt::QueuedConnection);
        });
}

} // namespace gui
