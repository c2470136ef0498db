#pragma once

#include "gui/theme/status.h"
#include "orchestrator/library.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace gui {

class LogTail;
class RunActions;

// One sentence about what the run does, waits for, or how it ended. When it fails: the end of the log, the known issue
// that matches, and the things that can be done.
class RunBanner : public QWidget
{
    Q_OBJECT

public:
    RunBanner(const RunActions &actions, QWidget *parent);

    void show(const orchestrator::RunView &run, const QString &failedLog);
    void setSentence(const QString &sentence); // as time goes by
    QString sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    using QWidget::show;

private:
    void showIssue(const orchestrator::RunView &run);
    void showButtons(const orchestrator::RunView &run);
    void dress();

    const RunActions &m_actions;
    StatusLook m_look;
    QString m_sentence;
    QLabel *m_glyph;
    QLabel *m_words;
    QLabel *m_since;
    LogTail *m_tail;
    QLabel *m_issue;
    QWidget *m_row;
    QHBoxLayout *m_buttons;
    QList<QAction *> m_shown;
};

} // namespace gui
