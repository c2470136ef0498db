#include "models/inbox.h"

#include <QCoreApplication>

namespace models {

using namespace domain;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("models::Inbox", text);
}

QString sentenceOf(const WaitingGate &gate, const QString &what)
{
    if (gate.question)
        return tr(QT_TRANSLATE_NOOP("models::Inbox", "Decide about “%1” · %2")).arg(gate.title, what);
    switch (gate.kind) {
    case StepKind::Approval:
        return tr(QT_TRANSLATE_NOOP("models::Inbox", "Approve %1")).arg(what);
    case StepKind::Checklist:
        return tr(QT_TRANSLATE_NOOP("models::Inbox", "Confirm “%1” · %2")).arg(gate.title, what);
    default:
        return tr(QT_TRANSLATE_NOOP("models::Inbox", "Do “%1” · %2")).arg(gate.title, what);
    }
}

} // namespace

Result<QList<InboxEntry>> inbox(orchestrator::Library &library, const QString &person, const QString &project)
{
    const auto gates = library.inbox(project);
    if (!gates)
        return gates.error();
    QList<InboxEntry> out;
    if (gates->isEmpty())
        return out;
    const auto projects = library.projects();
    if (!projects)
        return projects.error();
    const auto runs = library.runs({.project = project, .openOnly = true, .limit = 10000});
    if (!runs)
        return runs.error();

    for (const WaitingGate &gate : *gates) {
        InboxEntry entry{.gate = gate};
        const auto owner =
            std::find_if(projects->begin(), projects->end(), [&](const Project &p) { return p.id == gate.project; });
        const Environment *environment = owner == projects->end() ? nullptr : owner->environment(gate.environment);
        const QString where = environment && !environment->name.isEmpty() ? environment->name : gate.environment;
        const QString name = owner == projects->end() ? gate.project : owner->name;
        entry.sentence =
            sentenceOf(gate, tr(QT_TRANSLATE_NOOP("models::Inbox", "%1 %2 → %3")).arg(name, gate.version, where));
        if (gate.total > 0)
            entry.progress = tr(QT_TRANSLATE_NOOP("models::Inbox", "%1 of %2")).arg(gate.done).arg(gate.total);
        entry.production = environment && environment->kind == EnvironmentKind::Production;
        const auto run = std::find_if(runs->begin(), runs->end(), [&](const RunRecord &r) { return r.id == gate.run; });
        entry.mine = gate.kind != StepKind::Approval || gate.question || run == runs->end() ||
                     run->requestedBy != person || (environment && environment->requesterMayApprove);
        out.append(entry);
    }
    std::stable_sort(out.begin(), out.end(), [](const InboxEntry &a, const InboxEntry &b) { return a.mine > b.mine; });
    return out;
}

} // namespace models
