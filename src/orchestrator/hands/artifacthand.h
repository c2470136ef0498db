// Keeps what a build made, with its SHA-256, and proves later that a kept artifact is still exactly that.
#pragma once

#include "orchestrator/hand.h"

namespace links {
class Artifacts;
class Git;
} // namespace links

namespace orchestrator {

class ArtifactHand : public Hand
{
    Q_OBJECT

public:
    explicit ArtifactHand(QObject *parent = nullptr);

    bool does(domain::StepKind kind) const override;
    void start(const domain::StartStep &effect) override;
    void stop(const domain::StopStep &effect) override; // hashing ends by itself, soon

private:
    void keep(const domain::StartStep &effect);
    void prove(const domain::StartStep &effect);
    void report(const domain::StartStep &effect, domain::StepVerdict verdict, const QString &message,
                const QMap<QString, QString> &outputs = {});

    links::Artifacts *m_artifacts;
    links::Git *m_git;
};

} // namespace orchestrator
