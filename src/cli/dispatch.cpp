#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Dispatch)
}

#include "cli/call.h"
#include "cli/dispatch.h"

namespace cli {

using namespace domain;

QList<Verb> allVerbs()
{
    return documentVerbs() + projectVerbs() + versionVerbs() + runVerbs() + gateVerbs() + recordVerbs() + careVerbs();
}

namespace {

QList<Option> globalOptions()
{
    return {{QStringLiteral("store"), QStringLiteral("PATH"), tr("the store (default: the desktop application's)")},
            {QStringLiteral("json"), {}, tr("one JSON object instead of text")},
            {QStringLiteral("quiet"), {}, tr("no progress, no text")},
            {QStringLiteral("yes"), {}, tr("do not ask back; never answers a gate")},
            {QStringLiteral("as"), QStringLiteral("NAME"), tr("act as this person")},
            {QStringLiteral("version"), {}, tr("print the version")},
            {QStringLiteral("help"), {}, tr("print help")}};
}

QString optionLines(const QList<Option> &options)
{
    QString text;
    for (const Option &o : options)
        text += QStringLiteral("  %1  %2\n")
                    .arg((QStringLiteral("--") + o.name + (o.value.isEmpty() ? QString() : QLatin1Char(' ') + o.value))
                             .leftJustified(24),
                         o.help);
    return text;
}

QString helpOf(const Verb &verb)
{
    return verb.help + QStringLiteral("\n\n") + tr("Usage:") + QStringLiteral("\n  slipwayctl ") + verb.words() +
           (verb.arguments.isEmpty() ? QString() : QLatin1Char(' ') + verb.arguments) +
           (verb.options.isEmpty() ? QString() : tr(" [options]")) +
           (verb.options.isEmpty()
                ? QString()
                : QStringLiteral("\n\n") + tr("Options:") + QLatin1Char('\n') + optionLines(verb.options).chopped(1)) +
           QStringLiteral("\n\n") + tr("Example:") + QStringLiteral("\n  ") + verb.example + QLatin1Char('\n');
}

QString helpOfAll(const QString &noun = {})
{
    QString text = noun.isEmpty() ? tr("slipwayctl: releases from the command line, on the same store as the window.") +
                                        QStringLiteral("\n\n")
                                  : QString();
    text += tr("Usage:") + QStringLiteral("\n  slipwayctl ") +
            (noun.isEmpty() ? tr("COMMAND [options]") : noun + tr(" VERB [options]")) + QStringLiteral("\n\n") +
            tr("Commands:") + QLatin1Char('\n');
    for (const Verb &verb : allVerbs())
        if (noun.isEmpty() || verb.noun == noun)
            text += QStringLiteral("  %1  %2\n")
                        .arg((verb.words() + (verb.arguments.isEmpty() ? QString() : QLatin1Char(' ') + verb.arguments))
                                 .leftJustified(30),
                             verb.help);
    if (noun.isEmpty())
        text += QStringLiteral("  %1  %2\n")
                    .arg(QStringLiteral("completion bash|zsh|fish").leftJustified(30),
                         tr("Prints a completion script for your shell."));
    text += QLatin1Char('\n') + tr("Options everywhere:") + QLatin1Char('\n') + optionLines(globalOptions());
    text += QLatin1Char('\n') +
            tr("Exit status: 0 done, 1 it ran and failed, 2 wrong usage, 3 refused by a gate or rule, 4 not found, 5 "
               "store unusable, 130 interrupted.") +
            QLatin1Char('\n');
    text += tr("slipwayctl COMMAND --help explains one command, with an example.") + QLatin1Char('\n');
    return text;
}

// One script body for the three shells: the words come from the table, so completion cannot lag behind.
QString completion(const QString &shell)
{
    QMap<QString, QStringList> verbs;
    for (const Verb &verb : allVerbs())
        verbs[verb.noun].append(verb.verb);
    QString cases;
    if (shell == QLatin1String("bash")) {
        for (auto it = verbs.begin(); it != verbs.end(); ++it)
            cases += QStringLiteral("    %1) COMPREPLY=($(compgen -W \"%2\" -- \"$cur\"));;\n")
                         .arg(it.key(), it->join(QLatin1Char(' ')).trimmed());
        return QStringLiteral("_slipwayctl() {\n  local cur=${COMP_WORDS[COMP_CWORD]}\n  if [ \"$COMP_CWORD\" -eq 1 ]; "
                              "then\n    COMPREPLY=($(compgen -W \"%1\" -- \"$cur\")); return\n  fi\n"
                              "  case ${COMP_WORDS[1]} in\n%2  esac\n  [ ${#COMPREPLY[@]} -eq 0 ] && "
                              "COMPREPLY=($(compgen -f -- \"$cur\"))\n}\ncomplete -F _slipwayctl slipwayctl\n")
            .arg(verbs.keys().join(QLatin1Char(' ')), cases);
    }
    if (shell == QLatin1String("zsh")) {
        for (auto it = verbs.begin(); it != verbs.end(); ++it)
            cases += QStringLiteral("    %1) compadd -- %2;;\n").arg(it.key(), it->join(QLatin1Char(' ')).trimmed());
        return QStringLiteral("#compdef slipwayctl\nif (( CURRENT == 2 )); then\n  compadd -- %1\nelse\n  case "
                              "$words[2] in\n%2  esac\n  _files\nfi\n")
            .arg(verbs.keys().join(QLatin1Char(' ')), cases);
    }
    if (shell == QLatin1String("fish")) {
        QString text;
        for (const Verb &verb : allVerbs())
            text += verb.verb.isEmpty()
                        ? QStringLiteral("complete -c slipwayctl -n __fish_use_subcommand -a %1 -d '%2'\n")
                              .arg(verb.noun, QString(verb.help).replace(QLatin1Char('\''), QString()))
                        : QStringLiteral("complete -c slipwayctl -n __fish_use_subcommand -a %1\ncomplete -c "
                                         "slipwayctl -n '__fish_seen_subcommand_from %1' -a %2 -d '%3'\n")
                              .arg(verb.noun, verb.verb, QString(verb.help).replace(QLatin1Char('\''), QString()));
        return text;
    }
    return {};
}

const Option *find(const QList<Option> &options, const QString &name)
{
    const auto it = std::find_if(options.begin(), options.end(), [&](const Option &o) { return o.name == name; });
    return it == options.end() ? nullptr : &*it;
}

struct Split // of the command line, before the verb is known
{
    QStringList words;
    QList<std::pair<QString, std::optional<QString>>> options; // name, "=value"
    QList<qsizetype> wordBefore;                               // how many words stood before that option
};

// The verb named by the leading words, with how many words it took.
std::optional<std::pair<Verb, int>> verbOf(const QStringList &words)
{
    for (const Verb &verb : allVerbs())
        if (!words.isEmpty() && verb.noun == words.first() && (verb.verb.isEmpty() || verb.verb == words.value(1)))
            return std::pair{verb, verb.verb.isEmpty() ? 1 : 2};
    return std::nullopt;
}

// Options may stand anywhere; those that take a value need the verb to be known, so leading words are looked at first.
Outcome parse(const QStringList &arguments, Call &call, std::optional<Verb> &verb)
{
    const QList<Option> globals = globalOptions();
    QStringList words;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!onlyWords && argument == QLatin1String("-h")) {
            call.globals.insert(QStringLiteral("help"), {});
            continue;
        }
        if (!onlyWords && argument.size() > 1 && argument.startsWith(QLatin1Char('-')) &&
            !argument.startsWith(QLatin1String("--")))
            return usage(tr("%1 is not an option here.").arg(argument),
                         verb ? QStringLiteral("slipwayctl %1 --help").arg(verb->words())
                              : QStringLiteral("slipwayctl --help"));
        if (onlyWords || !argument.startsWith(QLatin1String("--"))) {
            words.append(argument);
            if (!verb)
                if (const auto found = verbOf(words))
                    verb = found->first;
            continue;
        }
        if (argument == QLatin1String("--")) {
            onlyWords = true;
            continue;
        }
        const QString name = argument.mid(2).section(QLatin1Char('='), 0, 0);
        // A verb's own option wins over a global one of the same name (--version V of run start).
        const Option *own = verb ? find(verb->options, name) : nullptr;
        const Option *option = own ? own : find(globals, name);
        if (!option)
            return usage(tr("--%1 is not an option here.").arg(name),
                         verb ? QStringLiteral("slipwayctl %1 --help").arg(verb->words())
                              : QStringLiteral("slipwayctl --help"));
        QString value = argument.contains(QLatin1Char('=')) ? argument.section(QLatin1Char('='), 1) : QString();
        if (!option->value.isEmpty() && !argument.contains(QLatin1Char('='))) {
            if (++i >= arguments.size())
                return usage(tr("--%1 needs a value.").arg(name));
            value = arguments[i];
        }
        QMap<QString, QString> &into = own ? call.options : call.globals;
        if (own && into.contains(name) && !option->value.isEmpty())
            value = into.value(name) + QLatin1Char('\x1f') + value; // given several times
        into.insert(name, value);
    }
    if (verb)
        call.words = words.mid(verb->verb.isEmpty() ? 1 : 2);
    else
        call.words = words;
    return done();
}

