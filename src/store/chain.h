// The hash chain of the journal: SHA-256 over "slipway.audit.v1", a zero byte and the row in canonical JSON, where the
// row names the hash before it. Internal to the room. Pure.
#pragma once

#include "domain/records.h"

#include <QCoreApplication>

namespace store {

QByteArray beforeTheFirst(); // 32 zero bytes
// The row in canonical JSON without its hash: what the hash is taken of.
QByteArray hashedText(const domain::JournalRow &row);
QByteArray exportedText(const domain::JournalRow &row); // with its hash
QByteArray hashOf(const domain::JournalRow &row);

// Walks rows in order and says which one does not follow.
class Chain
{
    Q_DECLARE_TR_FUNCTIONS(store::Chain)
public:
    // Empty when the row is the next one, unchanged; else what is wrong. Not asked again after that.
    QString next(const domain::JournalRow &row);

    qint64 length() const { return m_length; }
    const QByteArray &head() const { return m_head; }

private:
    qint64 m_length = 0;
    QByteArray m_head = beforeTheFirst();
};

} // namespace store
