#include "gui/versions/versiondetail.h"

#include "gui/parts/card.h"
#include "gui/parts/chips.h"
#include "gui/parts/factlist.h"
#include "gui/parts/text.h"
#include "gui/theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace gui {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

StatusLook builtLook(const domain::Version &version)
{
    if (version.built())
        return {Tone::Succeeded, QStringLiteral("status-succeeded"), VersionDetail::tr("Built")};
    return {Tone::Planned, QStringLiteral("status-planned"), VersionDetail::tr("Not built")};
}

VersionDetail::VersionDetail(QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_content(new QWidget(this)), m_chip(new VersionChip(this)),
      m_facts(new FactList(this)), m_places(new FactList(this)), m_notes(new QLabel(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setContentsMargins(0, 3 * grid::around, 0, 0);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setMinimumWidth(1);
    m_facts->setObjectName(QStringLiteral("versionFacts"));
    m_places->setObjectName(QStringLiteral("placeFacts"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::between, grid::inside, grid::around, grid::between);
    column->addWidget(m_sentence);
    column->addWidget(m_content);
    column->addStretch(1);
    auto *cards = new QVBoxLayout(m_content);
    cards->setContentsMargins({});
    cards->setSpacing(grid::between);
    auto *what = new Card(m_content);
    what->body()->addWidget(m_chip, 0, Qt::AlignLeading);
    what->body()->addWidget(m_facts);
    auto *places = new Card(tr("Where it is and was"), m_content);
    places->body()->addWidget(m_places);
    auto *notes = new Card(tr("Notes"), m_content);
    notes->body()->addWidget(m_notes);
    for (Card *card : {what, places, notes})
        cards->addWidget(card);
}

void VersionDetail::showNothing(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(true);
    m_content->setVisible(false);
}

void VersionDetail::show(const models::VersionRow &row, const domain::Project &project,
                         const QList<domain::Deployment> &deployments, qint64 nowMs)
{
    m_sentence->setVisible(false);
    m_content->setVisible(true);
    const domain::Version &v = row.version;
    m_chip->setVersion(v.name, builtLook(v));
    const QString none = tr("not known before it is built");
    QList<Fact> facts{{tr("State"), {builtLook(v).word}, false, {}},
                      {tr("From"), {v.ref.isEmpty() ? tr("not said") : v.ref}, !v.ref.isEmpty(), {}},
                      {tr("Commit"), {v.commit.isEmpty() ? none : v.commit}, !v.commit.isEmpty(), {}}};
    if (v.built())
        facts << Fact{tr("Artifact"), {v.artifact}, true, {}} << Fact{tr("SHA-256"), {v.artifactSha256}, true, {}}
              << Fact{tr("Size"), {sizeText(v.artifactBytes)}, false, {}};
    if (!v.increment.isEmpty())
        facts << Fact{tr("Increment"), {v.increment}, false, {}};
    facts << Fact{tr("Created"),
                  {tr("%1 by %2").arg(relativeTime(v.createdMs, nowMs), v.createdBy)},
                  false,
                  exactTime(v.createdMs)};
    m_facts->setFacts(facts);

    QList<Fact> places;
    for (const QString &name : row.liveIn)
        places << Fact{name, {tr("live now")}, false, {}};
    for (const domain::Deployment &d : deployments) {
        const domain::Environment *environment = project.environment(d.environment);
        const QString way = d.mode == domain::RunMode::Rollback   ? tr("rolled back to it")
                            : d.mode == domain::RunMode::Redeploy ? tr("deployed again")
                                                                  : tr("deployed");
        places << Fact{environment ? environment->name : d.environment,
                       {tr("%1: %2, %3 by %4").arg(way, look(d.result).word, relativeTime(d.startedMs, nowMs), d.by)},
                       false,
                       exactTime(d.startedMs)};
    }
    if (places.isEmpty())
        places << Fact{tr("Nowhere yet"), {tr("It was never deployed.")}, false, {}};
    m_places->setFacts(places);
    m_notes->setText(v.notes.isEmpty() ? tr("No notes were written.") : v.notes);
}

} // namespace gui
