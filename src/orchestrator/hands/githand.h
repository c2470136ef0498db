// Merge and checkout steps through the real git. Repeating one after a crash is harmless: a merge that is already in
// the main branch says so, a work tree is made anew. A stop lets the running git command end: it is short, and killing
// it half-way is what nobody wants.
#pragma once

#include "orchestrator/hand.h"

namespace links {
class Git;
}

namespace orchestrator {

class GitHand : public Hand
{
    Q_OBJECT

public:
    explicit GitHand(QObject *parent = nullptr);

    bool does(domain::StepKind kind) const override;
    void start(const domain::StartStep &effect) override;
    void stop(const domain::StopStep &effect) override;

private:
    void report(const domain::StartStep &effect, domain::StepVerdict verdict, const QString &message,
                const QMap<QString, QString> &outputs = {});

    links::Git *m_git;
};

} // namespace orchestrator
