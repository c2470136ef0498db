#include "gui/run/factspane.h"

#include "gui/parts/factlist.h"
#include "gui/parts/text.h"
#include "gui/theme/theme.h"

#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

namespace {

QList<Fact> factsOf(const StepScene &scene)
{
    const Step &step = scene.step;
    QList<Fact> out;
    const auto add = [&](const QString &label, const QString &value, bool code = false) {
        if (!value.isEmpty())
            out.append({label, {value}, code, {}});
    };
    const QMap<QString, QString> made =
        scene.state.attempts.isEmpty() ? QMap<QString, QString>() : scene.state.attempts.last().outputs;
    add(FactsPane::tr("Repository"), step.repository, true);
    add(FactsPane::tr("Branch or commit"), step.ref, true);
    add(FactsPane::tr("Into"), step.mainBranch, true);
    if (step.kind == StepKind::Merge)
        add(FactsPane::tr("Pushed"), step.push ? FactsPane::tr("yes") : FactsPane::tr("no"));
    add(FactsPane::tr("Folder"), step.folder, true);
    add(FactsPane::tr("Artifact"), made.value(QStringLiteral("artifact"), step.artifact), true);
    add(FactsPane::tr("Commit"), made.value(QStringLiteral("commit")), true);
    add(FactsPane::tr("Tree"), made.value(QStringLiteral("tree")), true);
    add(FactsPane::tr("SHA-256"), made.value(QStringLiteral("sha256"), step.sha256), true);
    if (const qint64 bytes = made.value(QStringLiteral("bytes")).toLongLong(); bytes > 0)
        add(FactsPane::tr("Size"), QLocale().formattedDataSize(bytes));
    if (step.kind == StepKind::Wait)
        add(FactsPane::tr("Waits for"), durationText(step.limitMs));
    return out;
}

} // namespace

FactsPane::FactsPane(QWidget *parent) : StepPane(parent), m_facts(new FactList(this)), m_time(new QProgressBar(this))
{
    m_time->setRange(0, 1000);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::between);
    column->addWidget(m_time);
    column->addWidget(m_facts);
    column->addStretch(1);
}

void FactsPane::show(const StepScene &scene)
{
    m_facts->setFacts(factsOf(scene));
    heard(scene);
}

void FactsPane::heard(const StepScene &scene)
{
    const bool waits = scene.step.kind == StepKind::Wait && scene.state.status == StepStatus::Running &&
                       !scene.state.attempts.isEmpty() && scene.step.limitMs > 0;
    m_time->setVisible(waits);
    if (!waits)
        return;
    const qint64 gone = std::clamp<qint64>(scene.nowMs - scene.state.attempts.last().startedMs, 0, scene.step.limitMs);
    m_time->setValue(int(gone * 1000 / scene.step.limitMs));
    m_time->setFormat(tr("%1 left").arg(durationText((scene.step.limitMs - gone) / 1000 * 1000)));
}

} // namespace gui
