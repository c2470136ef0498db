// A known issue: how to recognise it (symptom, a text that appears in a log or message) and what to do.
#pragma once

#include "domain/fields.h"

namespace domain {

struct KnownIssue
{
    QString id;
    QString title;
    QString symptom;
    QStringList fixes;
    int line = 0;
};

template <class Io> void describe(Io &io, KnownIssue &k)
{
    io("id", k.id);
    io("title", k.title);
    io("symptom", k.symptom);
    io("fixes", k.fixes);
    io("line", k.line);
}

} // namespace domain
