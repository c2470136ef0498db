#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Gates)
}

#include "cli/call.h"
#include "cli/follow.h"
#include "cli/json.h"

#include <QFileInfo>
#include <QJsonArray>

namespace cli {

using namespace domain;

namespace {

int answerGate(Call &call, const orchestrator::Request &request)
{
    if (!call.desk())
        return call.status();
    const auto answer = call.ask(request);
    if (!answer)
        return call.fail(answer.error());
    const QString run = answer->value(QStringLiteral("id")).toString();
    if (call.desk()->conducts() || call.has(QStringLiteral("follow")))
        return follow(call, run, Until::EndedOrWaiting);
    const auto view = call.desk()->library().run(run);
    if (!view)
        return call.fail(view.error());
    return call.print(runJson(*view), QStringLiteral("%1  %2").arg(view->record.id, view->sentence));
}

template <bool approved> int decide(Call &call)
{
    return answerGate(call, orchestrator::Decide{.run = call.word(0),
                                                 .step = call.option(QStringLiteral("step")),
                                                 .approved = approved,
                                                 .comment = call.option(QStringLiteral("comment"))});
}

int confirm(Call &call)
{
    QString evidence = call.option(QStringLiteral("evidence"));
    if (QFileInfo::exists(evidence))
        evidence = QFileInfo(evidence).absoluteFilePath();
    else if (!evidence.isEmpty() && !evidence.contains(QLatin1String("://")))
        return call.fail(notFound(tr("The evidence %1 does not exist.").arg(evidence)));
    return answerGate(call, orchestrator::Confirm{.run = call.word(0),
                                                  .item = call.words.mid(1).join(QLatin1Char(' ')),
                                                  .confirmed = !call.has(QStringLiteral("take-back")),
                                                  .note = call.option(QStringLiteral("note")),
                                                  .evidence = evidence});
}

int inbox(Call &call)
{
    orchestrator::Library *library = call.library();
    if (!library)
        return call.status();
    const auto gates = library->inbox(call.option(QStringLiteral("project")));
    if (!gates)
        return call.fail(gates.error());
    QJsonArray items;
    QStringList lines;
    for (const WaitingGate &gate : *gates) {
        items.append(gateJson(gate));
        const QString count = gate.total > 0 ? tr("%1 of %2").arg(gate.done).arg(gate.total) : QString();
        lines.append(QStringLiteral("%1  %2  %3 %4 → %5  %6")
                         .arg(gate.run, gate.title, gate.project, gate.version, gate.environment, count)
                         .trimmed());
    }
    return call.print(Call::object("inbox", {{QStringLiteral("items"), items}}),
                      lines.isEmpty() ? tr("Nothing waits for a person.") : lines.join(QLatin1Char('\n')));
}

} // namespace

QList<Verb> gateVerbs()
{
    const Option comment{QStringLiteral("comment"), QStringLiteral("C"), tr("what you want to say with it")};
    const Option step{QStringLiteral("step"), QStringLiteral("STEP"), tr("the approval, when several wait")};
    const Option followOption{QStringLiteral("follow"), {}, tr("stay until the run ends or waits for a person")};
    return {
        {QStringLiteral("approve"),
         {},
         QStringLiteral("RUN"),
         tr("Says yes to what the run waits to do."),
         QStringLiteral("slipwayctl approve storefront-12 --comment 'release call 14:00'"),
         {comment, step, followOption},
         decide<true>},
        {QStringLiteral("reject"),
         {},
         QStringLiteral("RUN"),
         tr("Says no; the run ends."),
         QStringLiteral("slipwayctl reject storefront-12 --comment 'not before the sale'"),
         {comment, step},
         decide<false>},
        {QStringLiteral("confirm"),
         {},
         QStringLiteral("RUN ITEM…"),
         tr("Confirms a checklist item, by id or the beginning of its text."),
         QStringLiteral("slipwayctl confirm storefront-12 'Key flows' --note 'login and checkout'"),
         {{QStringLiteral("note"), QStringLiteral("N"), tr("a note")},
          {QStringLiteral("evidence"), QStringLiteral("FILE"), tr("a file, which is kept, or a link")},
          {QStringLiteral("take-back"), {}, tr("take an earlier confirmation back")},
          followOption},
         confirm},
        {QStringLiteral("inbox"),
         {},
         {},
         tr("Lists what waits for a person."),
         QStringLiteral("slipwayctl inbox --json"),
         {{QStringLiteral("project"), QStringLiteral("P"), tr("only this project")}},
         inbox},
    };
}

} // namespace cli
