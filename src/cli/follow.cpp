#include "domain/tr.h"

namespace cli {
SLIPWAY_TR(cli::Follow)
}

#include "cli/call.h"
#include "cli/follow.h"
#include "cli/json.h"

#include <QDateTime>
#include <QEventLoop>
#include <QSet>
#include <QTimer>

namespace cli {

using namespace domain;

namespace {

class Follower
{
public:
    Follower(Call &call, QString run, Until until, Show show, RunPhase wanted)
        : m_call(call), m_run(std::move(run)), m_until(until), m_wanted(wanted), m_known(show == Show::Everything)
    {
    }

    int exec()
    {
        orchestrator::Desk *desk = m_call.desk();
        QObject::connect(desk, &orchestrator::Desk::changed, &m_loop, [this](const QStringList &subjects) {
            if (subjects.contains(QStringLiteral("run/") + m_run))
                look();
        });
        QObject::connect(desk, &orchestrator::Desk::progressed, &m_loop,
                         [this](const QString &run, const QString &, int percent, const QString &text) {
                             // What says the same again is worth a line only every tenth of the way.
                             if (run != m_run || (text == m_lastText && percent / 10 == m_lastPercent / 10))
                                 return;
                             m_lastText = text;
                             m_lastPercent = percent;
                             say(QStringLiteral("      %1 %  %2").arg(percent, 3).arg(text));
                         });
        QObject::connect(desk, &orchestrator::Desk::roleChanged, &m_loop, [this] { look(); });
        QTimer::singleShot(0, &m_loop, [this] { look(); });
        m_loop.exec();
        return wasInterrupted() ? exitcode::interrupted : m_status;
    }

private:
    void say(const QString &line)
    {
        if (!m_call.json() && line != m_lastLine)
            m_call.progress(line);
        m_lastLine = line;
    }

    void look()
    {
        const auto view = m_call.desk()->library().run(m_run);
        if (!view) {
            m_status = m_call.fail(view.error());
            return m_loop.quit();
        }
        for (const StagePlan &stage : view->state.plan.stages)
            for (const Step &step : stage.steps)
                report(view->state, step);
        for (const Step &step : view->state.undo)
            report(view->state, step);
        m_known = true;
        const bool waits = view->state.phase == RunPhase::Waiting || view->state.phase == RunPhase::Failing ||
                           view->state.phase == RunPhase::Paused;
        const bool over = ended(view->state.phase);
        if (m_call.json())
            m_call.print(runJson(*view), {});
        else if (over || waits)
            say(view->sentence);
        if (over || (waits && m_until == Until::EndedOrWaiting)) {
            const bool bad = (over && view->state.phase != RunPhase::Succeeded && view->state.phase != m_wanted) ||
                             view->state.phase == RunPhase::Failing;
            m_status = bad ? exitcode::failed : exitcode::done;
            if (!m_call.json())
                m_call.print({}, QStringLiteral("%1  %2").arg(view->record.id, nameOf(view->state.phase)));
            m_loop.quit();
        }
    }

    void report(const RunState &state, const Step &step)
    {
        const StepState now = state.steps.value(step.id);
        const QString key = step.id + QLatin1Char('#') + QString::number(now.attempts.size()) + nameOf(now.status);
        if (now.status == StepStatus::Planned || now.status == StepStatus::NotTaken || m_seen.contains(key))
            return;
        m_seen.insert(key);
        if (!m_known && now.status != StepStatus::Running && now.status != StepStatus::Failed)
            return; // it was so before we came
        qint64 atMs = QDateTime::currentMSecsSinceEpoch();
        if (!now.attempts.isEmpty())
            atMs = now.attempts.last().endedMs > 0 ? now.attempts.last().endedMs : now.attempts.last().startedMs;
        QString line = QStringLiteral("%1  %2 %3")
                           .arg(QDateTime::fromMSecsSinceEpoch(atMs).toString(QStringLiteral("HH:mm:ss")),
                                glyphOf(now.status), step.title);
        if (!now.attempts.isEmpty()) {
            const Attempt &last = now.attempts.last();
            if (last.endedMs > 0)
                line += QStringLiteral("  (%1)").arg(humanDuration(last.endedMs - last.startedMs));
            if (!last.message.isEmpty())
                line += QStringLiteral("  ") + last.message;
        }
        say(line);
        if (now.status == StepStatus::Waiting && step.kind == StepKind::Checklist)
            if (const Checklist *checklist = state.plan.project.checklist(step.checklist))
                for (const ChecklistItem &item : checklist->items) {
                    const ItemState s = now.items.value(item.id);
                    say(QStringLiteral("            [%1] %2  (%3)")
                            .arg(s.confirmed ? QStringLiteral("x")
                                 : s.failing ? QStringLiteral("!")
                                             : QStringLiteral(" "),
                                 item.text, item.id));
                }
        if (now.status == StepStatus::Failed && step.kind == StepKind::Script && !now.attempts.isEmpty())
            say(tr("      log: %1")
                    .arg(m_call.desk()->library().logPath(state.id, step.id, now.attempts.last().number)));
    }

    Call &m_call;
    QString m_run;
    Until m_until;
    RunPhase m_wanted;
    bool m_known; // what there is so far has been shown, or left out
    QEventLoop m_loop;
    QSet<QString> m_seen;
    QString m_lastLine;
    QString m_lastText; // of progress
    int m_lastPercent = -1;
    int m_status = exitcode::done;
};

} // namespace

int follow(Call &call, const QString &run, Until until, Show show, RunPhase wanted)
{
    return Follower(call, run, until, show, wanted).exec();
}

} // namespace cli
