#pragma once

#include "orchestrator/library.h"

#include <QWidget>

class QLabel;

namespace gui {

class FactList;
class StatusChip;
class VersionChip;

// One run at a glance: how it ended, what it was for, how long each step took and who decided what.
class RunSummary : public QWidget
{
    Q_OBJECT

public:
    explicit RunSummary(QWidget *parent = nullptr);

    void show(const orchestrator::RunView &run, qint64 nowMs);
    void showNothing(const QString &sentence);

private:
    QLabel *m_nothing;
    QWidget *m_content;
    VersionChip *m_version;
    StatusChip *m_phase;
    QLabel *m_sentence;
    FactList *m_facts;
    FactList *m_steps;
    FactList *m_people;
};

} // namespace gui
