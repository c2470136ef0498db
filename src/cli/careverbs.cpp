#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Care)
}

#include "cli/call.h"
#include "orchestrator/care.h"
#include "orchestrator/sample.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>

namespace cli {

using namespace domain;

namespace {

int doctor(Call &call)
{
    QJsonArray findings;
    QStringList lines;
    int status = exitcode::done;
    for (const orchestrator::Finding &f : orchestrator::examine(call.paths())) {
        const bool bad = f.health == orchestrator::Health::Bad;
        const bool warning = f.health == orchestrator::Health::Warning;
        if (bad)
            status = exitcode::failed;
        QJsonObject o{{QStringLiteral("health"), bad       ? QStringLiteral("bad")
                                                 : warning ? QStringLiteral("warning")
                                                           : QStringLiteral("good")},
                      {QStringLiteral("subject"), f.subject},
                      {QStringLiteral("message"), f.message}};
        if (!f.hint.isEmpty())
            o.insert(QStringLiteral("hint"), f.hint);
        findings.append(o);
        lines.append(QStringLiteral("%1 %2: %3%4")
                         .arg(bad       ? QStringLiteral("✖")
                              : warning ? QStringLiteral("▲")
                                        : QStringLiteral("●"),
                              f.subject, f.message, f.hint.isEmpty() ? QString() : QStringLiteral(" → ") + f.hint));
    }
    return call.print(
        Call::object("doctor", {{QStringLiteral("store"), call.paths().store}, {QStringLiteral("findings"), findings}}),
        lines.join(QLatin1Char('\n')), status);
}

int backupCreate(Call &call)
{
    if (!call.desk())
        return call.status();
    const auto made = call.ask(orchestrator::MakeBackup{});
    return made ? call.print(*made, made->value(QStringLiteral("path")).toString()) : call.fail(made.error());
}

int backupList(Call &call)
{
    const auto found = orchestrator::backups(call.paths());
    if (!found)
        return call.fail(found.error());
    QJsonArray array;
    QStringList lines;
    for (const orchestrator::BackupView &b : *found) {
        array.append(QJsonObject{{QStringLiteral("path"), b.path},
                                 {QStringLiteral("at"), isoTime(b.atMs)},
                                 {QStringLiteral("valid"), b.valid},
                                 {QStringLiteral("storeVersion"), b.schema},
                                 {QStringLiteral("beforeMigration"), b.beforeMigration},
                                 {QStringLiteral("events"), b.events},
                                 {QStringLiteral("projects"), b.projects},
                                 {QStringLiteral("runs"), b.runs}});
        lines.append(tr("%1  %2 events, %3 projects, %4 runs  %5")
                         .arg(humanTime(b.atMs))
                         .arg(b.events)
                         .arg(b.projects)
                         .arg(b.runs)
                         .arg(b.valid ? b.path : tr("%1 (damaged)").arg(b.path)));
    }
    return call.print(Call::object("backups", {{QStringLiteral("backups"), array}}),
                      lines.isEmpty() ? tr("No backups yet.") : lines.join(QLatin1Char('\n')));
}

int backupRestore(Call &call)
{
    if (!call.globals.contains(QStringLiteral("yes")))
        return call.fail(refused(tr("This puts the backup in the place of the present store, which is kept beside it."),
                                 tr("Say --yes if that is what you want.")));
    const auto kept = orchestrator::restoreBackup(call.paths(), QFileInfo(call.word(0)).absoluteFilePath());
    if (!kept)
        return call.fail(kept.error());
    return call.print(
        Call::object("restore", {{QStringLiteral("store"), call.paths().store}, {QStringLiteral("keptAside"), *kept}}),
        tr("Restored. The store that was there is kept as %1.").arg(*kept));
}

int waitFor(Call &call, orchestrator::Sample &sample, void (orchestrator::Sample::*begin)())
{
    QEventLoop loop;
    std::optional<Outcome> outcome; // may come from within begin(), when there is nothing to do
    QObject::connect(&sample, &orchestrator::Sample::progressed, &loop,
                     [&](const QString &line) { call.progress(line); });
    QObject::connect(&sample, &orchestrator::Sample::finished, &loop, [&](const Outcome &result) {
        outcome = result;
        loop.quit();
    });
    (sample.*begin)();
    if (!outcome)
        loop.exec();
    if (!outcome)
        return exitcode::interrupted;
    return outcome->ok() ? exitcode::done : call.fail(outcome->error());
}

int printSample(Call &call, orchestrator::Sample &sample)
{
    const auto services = sample.services();
    QJsonArray array;
    QStringList lines;
    for (const orchestrator::SampleService &s : services) {
        array.append(QJsonObject{{QStringLiteral("target"), s.target},
                                 {QStringLiteral("url"), s.url},
                                 {QStringLiteral("version"), s.version},
                                 {QStringLiteral("running"), s.running}});
        lines.append(QStringLiteral("%1 %2  %3  %4")
                         .arg(s.running ? QStringLiteral("●") : QStringLiteral("○"), s.target.leftJustified(24), s.url,
                              s.version));
    }
    return call.print(Call::object("sample", {{QStringLiteral("up"), !services.isEmpty()},
                                              {QStringLiteral("folder"), call.paths().sample()},
                                              {QStringLiteral("services"), array}}),
                      lines.isEmpty() ? tr("The sample is not there. slipwayctl sample up brings it.")
                                      : lines.join(QLatin1Char('\n')));
}

int sampleUp(Call &call)
{
    if (!call.desk())
        return call.status();
    orchestrator::Sample sample(call.desk()->paths(), call.desk());
    const int status = waitFor(call, sample, &orchestrator::Sample::bringUp);
    return status == exitcode::done ? printSample(call, sample) : status;
}

int sampleDown(Call &call)
{
    if (!call.desk())
        return call.status();
    orchestrator::Sample sample(call.desk()->paths(), call.desk());
    const int status = waitFor(call, sample, &orchestrator::Sample::takeDown);
    return status == exitcode::done ? call.print(Call::object("sample", {{QStringLiteral("up"), false}}),
                                                 tr("The sample is stopped and removed."))
                                    : status;
}

int sampleStatus(Call &call)
{
    orchestrator::Sample sample(call.paths(), nullptr);
    return printSample(call, sample);
}

} // namespace

QList<Verb> careVerbs()
{
    const auto S = [](const char *text) { return QString::fromLatin1(text); };
    return {
        {S("sample"),
         S("up"),
         {},
         tr("Brings the sample shop up on this machine: repository, services, three environments."),
         S("slipwayctl sample up"),
         {},
         sampleUp},
        {S("sample"),
         S("down"),
         {},
         tr("Stops the sample's services and removes all of it."),
         S("slipwayctl sample down"),
         {},
         sampleDown},
        {S("sample"),
         S("status"),
         {},
         tr("Shows the sample's services."),
         S("slipwayctl sample status --json"),
         {},
         sampleStatus},
        {S("backup"),
         S("create"),
         {},
         tr("Writes a verified copy of the store."),
         S("slipwayctl backup create"),
         {},
         backupCreate},
        {S("backup"), S("list"), {}, tr("Lists the store's backups."), S("slipwayctl backup list"), {}, backupList},
        {S("backup"),
         S("restore"),
         S("FILE"),
         tr("Puts a backup in the store's place; needs --yes and nobody at work on it."),
         S("slipwayctl --yes backup restore backups/slipway-….db"),
         {},
         backupRestore},
        {S("doctor"),
         {},
         {},
         tr("Looks for what is missing or wrong: programs, store, scripts, ways back."),
         S("slipwayctl doctor"),
         {},
         doctor},
    };
}

} // namespace cli
