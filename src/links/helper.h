// Runs a short helper program (git, tar) to its end: argv, never a shell; no terminal, no input, output capped at 1 MB.
// Blocks: for worker threads only. An error means that it could not be run to its end; a non-zero exit is an answer.
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <atomic>

namespace links {

struct HelperCall
{
    QString program; // absolute
    QStringList arguments;
    QString folder; // where it runs; must exist
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    qint64 deadlineMs = 120'000;
    const std::atomic<bool> *stop = nullptr; // when it turns true the program is ended
};

struct Said
{
    int exitCode = 0;
    QByteArray out;
    QString words; // what it complained about, as one line

    bool ok() const { return exitCode == 0; }
};

domain::Result<Said> run(const HelperCall &call);

} // namespace links
