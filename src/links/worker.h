// Carries out blocking work on threads of its own and answers on the thread it lives on, unless the asker died. When
// it is destroyed it raises `stopping()`, which work that can take long looks at, and waits for what is under way.
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <utility>

namespace links {

class Worker : public QObject
{
public:
    explicit Worker(int threads, QObject *parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(threads); }
    ~Worker() override
    {
        m_stopping = true;
        m_pool.clear();
        m_pool.waitForDone();
    }

    const std::atomic<bool> &stopping() const { return m_stopping; }

    // `answer` gets what `work` returned.
    template <class Work, class Answer> void carryOut(QObject *context, Work work, Answer answer)
    {
        m_pool.start([this, asker = QPointer<QObject>(context), work = std::move(work), answer = std::move(answer)] {
            auto hand = [asker, answer, result = work()] {
                if (asker)
                    answer(result);
            };
            QMetaObject::invokeMethod(this, std::move(hand), Qt::QueuedConnection);
        });
    }

private:
    std::atomic<bool> m_stopping = false;
    QThreadPool m_pool;
};

} // namespace links
