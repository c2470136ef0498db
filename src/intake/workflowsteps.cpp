#include "intake/workflowsteps.h"

#include <QRegularExpression>

namespace intake {
namespace {

using namespace Qt::StringLiterals;

qsizetype indentOf(const QString &line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    return indent;
}

QString unquoted(const QString &value)
{
    const QString text = value.trimmed();
    if (text.size() > 1 && (text.startsWith(u'"') || text.startsWith(u'\'')) && text.endsWith(text.front()))
        return text.mid(1, text.size() - 2);
    return text;
}

// The lines below a `key: |`, without their common indentation.
QString blockBelow(const QStringList &lines, qsizetype &at, qsizetype keyIndent)
{
    QStringList out;
    qsizetype common = -1;
    while (at + 1 < lines.size() && (lines.at(at + 1).trimmed().isEmpty() || indentOf(lines.at(at + 1)) > keyIndent)) {
        const QString &line = lines.at(++at);
        if (common < 0 && !line.trimmed().isEmpty())
            common = indentOf(line);
        out.append(line.mid(std::min(std::max<qsizetype>(common, 0), indentOf(line))));
    }
    return out.join(u'\n').trimmed();
}

} // namespace

WorkflowText readWorkflow(const QString &text, int firstLine)
{
    static const QRegularExpression pair(u"^(\\s*)(-\\s+)?([\\w-]+):(?:\\s+(.*))?$"_s);
    WorkflowText out;
    const QStringList lines = text.split(u'\n');
    qsizetype jobIndent = -1;  // of the keys that name jobs
    qsizetype stepIndent = -1; // of the keys of the step being read
    qsizetype environmentIndent = -1;
    QString environment;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = pair.match(lines.at(i));
        if (!match.hasMatch())
            continue;
        const qsizetype indent = match.capturedLength(1);
        const bool begins = !match.captured(2).isEmpty();
        const QString key = match.captured(3);
        QString value = unquoted(match.captured(4));
        if (indent == 0 && !begins && key == "jobs"_L1) {
            out.whole = true;
            jobIndent = 0;
            continue;
        }
        if (indent == 0 && !begins && key == "name"_L1)
            out.name = value;
        if (out.whole && !begins && value.isEmpty() && (jobIndent == 0 || indent == jobIndent)) {
            jobIndent = indent; // a job begins
            environment.clear();
            stepIndent = -1;
        }
        if (key == "environment"_L1 && !begins && indent > jobIndent) {
            environment = value;
            environmentIndent = value.isEmpty() ? indent : -1;
        } else if (key == "name"_L1 && !begins && environmentIndent >= 0 && indent > environmentIndent) {
            environment = value;
            environmentIndent = -1;
        }
        const qsizetype keyIndent = indent + match.capturedLength(2);
        if (begins && (key == "name"_L1 || key == "uses"_L1 || key == "run"_L1 || key == "id"_L1 || key == "if"_L1)) {
            out.steps.append(WorkflowStep{});
            out.steps.last().environment = environment;
            stepIndent = keyIndent;
        }
        if (out.steps.isEmpty() || keyIndent != stepIndent)
            continue;
        WorkflowStep &step = out.steps.last();
        if (key == "name"_L1) {
            step.name = value;
        } else if (key == "if"_L1) {
            step.condition = value;
        } else if (key == "timeout"_L1 || key == "timeout-seconds"_L1) {
            step.timeoutMs = std::min(value.toLongLong(), 1'000'000LL) * 1'000;
        } else if (key == "timeout-minutes"_L1) {
            step.timeoutMs = std::min(value.toLongLong(), 100'000LL) * 60'000;
        } else if (key == "run"_L1) {
            const bool block = value.startsWith(u'|') || value.startsWith(u'>');
            step.line = firstLine + static_cast<int>(i) + (block ? 1 : 0);
            step.run = block ? blockBelow(lines, i, keyIndent) : value;
        }
    }
    return out;
}

} // namespace intake
