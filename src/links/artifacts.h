// Keeps what a build made, and proves later that it is still the same. A file is copied, a folder becomes one
// reproducible .tar.gz of its content; the kept file is read-only and appears only when it is complete and on disk.
// Asynchronous, like Git; hashes are SHA-256 in lower-case hex, sizes bytes.
#pragma once

#include "domain/result.h"
#include "links/worker.h"

#include <functional>

namespace links {

class Artifacts : public QObject
{
    Q_OBJECT
public:
    explicit Artifacts(QObject *parent = nullptr);

    template <class T> using Answer = std::function<void(const domain::Result<T> &)>;

    struct Kept
    {
        QString path;
        QString sha256;
        qint64 bytes = 0;
    };
    // `path` is a file or a folder. A kept file of the same name is replaced in one step.
    void keep(const QString &path, const QString &destinationFolder, QObject *context, Answer<Kept> answer);
    // What keep() made of a file or folder of this name there; the newer one, should both have been kept.
    void find(const QString &name, const QString &destinationFolder, QObject *context, Answer<Kept> answer);
    // Done when the file is there and its hash is `sha256`.
    void prove(const QString &path, const QString &sha256, QObject *context, Answer<domain::Done> answer);

private:
    QString m_tar; // absolute; empty where it is not installed
    Worker m_worker;
};

} // namespace links
