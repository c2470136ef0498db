#include "store/journaltable.h"

#include "domain/canonicaljson.h"
#include "store/chain.h"
#include "store/reader.h"
#include "store/rows.h"

#include <QJsonDocument>

namespace store {
namespace {

// Exactly what will be read back: text that is no valid UTF-16 would otherwise be hashed as it never was stored.
QString storable(const QString &value)
{
    return QString::fromUtf8(value.toUtf8());
}

} // namespace

domain::Result<QList<domain::JournalRow>> readRows(Connection &connection, const JournalFilter &filter)
{
    QString sql =
        QStringLiteral("SELECT seq, ts_ms, actor, kind, subject, body, prev, hash FROM journal WHERE seq > ?");
    QVariantList values{filter.after};
    if (!filter.subject.isEmpty()) {
        sql += QStringLiteral(" AND subject = ?");
        values << filter.subject;
    }
    sql += QStringLiteral(" ORDER BY seq LIMIT ?");
    values << filter.limit;
    QList<domain::JournalRow> rows;
    auto read = connection.each(sql, values, [&](const QSqlQuery &query) -> domain::Outcome {
        rows.append({query.value(0).toLongLong(), query.value(1).toLongLong(), text(query.value(2).toString()),
                     text(query.value(3).toString()), text(query.value(4).toString()),
                     query.value(5).toString().toUtf8(), query.value(6).toByteArray(), query.value(7).toByteArray()});
        return domain::done();
    });
    if (!read)
        return read.error();
    return rows;
}

domain::Result<domain::JournalRow> nextRow(Connection &connection, const domain::Event &event)
{
    domain::JournalRow row;
    row.prev = beforeTheFirst();
    auto head = connection.each(QStringLiteral("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"), {},
                                [&](const QSqlQuery &query) -> domain::Outcome {
                                    row.seq = query.value(0).toLongLong();
                                    row.prev = query.value(1).toByteArray();
                                    return domain::done();
                                });
    if (!head)
        return head.error();
    row.seq += 1;
    row.atMs = event.atMs;
    row.actor = storable(event.actor);
    row.kind = domain::kindOf(event.body);
    row.subject = storable(domain::subjectOf(event.body));
    row.body = domain::canonicalJson(domain::toJson(event.body));
    row.hash = hashOf(row);
    return row;
}

domain::Outcome insertRow(Connection &connection, const domain::JournalRow &row)
{
    return connection.run(
        QStringLiteral("INSERT INTO journal (seq, ts_ms, actor, kind, subject, body, prev, hash) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {row.seq, row.atMs, text(row.actor), row.kind, row.subject, QString::fromUtf8(row.body), row.prev, row.hash});
}

domain::Result<domain::Event> eventOf(const domain::JournalRow &row)
{
    auto body = domain::eventFromJson(row.kind, QJsonDocument::fromJson(row.body).object());
    if (!body)
        return domain::storeError(
            QCoreApplication::translate("store::Journal", "Row %1 of the journal cannot be read: %2.")
                .arg(row.seq)
                .arg(body.error().message));
    return domain::Event{row.atMs, row.actor, *std::move(body)};
}

} // namespace store
