#include "gui/run/watchpane.h"

#include "gui/parts/text.h"
#include "gui/run/runpicture.h"
#include "gui/theme/icon.h"
#include "gui/theme/status.h"
#include "gui/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

WatchPane::WatchPane(QWidget *parent)
    : StepPane(parent), m_rule(new QLabel(this)), m_count(new QLabel(this)), m_time(new QProgressBar(this)),
      m_answers(new QTreeWidget(this))
{
    for (QLabel *label : {m_rule, m_count}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_count->setObjectName(QStringLiteral("countLabel"));
    m_answers->setObjectName(QStringLiteral("answersTreeWidget"));
    m_answers->setHeaderLabels({tr("Address"), tr("Last answer"), tr("When")});
    m_answers->setRootIsDecorated(false);
    m_answers->setSelectionMode(QAbstractItemView::NoSelection);
    m_answers->setAccessibleName(tr("Last answers"));
    m_answers->header()->setStretchLastSection(false);
    m_answers->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_answers->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_answers->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_time->setRange(0, 1000);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::inside);
    column->addWidget(m_rule);
    column->addWidget(m_count);
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
        m_count->clear();
    }
    m_key = key;
    const Step &step = scene.step;
    m_rule->setText(step.kind == StepKind::Bake
                        ? tr("Fails after %n bad answer(s) in a row, passes after %1.", nullptr, step.inARow)
                              .arg(durationText(step.limitMs))
                        : tr("Passes after %n good answer(s) in a row, fails after %1.", nullptr, step.inARow)
                              .arg(durationText(step.limitMs)));
    for (const ProbeSpec &probe : step.probes)
        rowOf(probe.url);
    if (!scene.state.attempts.isEmpty() && scene.state.attempts.last().endedMs) {
        const Attempt &last = scene.state.attempts.last();
        m_count->clear();
        for (int i = 0; i < last.samples.size() && i < step.probes.size(); ++i) {
            const StatusLook status = look(last.samples.at(i).verdict);
            QTreeWidgetItem *row = rowOf(step.probes.at(i).url);
            row->setIcon(1, icon(status.icon, status.tone));
            row->setText(1, visibleText(last.samples.at(i).reason));
            row->setToolTip(1, plainTooltip(last.samples.at(i).reason));
            row->setText(2,
                         QLocale().toString(QDateTime::fromMSecsSinceEpoch(last.endedMs).time(), QLocale::LongFormat));
        }
    }
    m_count->setVisible(!m_count->text().isEmpty());
    heard(scene);
}

void WatchPane::heard(const StepScene &scene)
{
    showTime(scene);
    const QString &text = scene.live.text;
    if (text.isEmpty() || text == m_lastText || scene.state.status != StepStatus::Running)
        return;
    m_lastText = text;
    for (const ProbeSpec &probe : scene.step.probes) {
        const QString lead = probe.url + QStringLiteral(": ");
        if (!text.startsWith(lead))
            continue;
        QTreeWidgetItem *row = rowOf(probe.url);
        const QString answer = text.mid(lead.size());
        row->setText(1, visibleText(answer));
        row->setToolTip(1, plainTooltip(answer));
        row->setText(2, QDateTime::fromMSecsSinceEpoch(scene.nowMs).toString(QStringLiteral("HH:mm:ss")));
        return;
    }
    m_count->setText(visibleText(text));
    m_count->setVisible(true);
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

QTreeWidgetItem *WatchPane::rowOf(const QString &url)
{
    for (int i = 0; i < m_answers->topLevelItemCount(); ++i)
        if (m_answers->topLevelItem(i)->data(0, Qt::UserRole).toString() == url)
            return m_answers->topLevelItem(i);
    auto *row = new QTreeWidgetItem(m_answers, {visibleText(url), tr("no answer yet"), QString()});
    row->setData(0, Qt::UserRole, url);
    row->setToolTip(0, plainTooltip(url));
    return row;
}

} // namespace gui
