// Shell blocks of a document taken apart: paragraphs of commands with their comments, and argv where a line is simple
// enough to need no shell. Pure.
#pragma once

#include "domain/script.h"

#include <QList>

namespace intake {

struct ShellPart
{
    QString text;   // one or several lines that belong together
    QString note;   // the comments beside it, without their marks
    QString answer; // a JSON comment right below: what the command is said to print
    int line = 0;
    int answerLine = 0;
};

struct ShellBlock
{
    QList<ShellPart> parts;
    QString note; // of a block that holds only comments
};

// A block in a shell language, or one without language whose first line is a well-known command.
bool isShell(const QString &language, const QString &text);

ShellBlock readShell(const QString &text, int firstLine);

// Program, arguments and environment of a simple line; a script for bash otherwise.
domain::Command commandFor(const QString &text);

} // namespace intake
