#include "gui/run/logpane.h"

#include "gui/log/logview.h"
#include "gui/parts/text.h"
#include "gui/theme/icon.h"
#include "gui/theme/status.h"
#include "gui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

LogPane::LogPane(PathOf pathOf, QWidget *parent)
    : StepPane(parent), m_pathOf(std::move(pathOf)), m_attempts(new QComboBox(this)), m_chooser(new QWidget(this)),
      m_none(new QLabel(this)), m_log(new LogView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::inside);
    auto *row = new QHBoxLayout(m_chooser);
    row->setContentsMargins({});
    auto *label = new QLabel(tr("A&ttempt"), m_chooser);
    label->setBuddy(m_attempts);
    row->addWidget(label);
    row->addWidget(m_attempts);
    row->addStretch(1);
    m_attempts->setObjectName(QStringLiteral("attemptComboBox"));
    m_log->setObjectName(QStringLiteral("logView"));
    m_none->setText(tr("This script has not been started yet: its log will be here."));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    column->addWidget(m_chooser);
    column->addWidget(m_log, 1);
    column->addWidget(m_none, 1);
    connect(m_attempts, &QComboBox::activated, this, &LogPane::openLog);
}

void LogPane::show(const StepScene &scene)
{
    const bool another = scene.run.id != m_run || scene.step.id != m_step;
    const bool wasLast = m_attempts->currentIndex() == m_attempts->count() - 1;
    m_run = scene.run.id;
    m_step = scene.step.id;
    m_tries = scene.state.attempts;
    if (another)
        m_attempts->clear();
    const int before = m_attempts->count();
    while (m_attempts->count() > m_tries.size())
        m_attempts->removeItem(m_attempts->count() - 1);
    for (int i = 0; i < m_tries.size(); ++i) {
        const Attempt &attempt = m_tries.at(i);
        const StatusLook status = look(attempt.status);
        const QString text = tr("%1 of %2: %3").arg(attempt.number).arg(m_tries.size()).arg(status.word);
        if (i < m_attempts->count())
            m_attempts->setItemText(i, text);
        else
            m_attempts->addItem(text);
        m_attempts->setItemIcon(i, icon(status.icon, status.tone));
    }
    if (another || (wasLast && m_attempts->count() > before))
        m_attempts->setCurrentIndex(m_attempts->count() - 1);
    m_chooser->setVisible(m_tries.size() > 1);
    m_none->setVisible(m_tries.isEmpty());
    m_log->setVisible(!m_tries.isEmpty());
    openLog();
}

void LogPane::openLog()
{
    const int at = m_attempts->currentIndex();
    if (at < 0 || at >= m_tries.size()) {
        m_log->close();
        m_openPath.clear();
        return;
    }
    const QString path = m_pathOf(m_run, m_step, m_tries.at(at).number);
    const bool growing = m_tries.at(at).endedMs == 0;
    if (path != m_openPath)
        m_log->open(path, growing);
    else
        m_log->setGrowing(growing);
    m_openPath = path;
}

void LogPane::takeFocus()
{
    m_log->setFocus();
}

} // namespace gui
