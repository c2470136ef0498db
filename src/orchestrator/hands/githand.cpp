#include "orchestrator/hands/githand.h"

#include "links/git.h"

namespace orchestrator {

using namespace domain;

namespace {

QString sentence(const Error &error)
{
    return error.hint.isEmpty() ? error.message : error.message + QLatin1Char(' ') + error.hint;
}

} // namespace

GitHand::GitHand(QObject *parent) : Hand(parent), m_git(new links::Git(this)) {}

bool GitHand::does(StepKind kind) const
{
    return kind == StepKind::Merge || kind == StepKind::Checkout;
}

void GitHand::start(const StartStep &effect)
{
    const Step &step = effect.step;
    if (step.kind == StepKind::Merge) {
        const QString message = tr("Merge %1 for %2").arg(step.ref, step.version);
        m_git->merge(step.repository, step.ref, step.mainBranch, message, step.push, this,
                     [this, effect](const Result<links::Git::Merged> &merged) {
                         if (!merged)
                             return report(effect, StepVerdict::Failed, sentence(merged.error()));
                         report(effect, StepVerdict::Succeeded,
                                merged->alreadyThere
                                    ? tr("%1 is already in %2.").arg(effect.step.ref, effect.step.mainBranch)
                                    : tr("%1 merged into %2.").arg(effect.step.ref, effect.step.mainBranch),
                                {{QStringLiteral("commit"), merged->commit}, {QStringLiteral("tree"), merged->tree}});
                     });
    } else {
        m_git->checkOut(
            step.repository, step.ref, step.folder, this, [this, effect](const Result<links::Git::Checkout> &checkout) {
                if (!checkout)
                    return report(effect, StepVerdict::Failed, sentence(checkout.error()));
                report(effect, StepVerdict::Succeeded, tr("Commit %1 checked out.").arg(checkout->commit.left(10)),
                       {{QStringLiteral("commit"), checkout->commit}, {QStringLiteral("tree"), checkout->tree}});
            });
    }
}

void GitHand::stop(const StopStep &) {}

void GitHand::report(const StartStep &effect, StepVerdict verdict, const QString &message,
                     const QMap<QString, QString> &outputs)
{
    Q_EMIT ended({.run = effect.run,
                  .step = effect.step.id,
                  .attempt = effect.attempt,
                  .verdict = verdict,
                  .message = message,
                  .outputs = outputs});
}

} // namespace orchestrator
