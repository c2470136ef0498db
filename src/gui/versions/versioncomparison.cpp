#include "gui/versions/versioncomparison.h"

#include "gui/parts/card.h"
#include "gui/parts/factlist.h"
#include "gui/parts/text.h"
#include "gui/theme/theme.h"
#include "gui/versions/versiondetail.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gui {

VersionComparison::VersionComparison(QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_facts(new FactList(this)), m_between(new FactList(this)),
      m_commits(new FactList(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setObjectName(QStringLiteral("comparisonLabel"));
    m_facts->setObjectName(QStringLiteral("comparisonFacts"));
    m_between->setObjectName(QStringLiteral("betweenFacts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::between, grid::inside, grid::around, grid::between);
    column->setSpacing(grid::between);
    auto *sides = new Card(tr("Side by side"), this);
    sides->body()->addWidget(m_sentence);
    sides->body()->addWidget(m_facts);
    auto *between = new Card(tr("What lies between them"), this);
    between->body()->addWidget(m_between);
    column->addWidget(sides);
    m_commits->setObjectName(QStringLiteral("commitFacts"));
    auto *commits = new Card(tr("Commits"), this);
    commits->body()->addWidget(m_commits);
    column->addWidget(between);
    column->addWidget(commits);
    column->addStretch(1);
}

void VersionComparison::show(const models::VersionRow &older, const models::VersionRow &newer,
                             const QList<domain::Version> &between, qint64 nowMs)
{
    const domain::Version &a = older.version;
    const domain::Version &b = newer.version;
    const QString unknown = tr("not built");
    const auto both = [&](const QString &label, auto value, bool fixed = false) {
        return Fact{label, {value(older), value(newer)}, fixed, {}};
    };
    if (!a.built() || !b.built())
        m_sentence->setText(tr("Only built versions can be compared to the last file."));
    else if (a.artifactSha256 == b.artifactSha256)
        m_sentence->setText(tr("Both have the same artifact, byte for byte."));
    else if (!a.tree.isEmpty() && a.tree == b.tree)
        m_sentence->setText(tr("Both were built from the same content, but their artifacts differ."));
    else
        m_sentence->setText(tr("They were built from different content."));
    m_facts->setFacts(
        {both(
             tr("Version"), [](const auto &r) { return r.version.name; }, true),
         both(tr("Live in"),
              [&](const auto &r) { return r.liveIn.isEmpty() ? tr("nowhere") : r.liveIn.join(QStringLiteral(", ")); }),
         both(
             tr("From"), [](const auto &r) { return r.version.ref; }, true),
         both(
             tr("Commit"),
             [&](const auto &r) { return r.version.commit.isEmpty() ? unknown : r.version.commit.left(12); }, true),
         both(
             tr("Artifact"),
             [&](const auto &r) {
                 return r.version.built() ? r.version.artifact.section(QLatin1Char('/'), -1) : unknown;
             },
             true),
         both(
             tr("SHA-256"),
             [&](const auto &r) {
                 return r.version.built() ? r.version.artifactSha256.left(12) + QStringLiteral("…") : unknown;
             },
             true),
         both(tr("Size"),
              [&](const auto &r) { return r.version.built() ? sizeText(r.version.artifactBytes) : unknown; }),
         both(tr("Created"), [&](const auto &r) { return relativeTime(r.version.createdMs, nowMs); })});
    QList<Fact> notes;
    for (const domain::Version &version : between)
        notes << Fact{
            version.name, {version.notes.isEmpty() ? tr("No notes were written.") : version.notes}, false, {}};
    m_between->setFacts(notes);
}

void VersionComparison::hideCommits()
{
    m_commits->setFacts({});
}

void VersionComparison::showCommits(const domain::Result<QList<orchestrator::Changelog::Commit>> &commits)
{
    if (!commits)
        return m_commits->setFacts({{tr("Not known"), {commits.error().message}, false, commits.error().hint}});
    QList<Fact> facts;
    for (const auto &commit : *commits)
        facts << Fact{commit.hash.left(10),
                      {commit.subject},
                      false,
                      tr("%1, %2\n%3").arg(commit.author, exactTime(commit.dateMs), commit.hash)};
    if (facts.isEmpty())
        facts << Fact{tr("None"), {tr("Everything in the newer one is in the older one too.")}, false, {}};
    m_commits->setFacts(facts);
}

} // namespace gui