// A word too few would be taken for an empty one, a word too many would be dropped in silence: neither is guessed at.
Outcome countWords(const Verb &verb, const QStringList &words)
{
    const QStringList wanted = verb.arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString hint = QStringLiteral("slipwayctl %1 --help").arg(verb.words());
    for (qsizetype i = 0; i < wanted.size(); ++i)
        if (words.value(i).trimmed().isEmpty())
            return usage(tr("%1 is missing: slipwayctl %2 %3.")
                             .arg(QString(wanted[i]).remove(QChar(0x2026)), verb.words(), verb.arguments),
                         hint);
    if (words.size() > wanted.size() && !verb.arguments.endsWith(QChar(0x2026)))
        return usage(tr("“%1” is one word too many here.").arg(words[wanted.size()]), hint);
    return done();
}

} // namespace

int dispatch(const QStringList &arguments)
{
    Call call;
    if (arguments.contains(QStringLiteral("--json"))) // errors in the words themselves are told as JSON too
        call.globals.insert(QStringLiteral("json"), {});
    std::optional<Verb> verb;
    if (const Outcome parsed = parse(arguments, call, verb); !parsed)
        return call.fail(parsed.error());
    if (call.globals.contains(QStringLiteral("store")) &&
        call.globals.value(QStringLiteral("store")).isEmpty()) // an unset variable, not the desktop's store
        return call.fail(usage(tr("--store needs a value.")));
    if (call.globals.contains(QStringLiteral("version"))) {
        return call.print(Call::object("version", {{QStringLiteral("version"), QStringLiteral(SLIPWAY_VERSION)}}),
                          QStringLiteral("slipwayctl " SLIPWAY_VERSION));
    }
    if (verb && call.globals.contains(QStringLiteral("help")))
        return call.print(Call::object("help", {{QStringLiteral("text"), helpOf(*verb)}}), helpOf(*verb));
    if (verb) {
        const Outcome counted = countWords(*verb, call.words);
        return counted ? verb->run(call) : call.fail(counted.error());
    }
    if (call.words.value(0) == QLatin1String("completion") && !completion(call.word(1)).isEmpty())
        return call.print({}, completion(call.word(1)));
    if (call.words.value(0) == QLatin1String("completion"))
        return call.fail(
            usage(tr("Completion is written for bash, zsh and fish."), QStringLiteral("slipwayctl completion bash")));
    if (call.words.value(0) == QLatin1String("help")) {
        call.words.removeFirst();
        call.globals.insert(QStringLiteral("help"), {});
        if (const auto named = verbOf(call.words))
            return call.print(Call::object("help", {{QStringLiteral("text"), helpOf(named->first)}}),
                              helpOf(named->first));
    }
    const QString noun = call.words.value(0);
    const auto verbs = allVerbs();
    const bool knownNoun = std::any_of(verbs.begin(), verbs.end(), [&](const Verb &v) { return v.noun == noun; });
    const QString text = helpOfAll(knownNoun ? noun : QString());
    if (call.words.isEmpty() || (knownNoun && call.globals.contains(QStringLiteral("help"))))
        return call.print(Call::object("help", {{QStringLiteral("text"), text}}), text,
                          call.globals.contains(QStringLiteral("help")) ? exitcode::done : exitcode::usage);
    return call.fail(
        usage(tr("“%1” is not a command.").arg(call.words.join(QLatin1Char(' '))),
              knownNoun ? QStringLiteral("slipwayctl %1 --help").arg(noun) : QStringLiteral("slipwayctl --help")));
}

} // namespace cli
