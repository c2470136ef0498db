// Who conducts: the process that holds the lock on "<store>.lock". The kernel frees it when that process ends, however
// it ends, so there is no stale lock. The file says who holds it; it is never deleted. Any thread.
#pragma once

#include "domain/result.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace store {

class StoreLock
{
    Q_DECLARE_TR_FUNCTIONS(store::StoreLock)
public:
    struct Holder
    {
        qint64 pid = 0;
        QString host;
        QString program;
        qint64 sinceMs = 0; // UTC
    };

    // Refused, with the holder named, when another process (or another StoreLock of this one) holds it.
    static domain::Result<std::unique_ptr<StoreLock>> acquire(const QString &storePath);
    // Nothing when nobody holds it. Never disturbs the holder.
    static std::optional<Holder> holder(const QString &storePath);

    ~StoreLock();
    Q_DISABLE_COPY_MOVE(StoreLock)

private:
    explicit StoreLock(int file) : m_file(file) {}

    int m_file;
};

} // namespace store
