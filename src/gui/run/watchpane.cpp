#include "gui/run/watchpane.h"

#include "gui/parts/text.h"
#include "gui/run/runpicture.h"
#include "gui/theme/icon.h"
#include "gui/theme/status.h"
#include "gui/theme/theme.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

namespace {
constexpr int mostAnswers = 50;
} // namespace

WatchPane::WatchPane(QWidget *parent)
    : StepPane(parent), m_rule(new QLabel(this)), m_addresses(new QLabel(this)), m_time(new QProgressBar(this)),
      m_answers(new QTreeWidget(this))
{
    for (QLabel *label : {m_rule, m_addresses}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_answers->setObjectName(QStringLiteral("answersTreeWidget"));
    m_answers->setHeaderLabels({tr("When"), tr("Answer")});
    m_answers->setRootIsDecorated(false);
    m_answers->setSelectionMode(QAbstractItemView::NoSelection);
    m_answers->setAccessibleName(tr("Last answers"));
    m_answers->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_time->setObjectName(QStringLiteral("timeProgressBar"));
    m_time->setRange(0, 1000);
    m_addresses->setFont(fixedFont(smallFont(font())));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::inside);
    column->addWidget(m_rule);
    column->addWidget(m_addresses);
    column->addWidget(m_time);
    column->addWidget(m_answers, 1);
}

void WatchPane::show(const StepScene &scene)
{
    const QString key = scene.run.id + QLatin1Char('/') + scene.step.id + QLatin1Char('#') +
                        QString::number(scene.state.attempts.size());
    if (key != m_key) {
        m_answers->clear();
        m_lastText.clear();
        m_proven = false;
    }
    m_key = key;
    const Step &step = scene.step;
    m_rule->setText(step.kind == StepKind::Bake
                        ? tr("Fails after %n bad answer(s) in a row, passes after %1.", nullptr, step.inARow)
                              .arg(durationText(step.limitMs))
                        : tr("Passes after %n good answer(s) in a row, fails after %1.", nullptr, step.inARow)
                              .arg(durationText(step.limitMs)));
    QStringList addresses;
    for (const ProbeSpec &probe : step.probes)
        addresses.append(visibleText(probe.url));
    m_addresses->setText(addresses.join(QLatin1Char('\n')));
    if (!scene.state.attempts.isEmpty() && scene.state.attempts.last().endedMs)
        showProof(scene);
    heard(scene);
}

// What the verdict rests on: the last answer of each address.
void WatchPane::showProof(const StepScene &scene)
{
    const Attempt &last = scene.state.attempts.last();
    if (m_proven)
        return;
    m_proven = true;
    for (qsizetype i = last.samples.size() - 1; i >= 0; --i) {
        const StatusLook status = look(last.samples.at(i).verdict);
        QTreeWidgetItem *row = addRow(last.endedMs, last.samples.at(i).reason);
        row->setIcon(1, icon(status.icon, status.tone));
    }
}

void WatchPane::heard(const StepScene &scene)
{
    showTime(scene);
    if (scene.live.text.isEmpty() || scene.live.text == m_lastText || scene.state.status != StepStatus::Running)
        return;
    m_lastText = scene.live.text;
    addRow(scene.nowMs, m_lastText);
    while (m_answers->topLevelItemCount() > mostAnswers)
        delete m_answers->takeTopLevelItem(m_answers->topLevelItemCount() - 1);
}

void WatchPane::showTime(const StepScene &scene)
{
    const bool running = scene.state.status == StepStatus::Running && !scene.state.attempts.isEmpty();
    m_time->setVisible(running && scene.step.limitMs > 0);
    if (!m_time->isVisibleTo(this))
        return;
    const qint64 gone = std::clamp<qint64>(scene.nowMs - scene.state.attempts.last().startedMs, 0, scene.step.limitMs);
    m_time->setValue(int(gone * 1000 / scene.step.limitMs));
    m_time->setFormat(tr("%1 left").arg(durationText((scene.step.limitMs - gone) / 1000 * 1000)));
}

QTreeWidgetItem *WatchPane::addRow(qint64 atMs, const QString &text)
{
    auto *row = new QTreeWidgetItem(
        {QDateTime::fromMSecsSinceEpoch(atMs).toString(QStringLiteral("HH:mm:ss")), visibleText(text)});
    row->setToolTip(0, exactTime(atMs));
    row->setToolTip(1, plainTooltip(text));
    m_answers->insertTopLevelItem(0, row); // the newest first
    return row;
}

} // namespace gui
