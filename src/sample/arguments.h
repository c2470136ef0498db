// The command line, read before any QCoreApplication exists: `VERB [WORD…] [--name value…] [--switch…]`.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace sample {

struct Arguments
{
    QStringList words;
    QMap<QString, QString> options;
    QStringList switches;
    QString fault; // one sentence, empty = understood

    QString option(const char *name) const { return options.value(QLatin1String(name)); }
    bool has(const char *name) const { return switches.contains(QLatin1String(name)); }
};

Arguments readArguments(const QStringList &arguments);

} // namespace sample
