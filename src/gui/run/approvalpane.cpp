#include "gui/run/approvalpane.h"

#include "gui/parts/chips.h"
#include "gui/parts/factlist.h"
#include "gui/parts/text.h"
#include "gui/run/runpicture.h"
#include "gui/theme/icon.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gui {

using namespace domain;

ApprovalPane::ApprovalPane(QWidget *parent)
    : StepPane(parent), m_from(new VersionChip), m_arrow(new QLabel), m_to(new VersionChip), m_place(new QLabel),
      m_mark(new ProductionMark({})), m_facts(new FactList), m_decisions(new QLabel), m_why(new QLabel),
      m_form(new QWidget(this)), m_comment(new QLineEdit(m_form)), m_approve(new QPushButton(tr("&Approve"), m_form)),
      m_reject(new QPushButton(tr("Re&ject"), m_form))
{
    auto *content = new QWidget;
    auto *change = new QHBoxLayout;
    change->setSpacing(grid::inside);
    for (QWidget *w : std::initializer_list<QWidget *>{m_from, m_arrow, m_to, m_place, m_mark})
        change->addWidget(w);
    change->addStretch(1);
    auto *words = new QVBoxLayout(content);
    words->setContentsMargins(0, 0, grid::inside, 0);
    words->setSpacing(grid::inside + grid::unit);
    words->addLayout(change);
    words->addWidget(m_facts);
    words->addWidget(m_decisions);
    words->addStretch(1);
    for (QLabel *label : {m_place, m_decisions, m_why}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_place);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false); // the ground of the step shows through
    content->setAutoFillBackground(false);

    m_comment->setObjectName(QStringLiteral("commentLineEdit"));
    m_comment->setPlaceholderText(tr("Comment (kept in the journal)"));
    m_comment->setAccessibleName(tr("Comment"));
    m_approve->setObjectName(QStringLiteral("approveButton"));
    m_reject->setObjectName(QStringLiteral("rejectButton"));
    m_approve->setIcon(icon(QStringLiteral("approve")));
    m_reject->setIcon(icon(QStringLiteral("reject")));
    setEmphasis(*m_approve, Emphasis::Primary);
    setEmphasis(*m_reject, Emphasis::Danger);
    for (QPushButton *button : {m_approve, m_reject})
        button->setAutoDefault(false); // Return in the comment decides nothing
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::inside);
    buttons->addStretch(1);
    buttons->addWidget(m_reject);
    buttons->addWidget(m_approve);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins({});
    form->setSpacing(grid::inside);
    form->addWidget(m_why);
    form->addWidget(m_comment);
    form->addLayout(buttons);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid::inside);
    column->addWidget(scroll, 1);
    column->addWidget(m_form);

    connect(m_approve, &QPushButton::clicked, this,
            [this] { Q_EMIT decided(m_stepId, true, m_comment->text().trimmed()); });
    connect(m_reject, &QPushButton::clicked, this, [this] {
        if (const QString comment = m_comment->text().trimmed(); !comment.isEmpty())
            Q_EMIT decided(m_stepId, false, comment);
        else
            Q_EMIT reasonWanted(m_stepId);
    });
}

void ApprovalPane::show(const StepScene &scene)
{
    const QString key = scene.run.id + QLatin1Char('/') + scene.step.id;
    if (key != m_step)
        m_comment->clear();
    m_step = key;
    m_stepId = scene.step.id;

    const Version &version = scene.run.plan.version;
    const QString environment = scene.step.environment;
    const Version previous = scene.run.plan.previous.value(environment);
    const bool production = isProduction(scene.run, environment);
    m_from->setVersion(previous.name, look(StepStatus::Planned));
    m_from->setVisible(!previous.name.isEmpty());
    m_arrow->setText(layoutDirection() == Qt::RightToLeft ? QStringLiteral("←") : QStringLiteral("→"));
    m_arrow->setVisible(!previous.name.isEmpty());
    m_to->setVersion(version.name, look(scene.state.status));
    m_place->setText(tr("in %1").arg(visibleText(environmentName(scene.run, environment))));
    m_place->setVisible(!production);
    m_mark->setName(environmentName(scene.run, environment));
    m_mark->setVisible(production);

    QList<Fact> facts;
    const auto add = [&](const QString &label, const QString &value, bool code = false) {
        facts.append({label, {value.isEmpty() ? tr("not known") : value}, code && !value.isEmpty(), {}});
    };
    add(tr("Commit"), version.commit, true);
    add(tr("Artifact SHA-256"), version.artifactSha256, true);
    add(tr("Live there now"), previous.name.isEmpty() ? tr("nothing: there is no way back") : previous.name);
    add(tr("Asked for by"), scene.run.requestedBy);
    m_facts->setFacts(facts);
    showDecisions(scene);
    showForm(scene);
}

void ApprovalPane::showDecisions(const StepScene &scene)
{
    QStringList lines;
    int given = 0;
    for (const Decision &d : scene.state.decisions) {
        given += d.approved;
        const QString what = d.approved ? tr("%1 approved, %2") : tr("%1 rejected, %2");
        lines.append(what.arg(visibleText(d.by), relativeTime(d.atMs, scene.nowMs)) +
                     (d.comment.isEmpty() ? QString() : QStringLiteral(": ") + visibleText(d.comment)));
    }
    lines.prepend(tr("%1 of %n approval(s) given", nullptr, scene.step.approvals).arg(given));
    m_decisions->setText(lines.join(QLatin1Char('\n')));
}

void ApprovalPane::showForm(const StepScene &scene)
{
    m_form->setVisible(scene.state.status == StepStatus::Waiting);
    const bool own = scene.person == scene.run.requestedBy && !scene.step.requesterMayApprove;
    const bool again = std::any_of(scene.state.decisions.begin(), scene.state.decisions.end(),
                                   [&](const Decision &d) { return d.by == scene.person; });
    m_approve->setEnabled(!own && !again);
    m_why->setText(own     ? tr("You asked for this run: somebody else has to approve it.")
                   : again ? tr("You have approved already: somebody else has to approve too.")
                           : QString());
    m_why->setVisible(own || again);
    const QString place = environmentName(scene.run, scene.step.environment);
    m_approve->setText(
        isProduction(scene.run, scene.step.environment)
            ? tr("&Approve for %1").arg(visibleText(place).replace(QLatin1Char('&'), QStringLiteral("&&")))
            : tr("&Approve"));
}

void ApprovalPane::takeFocus()
{
    m_comment->setFocus(Qt::OtherFocusReason);
}

} // namespace gui
