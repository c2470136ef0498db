#pragma once

#include "models/versionsmodel.h"
#include "orchestrator/changelog.h"

#include <QWidget>

class QLabel;

namespace gui {

class FactList;

// Two versions side by side, and what everything between them brings.
class VersionComparison : public QWidget
{
    Q_OBJECT

public:
    explicit VersionComparison(QWidget *parent = nullptr);

    // `between` as models::versionsBetween() answers.
    void show(const models::VersionRow &older, const models::VersionRow &newer, const QList<domain::Version> &between,
              qint64 nowMs);
    void hideCommits(); // until they are known
    void showCommits(const domain::Result<QList<orchestrator::Changelog::Commit>> &commits);

private:
    QLabel *m_sentence;
    FactList *m_facts;
    FactList *m_between;
    FactList *m_commits;
};

} // namespace gui
