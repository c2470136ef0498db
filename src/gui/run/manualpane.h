#pragma once

#include "gui/run/steppane.h"

class QLabel;
class QLineEdit;

namespace gui {

// A step that only a person can do: done or failed, with a note.
class ManualPane : public StepPane
{
    Q_OBJECT

public:
    explicit ManualPane(QWidget *parent);

    void show(const StepScene &scene) override;
    void takeFocus() override;

Q_SIGNALS:
    void finished(const QString &step, bool succeeded, const QString &note);

private:
    QLabel *m_words;
    QWidget *m_form;
    QLineEdit *m_note;
    QString m_key; // run/step
    QString m_step;
};

} // namespace gui
