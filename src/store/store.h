// The store's one writer: events go in, durable before append() returns, with the tables derived from them in the same
// transaction. Lives and dies on one thread (the conductor's); the caller holds the StoreLock for as long.
// Errors: ErrorCode::Store for the file and the disk, Refused when an environment is held by another run.
#pragma once

#include "domain/records.h"
#include "store/schema.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace store {

class Connection;

class Store
{
    Q_DECLARE_TR_FUNCTIONS(store::Store)
public:
    // What one journalled event changes; asked in journal order by rebuild().
    using Fold = std::function<domain::Result<domain::Derived>(const domain::Event &)>;

    // Creates what is missing (folder 0700, file 0600), looks before it writes, keeps a verified backup before it
    // migrates. A file that is damaged, foreign or from a newer Slipway is refused and left as it was.
    static domain::Result<std::unique_ptr<Store>> open(const QString &path, const Schema &schema = Schema::current());
    ~Store();

    QString path() const;
    // Why this folder is a risky place for a store (network or synchronised folder), empty = it is not.
    QString warning() const;

    // The sequence number of the new journal row. On failure nothing has changed.
    domain::Result<qint64> append(const domain::Event &event, const domain::Derived &derived);

    // Throws the derived tables away and writes them again from the journal, all or nothing.
    domain::Outcome rebuild(const Fold &fold);

    // Writes a verified copy beside the store and drops copies that newer ones make superfluous. Returns its path.
    domain::Result<QString> backup();

private:
    explicit Store(std::unique_ptr<Connection> connection, QString warning);

    std::unique_ptr<Connection> m_connection;
    QString m_warning;
};

} // namespace store
