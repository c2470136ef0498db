#include "domain/tr.h"

namespace domain {
SLIPWAY_TR(domain::Project)
}

#include "domain/project.h"

#include <QSet>

namespace domain {

namespace {

constexpr int longestName = 200;

template <class T> const T *byId(const QList<T> &list, const QString &id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const T &item) { return item.id == id; });
    return it == list.end() ? nullptr : &*it;
}

template <class T> Outcome uniqueIds(const QList<T> &list, const QString &noun)
{
    QSet<QString> seen;
    for (const T &item : list) {
        if (item.id.isEmpty())
            return usage(tr("One %1 has no id.").arg(noun));
        if (seen.contains(item.id))
            return usage(tr("There are two %1 entries with the id “%2”.").arg(noun, item.id));
        seen.insert(item.id);
    }
    return done();
}

// A name stands in sentences, lists and terminals: one line that cannot reorder or overwrite what is around it.
Outcome soundName(const QString &name, const QString &noun)
{
    if (name.trimmed().isEmpty())
        return usage(tr("One %1 has no name.").arg(noun));
    if (name.size() > longestName)
        return usage(tr("The name of the %1 “%2…” is too long.").arg(noun, name.left(40)),
                     tr("Use at most %1 characters.").arg(longestName));
    for (const QChar c : name)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
            c.category() == QChar::Separator_Paragraph || (c >= QChar(0x202A) && c <= QChar(0x202E)) ||
            (c >= QChar(0x2066) && c <= QChar(0x2069)))
            return usage(tr("The name of the %1 “%2” holds a line break or another invisible control character.")
                             .arg(noun, idFromName(name)),
                         tr("Use one line of ordinary text."));
    return done();
}

} // namespace

const Environment *Project::environment(const QString &wanted) const
{
    return byId(environments, wanted);
}
const Command *Project::command(const QString &wanted) const
{
    return byId(commands, wanted);
}
const Checklist *Project::checklist(const QString &wanted) const
{
    return byId(checklists, wanted);
}

Outcome Project::check() const
{
    if (id.isEmpty() || id != idFromName(id))
        return usage(tr("“%1” cannot be a project's id.").arg(id), tr("Use lower-case letters, digits and dashes."));
    if (name.trimmed().isEmpty())
        return usage(tr("The project has no name."));
    if (const Outcome sound = soundName(name, QStringLiteral("project")); !sound)
        return sound;
    for (const Outcome &outcome :
         {uniqueIds(environments, QStringLiteral("environment")), uniqueIds(commands, QStringLiteral("command")),
          uniqueIds(checklists, QStringLiteral("checklist")), pipeline.check()})
        if (!outcome)
            return outcome;
    for (const Environment &e : environments) {
        if (const Outcome targets = uniqueIds(e.targets, QStringLiteral("target")); !targets)
            return targets;
        if (const Outcome sound = soundName(e.name, QStringLiteral("environment")); !sound)
            return sound;
        for (const Target &target : e.targets)
            if (const Outcome sound = soundName(target.name, QStringLiteral("target")); !sound)
                return sound;
        const EnvironmentScripts &s = e.scripts;
        for (const QString &script : {s.deploy, s.rollback, s.rollbackTo, s.rollbackForce, s.smoke, s.migrate})
            if (!script.isEmpty() && !command(script))
                return usage(tr("%1 names the command “%2”, which does not exist.").arg(e.name, script));
    }
    for (const Stage &s : pipeline.stages) {
        if (!s.environment.isEmpty() && !environment(s.environment))
            return usage(tr("Stage “%1” names the environment “%2”, which does not exist.").arg(s.name, s.environment));
        if (!s.command.isEmpty() && !command(s.command))
            return usage(tr("Stage “%1” names the command “%2”, which does not exist.").arg(s.name, s.command));
        if (!s.checklist.isEmpty() && !checklist(s.checklist))
            return usage(tr("Stage “%1” names the checklist “%2”, which does not exist.").arg(s.name, s.checklist));
    }
    return done();
}

QString idFromName(const QString &name)
{
    QString id;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')))
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id += QLatin1Char('-');
    }
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    return id.isEmpty() ? QStringLiteral("project") : id.left(60);
}

} // namespace domain
