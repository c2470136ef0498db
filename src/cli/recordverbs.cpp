#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Record)
}

#include "cli/call.h"

#include <QFile>
#include <QJsonArray>

namespace cli {

using namespace domain;

namespace {

int verify(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    const auto check = library->verifyJournal();
    if (!check)
        return call.fail(check.error());
    QJsonObject json{{QStringLiteral("valid"), check->valid},
                     {QStringLiteral("count"), check->count},
                     {QStringLiteral("head"), QString::fromLatin1(check->head.toHex())}};
    if (!check->valid) {
        if (check->firstBad > 0)
            json.insert(QStringLiteral("firstBad"), check->firstBad);
        json.insert(QStringLiteral("reason"), check->reason);
    }
    const QString text = check->valid ? tr("%1 entries, unbroken. Head %2\nA chain cannot show that its end was cut "
                                           "off: keep the head elsewhere.")
                                            .arg(check->count)
                                            .arg(QString::fromLatin1(check->head.toHex()))
                                      : check->reason;
    return call.print(Call::object("journalCheck", json), text, check->valid ? exitcode::done : exitcode::failed);
}

int exportJournal(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    QFile out;
    const QString path = call.option(QStringLiteral("output"));
    bool open = false;
    if (path.isEmpty()) {
        open = out.open(stdout, QIODevice::WriteOnly);
    } else {
        out.setFileName(path);
        open = out.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    }
    if (!open)
        return call.fail(failed(tr("%1 cannot be written: %2.").arg(path, out.errorString()),
                                tr("An existing file is never overwritten.")));
    const Outcome exported = library->exportJournal(out);
    return exported ? exitcode::done : call.fail(exported.error());
}

int checkpoint(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    const auto check = library->verifyJournal();
    if (!check)
        return call.fail(check.error());
    if (!check->valid)
        return call.fail(
            failed(check->reason, tr("A broken journal is not anchored. slipwayctl journal verify says more.")));
    const QString head = QString::fromLatin1(check->head.toHex());
    return call.print(
        Call::object("journalCheckpoint", {{QStringLiteral("count"), check->count}, {QStringLiteral("head"), head}}),
        QStringLiteral("%1 %2").arg(check->count).arg(head));
}

int list(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    orchestrator::JournalFilter filter;
    if (call.has(QStringLiteral("run")))
        filter.subject = QStringLiteral("run/") + call.option(QStringLiteral("run"));
    filter.after = call.option(QStringLiteral("after")).toLongLong();
    const auto rows = library->journal(filter);
    if (!rows)
        return call.fail(rows.error());
    QJsonArray array;
    QStringList lines;
    for (const JournalRow &row : *rows) {
        array.append(QJsonObject{{QStringLiteral("seq"), row.seq},
                                 {QStringLiteral("at"), isoTime(row.atMs)},
                                 {QStringLiteral("actor"), row.actor},
                                 {QStringLiteral("event"), row.kind},
                                 {QStringLiteral("subject"), row.subject}});
        lines.append(QStringLiteral("%1  %2  %3  %4  %5")
                         .arg(row.seq, 5)
                         .arg(humanTime(row.atMs), row.actor, row.kind, row.subject));
    }
    return call.print(Call::object("journal", {{QStringLiteral("entries"), array}}), lines.join(QLatin1Char('\n')));
}

} // namespace

QList<Verb> recordVerbs()
{
    const QString journal = QStringLiteral("journal");
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {journal,
         S("list"),
         {},
         tr("Lists what happened, oldest first."),
         S("slipwayctl journal list --run storefront-12"),
         {{S("run"), S("RUN"), tr("only this run")}, {S("after"), S("SEQ"), tr("only after this entry")}},
         list},
        {journal,
         S("verify"),
         {},
         tr("Recomputes the chain and names the first bad entry."),
         S("slipwayctl journal verify --json"),
         {},
         verify},
        {journal,
         S("export"),
         {},
         tr("Writes every entry as a line of JSON, verifiable offline."),
         S("slipwayctl journal export --output journal.jsonl"),
         {{S("output"), S("FILE"), tr("a new file (default: standard output)")}},
         exportJournal},
        {journal,
         S("checkpoint"),
         {},
         tr("Prints count and head of the verified chain, to be kept elsewhere."),
         S("slipwayctl journal checkpoint >> anchors.txt"),
         {},
         checkpoint},
    };
}

} // namespace cli
