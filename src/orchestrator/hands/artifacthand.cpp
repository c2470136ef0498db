#include "orchestrator/hands/artifacthand.h"

#include "links/artifacts.h"
#include "links/git.h"

#include <QDir>
#include <QFileInfo>

namespace orchestrator {

using namespace domain;

ArtifactHand::ArtifactHand(QObject *parent)
    : Hand(parent), m_artifacts(new links::Artifacts(this)), m_git(new links::Git(this))
{
}

bool ArtifactHand::does(StepKind kind) const
{
    return kind == StepKind::KeepArtifact || kind == StepKind::ProveVersion;
}

void ArtifactHand::start(const StartStep &effect)
{
    effect.step.kind == StepKind::KeepArtifact ? keep(effect) : prove(effect);
}

void ArtifactHand::stop(const StopStep &) {}

void ArtifactHand::keep(const StartStep &effect)
{
    const Step &step = effect.step;
    const QString made = QDir(step.folder).filePath(step.artifact);
    const auto whenKept = [this, effect](const Result<links::Artifacts::Kept> &kept) {
        if (!kept)
            return report(effect, StepVerdict::Failed, kept.error().message + QLatin1Char(' ') + kept.error().hint);
        const QMap<QString, QString> outputs{{QStringLiteral("artifact"), kept->path},
                                             {QStringLiteral("sha256"), kept->sha256},
                                             {QStringLiteral("bytes"), QString::number(kept->bytes)}};
        // The artifact is safe; a build folder that cannot be removed costs disk space and no more, so it is only said.
        m_git->removeWorktree(
            effect.step.repository, effect.step.folder, this, [this, effect, outputs](const Outcome &removed) {
                const QString sentence = tr("Kept, SHA-256 %1.").arg(outputs.value(QStringLiteral("sha256")).left(12));
                report(effect, StepVerdict::Succeeded,
                       removed ? sentence : sentence + QLatin1Char(' ') + removed.error().message, outputs);
            });
    };
    // The build folder goes only once the artifact is kept: without it, this was done and Slipway died before it
    // could be written down.
    if (QFileInfo::exists(step.folder))
        m_artifacts->keep(made, step.keepIn, this, whenKept);
    else
        m_artifacts->find(QFileInfo(made).fileName(), step.keepIn, this, whenKept);
}

void ArtifactHand::prove(const StartStep &effect)
{
    m_artifacts->prove(effect.step.artifact, effect.step.sha256, this, [this, effect](const Outcome &proven) {
        if (!proven)
            return report(effect, StepVerdict::Failed, proven.error().message + QLatin1Char(' ') + proven.error().hint);
        report(effect, StepVerdict::Succeeded,
               tr("%1 is available, SHA-256 %2.").arg(effect.step.version, effect.step.sha256.left(12)));
    });
}

void ArtifactHand::report(const StartStep &effect, StepVerdict verdict, const QString &message,
                          const QMap<QString, QString> &outputs)
{
    Q_EMIT ended({.run = effect.run,
                  .step = effect.step.id,
                  .attempt = effect.attempt,
                  .verdict = verdict,
                  .message = message.trimmed(),
                  .outputs = outputs});
}

} // namespace orchestrator
