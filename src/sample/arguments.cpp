#include "sample/arguments.h"

namespace sample {

Arguments readArguments(const QStringList &arguments)
{
    static const QStringList withValue{QStringLiteral("root"), QStringLiteral("port"), QStringLiteral("data"),
                                       QStringLiteral("to")};
    static const QStringList alone{QStringLiteral("detach"), QStringLiteral("json"), QStringLiteral("help")};
    Arguments out;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        const QString name = word.mid(2);
        if (!word.startsWith(QLatin1String("--")))
            out.words.append(word);
        else if (alone.contains(name))
            out.switches.append(name);
        else if (!withValue.contains(name))
            out.fault = QStringLiteral("“%1” is not known.").arg(word);
        else if (++i < arguments.size())
            out.options.insert(name, arguments.at(i));
        else
            out.fault = QStringLiteral("“%1” needs a value.").arg(word);
    }
    return out;
}

} // namespace sample
