#include "store/chain.h"

#include "domain/canonicaljson.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace store {
namespace {

// The body is canonical already: it is set in as it stands, between the members that sort before and after it.
QByteArray canonical(const domain::JournalRow &row, QJsonObject rest)
{
    rest.insert(QStringLiteral("kind"), row.kind);
    rest.insert(QStringLiteral("prev"), QString::fromLatin1(row.prev.toHex()));
    rest.insert(QStringLiteral("seq"), row.seq);
    rest.insert(QStringLiteral("subject"), row.subject);
    rest.insert(QStringLiteral("ts_ms"), row.atMs);
    const QByteArray before = domain::canonicalJson({{QStringLiteral("actor"), row.actor}});
    const QByteArray after = domain::canonicalJson(rest);
    return before.chopped(1) + ",\"body\":" + row.body + ',' + after.mid(1);
}

} // namespace

QByteArray beforeTheFirst()
{
    return QByteArray(32, '\0');
}

QByteArray hashedText(const domain::JournalRow &row)
{
    return canonical(row, {});
}

QByteArray exportedText(const domain::JournalRow &row)
{
    return canonical(row, {{QStringLiteral("hash"), QString::fromLatin1(row.hash.toHex())}});
}

QByteArray hashOf(const domain::JournalRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayLiteral("slipway.audit.v1\0"));
    hash.addData(hashedText(row));
    return hash.result();
}

QString Chain::next(const domain::JournalRow &row)
{
    const qint64 expected = m_length + 1;
    if (row.seq != expected)
        return tr("Row %1 is missing: row %2 stands in its place.").arg(expected).arg(row.seq);
    if (row.prev != m_head)
        return tr("Row %1 does not follow the row before it.").arg(row.seq);
    if (domain::canonicalJson(QJsonDocument::fromJson(row.body).object()) != row.body)
        return tr("The body of row %1 is not what Slipway writes.").arg(row.seq);
    if (hashOf(row) != row.hash)
        return tr("Row %1 was changed after it was written.").arg(row.seq);
    m_length = expected;
    m_head = row.hash;
    return {};
}

} // namespace store
