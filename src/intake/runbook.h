// A document's parts, untouched: what `slipwayctl runbook show` prints. Pure, any thread, never fails.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace intake {

struct Runbook
{
    struct Heading
    {
        QString text;
        int level = 1;
        int line = 0;
    };
    struct Task
    {
        QString text; // as written
        bool done = false;
        int line = 0;
        QString section; // the heading above
        QList<Task> children;
    };
    struct Table
    {
        QStringList header;
        QList<QStringList> rows;
        int line = 0;
        QString section;
    };
    struct Code
    {
        QString language;
        int line = 0; // of the opening fence
        QString section;
        QString text;
    };
    struct Step // an item of a numbered list
    {
        int number = 0;
        QString text;
        int line = 0;
        QString section;
    };
    QList<Heading> headings;
    QList<Task> tasks; // the outermost ones
    QList<Table> tables;
    QList<Code> code;
    QList<Step> steps;
};

Runbook readRunbook(const QString &text);

} // namespace intake
