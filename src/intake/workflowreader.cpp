#include "intake/commandlist.h"
#include "intake/workflowsteps.h"

#include <QRegularExpression>

namespace intake {
namespace {

using namespace Qt::StringLiterals;

void useStep(Reading &reading, CommandList &list, const WorkflowStep &step, const QString &language,
             const QStringList &titles)
{
    ShellPart part;
    part.text = step.run;
    part.note = step.name;
    part.line = step.line;
    const QString role = list.add(part, language, titles, step.environment);
    domain::Document &document = reading.document;
    if (role == "probe"_L1 && step.timeoutMs > 0)
        document.healthLimitMs = step.timeoutMs;
    if (role.startsWith("rollback"_L1) && step.condition.contains("failure()"_L1))
        document.automaticRollback = true;
}

} // namespace

void readWorkflows(Reading &reading)
{
    CommandList list(reading);
    for (qsizetype i = 0; i < reading.size(); ++i) {
        const Block &block = reading.block(i);
        const QString language = block.language.toLower();
        if (block.kind != Block::Kind::Code || reading.taken.contains(i) ||
            (language != "yaml"_L1 && language != "yml"_L1))
            continue;
        const WorkflowText workflow = readWorkflow(block.text, block.line + 1);
        const bool runs = std::any_of(workflow.steps.begin(), workflow.steps.end(),
                                      [](const WorkflowStep &step) { return !step.run.isEmpty(); });
        if (!runs && !(workflow.whole && !workflow.steps.isEmpty()))
            continue;
        reading.taken.insert(i);
        reading.keep(workflow.whole ? u"workflow"_s : u"workflow steps"_s,
                     workflow.name.isEmpty() ? reading.title(i) : workflow.name, block.text.trimmed(), block.line + 1);
        for (const WorkflowStep &step : workflow.steps)
            if (!step.run.isEmpty())
                useStep(reading, list, step, language, workflow.whole ? QStringList() : reading.titles(i));
    }
}

} // namespace intake
