#pragma once

#include "gui/page.h"

namespace gui {

// Carries out what a person asks of one run: asks for reasons first where they are due, sends the command, and tells
// what came of it. Decides nothing: whether something may be done is the engine's answer.
class Steering : public QObject
{
    Q_OBJECT

public:
    Steering(const Context &context, QWidget *window);

    void setRun(const domain::RunState &state);

    void steer(domain::ActionKind kind, const QString &step); // asks for a reason where one is due
    void finish(const QString &step, bool succeeded, const QString &note);
    void decide(const QString &step, bool approved, const QString &comment);
    void reject(const QString &step);                      // asks why
    void toggle(const QString &step, const QString &item); // confirm, or take back
    void annotate(const QString &step, const QString &item);
    void attach(const QString &step, const QString &item); // asks for a file
    void rollBack();

Q_SIGNALS:
    void refused(const domain::Error &error);
    void accepted();

private:
    void send(const orchestrator::Request &request);
    QString titleOf(const QString &step) const;
    domain::ItemState itemState(const QString &step, const QString &item) const;
    QString itemText(const QString &step, const QString &item) const;
    void confirm(const QString &step, const QString &item, const QString &note, const QString &evidence);

    Context m_context;
    QWidget *m_window;
    domain::RunState m_state;
};

} // namespace gui
