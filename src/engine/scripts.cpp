#include "engine/scripts.h"

#include <QCoreApplication>

namespace engine {
namespace {

using namespace domain;
using namespace Qt::StringLiterals;

QString joined(const QString &directory, const QString &below)
{
    if (below.isEmpty())
        return directory;
    if (below.startsWith(u'/'))
        return below;
    return directory.endsWith(u'/') ? directory + below : directory + u'/' + below;
}

} // namespace

ScriptSpec scriptSpec(const Command &command, const ScriptContext &context)
{
    ScriptSpec spec;
    spec.program = command.program;
    spec.text = command.text;
    spec.timeoutMs = command.timeoutMs;
    spec.workingDirectory = joined(context.directory, command.workingDirectory);
    for (QString argument : command.arguments)
        spec.arguments.append(argument.replace("{version}"_L1, context.version));

    QMap<QString, QString> &variables = spec.environment;
    variables.insert(u"SLIPWAY_PROJECT"_s, context.project.id);
    variables.insert(u"SLIPWAY_VERSION"_s, context.version);
    variables.insert(u"SLIPWAY_MODE"_s, nameOf(context.mode));
    variables.insert(u"SLIPWAY_STRATEGY"_s, u"all-at-once"_s);
    if (context.force)
        variables.insert(u"SLIPWAY_FORCE"_s, u"1"_s);
    if (context.environment) {
        variables.insert(u"SLIPWAY_ENVIRONMENT"_s, context.environment->id);
        variables.insert(context.environment->variables);
    }
    if (context.target) {
        variables.insert(u"SLIPWAY_TARGET"_s, context.target->id);
        if (!context.target->url.isEmpty())
            variables.insert(u"SLIPWAY_TARGET_URL"_s, context.target->url);
        variables.insert(context.target->variables);
    }
    variables.insert(command.environment);
    // A version written into a command once ("PREVIOUS_VERSION=1.2.3 deploy") is not what is live today.
    variables.remove(u"PREVIOUS_VERSION"_s);
    if (!context.previous.isEmpty())
        variables.insert(u"PREVIOUS_VERSION"_s, context.previous);
    return spec;
}

QList<std::pair<QString, qsizetype>> tooLong(const ScriptSpec &spec)
{
    QList<std::pair<QString, qsizetype>> out;
    for (auto it = spec.environment.begin(); it != spec.environment.end(); ++it)
        if (const qsizetype bytes = it.value().toUtf8().size(); bytes > longestValue)
            out.append({QCoreApplication::translate("engine::Scripts", "the variable %1").arg(it.key()), bytes});
    for (qsizetype i = 0; i < spec.arguments.size(); ++i)
        if (const qsizetype bytes = spec.arguments.at(i).toUtf8().size(); bytes > longestValue)
            out.append({QCoreApplication::translate("engine::Scripts", "argument %1").arg(i + 1), bytes});
    return out;
}

} // namespace engine
