#include "models/projectdraft.h"

namespace models {

using namespace domain;

namespace {

bool same(const Project &a, const Project &b)
{
    return toJson(a) == toJson(b);
}

} // namespace

void ProjectDraft::load(const Project &stored)
{
    take(stored);
    Q_EMIT loaded();
    Q_EMIT stateChanged();
}

void ProjectDraft::take(const Project &stored)
{
    m_base = stored;
    m_edited = stored;
    m_theirs.reset();
    m_objections.clear();
    m_differs = false;
}

void ProjectDraft::storeHas(const Project &stored)
{
    if (same(stored, m_base)) {
        if (!m_theirs)
            return;
        m_theirs.reset(); // they took it back
    } else if (!m_differs || same(stored, m_edited)) {
        return load(stored);
    } else {
        m_theirs = stored;
    }
    Q_EMIT stateChanged();
}

void ProjectDraft::takeTheirs()
{
    if (m_theirs)
        load(Project(*m_theirs));
}

void ProjectDraft::keepMine()
{
    if (!m_theirs)
        return;
    m_base = *m_theirs;
    m_theirs.reset();
    compare();
}

void ProjectDraft::wasSaved(const Project &stored)
{
    m_base = stored;
    m_theirs.reset();
    compare();
}

void ProjectDraft::discard()
{
    load(Project(m_theirs ? *m_theirs : m_base));
}

void ProjectDraft::edit(const std::function<void(Project &)> &change)
{
    change(m_edited);
    Q_EMIT edited();
    compare();
}

void ProjectDraft::object(const QString &field, const QString &sentence)
{
    if (m_objections.value(field) == sentence)
        return;
    if (sentence.isEmpty())
        m_objections.remove(field);
    else
        m_objections.insert(field, sentence);
    compare();
}

void ProjectDraft::compare()
{
    m_differs = !m_objections.isEmpty() || !same(m_base, m_edited);
    Q_EMIT stateChanged();
}

std::optional<Error> ProjectDraft::fault() const
{
    if (isEmpty())
        return std::nullopt;
    if (!m_objections.isEmpty())
        return usage(m_objections.first());
    if (const Outcome sound = m_edited.check(); !sound)
        return sound.error();
    for (const Environment &environment : m_edited.environments)
        if (environment.name.trimmed().isEmpty())
            return usage(tr("One environment has no name."), tr("Give it one, or remove it."));
    for (const Command &command : m_edited.commands)
        if (command.program.trimmed().isEmpty())
            return usage(
                tr("The script “%1” names no program.").arg(command.title.isEmpty() ? command.id : command.title),
                tr("Name the program that is started, or remove the script."));
    for (const ThresholdRule &rule : m_edited.thresholds)
        if (rule.metric.trimmed().isEmpty())
            return usage(tr("One threshold names no metric."), tr("Name it, or remove the threshold."));
    return std::nullopt;
}

QString ProjectDraft::freeId(const QString &name, const QStringList &taken)
{
    const QString wanted = idFromName(name);
    QString id = wanted;
    for (int n = 2; taken.contains(id); ++n)
        id = QStringLiteral("%1-%2").arg(wanted).arg(n);
    return id;
}

} // namespace models
