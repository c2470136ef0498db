// The steps of a GitHub workflow, or of a fragment of one, with the keys that matter to an import. Reads lines and
// their indentation: documents show fragments that no YAML parser takes. Pure.
#pragma once

#include <QList>
#include <QString>

namespace intake {

struct WorkflowStep
{
    QString name;
    QString run;
    QString condition;
    QString environment; // of its job
    qint64 timeoutMs = 0;
    int line = 0; // of what is run
};

struct WorkflowText
{
    bool whole = false; // has jobs
    QString name;
    QList<WorkflowStep> steps;
};

WorkflowText readWorkflow(const QString &text, int firstLine);

} // namespace intake
