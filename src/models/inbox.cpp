#include "domain/tr.h"

namespace models {
SLIPWAY_TR(models::Inbox)
}

#include "models/inbox.h"

namespace models {

using namespace domain;

namespace {

QString sentenceOf(const WaitingGate &gate, const QString &what)
{
    if (gate.question)
        return tr("Decide about “%1” · %2").arg(gate.title, what);
    switch (gate.kind) {
    case StepKind::Approval:
        return tr("Approve %1").arg(what);
    case StepKind::Checklist:
        return tr("Confirm “%1” · %2").arg(gate.title, what);
    default:
        return tr("Do “%1” · %2").arg(gate.title, what);
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
        entry.sentence = sentenceOf(gate, tr("%1 %2 → %3").arg(name, gate.version, where));
        if (gate.total > 0)
            entry.progress = tr("%1 of %2").arg(gate.done).arg(gate.total);
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
