// Turns parts of scripts into the commands, probes and merge facts of a document.
#pragma once

#include "intake/reading.h"
#include "intake/shell.h"

namespace intake {

class CommandList
{
public:
    explicit CommandList(Reading &reading) : m_reading(reading) {}

    // `titles`: what the part stands under, innermost first; they help to tell the environment. Returns the role.
    QString add(const ShellPart &part, const QString &language, const QStringList &titles,
                const QString &environment = {});

private:
    QString roleOf(const ShellPart &part) const;
    void addProbe(const ShellPart &part);
    void addMerge(const QString &text);

    Reading &m_reading;
};

} // namespace intake
