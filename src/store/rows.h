// How records lie in tables: each names its table and lists its columns once, in the order of the struct, for writing
// and for reading. Internal to the room; the only SQL made of parts, and the parts are these constants.
#pragma once

#include "domain/records.h"
#include "store/connection.h"

#include <QStringList>

namespace store {

template <class Record> struct Table;
template <> struct Table<domain::RunRecord>
{
    static constexpr const char *name = "runs";
};
template <> struct Table<domain::WaitingGate>
{
    static constexpr const char *name = "waiting";
};
template <> struct Table<domain::HeldEnvironment>
{
    static constexpr const char *name = "held";
};
template <> struct Table<domain::Deployment>
{
    static constexpr const char *name = "deployments";
};
template <> struct Table<domain::LiveVersion>
{
    static constexpr const char *name = "live";
};

template <class Io> void columns(Io &io, domain::RunRecord &r)
{
    io("id", r.id);
    io("project", r.project);
    io("version", r.version);
    io("environment", r.environment);
    io("mode", r.mode);
    io("phase", r.phase);
    io("requested_by", r.requestedBy);
    io("started_ms", r.startedMs);
    io("ended_ms", r.endedMs);
    io("sentence", r.sentence);
}
template <class Io> void columns(Io &io, domain::WaitingGate &g)
{
    io("run", g.run);
    io("step", g.step);
    io("kind", g.kind);
    io("question", g.question);
    io("project", g.project);
    io("version", g.version);
    io("environment", g.environment);
    io("title", g.title);
    io("done", g.done);
    io("total", g.total);
    io("since_ms", g.sinceMs);
}
template <class Io> void columns(Io &io, domain::HeldEnvironment &h)
{
    io("project", h.project);
    io("environment", h.environment);
    io("run", h.run);
    io("held_by", h.by);
    io("since_ms", h.sinceMs);
}
template <class Io> void columns(Io &io, domain::Deployment &d) // its id is the row's
{
    io("project", d.project);
    io("environment", d.environment);
    io("version", d.version);
    io("previous", d.previous);
    io("mode", d.mode);
    io("result", d.result);
    io("run", d.run);
    io("deployed_by", d.by);
    io("started_ms", d.startedMs);
    io("ended_ms", d.endedMs);
}
template <class Io> void columns(Io &io, domain::LiveVersion &l)
{
    io("project", l.project);
    io("environment", l.environment);
    io("version", l.version);
    io("previous", l.previous);
    io("run", l.run);
    io("deployed_by", l.by);
    io("since_ms", l.sinceMs);
    io("certain", l.certain);
}

// An empty text is a text: QString() would be bound as NULL.
inline QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

struct ColumnNames
{
    QStringList names;
    template <class T> void operator()(const char *name, T &) { names << QLatin1String(name); }
};
struct ColumnValues
{
    QVariantList values;
    template <class T> void operator()(const char *, T &field)
    {
        if constexpr (std::is_same_v<T, QString>)
            values << text(field);
        else if constexpr (std::is_enum_v<T>)
            values << domain::nameOf(field);
        else
            values << static_cast<qint64>(field);
    }
};
struct FromColumns
{
    const QSqlQuery &query;
    int index = 0;
    QString wrong; // the first column that holds a word nobody knows
    template <class T> void operator()(const char *name, T &field)
    {
        const QVariant value = query.value(index++);
        if constexpr (std::is_same_v<T, QString>)
            field = value.toString();
        else if constexpr (std::is_enum_v<T>) {
            if (const auto known = domain::valueOf<T>(value.toString()))
                field = *known;
            else if (wrong.isEmpty())
                wrong = QLatin1String(name);
        } else if constexpr (std::is_same_v<T, bool>)
            field = value.toLongLong() != 0;
        else
            field = static_cast<T>(value.toLongLong());
    }
};

template <class Record> QStringList columnNames()
{
    Record record;
    ColumnNames io;
    columns(io, record);
    return io.names;
}

template <class Record> QString tableName()
{
    return QLatin1String(Table<Record>::name);
}

// Inserts, or replaces the row that has the same values in the key columns.
template <class Record> domain::Outcome put(Connection &connection, Record record, const QString &keyColumns)
{
    static const QStringList names = columnNames<Record>();
    static const QString sql = [&] {
        QStringList places, changes;
        for (const QString &name : names) {
            places << QStringLiteral("?");
            changes << QStringLiteral("%1=excluded.%1").arg(name);
        }
        return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5")
            .arg(tableName<Record>(), names.join(QLatin1Char(',')), places.join(QLatin1Char(',')), keyColumns,
                 changes.join(QLatin1Char(',')));
    }();
    ColumnValues io;
    columns(io, record);
    return connection.run(sql, io.values);
}

// `tail` is what follows the name of the table: WHERE …, ORDER BY …, LIMIT …
template <class Record>
domain::Result<QList<Record>> select(Connection &connection, const QString &tail, const QVariantList &values)
{
    constexpr bool numbered = std::is_same_v<Record, domain::Deployment>;
    QStringList names = columnNames<Record>();
    if constexpr (numbered)
        names.prepend(QStringLiteral("id"));
    const QString sql =
        QStringLiteral("SELECT %1 FROM %2 %3").arg(names.join(QLatin1Char(',')), tableName<Record>(), tail);
    QList<Record> records;
    auto read = connection.each(sql, values, [&](const QSqlQuery &query) -> domain::Outcome {
        Record record;
        FromColumns io{query};
        if constexpr (numbered)
            io("id", record.id);
        columns(io, record);
        if (!io.wrong.isEmpty())
            return domain::storeError(
                QCoreApplication::translate("store::Reader", "The store “%1” is damaged: table %2, column %3.")
                    .arg(connection.path(), tableName<Record>(), io.wrong),
                QCoreApplication::translate("store::Reader", "Restore a backup: slipwayctl backup restore."));
        records.append(std::move(record));
        return domain::done();
    });
    if (!read)
        return read.error();
    return records;
}

} // namespace store
