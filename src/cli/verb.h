// One verb of slipwayctl: how it is called, what it says of itself, what it does. The table of all verbs serves
// dispatch, help and shell completion alike.
#pragma once

#include <QString>
#include <QStringList>

namespace cli {

class Call;

struct Option
{
    QString name;  // without dashes
    QString value; // what stands for its value in the help, empty = a switch
    QString help;
};

struct Verb
{
    QString noun;      // "run"; the only word for verbs without one ("import")
    QString verb;      // "start", empty when there is none
    QString arguments; // "FILE…", "RUN ITEM"
    QString help;
    QString example;
    QList<Option> options;
    int (*run)(Call &call) = nullptr;

    QString words() const { return verb.isEmpty() ? noun : noun + QLatin1Char(' ') + verb; }
};

QList<Verb> documentVerbs();
QList<Verb> projectVerbs();
QList<Verb> versionVerbs();
QList<Verb> runVerbs();
QList<Verb> gateVerbs();
QList<Verb> recordVerbs();
QList<Verb> careVerbs();
QList<Verb> allVerbs();

} // namespace cli
