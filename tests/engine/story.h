// A run told as text: lines of events go in, a transcript comes out that repeats each line and, indented below it,
// what it led to. A row of a test is such a transcript; it fails on the first line that reads differently.
//
//   bob: request                       the run is requested
//   ok D.deploy-s [#2] [name=value …]  a hand reports; also failed, unknown, cancelled; the rest after ":" is its
//   message alice: confirm STEP ITEM [note]    also clear, approve, reject, done, not-done, pause, resume, abort,
//   retry, skip,
//                                      treat-as-done, treat-as-failed, roll-back [to=V] [force], each with a reason
//   … until STEP                       all goes well (told without its lines) until STEP starts or waits
#pragma once

#include "engine/advance.h"

#include <QStringList>

class Story
{
public:
    explicit Story(domain::RunPlan plan) : m_plan(std::move(plan)) {}

    QString tell(const QString &script); // the lines of `script` that are not indented
    const domain::RunState &state() const { return m_state; }
    const QList<domain::Effect> &effects() const { return m_effects; } // all of them, in order
    const QList<domain::Event> &events() const { return m_events; }    // those accepted
    void apply(const domain::EventBody &body, const QString &actor);

private:
    void line(const QString &text);
    void goWellUntil(const QString &step);
    bool answerOne();
    domain::EventBody personal(const QString &verb, QStringList words) const;
    domain::EventBody reported(const QString &verb, QStringList words, const QString &message) const;

    domain::RunPlan m_plan;
    domain::RunState m_state;
    QList<domain::Effect> m_effects;
    QList<domain::Event> m_events;
    QStringList m_transcript;
    qint64 m_now = 0;
    bool m_silent = false;
};
