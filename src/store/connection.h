// One SQLite connection with the settings every one of ours has, and errors as sentences. Internal to the room. Belongs
// to the thread that opened it. A read never stays open after a call: an open read would keep the writer waiting.
#pragma once

#include "domain/result.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>

namespace store {

class Connection
{
    Q_DECLARE_TR_FUNCTIONS(store::Connection)
public:
    enum class Access { ReadOnly, ReadWrite };
    static domain::Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    static domain::Result<std::unique_ptr<Connection>> inMemory();
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    const QString &path() const { return m_path; }

    domain::Outcome run(const QString &sql, const QVariantList &values = {});
    // Stops at the first row whose outcome is not ok, and returns that.
    domain::Outcome each(const QString &sql, const QVariantList &values,
                         const std::function<domain::Outcome(const QSqlQuery &)> &row);
    // The first column of the first row; invalid when there is none.
    domain::Result<QVariant> value(const QString &sql, const QVariantList &values = {});

private:
    Connection(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) {}
    domain::Result<QSqlQuery *> executed(const QString &sql, const QVariantList &values);
    domain::Error sentence(const QSqlError &error) const;

    QString m_name;
    QString m_path;
    std::unordered_map<QString, QSqlQuery> m_prepared;
};

// Begun at once for writing; rolled back unless committed.
class Transaction
{
public:
    enum class Kind { Immediate, Exclusive };
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    domain::Outcome begin(Kind kind = Kind::Immediate);
    domain::Outcome commit();

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace store
