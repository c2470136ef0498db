#include "domain/tr.h"

namespace store {
SLIPWAY_TR(store::JournalCheck)
}

#include "domain/canonicaljson.h"
#include "store/chain.h"
#include "store/journalcheck.h"
#include "store/reader.h"

#include <QIODevice>
#include <QJsonDocument>

namespace store {

using namespace domain;

namespace {

constexpr int page = 500;                   // short reads: the writer is never kept waiting for long
constexpr qint64 longestLine = 256LL << 20; // of an export

JournalCheck verdict(const Chain &chain, const QString &wrong)
{
    return {wrong.isEmpty(), chain.length(), chain.head(), wrong.isEmpty() ? 0 : chain.length() + 1, wrong};
}

std::optional<domain::JournalRow> rowOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto string = [&](const char *key) { return object.value(QLatin1String(key)).toString(); };
    domain::JournalRow row;
    row.seq = object.value(QLatin1String("seq")).toInteger();
    row.atMs = object.value(QLatin1String("ts_ms")).toInteger();
    row.actor = string("actor");
    row.kind = string("kind");
    row.subject = string("subject");
    row.body = domain::canonicalJson(object.value(QLatin1String("body")).toObject());
    row.prev = QByteArray::fromHex(string("prev").toLatin1());
    row.hash = QByteArray::fromHex(string("hash").toLatin1());
    // Anything the row does not say (another member, a space, a doubled key) would be a line we did not write.
    return exportedText(row) == line ? std::optional(row) : std::nullopt;
}

} // namespace

Result<JournalCheck> verifyJournal(Reader &reader)
{
    Chain chain;
    while (true) {
        auto rows = reader.journal({.after = chain.length(), .limit = page});
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            break;
        for (const domain::JournalRow &row : *rows)
            if (const QString wrong = chain.next(row); !wrong.isEmpty())
                return verdict(chain, wrong);
    }
    auto stray = reader.runWithoutEvents();
    if (!stray)
        return stray.error();
    JournalCheck check = verdict(chain, {});
    if (!stray->isEmpty()) {
        check.valid = false;
        check.reason = tr("Run %1 is listed, but the journal knows nothing of it.").arg(*stray);
    }
    return check;
}

Result<JournalCheck> verifyJournal(const QString &storePath)
{
    auto reader = Reader::open(storePath);
    if (!reader)
        return reader.error();
    return verifyJournal(**reader);
}

Outcome exportJournal(Reader &reader, QIODevice &out)
{
    qint64 last = 0;
    while (true) {
        auto rows = reader.journal({.after = last, .limit = page});
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return domain::done();
        for (const domain::JournalRow &row : *rows) {
            const QByteArray line = exportedText(row) + '\n';
            if (out.write(line) != line.size())
                return domain::failed(
                    tr("Writing the export failed at row %1: %2.").arg(row.seq).arg(out.errorString()));
            last = row.seq;
        }
    }
}

Result<JournalCheck> verifyExport(QIODevice &in)
{
    Chain chain;
    while (!in.atEnd()) {
        QByteArray line = in.readLine(longestLine);
        if (line.endsWith('\n'))
            line.chop(1);
        const auto row = rowOf(line);
        const QString wrong =
            row ? chain.next(*row) : tr("Line %1 is not what Slipway exports.").arg(chain.length() + 1);
        if (!wrong.isEmpty())
            return verdict(chain, wrong);
    }
    return verdict(chain, {});
}

} // namespace store
